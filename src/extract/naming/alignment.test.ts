import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignName, isSilent } from './alignment.js';

const marked = (name: string, text: string, number: string) => {
  const at = text.indexOf(number);
  return [...text].filter((_, place) => alignName(name, text, at)[place] === 1).join('');
};

describe('where a name stands in its text', () => {
  it('marks a name that stands in one piece before its number', () =>
    expect(marked('高新技术企业', '全区高新技术企业达到620家', '620')).toBe('高新技术企业'));

  it('finds the pieces of one that was put together', () => {
    const text = '举办科技节，全年组织各类活动，参与市民达到12.3万人次';
    expect(marked('科技节参与市民', text, '12.3')).toBe('科技节参与市民');
  });

  it('takes what stands nearest of what is said twice', () => {
    const text = '企业数增加，规模以上企业达到30家';
    const marks = alignName('企业', text, text.indexOf('30'));
    expect([...marks].indexOf(1)).toBe(text.lastIndexOf('企业'));
  });

  it('finds what stands behind the number', () =>
    expect(marked('新建创新中心', '新建2家创新中心', '2')).toBe('新建创新中心'));

  it('marks nothing of what is not there', () =>
    expect(marked('森林覆盖率', '全区高新技术企业达到620家', '620')).toBe(''));

  it('marks no more of a character than the name has, and never a mark', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'高新技术企业，、。科创中心'), { maxLength: 40 }),
        fc.array(fc.constantFrom(...'高新技术企业科创中心'), { minLength: 1, maxLength: 12 }),
        (words, name) => {
          const text = `${words.join('')}9家`;
          const marks = alignName(name.join(''), text, words.length);
          const found = [...text].filter((_, place) => marks[place] === 1);
          for (const char of new Set(found)) {
            expect(isSilent(char)).toBe(false);
            const count = (all: readonly string[]) => all.filter((each) => each === char).length;
            expect(count(found)).toBeLessThanOrEqual(count(name));
          }
        },
      ),
    ));
});

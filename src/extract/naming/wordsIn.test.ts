import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn } from './wordsIn.js';

const words = (text: string) => wordsIn(text, 0, text.length).map(({ from, to }) => text.slice(from, to));

describe('the words of a text', () => {
  it('are the likeliest', () => expect(words('科技成果转化服务平台')).toEqual(['科技成果转化', '服务平台']));

  it('keep letters and digits together', () => expect(words('长三角G60科创走廊')).toContain('G60'));

  it('leave out the marks', () => expect(words('孵化器、众创空间').join('')).toBe('孵化器众创空间'));

  it('cover all but the marks, in order and once', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'全区高新技术企业G60，。“”、是的x9'), { maxLength: 60 }),
        (chars) => {
          const text = chars.join('');
          expect(words(text).join('')).toBe(text.replace(/[，。“”、]/gu, ''));
        },
      ),
    ));
});

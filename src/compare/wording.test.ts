import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairPassages, wordingChange, wordsOf } from './wording.js';

describe('a change of wording', () => {
  it('marks the words that changed, numbers whole', () => {
    const { changes, kind } = wordingChange(
      '打造张江科技城，集聚企业1,200家',
      '建设张江科学城，集聚企业1,350家',
    );
    expect(kind).toBe('revised');
    expect(changes.filter(({ change }) => change === 'removed').map(({ text }) => text)).toContain('1,200');
    expect(changes.filter(({ change }) => change === 'added').map(({ text }) => text)).toContain('1,350');
  });

  it('tells revised from rewritten', () => {
    expect(wordingChange('推进众创空间建设', '推进众创空间建设').kind).toBe('same');
    expect(wordingChange('推进众创空间建设', '加大人才公寓供应力度，优化服务').kind).toBe('rewritten');
  });

  it('gives both texts back, and the same answer every time', () => {
    const text = fc.string({ maxLength: 40, unit: fc.constantFrom(...'推进科技创新中心建设，12%.5家张江') });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { changes } = wordingChange(a, b);
        const side = (drop: string) =>
          changes
            .filter(({ change }) => change !== drop)
            .map((part) => part.text)
            .join('');
        expect(side('added')).toBe(a);
        expect(side('removed')).toBe(b);
        expect(wordsOf(a).join('')).toBe(a);
        expect(wordingChange(a, b)).toEqual(wordingChange(a, b));
      }),
    );
  });

  it('pairs passages that speak of the same thing', () => {
    expect(
      pairPassages(
        ['推进石墨烯功能型平台筹建', '举办科技节'],
        ['建设人才公寓', '石墨烯功能型平台正式启动运营'],
      ),
    ).toEqual({ pairs: [{ before: 0, after: 1 }], gone: [1], fresh: [0] });
  });
});

import { describe, expect, it } from 'vitest';
import { fullWidthBrackets } from './fullWidth.js';

describe('fullWidthBrackets', () => {
  it.each([
    ['市级科技小巨人(培育)企业总数', '市级科技小巨人（培育）企业总数'],
    [
      '《若干政策(提审稿)》、《行动计划(2015-2017年)》',
      '《若干政策（提审稿）》、《行动计划（2015-2017年）》',
    ],
    ['(含“新启明星”企业)', '（含“新启明星”企业）'],
  ])('sets %s as %s', (text, set) => expect(fullWidthBrackets(text)).toBe(set));

  it.each(['Jiading (嘉定) has 27', 'PCT(P) filings', '前值(未闭合'])('leaves %s', (text) =>
    expect(fullWidthBrackets(text)).toBe(text));
});

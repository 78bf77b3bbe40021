import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseChineseNumeral } from './numerals.js';

/** Writes a number below ten thousand as it is said. */
function say(value: number): string {
  const digits = '零一二三四五六七八九';
  const units = ['千', '百', '十', ''];
  const places = String(value).padStart(4, '0');
  let text = '';
  let gap = false;
  [...places].forEach((digit, at) => {
    if (digit === '0') {
      gap = text !== '';
      return;
    }
    text += `${gap ? '零' : ''}${digits[Number(digit)]}${units[at]}`;
    gap = false;
  });
  return text.replace(/^一十/, '十');
}

describe('parseChineseNumeral', () => {
  it.each([
    ['三', 3],
    ['十六', 16],
    ['廿三', 23],
    ['两千三百', 2300],
    ['两千三', 2300],
    ['一百零五', 105],
    ['四百万', 4_000_000],
    ['一百亿', 1e10],
    ['一万二', 12_000],
    ['二〇一六', 2016],
  ])('%s is %d', (text, value) => expect(parseChineseNumeral(text)).toBe(value));

  it.each(['三五', '一心', '十三五', ''])('%s is no number', (text) =>
    expect(parseChineseNumeral(text)).toBeNull());

  it('reads back every number below ten thousand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(parseChineseNumeral(say(value))).toBe(value);
      }),
    );
  });
});

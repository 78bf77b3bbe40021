const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Characters a Chinese numeral is made of. */
export const NUMERAL_CHARS = '〇零○一二两三四五六七八九十百千万亿廿卅';

/** Value of a group below 10,000: 两千三百, 十六, 廿三, and the spoken short form 两千三 = 2,300. */
function group(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let unit = 10_000;
  let zero = false;
  for (const char of text) {
    if (char === '廿' || char === '卅') {
      if (digit !== null || total > 0) return null;
      total = char === '廿' ? 20 : 30;
      unit = 10;
      continue;
    }
    const small = SMALL[char];
    if (small !== undefined) {
      if (small >= unit) return null;
      total += (digit ?? 1) * small;
      digit = null;
      zero = false;
      unit = small;
      continue;
    }
    const value = DIGITS[char];
    if (value === undefined) return null;
    if (value === 0) {
      if (digit !== null) return null;
      zero = true;
      continue;
    }
    if (digit !== null) return null;
    digit = value;
  }
  if (digit !== null) total += unit < 10_000 && unit > 10 && !zero ? (digit * unit) / 10 : digit;
  return total;
}

/**
 * Reads a Chinese numeral: 三 → 3, 十六 → 16, 两千三百 → 2300, 一百亿 → 10000000000, 二〇一六 → 2016.
 * Returns null for what is not one number (三五, 十三五 read as a name, 一心).
 */
export function parseChineseNumeral(text: string): number | null {
  if (text === '') return null;
  if (/^[〇零○一二三四五六七八九]{2,}$/.test(text)) {
    // Two digits side by side are an idiom (三五家) and not a number; four are a year.
    if (text.length < 3) return null;
    return Number([...text].map((char) => DIGITS[char]).join(''));
  }
  let total = 0;
  let rest = text;
  for (const [char, factor] of Object.entries(LARGE).reverse()) {
    const at = rest.indexOf(char);
    if (at < 0) continue;
    const head = rest.slice(0, at);
    const value = head === '' ? (total > 0 ? null : 1) : parseChineseNumeral(head);
    if (value === null) return null;
    total += value * factor;
    rest = rest.slice(at + 1);
    // 一万二 means 12,000, not 10,002.
    const digit = DIGITS[rest];
    if (digit && factor === 1e4) return total + digit * 1000;
  }
  if (rest === '') return total;
  const value = group(rest);
  return value === null ? null : total + value;
}

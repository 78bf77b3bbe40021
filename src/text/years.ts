import type { Period } from '../model/period.js';

/** First year of each five-year plan by its number in words: 十二五 is the Twelfth, 2011–2015. */
const PLANS: Readonly<Record<string, number>> = {
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};

/** 第十二个五年规划 and “十二五” are the same plan. */
const ORDINAL = /第(十[一二三四五]?)个五年/u;
const NAMED = /[“"‘]?(十[一二三四五]五|九五|(?<=[“"‘])十五(?=[”"’]))[”"’]?/u;

/** The first year of the five-year plan that the text names first, with the place of its name. */
export function findFiveYearPlan(text: string): { first: number; index: number; length: number } | null {
  const named = NAMED.exec(text);
  const ordinal = ORDINAL.exec(text);
  const match = named && (!ordinal || named.index <= ordinal.index) ? named : ordinal;
  if (!match) return null;
  const first = PLANS[match === named ? match[1]! : `${match[1]}五`];
  return first === undefined ? null : { first, index: match.index, length: match[0].length };
}

/** The years that a title or a heading gives in brackets, as groups `first` and `last`: （2016—2020年）. */
export const YEARS_IN_BRACKETS =
  /[（(](?<first>(?:19|20)\d{2})年?\s*[-—–~～至]{1,2}\s*(?<last>(?:19|20)\d{2})年?[)）]/u;

export function planPeriod(first: number): Period {
  return `${first}/${first + 4}`;
}

const DIGITS = '〇一二三四五六七八九';

/** 二〇一五年 as 2015年: the same text, as long, with the years that are written in numerals as digits. */
export function arabicYears(text: string): string {
  return text
    .replace(
      /(?<=[一二])[OОo](?=[OОo〇零○一二三四五六七八九]{2}年)|(?<=[一二][OОo〇零○九])[OОo](?=[〇零○一二三四五六七八九]年)|(?<=[一二][OОo〇零○九][OОo〇零○一二三四五六七八九])[OОo](?=年)/gu,
      '〇',
    )
    .replace(/[一二][〇零○九][〇零○一二三四五六七八九]{2}(?=年)/gu, (found) =>
      [...found].map((char) => DIGITS.indexOf(/[零○]/u.test(char) ? '〇' : char)).join(''),
    );
}

/** A plausible year of a report: 1978 to 2049. */
export function plausibleYear(year: number): boolean {
  return year >= 1978 && year <= 2049;
}

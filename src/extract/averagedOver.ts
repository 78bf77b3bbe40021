import type { Period } from '../model/period.js';

/*
 * 2021年为7617亿元，2024年增长到9847亿元，年均复合增长率8.94%: growth a year is of the years from the one that is compared with.
 */

const YEARLY = /年均(?!线|价)[^，。；]{0,14}$/u;
/** A year and what is told of it, or the one that something is how many times of. */
const TOLD_OF = /(?<year>(?:19|20)\d{2})年[底末]?(?=[^，。；、\d]{0,20}[\d一二三四五六七八九十百])/gu;
/** How far back the year that is compared with may stand. */
const NEAR = 80;

/**
 * The years that growth a year is of: from the one after that which was told before, or from the first of those the part is on.
 * @param said the sentence until the number
 * @returns null where nothing says from when it grew, or it is no growth a year
 */
export function averagedOver(said: string, period: Period, reportsOn: Period | null): Period | null {
  if (!YEARLY.test(said) || !/^\d{4}$/u.test(period)) return null;
  const until = Number(period);
  const from = [...said.slice(-NEAR).matchAll(TOLD_OF)]
    .map(({ groups }) => Number(groups!.year))
    .findLast((year) => year < until);
  if (from !== undefined && until - from >= 2) return `${from + 1}/${until}`;
  const [first, last] = (reportsOn ?? '').split('/').map(Number);
  const within = first !== undefined && last !== undefined && until > first + 1 && until <= last;
  return within && /^\d{4}\/\d{4}$/u.test(reportsOn!) ? `${first}/${until}` : null;
}

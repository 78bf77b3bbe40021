/**
 * The time for which a value holds, written as the export contract says:
 * `2016`, `2016-09`, `2016-01/2016-09`, `2011/2015`. `null` when the text truly does not say.
 */
export type Period = string;

/** A period taken apart: first and last month, both inclusive, as months since year 0. */
export interface MonthRange {
  readonly from: number;
  readonly to: number;
}

const YEAR_MONTH = /^(\d{4})(?:-(\d{2}))?$/;

function bound(part: string, end: boolean): number | null {
  const match = YEAR_MONTH.exec(part);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2]) return year * 12 + Number(match[2]) - 1;
  return year * 12 + (end ? 11 : 0);
}

/** The months a period spans; `null` for something that is not a period. */
export function monthsOf(period: Period): MonthRange | null {
  const [first = '', last = first] = period.split('/');
  const from = bound(first, false);
  const to = bound(last, true);
  return from === null || to === null || to < from ? null : { from, to };
}

/** The year in which a period ends, for sorting and for “the year of this value”. */
export function yearOf(period: Period | null): number | null {
  if (!period) return null;
  const months = monthsOf(period);
  return months ? Math.floor(months.to / 12) : null;
}

/** How a period is printed in Chinese: 2016年, 2016年9月, 2016年1–9月, 2011–2015年. */
export function periodLabel(period: Period | null): string {
  if (!period) return '未载';
  const [first = '', last] = period.split('/');
  const name = (part: string) => {
    const [year, month] = part.split('-');
    return month ? `${year}年${Number(month)}月` : `${year}年`;
  };
  if (!last) return name(first);
  const [y1, m1] = first.split('-');
  const [y2, m2] = last.split('-');
  if (y1 === y2 && m1 && m2) return `${y1}年${Number(m1)}–${Number(m2)}月`;
  if (!m1 && !m2) return `${y1}–${y2}年`;
  return `${name(first)}–${name(last)}`;
}

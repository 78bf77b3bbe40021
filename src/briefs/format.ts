import type { IndicatorFact } from '../model/facts.js';
import { type Period, periodLabel } from '../model/period.js';
import type { Relation } from '../model/quantity.js';
import type { Language } from './content.js';

const MARKS: Readonly<Record<Relation, string>> = { '=': '', '>=': '≥', '<=': '≤', '~': '约' };

/** A number as it is printed in a table: at most four decimals, no trailing zeros, a true minus sign. */
export function formatNumber(value: number, decimals = 4): string {
  const rounded = Number(value.toFixed(decimals));
  return String(rounded).replace('-', '−');
}

export function formatValue(
  fact: Pick<IndicatorFact, 'value' | 'relation'>,
  language: Language = 'zh',
): string {
  const mark = fact.relation === '~' && language === 'en' ? '≈' : MARKS[fact.relation];
  return `${mark}${formatNumber(fact.value)}`;
}

/** A change with its sign and what is known of it: ≥+45, 约+400, −3.2. */
export function formatChange(
  value: number,
  relation: Relation,
  language: Language = 'zh',
  decimals = 4,
): string {
  const mark = relation === '~' && language === 'en' ? '≈' : MARKS[relation];
  const number = formatNumber(value, decimals);
  return `${mark}${value > 0 ? '+' : ''}${number}`;
}

/** 2016年 in Chinese, 2016 in English. */
export function formatPeriod(period: Period | null, language: Language): string {
  if (language === 'zh') return periodLabel(period);
  return period === null ? 'not stated' : period.replace('/', '–');
}

export function rankUnit(unit: string | null, language: Language): string {
  return unit ?? (language === 'zh' ? '位' : 'rank');
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '!': '！',
  '?': '？',
};

/** Half-width marks of Chinese text as full-width ones, for running text; evidence keeps them as they are. */
export function fullWidthMarks(text: string): string {
  return text
    .replace(
      /(?<=[\p{Script=Han}”’》）%\d])[,:;!?](?=[\p{Script=Han}“‘《（]|$)/gu,
      (mark) => FULL_WIDTH[mark]!,
    )
    .replace(/\((?=[^()]*\p{Script=Han})([^()]*)\)/gu, '（$1）');
}

/** A quotation in running text: full-width marks, and single quotation marks inside the double ones. */
export function quoted(text: string): string {
  return `“${fullWidthMarks(text).replace(/“/gu, '‘').replace(/”/gu, '’')}”`;
}

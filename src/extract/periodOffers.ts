import { monthsOf, type Period } from '../model/period.js';
import type { ReadIndicator } from './clauseSite.js';
import type { Context } from './context.js';
import type { TimeCue } from './timeRules.js';

/*
 * Every time that a number may be of: those that its sentence names, those of the numbers before it, those of its part, and what lies
 * near to each – the end of a span, the months since January, the year before.
 */

/** How a text comes to offer a time, in a few characters: 前数内 is that of the number before, of the same sentence. */
export type PeriodKind = string;

/** A number before, or a time given before, and where. */
export interface Before {
  readonly period: Period | null;
  /** The block, and where in it the sentence begins. */
  readonly block: number;
  readonly sentence: number;
}

/** A number and what stands around it, as far as its time is concerned. */
export interface PeriodPlace {
  readonly read: ReadIndicator;
  readonly context: Context;
  readonly block: number;
  readonly sentence: number;
  /** The words of its sentence before it. */
  readonly said: string;
  /** The last of them, from the clause's beginning. */
  readonly clause: string;
  /** The times that its sentence names; each index is in the sentence. */
  readonly times: readonly TimeCue[];
  /** The numbers before it in its part, the nearest last, and those of them whose time was given. */
  readonly before: readonly Before[];
  readonly given: readonly Before[];
}

export type Shape = '年' | '多年' | '月' | '数月' | '无';

/** Whether a period is a year, several, a month, several, or none. */
export function shapeOf(period: Period | null): Shape {
  if (period === null) return '无';
  const several = period.includes('/');
  return period.includes('-') ? (several ? '数月' : '月') : several ? '多年' : '年';
}

/** The year in which a period ends. */
export const lastYear = (period: Period) => Number(/(?<year>\d{4})(?:-\d{2})?$/u.exec(period)!.groups!.year);
export const endOf = (period: Period): Period => period.split('/').at(-1)!;

const moved = (period: Period, years: number): Period =>
  period.replace(/\d{4}/gu, (year) => String(Number(year) + years));
const yearsTo = (year: number, count: number): Period => `${year - count + 1}/${year}`;

/** What lies near to a period: its end, its year, the year before, the years that lead to it. */
function* nearTo(period: Period): Generator<readonly [Period, string]> {
  const year = lastYear(period);
  const shape = shapeOf(period);
  if (shape === '多年' || shape === '数月') yield [endOf(period), '末'];
  if (shape === '月') yield [`${year}-01/${period}`, '自年初'];
  if (shape === '月' || shape === '数月') yield [String(year), '其年'];
  if (shape === '数月') yield [moved(period, -1), '上年同期'];
  if (shape === '多年') yield [String(Number(period.slice(0, 4)) - 1), '之前'];
  if (shape === '年') {
    yield [String(year - 1), '上一年'];
    yield [String(year + 1), '下一年'];
    yield [yearsTo(year, 5), '至此五年'];
    yield [yearsTo(year, 3), '至此三年'];
  }
}

/** What the part says that it tells of. */
function* ofPart({
  reportsOn,
  looksAheadTo,
  now,
  month,
  years,
}: Context): Generator<readonly [Period, PeriodKind]> {
  if (reportsOn) {
    yield [reportsOn, '报告'];
    yield [endOf(reportsOn), '报告末'];
    for (const [period, how] of nearTo(reportsOn)) yield [period, `报${how}`];
  }
  if (looksAheadTo) yield [looksAheadTo, '展望'];
  const due = Number(looksAheadTo?.slice(0, 4));
  const from = Number(reportsOn?.slice(-4));
  if (due - from >= 2 && due - from < 12) yield [`${from + 1}/${due}`, '规划期'];
  if (due % 5 === 0) yield [yearsTo(due, 5), '五年'];
  if (years) yield [years, '各年'];
  if (now === null) return;
  yield [String(now), '今'];
  yield [String(now - 1), '昨'];
  yield [String(now + 1), '明'];
  if (month === null) return;
  const thisMonth = `${now}-${String(month).padStart(2, '0')}`;
  yield [thisMonth, '本月'];
  yield [`${now}-01/${thisMonth}`, '至本月'];
}

/** What the sentence itself names. */
function* ofSentence({ said, clause, times }: PeriodPlace): Generator<readonly [Period, PeriodKind]> {
  const nearest = times.findLast(({ index }) => index < said.length);
  for (const cue of times) {
    const { period, index, words, kind } = cue;
    const where = index >= said.length ? '后' : index >= said.length - clause.length ? '同' : '先';
    const how = `${where}词${cue === nearest ? '近' : ''}`;
    const lead = index > 0 ? (said[index - 1] ?? '') : '首';
    yield [period, how];
    yield [period, `${how}${kind}`];
    yield [period, `${how}${words.replace(/\d+/gu, '#').slice(0, 4)}`];
    if (/[由从比较到至自截首]/u.test(lead)) yield [period, `${where}词领${lead}`];
    if (cue === nearest) for (const [near, to] of nearTo(period)) yield [near, `${where}${to}`];
  }
}

/** What the numbers before are of. */
function* ofNumbers(place: PeriodPlace): Generator<readonly [Period | null, PeriodKind]> {
  const where = ({ block, sentence }: Before) =>
    block !== place.block ? '段' : sentence !== place.sentence ? '句' : '内';
  for (const [all, last, other] of [
    [place.before, '前数', '更前'],
    [place.given, '前文', '再前'],
  ] as const) {
    const nearest = all.at(-1);
    const next = all.findLast(({ period }) => period !== nearest?.period);
    if (nearest) yield [nearest.period, `${last}${where(nearest)}`];
    if (next) yield [next.period, `${other}${where(next)}`];
  }
  const nearest = place.before.at(-1)?.period;
  if (nearest) for (const [period, how] of nearTo(nearest)) yield [period, `前数${how}`];
}

/** 三年供应1万套, 今后几年: what reaches beyond the year that is named. */
const OVER_YEARS = /[两三四五几]年/u;

/** The last year that the text speaks of, around a number or of itself. */
function latestYear({ read, context, times, before }: PeriodPlace): number {
  const { now, reportsOn, looksAheadTo } = context;
  const told = [
    read.period,
    reportsOn,
    looksAheadTo,
    ...times.map(({ period }) => period),
    before.at(-1)?.period,
  ];
  return Math.max(now ?? 0, ...told.map((period) => (period ? lastYear(period) : 0)));
}

/** All times that a number may be of, each with how the text offers it; among them the one that the rules read. */
export function periodOffers(place: PeriodPlace): ReadonlyMap<Period | null, ReadonlySet<PeriodKind>> {
  const found = new Map<Period | null, Set<PeriodKind>>();
  const add = (period: Period | null, kind: PeriodKind) => {
    if (period !== null && monthsOf(period) === null) return;
    if (!found.has(period)) found.set(period, new Set());
    found.get(period)!.add(kind);
  };
  for (const [period, kind] of ofNumbers(place)) add(period, kind);
  for (const [period, kind] of ofPart(place.context)) add(period, kind);
  for (const [period, kind] of ofSentence(place)) add(period, kind);
  // 今年安排2.6亿元: where words say when, a year that nobody named is no offer.
  const reached = OVER_YEARS.test(place.clause) ? Number.POSITIVE_INFINITY : latestYear(place);
  // 距2020年3%的目标差距较大；…仅占28.6%: what is so is of no year to come.
  const { modality, period: read } = place.read;
  const last = modality === 'actual' && read !== null ? Math.max(place.context.now ?? 0, lastYear(read)) : 0;
  if (last > 0 && place.context.now !== null)
    for (const period of found.keys()) if (period !== null && lastYear(period) > last) found.delete(period);
  for (const period of found.keys())
    if (place.read.ownPeriod && period !== null && lastYear(period) > reached) found.delete(period);
  add(null, '未载');
  if (!found.has(place.read.period)) add(place.read.period, '规则');
  return found;
}

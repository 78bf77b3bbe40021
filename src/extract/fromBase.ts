import { countsThings, unitMeaning } from '../text/units.js';
import type { Carried, ClauseSite, ReadIndicator } from './clauseSite.js';
import { uncounted } from './counted.js';
import type { FoundQuantity } from './foundQuantity.js';
import { make } from './indicatorFact.js';
import { findTimes } from './time.js';

/** What it was at another time: 较上年末的33.7件, 比2016年的180家. */
const BASE =
  /^[\s，,（(]*(?:则|又)?[较比](?<when>(?:(?:19|20)\d{2}年|上年|上一年|去年|前年|[“"]?十[一二三四五][”"]?五[”"]?)(?:同期|[底末初]|期末)?)的?$/u;
/** The same without by how much: 较上年的14.5%有所放缓, 低于上年的15%, 与一季度的12.1%相比. */
const BASE_ALONE =
  /^[\s，,（(]*(?:但|而|则|又|也|均|都|仍|还|略|稍|远|明显|大幅|继续)*(?:[较比]|与|同|[高低多少快慢好优强弱大小]于|不及|超过)(?<when>(?:(?:19|20)\d{2}年|上年|上一年|去年|前年)(?:全年|同期|上半年|[一二三四]季度|前三季度|[底末初]|期末)?|一季度|上半年|前三季度)的$/u;
/** By how much it is more or less than that. */
const CHANGED =
  /^(?:又|再|还|净)?(?:增加|提高|增长|上升|提升|净增|多|扩大|下降|减少|回落|降低|少|缩小|翻)?(?:了|出)?(?:近|约)?$/u;

/**
 * Of 专利拥有量42件，较上年末的33.7件增加8件: the amount before, which is of the other time, and by how much it changed, if that is told. Null
 * where the clause compares nothing so, or nothing of that kind has been told before.
 */
export function readFromBase(
  [base, next]: readonly [FoundQuantity, FoundQuantity | undefined],
  before: string,
  site: ClauseSite,
  carried: Carried,
  from: number,
): ReadIndicator[] | null {
  if (base.kind !== 'amount' && base.kind !== 'percent') return null;
  const told = carried.recent.findLast(
    ({ measure, unit }) => measure !== 'rank' && kindOf(unit) === kindOf(base.unit),
  );
  if (!told) return null;
  const change = changeFrom(base, next, before, site);
  const when = change?.when ?? BASE_ALONE.exec(before)?.groups?.when;
  if (when === undefined) return null;
  // 12.3亿美元，完成目标12亿美元的102.5%，比2017年的11.6亿美元增长6%: what came of it grew.
  const of =
    (told.modality === 'target' &&
      carried.recent.findLast(({ name, modality }) => name === told.name && modality === 'actual')) ||
    told;
  // Before an aim lies the year before the text, and not the one before it is due.
  const now = of.modality === 'target' ? undefined : /\d{4}/u.exec(of.period ?? '')?.[0];
  const [time] = findTimes(when, now === undefined ? site.context.now : Number(now));
  const alike = { topic: of.topic, verb: of.verb, isDated: true };
  const then: ReadIndicator = {
    ...make(base, of.name, of.verb, of.measure, 1, site, from, '与前值相比，前值在先', carried),
    ...alike,
    period: time?.period ?? null,
    modality: 'actual',
  };
  if (change === null) return [then];
  const { by, sign, isNet } = change;
  // …较上年末的431家净增67家: what came to them is told as what came anew.
  const isNews = isNet && countsThings(by.unit);
  const grown = isNews
    ? make(by, `净增${uncounted(of.name)}`, '净增', 'flow', 1, site, base.end, '较前值净增', carried)
    : make(by, of.name, of.verb, 'growth', sign, site, base.end, '较前值的增减', carried);
  return [then, { ...grown, ...alike, period: of.period, modality: of.modality }];
}

/** By how much something changed from what it was when; null where no such number follows. */
function changeFrom(
  base: FoundQuantity,
  by: FoundQuantity | undefined,
  before: string,
  site: ClauseSite,
): {
  readonly when: string;
  readonly by: FoundQuantity;
  readonly sign: number;
  readonly isNet: boolean;
} | null {
  const when = BASE.exec(before)?.groups?.when;
  if (when === undefined || by === undefined) return null;
  const between = site.text.slice(base.end, by.start);
  // 比2015年末的14.6件翻了一番多: the verb and how often are one.
  const follows =
    by.kind === 'doubling' ? between.trim() === '' : CHANGED.test(between) && between.trim() !== '';
  return follows
    ? { when, by, isNet: /净增/u.test(between), sign: /下降|减少|回落|降低|少|缩小/u.test(between) ? -1 : 1 }
    : null;
}

const kindOf = (unit: string | null) => unitMeaning(unit)?.family ?? unit;

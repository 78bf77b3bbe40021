import { unitMeaning } from '../text/units.js';
import type { Carried, ClauseSite, ReadIndicator } from './clauseSite.js';
import type { FoundQuantity } from './foundQuantity.js';
import { make } from './indicatorFact.js';
import { findTimes } from './time.js';

/** What it was at another time: 较上年末的33.7件, 比2016年的180家. */
const BASE =
  /^[\s，,（(]*(?:则|又)?[较比](?<when>(?:(?:19|20)\d{2}年|上年|上一年|去年|前年|[“"]?十[一二三四五][”"]?五[”"]?)(?:同期|[底末初]|期末)?)的?$/u;
/** By how much it is more or less than that. */
const CHANGED =
  /^(?:又|再|还|净)?(?:增加|提高|增长|上升|提升|净增|多|扩大|下降|减少|回落|降低|少|缩小|翻)?(?:了|出)?(?:近|约)?$/u;

/**
 * Of 专利拥有量42件，较上年末的33.7件增加8件: the amount before, which is of the other time, and by how much it changed. Null where
 * the clause compares nothing so, or nothing of that kind has been told before.
 */
export function readFromBase(
  [base, change]: readonly [FoundQuantity, FoundQuantity | undefined],
  before: string,
  site: ClauseSite,
  carried: Carried,
  from: number,
): ReadIndicator[] | null {
  const when =
    base.kind === 'amount' || base.kind === 'percent' ? BASE.exec(before)?.groups?.when : undefined;
  if (when === undefined || change === undefined) return null;
  const between = site.text.slice(base.end, change.start);
  const of = carried.recent.findLast(
    ({ measure, unit }) =>
      (measure === 'level' || measure === 'flow' || measure === 'share') &&
      kindOf(unit) === kindOf(base.unit),
  );
  // 比2015年末的14.6件翻了一番多: the verb and how often are one.
  const doubled = change.kind === 'doubling';
  if (!of || !(doubled ? between.trim() === '' : CHANGED.test(between) && between.trim() !== '')) return null;
  // Before an aim lies the year before the text, and not the one before it is due.
  const now = of.modality === 'target' ? undefined : /\d{4}/u.exec(of.period ?? '')?.[0];
  const [time] = findTimes(when, now === undefined ? site.context.now : Number(now));
  const shrinks = /下降|减少|回落|降低|少|缩小/u.test(between);
  const told = { topic: of.topic, verb: of.verb, isDated: true };
  return [
    {
      ...make(base, of.name, of.verb, of.measure, 1, site, from, '与前值相比，前值在先', carried),
      ...told,
      period: time?.period ?? null,
      modality: 'actual',
    },
    {
      ...make(change, of.name, of.verb, 'growth', shrinks ? -1 : 1, site, base.end, '较前值的增减', carried),
      ...told,
      period: of.period,
      modality: of.modality,
    },
  ];
}

const kindOf = (unit: string | null) => unitMeaning(unit)?.family ?? unit;

import type { Carried, ClauseSite, ReadIndicator } from './clauseSite.js';
import type { FoundQuantity } from './foundQuantity.js';
import { make } from './indicatorFact.js';

/** A streak is named by what was held: 连续获评中国最具幸福感城区年数. */
export function readStreak(
  q: FoundQuantity,
  site: ClauseSite,
  carried: Carried,
  from: number,
): ReadIndicator[] {
  const held = site.text
    .slice(q.end, site.clause.to)
    .replace(/[“”]/gu, '')
    .replace(/(?:称号|荣誉称号|荣誉)$/u, '')
    .trim();
  return [make(q, `连续${held}${q.unit}数`, '', 'level', 1, site, from, '连续所获', carried)];
}

import type { Comparison } from '../model/comparison.js';
import type { IndicatorFact } from '../model/facts.js';
import type { Relation } from '../model/quantity.js';
import { unitMeaning } from '../text/units.js';
import { comparability } from './comparability.js';

/**
 * What is known of `to − from` where either is only a bound: at least 700 minus exactly 235 is at least 465; two
 * bounds on the same side leave only “about”.
 */
export function relationOfChange(from: Relation, to: Relation): Relation {
  if (from === '=' && to === '=') return '=';
  if (from === '~' || to === '~') return '~';
  if (from === '=') return to;
  if (to === '=') return from === '>=' ? '<=' : '>=';
  return from === to ? '~' : to;
}

/** The value of one fact in the unit of another of the same family. */
export function valueIn(fact: IndicatorFact, unit: string | null): number {
  const own = unitMeaning(fact.unit)?.factor ?? 1;
  const other = unitMeaning(unit)?.factor ?? 1;
  return own === other ? fact.value : (fact.value * own) / other;
}

/** Removes what binary fractions add: 28 − 23.11 is 4.89. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Compares two facts of one series; nothing is computed where they are not comparable. */
export function compareFacts(from: IndicatorFact, to: IndicatorFact): Comparison {
  const { comparable, caveats } = comparability(from, to);
  if (!comparable) return { from, to, change: null, changePercent: null, relation: '=', comparable, caveats };
  const before = valueIn(from, to.unit);
  const change = tidy(to.value - before);
  const percent =
    before > 0 && from.measure !== 'share' && from.measure !== 'rank' && from.measure !== 'growth'
      ? tidy((change / before) * 100)
      : null;
  return {
    from,
    to,
    change,
    changePercent: percent,
    relation: relationOfChange(from.relation, to.relation),
    comparable,
    caveats,
  };
}

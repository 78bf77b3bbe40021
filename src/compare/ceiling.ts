import type { IndicatorFact } from '../model/facts.js';
import { canonicalOf } from '../text/knownIndicators.js';

/** Whether an aim is reached from above: it says so (以内), less is better (能耗), or a decrease is aimed for. */
export function isCeiling({ relation, canonical, measure, value }: IndicatorFact): boolean {
  const lessIsBetter = canonicalOf(canonical)?.better === 'down';
  return relation === '<=' || (measure === 'growth' ? value < 0 : lessIsBetter);
}

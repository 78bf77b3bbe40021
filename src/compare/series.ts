import type { Comparison, Observation, Series } from '../model/comparison.js';
import { type IndicatorFact, REVIEW_BELOW, wholeOf } from '../model/facts.js';
import { monthsOf } from '../model/period.js';
import { foldIndicator } from '../text/foldIndicator.js';
import { unitMeaning } from '../text/units.js';
import { compareFacts, valueIn } from './change.js';
import { targetProgress } from './target.js';

/** Joins a district's indicator facts into series, one for each indicator, scope, measure and unit family. */
export function buildSeries(facts: readonly IndicatorFact[]): Series[] {
  const groups = new Map<string, IndicatorFact[]>();
  for (const fact of facts) {
    if (fact.confidence < REVIEW_BELOW) continue;
    const key = seriesKey(fact);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].map(toSeries);
}

/** What an indicator is told from others by: that it is known, or its name. */
export const indicatorKey = ({ canonical, indicator }: IndicatorFact) =>
  canonical ?? foldIndicator(indicator);

function seriesKey(fact: IndicatorFact): string {
  const family = unitMeaning(fact.unit)?.family ?? fact.unit ?? '';
  const counted = family === 'firm-time' ? 'count' : family;
  const boundary = fact.scope.find((word) => word.startsWith('原')) ?? '';
  const whole = wholeOf(fact);
  return [fact.district, indicatorKey(fact), fact.measure, counted, boundary, whole].join('|');
}

function when(fact: IndicatorFact): number {
  return monthsOf(fact.period ?? '')?.to ?? Number.MAX_SAFE_INTEGER;
}

function toSeries(group: readonly IndicatorFact[]): Series {
  const ordered = [...group].sort(
    (a, b) =>
      when(a) - when(b) ||
      a.evidence.source.localeCompare(b.evidence.source) ||
      a.evidence.start - b.evidence.start,
  );
  const actuals = ordered.filter((fact) => fact.modality === 'actual');
  const targets = ordered.filter((fact) => fact.modality === 'target');
  const distinct = withoutRepeats(actuals);
  const comparisons: Comparison[] = [];
  for (let at = 1; at < distinct.length; at++)
    comparisons.push(compareFacts(distinct[at - 1]!, distinct[at]!));
  const aims = withoutRepeats(targets).map((target) => targetProgress(target, distinct));
  const named = distinct.at(-1) ?? targets.at(-1)!;
  const observations: Observation[] = [...distinct, ...withoutRepeats(targets)].map((fact) => ({
    fact,
    period: fact.period,
  }));
  return {
    district: named.district,
    indicator: named.indicator,
    canonical: named.canonical,
    scope: named.scope,
    unit: named.unit,
    measure: named.measure,
    observations,
    comparisons,
    target: aims.at(-1) ?? null,
    furtherTargets: aims.slice(0, -1),
  };
}

/** Pairs of observations that give one time two values, an aim beside an aim and a report beside a report. */
export function contradictions({
  observations,
}: Pick<Series, 'observations'>): [IndicatorFact, IndicatorFact][] {
  const last = new Map<string, IndicatorFact>();
  return observations.flatMap(({ fact }): [IndicatorFact, IndicatorFact][] => {
    const other = last.get(fact.modality);
    last.set(fact.modality, fact);
    return other && fact.period !== null && other.period === fact.period && other.value !== fact.value
      ? [[other, fact]]
      : [];
  });
}

/** A stock that one document tells twice, once without saying when, stood at one time: it did not change by nothing. */
function isToldAgain(a: IndicatorFact, b: IndicatorFact): boolean {
  return (
    a.measure === 'level' &&
    a.evidence.source === b.evidence.source &&
    (a.periodGiven === false || b.periodGiven === false)
  );
}

/** The same value of the same time printed twice is one observation; contradicting values are both kept. */
function withoutRepeats(facts: readonly IndicatorFact[]): IndicatorFact[] {
  const kept: IndicatorFact[] = [];
  for (const fact of facts) {
    const twin = kept.find(
      (other) =>
        (other.period === fact.period || isToldAgain(other, fact)) &&
        other.relation === fact.relation &&
        Math.abs(valueIn(other, fact.unit) - fact.value) < 1e-9 * Math.max(1, Math.abs(fact.value)),
    );
    if (!twin) kept.push(fact);
  }
  return kept;
}

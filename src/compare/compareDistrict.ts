import type { Series, Thread } from '../model/comparison.js';
import type { Fact, IndicatorFact, InitiativeFact, PolicyFact } from '../model/facts.js';
import { buildSeries } from './series.js';
import { buildThreads, type Coverage } from './threads.js';

/** Everything known of one district, aligned over the years. */
export interface DistrictComparison {
  readonly district: string;
  readonly facts: readonly Fact[];
  readonly series: readonly Series[];
  readonly threads: readonly Thread[];
  /** Which sources speak of the district in which years. */
  readonly coverage: readonly Coverage[];
}

/** Aligns the facts of one district; `coverage` says which sources speak of it in which years. */
export function compareDistrict(
  district: string,
  facts: readonly Fact[],
  coverage: readonly Coverage[],
): DistrictComparison {
  const own = facts.filter((fact) => fact.district === district);
  const indicators = own.filter((fact): fact is IndicatorFact => fact.kind === 'indicator');
  const named = own.filter((fact): fact is PolicyFact | InitiativeFact => fact.kind !== 'indicator');
  return {
    district,
    facts: own,
    series: buildSeries(indicators),
    threads: buildThreads(named, coverage),
    coverage,
  };
}

import type { Series } from '../model/comparison.js';
import type { IndicatorFact } from '../model/facts.js';
import { monthsOf } from '../model/period.js';
import { isCeiling } from './ceiling.js';
import { tidy } from './change.js';

/** A growth rate that a source reports with an amount, against the amount a year before. */
export interface GrowthCheck {
  readonly fact: IndicatorFact;
  readonly growth: IndicatorFact;
  /** The amount a year before, where a source tells it. */
  readonly previous: IndicatorFact | null;
  /** The amount a year before by the rate: amount ÷ (1 + rate). */
  readonly implied: number;
  /** The rate by the two amounts in per cent; null without an amount a year before. */
  readonly computed: number | null;
  /** Whether rate and amounts agree, as far as they are rounded. */
  readonly agrees: boolean | null;
}

/** By how much, in percentage points, a rate may differ from the one computed: rates and amounts are both rounded. */
const TOLERANCE = 0.6;

/** Every exact amount of which a source tells the growth on the year before. */
export function growthChecks(series: readonly Series[]): GrowthCheck[] {
  const rates = series.filter(({ measure }) => measure === 'growth');
  return series
    .filter(({ measure }) => measure === 'flow' || measure === 'level')
    .flatMap((amounts) => {
      const twin = rates.find(
        (each) =>
          each.indicator === amounts.indicator ||
          (each.canonical !== null && each.canonical === amounts.canonical),
      );
      const actual = amounts.observations.map(({ fact }) => fact).filter(isExactReport);
      return actual.flatMap((fact) => {
        const growth = twin?.observations
          .map((each) => each.fact)
          .find(
            (rate) =>
              isExactReport(rate) && rate.unit === '%' && rate.period === fact.period && rate.value > -100,
          );
        return growth ? [check(fact, growth, actual)] : [];
      });
    });
}

const isExactReport = (fact: IndicatorFact) =>
  fact.modality === 'actual' && fact.relation === '=' && fact.period !== null;

function check(fact: IndicatorFact, growth: IndicatorFact, actual: readonly IndicatorFact[]): GrowthCheck {
  const previous =
    actual.find((each) => each.unit === fact.unit && isYearBefore(each.period!, fact.period!)) ?? null;
  const computed = previous && previous.value > 0 ? tidy((fact.value / previous.value - 1) * 100) : null;
  return {
    fact,
    growth,
    previous,
    implied: tidy(fact.value / (1 + growth.value / 100)),
    computed,
    agrees: computed === null ? null : Math.abs(computed - growth.value) <= TOLERANCE,
  };
}

/** Whether one period is the other's a year before: as long, and twelve months earlier. */
function isYearBefore(before: string, period: string): boolean {
  const [a, b] = [monthsOf(before), monthsOf(period)];
  return a !== null && b !== null && b.from - a.from === 12 && b.to - a.to === 12;
}

/** By how much a value must grow each year from here to reach an aim in time, in per cent; null where it need not or cannot be told. */
export function requiredGrowth(now: IndicatorFact, aim: IndicatorFact, value: number): number | null {
  const [at, due] = [monthsOf(now.period ?? '')?.to, monthsOf(aim.period ?? '')?.to];
  if (at === undefined || due === undefined || due <= at || value <= 0 || aim.value <= value) return null;
  if (isCeiling(aim)) return null;
  return tidy(((aim.value / value) ** (12 / (due - at)) - 1) * 100);
}

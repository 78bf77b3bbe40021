import type { IndicatorFact, InitiativeFact, Measure, PolicyFact } from './facts.js';
import type { Period } from './period.js';
import type { Relation } from './quantity.js';

/** One value of a series, and the fact it came from. */
export interface Observation {
  readonly fact: IndicatorFact;
  readonly period: Period | null;
}

/** A reason against, or a condition of, a comparison, by the rule that gives it, in both languages of the briefs. */
export interface Caveat {
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
}

/** Two observations of one series. `change` and `changePercent` are null where they are not comparable. */
export interface Comparison {
  readonly from: IndicatorFact;
  readonly to: IndicatorFact;
  /** In the series' unit. */
  readonly change: number | null;
  readonly changePercent: number | null;
  /** What the change is known to be: `>=` reads “at least”. */
  readonly relation: Relation;
  readonly comparable: boolean;
  readonly caveats: readonly Caveat[];
}

export type TargetStatus = '已达成' | '进展正常' | '滞后' | '未到期' | '无法判断';

/** An aim, and how far the newest comparable value has come towards it. */
export interface TargetProgress {
  readonly fact: IndicatorFact;
  readonly baseline: IndicatorFact | null;
  readonly latest: IndicatorFact | null;
  /** (latest − baseline) / (target − baseline) × 100, null where it cannot be computed. */
  readonly progressPercent: number | null;
  /** How much of the time from the baseline to the aim had gone by at the latest value; null where a time is unknown. */
  readonly elapsedPercent: number | null;
  readonly status: TargetStatus;
  readonly caveats: readonly Caveat[];
}

/** Observations of one indicator of one district over time, oldest first. */
export interface Series {
  readonly district: string;
  readonly indicator: string;
  readonly canonical: string | null;
  readonly scope: readonly string[];
  readonly unit: string | null;
  readonly measure: Measure;
  readonly observations: readonly Observation[];
  readonly comparisons: readonly Comparison[];
  readonly target: TargetProgress | null;
  readonly furtherTargets: readonly TargetProgress[];
}

export type ThreadChange =
  | 'new'
  | 'continued'
  | 'advanced'
  | 'completed'
  | 'reworded'
  | 'not-mentioned-again';

/** Mentions of one initiative or policy over time, oldest first. */
export interface Thread {
  readonly district: string;
  readonly name: string;
  readonly kind: 'policy' | 'initiative';
  readonly theme: string | null;
  readonly change: ThreadChange;
  readonly mentions: readonly (PolicyFact | InitiativeFact)[];
  /** Sources of later years that were searched without finding it; only for `not-mentioned-again`. */
  readonly searched: readonly string[];
}

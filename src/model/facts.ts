import type { Evidence } from './evidence.js';
import type { Period } from './period.js';
import type { Quantity } from './quantity.js';

/** Achieved and reported, or planned, aimed for and expected. */
export type Modality = 'actual' | 'target';

/**
 * `level` a stock at a time; `flow` an amount over a period; `growth` a rate of change;
 * `share` a part of a whole; `rank` a place among peers.
 */
export type Measure = 'level' | 'flow' | 'growth' | 'share' | 'rank';

/** What a measure is called in Chinese. */
export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  level: '存量',
  flow: '流量',
  growth: '增幅',
  share: '占比',
  rank: '位次',
};

interface FactBase {
  /** Stable over runs for the same source text: source id, place and kind. */
  readonly id: string;
  /** Full modern district name, or the city's. */
  readonly district: string;
  readonly theme: string | null;
  readonly evidence: Evidence;
  /** 0 to 1; below {@link REVIEW_BELOW} a fact is listed for review and kept out of the tables. */
  readonly confidence: number;
  /** How each field was read, in words, for `briefs facts --explain`. */
  readonly reasons: readonly string[];
  /** Who put it right by hand, when and why; absent where nobody did. */
  readonly corrected?: { readonly who: string; readonly when: string; readonly why: string };
  /** Whether a person looked at it and found it right. */
  readonly accepted?: boolean;
}

/** Facts less certain than this go to the brief's review section. */
export const REVIEW_BELOW = 0.5;

export interface IndicatorFact extends FactBase, Quantity {
  readonly kind: 'indicator';
  /** Full name as the text gives it, carried subjects restored. */
  readonly indicator: string;
  /** Id of the canonical indicator, where the name is known. */
  readonly canonical: string | null;
  /** Words that make it a different thing: 国家级, 市级, 区级, 其中, 新增, 累计 and an older district (原闸北区). */
  readonly scope: readonly string[];
  readonly modality: Modality;
  readonly measure: Measure;
  readonly period: Period | null;
  /** Whether the period's year was inferred (201*年) and not read. */
  readonly periodInferred: boolean;
  /** Whether words beside the figure say when it is; false where its part of the document does. Absent where nobody looked. */
  readonly periodGiven?: boolean;
}

export type PolicyStatus = '草拟中' | '提审稿' | '试行' | '修订' | '已出台';

export interface PolicyFact extends FactBase {
  readonly kind: 'policy';
  /** Without the outer 《》, inner marks kept. */
  readonly title: string;
  readonly status: PolicyStatus;
  /** 规划, 行动计划, 实施意见, 办法 …; `其他` where the title names none. */
  readonly policyKind: string;
  /** The years the title covers, `2015-2020`; null when it names none. */
  readonly years: string | null;
  /** The year of the statement, for comparing one year with another. */
  readonly period: Period | null;
  /** What was odd about it, for the review section: a title under the wrong district, say. */
  readonly note: string | null;
}

export type InitiativeStatus = 'planned' | 'underway' | 'done';

export interface InitiativeFact extends FactBase {
  readonly kind: 'initiative';
  readonly name: string;
  readonly status: InitiativeStatus;
  readonly period: Period | null;
  /** What a numbered name consists of, where the text spells it out: the four of “四智”. */
  readonly parts: readonly string[];
  /** Ids of the indicators of the same source whose names say that they are of this. */
  readonly figures: readonly string[];
}

export type Fact = IndicatorFact | PolicyFact | InitiativeFact;

/** What a share is of, from its scope: 占地区生产总值; '' where its name says it. */
export const wholeOf = ({ scope }: Pick<IndicatorFact, 'scope'>) =>
  scope.find((word) => word.startsWith('占')) ?? '';

/** An indicator's name as it is printed: a share's with what it is of, 金融业增加值占比（占地区生产总值）. */
export function printedName(named: Pick<IndicatorFact, 'indicator' | 'scope'>): string {
  const whole = wholeOf(named);
  return whole === '' ? named.indicator : `${named.indicator}（${whole}）`;
}

/** What a fact is called: an indicator's name, a policy's title, an initiative's name. */
export function nameOf(fact: Fact): string {
  return fact.kind === 'indicator' ? fact.indicator : fact.kind === 'policy' ? fact.title : fact.name;
}

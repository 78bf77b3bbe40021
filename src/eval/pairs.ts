import { comparability } from '../compare/comparability.js';
import { indicatorKey } from '../compare/series.js';
import type { Fact, IndicatorFact } from '../model/facts.js';

/** A figure by its source, its district, words of its name and its value. */
export type FigureLabel = readonly [source: string, district: string, name: string, value: number];

/** Two figures, and whether a careful reader compares them. */
export interface PairLabel {
  readonly a: FigureLabel;
  readonly b: FigureLabel;
  readonly comparable: boolean;
}

export interface PairScore {
  readonly pairs: number;
  readonly right: number;
  /** What is compared and must not be, what is not and should be, and figures that were not found. */
  readonly wrong: readonly string[];
}

/** Holds the program's verdict on each labelled pair against a reader's. */
export function scorePairs(facts: readonly Fact[], labels: readonly PairLabel[]): PairScore {
  const wrong = labels.flatMap(({ a, b, comparable }) => {
    const [x, y] = [find(facts, a), find(facts, b)];
    const said = `${a.slice(1).join(' ')} | ${b.slice(1).join(' ')}`;
    if (!x || !y) return [`${said}: ${x ? 'second' : 'first'} figure not found`];
    const verdict = comparability(x, y);
    const joined = verdict.comparable && indicatorKey(x) === indicatorKey(y);
    if (joined === comparable) return [];
    return [
      `${said}: ${joined ? 'compared' : `not compared (${verdict.caveats[0]?.zh ?? 'different indicators'})`}`,
    ];
  });
  return { pairs: labels.length, right: labels.length - wrong.length, wrong };
}

function find(
  facts: readonly Fact[],
  [source, district, name, value]: FigureLabel,
): IndicatorFact | undefined {
  return facts.find(
    (fact): fact is IndicatorFact =>
      fact.kind === 'indicator' &&
      fact.evidence.source === source &&
      fact.district === district &&
      fact.value === value &&
      [...name].filter((char) => fact.indicator.includes(char)).length >= name.length * 0.6,
  );
}

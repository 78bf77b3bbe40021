import type { TargetStatus, ThreadChange } from '../model/comparison.js';
import type { InitiativeStatus, PolicyStatus } from '../model/facts.js';
import type { Relation } from '../model/quantity.js';

/** Everything a brief says in its own words, in one language. */
export interface Phrases {
  districtTitle(place: string, from: number, to: number): string;
  cityTitle(place: string, from: number, to: number): string;
  coverage(indicators: number, comparable: number, targets: number, sources: number): string;
  cityCoverage(districts: number, facts: number, sources: number): string;
  notComparable: string;
  reported: string;
  reportedGrowth: string;
  inferredMark: string;
  impliedMark: string;
  implied(value: string, growth: string): string;
  required(rate: string, relation: Relation): string;
  growthContradicts(name: string, period: string, reported: string, computed: string): string;
  growthSuffix: string;
  rankSuffix: string;
  rankUnit: string;
  modality: Readonly<Record<'actual' | 'target', string>>;
  status: Readonly<Record<InitiativeStatus | PolicyStatus, string>>;
  /** A status that a plan gives for a later year. */
  plannedFor(status: string, year: number): string;
  targetStatus: Readonly<Record<TargetStatus, string>>;
  change: Readonly<Record<ThreadChange, string>>;
  searched(titles: readonly string[]): string;
  /** What a numbered name consists of; empty where the sources do not spell it out. */
  consistsOf(parts: readonly string[]): string;
  boundary(old: readonly string[], district: string): string;
  partYear(count: number): string;
  corrected(what: string, who: string, when: string, why: string): string;
  lowConfidence(name: string, value: string): string;
  noPeriod(name: string, value: string): string;
  uncertainText(text: string): string;
  inferredYear(title: string, period: string, reasons: readonly string[]): string;
  contradiction(name: string, period: string, a: string, b: string): string;
  omitted(figures: number, targets: number, initiatives: number, policies: number, slug: string): string;
  method(version: string): string[];
  finding: {
    /** A value under its own name, where the aim has another for it. */
    otherwise(reported: string, aim: string): string;
    targetReached(name: string, value: string, target: string, period: string): string;
    targetGap(
      name: string,
      base: string,
      basePeriod: string,
      target: string,
      period: string,
      gap: string,
      percent: string | null,
    ): string;
    change(
      name: string,
      from: string,
      to: string,
      since: string,
      until: string,
      change: string,
      percent: string | null,
    ): string;
    growth(name: string, value: string, rate: string, period: string): string;
    largest(name: string, value: string, period: string): string;
    advanced(name: string, before: string, after: string): string;
    drafts(count: number, first: string, known: boolean): string;
    gone(names: readonly string[], searched: readonly string[]): string;
    themes(gained: readonly string[], from: number, to: number): string;
    noNumbers(from: number): string;
    little(): string;
  };
  edition: {
    number(edition: number): string;
    added(name: string, value: string, period: string): string;
    gone(name: string, value: string, period: string): string;
    changed(name: string, was: string, is: string, period: string): string;
    more(count: number): string;
    sourceAdded(title: string): string;
    sourceGone(title: string): string;
    sourceChanged(title: string): string;
    policy(title: string, was: string, is: string): string;
    wording(was: string, is: string): string;
    none: string;
    /** Districts whose briefs could not be made this time. */
    unmade(names: readonly string[]): string;
  };
  city: {
    shared(theme: string, count: number, total: number): string;
    lone(theme: string, district: string): string;
    gained(theme: string, districts: readonly string[], to: number): string;
    drafts(count: number, districts: number, all: number): string;
    uneven(most: string, share: string): string;
    shift(gained: readonly string[], lost: readonly string[]): string;
    noShift: string;
    coverageNote(alike: readonly string[]): string;
    factsOf(count: number): string;
    policiesOf(count: number, drafts: number): string;
    comma: string;
    severalPursue: string;
    onePursues: string;
    instruments(district: string, count: number): string;
    overlap(industry: string, count: number, total: number): string;
    speciality(district: string, industries: readonly string[]): string;
  };
}

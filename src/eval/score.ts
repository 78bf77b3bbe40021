import type { Document } from '../model/document.js';
import type { Fact, IndicatorFact, InitiativeFact, PolicyFact } from '../model/facts.js';

/** A label as `seeds/labels/*.jsonl` holds it; which fields there are depends on the kind. */
export interface Label {
  readonly source: string;
  readonly district: string;
  readonly quote: string;
  readonly name?: string;
  readonly title?: string;
  readonly value?: number;
  readonly unit?: string | null;
  readonly relation?: string;
  readonly modality?: string;
  readonly measure?: string;
  readonly period?: string | null;
  readonly status?: string;
  readonly years?: string | null;
  /** Only one of two readers who did not see each other's labels wrote it down: neither missed nor extra. */
  readonly disputed?: boolean;
  /** What the other of two readers took some fields to be; either is right. */
  readonly or?: Partial<Label>;
}

/** Counts of one kind of fact in one source. */
export interface Score {
  readonly labels: number;
  readonly found: number;
  readonly matched: number;
  readonly right: number;
  readonly fields: Readonly<Record<string, number>>;
  readonly missed: readonly Label[];
  readonly extra: readonly Fact[];
  readonly wrong: readonly { label: Label; fact: Fact; fields: readonly string[] }[];
  /** What was found, right or wrong in its fields. */
  readonly pairs: readonly { label: Label; fact: Fact }[];
}

export function f1(score: Pick<Score, 'labels' | 'found'>, hits: number): number {
  return score.labels + score.found === 0 ? 1 : (2 * hits) / (score.labels + score.found);
}

function fold(text: string): string {
  return text.replace(/[\s“”‘’《》〈〉<>（）()、，,。·的了]/gu, '');
}

/** Likeness of two names by their characters: 2·common / total, order ignored. */
export function likeness(a: string, b: string): number {
  const [x, y] = [[...fold(a)], [...fold(b)]];
  const rest = new Map<string, number>();
  for (const char of x) rest.set(char, (rest.get(char) ?? 0) + 1);
  let common = 0;
  for (const char of y) {
    const left = rest.get(char) ?? 0;
    if (left > 0) {
      common++;
      rest.set(char, left - 1);
    }
  }
  return x.length + y.length === 0 ? 1 : (2 * common) / (x.length + y.length);
}

/** A name is right when it shares at least this much with the label's. */
export const SAME_NAME = 0.65;

function place(raw: string, quote: string): [number, number] | null {
  const at = raw.indexOf(quote);
  return at < 0 ? null : [at, at + quote.length];
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  indicator: ['district', 'name', 'unit', 'relation', 'modality', 'measure', 'period'],
  policy: ['district', 'status'],
  initiative: ['district', 'status'],
};

/** Pairs labels with facts that read the same number (or title, or name) at the same place, best first. */
export function score(
  kind: Fact['kind'],
  document: Document,
  labels: readonly Label[],
  all: readonly Fact[],
): Score {
  const facts = all.filter((fact) => fact.kind === kind);
  const pairs: { label: number; fact: number; weight: number; wrong: string[] }[] = [];
  labels.forEach((label, l) => {
    const where = place(document.raw, label.quote);
    facts.forEach((fact, f) => {
      const near = !where || (fact.evidence.start < where[1] + 2 && fact.evidence.end > where[0] - 2);
      const base = similar(kind, label, fact);
      if (base < 0 || (!near && kind === 'indicator')) return;
      if (!near && base < 0.9) return;
      const wrong = wrongFields(kind, label, fact);
      pairs.push({ label: l, fact: f, weight: base + (near ? 1 : 0) - wrong.length * 0.1, wrong });
    });
  });
  // What both readers wrote down is matched before what one did, the likeliest pair first.
  const disputed = ({ label }: { label: number }) => Number(labels[label]!.disputed ?? false);
  pairs.sort((a, b) => disputed(a) - disputed(b) || b.weight - a.weight);
  const usedLabels = new Set<number>();
  const usedFacts = new Set<number>();
  const fields: Record<string, number> = Object.fromEntries(FIELDS[kind]!.map((field) => [field, 0]));
  const wrong: Score['wrong'][number][] = [];
  const told: Score['pairs'][number][] = [];
  let matched = 0;
  let passed = 0;
  let right = 0;
  for (const pair of pairs) {
    if (usedLabels.has(pair.label) || usedFacts.has(pair.fact)) continue;
    usedLabels.add(pair.label);
    usedFacts.add(pair.fact);
    if (labels[pair.label]!.disputed) {
      passed++;
      continue;
    }
    matched++;
    told.push({ label: labels[pair.label]!, fact: facts[pair.fact]! });
    if (pair.wrong.length === 0) right++;
    else wrong.push({ label: labels[pair.label]!, fact: facts[pair.fact]!, fields: pair.wrong });
    for (const field of FIELDS[kind]!) if (!pair.wrong.includes(field)) fields[field]!++;
  }
  return {
    labels: labels.filter(({ disputed }) => !disputed).length,
    found: facts.length - passed,
    matched,
    right,
    fields,
    missed: labels.filter(({ disputed }, index) => !disputed && !usedLabels.has(index)),
    extra: facts.filter((_, index) => !usedFacts.has(index)),
    wrong,
    pairs: told,
  };
}

function similar(kind: Fact['kind'], label: Label, fact: Fact): number {
  if (kind === 'indicator') {
    const value = (fact as IndicatorFact).value;
    const close = Math.abs(value - label.value!) <= Math.abs(label.value!) * 0.002;
    const fraction =
      (label.unit === null && Math.abs(value - label.value! * 100) < 0.5) ||
      Math.abs(value * 100 - label.value!) < 0.5;
    return close || (label.value! < 100 && fraction && (fact as IndicatorFact).measure === 'share')
      ? likeness((fact as IndicatorFact).indicator, label.name!)
      : -1;
  }
  const [mine, theirs] =
    kind === 'policy'
      ? [(fact as PolicyFact).title, label.title!]
      : [(fact as InitiativeFact).name, label.name!];
  const same = likeness(mine, theirs);
  return (kind === 'policy' ? same >= 0.9 : alike(mine, theirs)) ? same : -1;
}

/** Whether two names may be of one initiative: most characters are the same, or one holds the other. */
export function alike(mine: string, theirs: string): boolean {
  const same = likeness(mine, theirs);
  return (
    same >= 0.6 ||
    (fold(theirs).length >= 4 &&
      (fold(mine).includes(fold(theirs)) || fold(theirs).includes(fold(mine))) &&
      same > 0.4)
  );
}

/** The fields that are neither as the label has them nor as its other reader does. */
function wrongFields(kind: Fact['kind'], label: Label, fact: Fact): string[] {
  const wrong = differing(kind, label, fact);
  if (wrong.length === 0 || !label.or) return wrong;
  const other = differing(kind, { ...label, ...label.or }, fact);
  return wrong.filter((field) => other.includes(field));
}

function differing(kind: Fact['kind'], label: Label, fact: Fact): string[] {
  const wrong: string[] = [];
  if (fact.district !== label.district) wrong.push('district');
  if (fact.kind !== 'indicator' || kind !== 'indicator') {
    const status = (fact as PolicyFact).status as string;
    if (label.status !== undefined && status !== label.status) wrong.push('status');
    return wrong;
  }
  if (likeness(fact.indicator, label.name!) < SAME_NAME) wrong.push('name');
  const unit = (text: string | null | undefined) =>
    (text ?? '')
      .replace(/^(?:位|名)$/u, fact.measure === 'rank' ? '' : '$&')
      .replace(/平米|㎡/u, '平方米')
      .replace(/^亿$/u, '亿元')
      .replace(/^万$/u, '万元');
  if (unit(fact.unit) !== unit(label.unit)) wrong.push('unit');
  if (fact.relation !== label.relation) wrong.push('relation');
  if (fact.modality !== label.modality) wrong.push('modality');
  if (fact.measure !== label.measure) wrong.push('measure');
  if (fact.period !== label.period) wrong.push('period');
  return wrong;
}

import type { Brief, Cited } from '../briefs/content.js';
import { valueIn } from '../compare/change.js';
import type { IndicatorFact } from '../model/facts.js';
import { numbersIn } from './numbers.js';

/** As much of a source's hash as is printed. */
const HASH_SHOWN = 12;

/**
 * Where a number in print comes from: the words of some evidence, a sum over facts, a date, or the brief's own order
 * and counts (evidence and page numbers, how many there are of something), which its making anew checks.
 */
export type Origin = 'evidence' | 'computed' | 'date' | 'count';

export interface Origins {
  of(number: string): Origin | null;
  /** How each computed number comes about: 37 − 27 = 10. */
  readonly sums: ReadonlyMap<string, string>;
}

export function originsOf(brief: Brief, pages: number): Origins {
  const evidence = new Set(
    [...brief.evidence.flatMap(({ quote, text, section }) => [quote, text, ...section])].flatMap(numbersIn),
  );
  const figures = brief.facts.filter((fact): fact is IndicatorFact => fact.kind === 'indicator');
  // Numerals in characters are printed as digits: 三家 as 3.
  for (const { value } of figures)
    for (const number of numbersIn(String(Math.abs(value)))) evidence.add(number);
  const dates = new Set(
    [
      ...[brief.newest, String(brief.from), String(brief.to)],
      ...brief.facts.flatMap(({ period, corrected }) => [
        period ?? '',
        ...(corrected ? [corrected.who, corrected.when, corrected.why] : []),
      ]),
      ...brief.sources.flatMap(({ years, issueDate, title, documentNumber }) => [
        years,
        issueDate ?? '',
        title,
        documentNumber ?? '',
      ]),
    ]
      .flatMap((text) => numbersIn(text))
      .flatMap((number) => [number, String(Number(number))]),
  );
  const sums = sumsOf(brief, figures);
  const counts = new Set(
    [
      ...uncited(brief),
      ...brief.sources.map(({ sha256 }) => sha256.slice(0, HASH_SHOWN)),
      ...Array.from({ length: Math.max(brief.evidence.length, brief.findings.length, pages) }, (_, at) =>
        String(at + 1),
      ),
    ].flatMap(numbersIn),
  );
  return {
    sums,
    of(number) {
      if (evidence.has(number)) return 'evidence';
      if (sums.has(number)) return 'computed';
      if (dates.has(number)) return 'date';
      return counts.has(number) ? 'count' : null;
    },
  };
}

/** Changes, percentages and gaps between the facts that are cited together, and the medians of the city's table. */
function sumsOf(brief: Brief, figures: readonly IndicatorFact[]): Map<string, string> {
  const sums = new Map<string, string>();
  const note = (value: number, how: string) => {
    for (const decimals of [0, 1, 2, 3, 4]) {
      const text = String(Math.abs(Number(value.toFixed(decimals))));
      if (!sums.has(text)) sums.set(text, how);
    }
  };
  for (const group of citedTogether(brief)) {
    const places = new Set(
      group.flatMap((number) => {
        const entry = brief.evidence.find((each) => each.number === number);
        return entry ? [`${entry.source}|${entry.start}|${entry.end}`] : [];
      }),
    );
    const facts = figures.filter(({ evidence }) =>
      places.has(`${evidence.source}|${evidence.start}|${evidence.end}`),
    );
    for (const a of facts)
      for (const b of facts) {
        if (a === b) continue;
        const [from, to] = [valueIn(a, b.unit), b.value];
        note(to - from, `${to} − ${from}`);
        if (from !== 0) note(((to - from) / from) * 100, `(${to} − ${from}) ÷ ${from}`);
        for (const c of facts) {
          const base = valueIn(c, b.unit);
          if (c !== a && c !== b && to !== base)
            note(((from - base) / (to - base)) * 100, `(${from} − ${base}) ÷ (${to} − ${base})`);
        }
      }
  }
  if (brief.kind === 'city')
    for (const row of brief.cross) {
      for (const number of numbersIn(row.median)) sums.set(number, `median of ${row.count}`);
      for (const number of numbersIn(row.range)) sums.set(number, `range of ${row.count}`);
    }
  return sums;
}

/** Evidence numbers of each sentence and each row, whose facts may have been reckoned with each other. */
function citedTogether(brief: Brief): number[][] {
  const of = (...cells: readonly Cited[]) => cells.flatMap(({ evidence }) => evidence);
  const groups = brief.findings.map((finding) => of(finding));
  if (brief.kind === 'district') {
    groups.push(...brief.indicators.map(({ before, after }) => of(before, after)));
    groups.push(...brief.targets.map(({ baseline, latest, target }) => of(baseline, latest, target)));
  }
  return groups;
}

/** Everything that a brief prints beside what it cites: its own words, counts and order. */
function uncited(brief: Brief): string[] {
  const { facts: _facts, evidence: _evidence, ...rest } = brief;
  const strings: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value === 'string' || typeof value === 'number') strings.push(String(value));
    else if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === 'object') {
      // A sentence with evidence must come from it; only what has none may count by itself.
      const cited = value as Partial<Cited>;
      if (typeof cited.text === 'string' && cited.evidence && cited.evidence.length > 0) return;
      Object.values(value).forEach(walk);
    }
  };
  const { indicators: _rows, targets: _targets, ...own } = rest as Record<string, unknown>;
  walk(own);
  // How many there are of something is said in sentences with evidence too: 2件政策尚在草拟.
  for (const { text } of [...brief.findings, ...brief.notes])
    strings.push(...[...text.matchAll(/(?<![\d.])\d{1,3}(?=件|个|项|条|区| )/gu)].map((match) => match[0]));
  return strings;
}

import type { Brief } from '../briefs/content.js';
import { HASH_SHOWN } from '../render/template.js';
import { countsIn, numbersIn } from './numbers.js';
import { correctionOf, partsOf, said } from './parts.js';
import { figuresOf, sumsOf } from './sums.js';

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
  // A source's 204.0 is printed as 204.
  const evidence = new Set(
    brief.evidence
      .flatMap(({ quote, text, section }) => [quote, text, ...section])
      .flatMap(numbersIn)
      .flatMap((number) => [number, String(Number(number))]),
  );
  // Numerals in characters are printed as digits: 三家 as 3.
  for (const { value } of figuresOf(brief))
    for (const number of numbersIn(String(Math.abs(value)))) evidence.add(number);
  const dates = new Set(
    [
      ...[brief.newest, String(brief.from), String(brief.to)],
      ...brief.facts.flatMap((fact) => [fact.period ?? '', ...correctionOf(fact)]),
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
  const sums = sumsOf(brief);
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

/** Everything that a brief prints beside what it cites: its own words, counts and order. A sentence with evidence must come from it. */
function uncited(brief: Brief): string[] {
  const { indicators: _rows, targets: _targets, ...own } = said(brief) as Record<string, unknown>;
  // How many there are of something is said in sentences with evidence too.
  const counts = [...brief.findings, ...brief.notes].flatMap(({ text }) => countsIn(text));
  return [...partsOf(own).own, ...counts];
}

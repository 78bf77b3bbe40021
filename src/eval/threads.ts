import type { DistrictComparison } from '../compare/compareDistrict.js';
import { buildThreads } from '../compare/threads.js';
import type { Thread } from '../model/comparison.js';
import type { Evidence } from '../model/evidence.js';
import type { InitiativeFact, PolicyFact } from '../model/facts.js';
import { nameOf } from '../model/facts.js';
import type { Source } from '../model/source.js';
import { alike, type Label } from './score.js';

/** A thread as a reader would join it: what it is called in which source. */
export interface ThreadLabel {
  readonly district: string;
  readonly names: readonly (readonly [source: string, name: string])[];
}

/** How many of the links between sources were made, and how many made are none. */
export interface ThreadScore {
  readonly links: number;
  readonly made: number;
  readonly right: number;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/**
 * Joins the labelled mentions of all sources by the program's rules and compares the links between different sources
 * with those that a reader makes: the joining alone is scored, not what was found. A mention is of its source's year.
 */
export function scoreThreads(
  labels: readonly Label[],
  threads: readonly ThreadLabel[],
  sources: readonly Source[],
): ThreadScore {
  const years = new Map(
    sources.map(({ id, reportsOn, issueDate }) => [id, reportsOn ?? issueDate?.slice(0, 4) ?? null]),
  );
  const link = (district: string, a: string, b: string) => `${district}: ${[a, b].sort().join(' = ')}`;
  const labelled = new Set(labels.map((label) => `${label.source} ${label.name ?? label.title}`));
  const wanted = new Set(
    threads.flatMap(({ district, names }) => {
      const mentions = names
        .filter(([source, name]) => labelled.has(`${source} ${name}`))
        .map(([source, name]) => ({ source, name }));
      return pairs(mentions).map(([a, b]) =>
        link(district, `${a.source} ${a.name}`, `${b.source} ${b.name}`),
      );
    }),
  );
  const districts = [...new Set(labels.map(({ district }) => district))];
  const made = new Set(
    districts.flatMap((district) => {
      const mentions = labels
        .filter((label) => label.district === district)
        .map((label) => asMention(label, years.get(label.source) ?? null));
      return buildThreads(mentions, []).flatMap((thread) =>
        pairs(thread.mentions.map((fact) => ({ source: fact.evidence.source, name: nameOf(fact) }))).map(
          ([a, b]) => link(district, `${a.source} ${a.name}`, `${b.source} ${b.name}`),
        ),
      );
    }),
  );
  return {
    links: wanted.size,
    made: made.size,
    right: [...made].filter((each) => wanted.has(each)).length,
    missed: [...wanted].filter((each) => !made.has(each)),
    extra: [...made].filter((each) => !wanted.has(each)),
  };
}

/**
 * How many of a reader's links the program makes from the texts themselves: it must have found both mentions and joined
 * them. A mention is found where its source has a fact by a like name.
 */
export function scoreLinks(
  comparisons: readonly DistrictComparison[],
  threads: readonly ThreadLabel[],
): { links: number; right: number; missed: readonly string[] } {
  const missed: string[] = [];
  let links = 0;
  for (const { district, names } of threads) {
    const found = comparisons.find((each) => each.district === district)?.threads ?? [];
    const has = (thread: Thread, source: string, name: string) =>
      thread.mentions.some((fact) => fact.evidence.source === source && alike(nameOf(fact), name));
    for (const [a, b] of pairs(names.map(([source, name]) => ({ source, name })))) {
      links++;
      if (found.some((thread) => has(thread, a.source, a.name) && has(thread, b.source, b.name))) continue;
      const seen = [a, b].map(
        ({ source, name }) =>
          `${source} ${name}${found.some((thread) => has(thread, source, name)) ? '' : ' (not found)'}`,
      );
      missed.push(`${district}: ${seen.join(' = ')}`);
    }
  }
  return { links, right: links - missed.length, missed };
}

/** Every link between sources that the program makes from the texts, for a reader to judge. */
export function linksMade(comparisons: readonly DistrictComparison[]): string[] {
  return comparisons.flatMap(({ district, threads }) =>
    threads.flatMap(({ mentions }) => {
      const names = new Map<string, Set<string>>();
      for (const fact of mentions)
        names.set(fact.evidence.source, (names.get(fact.evidence.source) ?? new Set()).add(nameOf(fact)));
      return names.size < 2
        ? []
        : [
            `${district}: ${[...names].map(([source, all]) => `${source} ${[...all].join(' / ')}`).join(' = ')}`,
          ];
    }),
  );
}

/** Pairs of mentions of different sources. */
function pairs<T extends { readonly source: string }>(mentions: readonly T[]): [T, T][] {
  return mentions.flatMap((a, at) =>
    mentions.slice(at + 1).flatMap((b): [T, T][] => (a.source === b.source ? [] : [[a, b]])),
  );
}

function asMention(label: Label, period: string | null): InitiativeFact | PolicyFact {
  const evidence = { source: label.source, start: 0, end: 0 } as Evidence;
  const shared = { district: label.district, period, theme: null, evidence };
  return (
    label.title === undefined
      ? { ...shared, kind: 'initiative', name: label.name!, status: label.status }
      : { ...shared, kind: 'policy', title: label.title, status: label.status }
  ) as InitiativeFact | PolicyFact;
}

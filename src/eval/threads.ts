import { buildThreads } from '../compare/threads.js';
import type { Evidence } from '../model/evidence.js';
import type { InitiativeFact, PolicyFact } from '../model/facts.js';
import { nameOf } from '../model/facts.js';
import type { Source } from '../model/source.js';
import type { Label } from './score.js';

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
  const wanted = new Set(
    threads.flatMap(({ district, names }) => {
      const mentions = names.map(([source, name]) => ({ source, name }));
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

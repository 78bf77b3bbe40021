import type { Document } from '../model/document.js';
import type { Fact, InitiativeFact } from '../model/facts.js';
import type { Attribution } from '../regions/attribution.js';
import type { Gazetteer } from '../regions/gazetteer.js';
import { WordFinder } from '../text/wordFinder.js';
import { contexts } from './contexts.js';
import { initiativeFacts, withFigures } from './initiativeFacts.js';
import { isGenericStem } from './initiatives/generic.js';
import { unique, withoutOwner, withoutRepeats } from './repeats.js';
import { siteOf } from './site.js';

/** What was read from one document, with what reading on needs. */
export interface ReadDocument {
  readonly document: Document;
  readonly attributions: readonly Attribution[][];
  readonly facts: readonly Fact[];
}

/** As long as a name must be, and as sure, to be looked for elsewhere. */
const SHORTEST = 4;
const SURE = 0.6;

/**
 * Looks in every document for the initiatives of the same district that the others name: 三区联动 said in passing is worth
 * following where another source makes it a programme. Gives each document's facts, those recalled last.
 */
export function recallInitiatives(read: readonly ReadDocument[], gazetteer: Gazetteer): Fact[][] {
  const named = new Map<string, Named[]>();
  read.forEach(({ facts }, document) => {
    for (const { name, district } of namesOf(facts)) {
      const same = named.get(district) ?? [];
      same.push(...spellingsOf(name, gazetteer).map((spelling) => ({ spelling, document })));
      named.set(district, same);
    }
  });
  return read.map((each, index) => {
    const recalled = recalledIn(each, namedElsewhere(each, index, named), gazetteer);
    return withFigures(
      recalled.length === 0 ? each.facts : withoutRepeats(unique([...each.facts, ...recalled]), gazetteer),
    );
  });
}

/** A name as a document has it, by its place among all. */
interface Named {
  readonly spelling: string;
  readonly document: number;
}

/** The names that other documents have of the districts which a document speaks of, each with its districts. */
function namedElsewhere(
  { attributions }: ReadDocument,
  index: number,
  named: ReadonlyMap<string, readonly Named[]>,
): Map<string, Set<string>> {
  const known = new Map<string, Set<string>>();
  for (const district of new Set(attributions.flat().flatMap(({ districts }) => districts)))
    for (const { spelling, document } of named.get(district) ?? [])
      if (document !== index) known.set(spelling, (known.get(spelling) ?? new Set()).add(district));
  return known;
}

/** The initiatives of a document's paragraphs that hold names known from elsewhere. */
function recalledIn(
  { document, attributions }: ReadDocument,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  gazetteer: Gazetteer,
): InitiativeFact[] {
  const finder = new WordFinder(known.keys());
  const paragraphs = document.blocks.flatMap((block, at) =>
    (block.kind === 'paragraph' || block.kind === 'item') && finder.longest(block.text.value).length > 0
      ? [{ block, at }]
      : [],
  );
  if (paragraphs.length === 0) return [];
  const site = siteOf(document, gazetteer);
  const inherited = contexts(document);
  return paragraphs.flatMap(({ block, at }) =>
    initiativeFacts(site, block, inherited[at]!, attributions[at] ?? [], finder).filter((fact) =>
      finder.longest(fact.name).some(({ word }) => known.get(word)!.has(fact.district)),
    ),
  );
}

/** A district calls its own 区X where others call it 静安区X. */
function spellingsOf(name: string, gazetteer: Gazetteer): string[] {
  const rest = withoutOwner(name, gazetteer);
  return rest === name ? [name] : [name, `区${rest}`];
}

/** Names to look for elsewhere, as they stand within quotation marks. */
function namesOf(facts: readonly Fact[]): { name: string; district: string }[] {
  return facts
    .filter((fact): fact is InitiativeFact => fact.kind === 'initiative' && fact.confidence >= SURE)
    .map(({ name, district }) => ({ name: /^“([^”]+)”/u.exec(name)?.[1] ?? name, district }))
    .filter(({ name }) => name.length >= SHORTEST && !/[“”]/u.test(name) && !isGenericStem(name));
}

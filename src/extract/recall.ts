import type { Document } from '../model/document.js';
import type { Fact, InitiativeFact } from '../model/facts.js';
import type { Attribution } from '../regions/attribute.js';
import type { Gazetteer } from '../regions/gazetteer.js';
import { WordFinder } from '../text/wordFinder.js';
import { contexts } from './context.js';
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
  const named = read.map(({ facts }) => namesOf(facts));
  return read.map(({ document, attributions, facts }, index) => {
    // Which districts have which names in other documents.
    const known = new Map<string, Set<string>>();
    named.forEach((names, other) => {
      if (other === index) return;
      for (const { name, district } of names)
        for (const spelling of spellingsOf(name, gazetteer))
          known.set(spelling, (known.get(spelling) ?? new Set()).add(district));
    });
    const finder = new WordFinder(known.keys());
    const site = siteOf(document, gazetteer);
    const inherited = contexts(document);
    const recalled = document.blocks.flatMap((block, at) => {
      if (block.kind !== 'paragraph' && block.kind !== 'item') return [];
      if (finder.longest(block.text.value).length === 0) return [];
      return initiativeFacts(site, block, inherited[at]!, attributions[at] ?? [], finder).filter((fact) =>
        finder.longest(fact.name).some(({ word }) => known.get(word)!.has(fact.district)),
      );
    });
    return withFigures(
      recalled.length === 0 ? facts : withoutRepeats(unique([...facts, ...recalled]), gazetteer),
    );
  });
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

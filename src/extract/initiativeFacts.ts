import type { Block } from '../model/document.js';
import type { InitiativeFact } from '../model/facts.js';
import type { Attribution } from '../regions/attribute.js';
import type { WordFinder } from '../text/wordFinder.js';
import type { Context } from './context.js';
import { industriesOf } from './industries.js';
import { readInitiatives } from './initiatives/readInitiatives.js';
import { districtsAt, evidenceOf, factId, type Site } from './site.js';
import { themesOf } from './themes.js';

/** The initiatives that a paragraph names; `known` are names that other sources use. */
export function initiativeFacts(
  site: Site,
  block: Block,
  context: Context,
  runs: readonly Attribution[],
  known?: WordFinder,
): InitiativeFact[] {
  const knowledge = {
    places: site.gazetteer.find(block.text.value).map(({ start, end }) => ({ from: start, to: end })),
    hasIndustry: (name: string) => industriesOf(name).length > 0,
    known,
  };
  return readInitiatives(block.text.value, context, knowledge).flatMap((read) => {
    const evidence = evidenceOf(site, block, block.text, read.start, read.end);
    const districts = districtsAt(runs, read.start);
    return districts.map(
      (district): InitiativeFact => ({
        kind: 'initiative',
        id: factId('n', evidence, districts.length > 1 ? district : '', read.name),
        district,
        theme:
          themesOf(read.name + block.text.value.slice(Math.max(0, read.start - 30), read.end + 30))[0] ??
          null,
        name: read.name,
        status: read.status,
        period: context.now === null ? null : String(context.now),
        evidence,
        confidence: read.confidence,
        reasons: read.reasons,
      }),
    );
  });
}

import type { Block } from '../model/document.js';
import type { Fact, InitiativeFact } from '../model/facts.js';
import type { Attribution } from '../regions/attribution.js';
import { WordFinder } from '../text/wordFinder.js';
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
        parts: read.parts,
        figures: [],
        period: context.now === null ? null : String(context.now),
        evidence,
        confidence: read.confidence,
        reasons: read.reasons,
      }),
    );
  });
}

/** Initiatives with the indicators whose names say that they are theirs: 小苗基金总额 of 小苗基金. */
export function withFigures(facts: readonly Fact[]): Fact[] {
  const names = facts.flatMap((fact) => (fact.kind === 'initiative' ? bareName(fact.name) : []));
  const finder = new WordFinder(names.filter((name) => name.length >= SHORTEST_NAME));
  const figures = new Map<string, string[]>();
  for (const fact of facts) {
    if (fact.kind !== 'indicator') continue;
    for (const { word } of finder.longest(bareName(fact.indicator))) {
      const key = `${fact.district}|${word}`;
      const same = figures.get(key);
      if (same) same.push(fact.id);
      else figures.set(key, [fact.id]);
    }
  }
  return facts.map((fact) => {
    const own = fact.kind === 'initiative' && figures.get(`${fact.district}|${bareName(fact.name)}`);
    return own ? { ...fact, figures: own } : fact;
  });
}

/** Shorter names stand in too many others. */
const SHORTEST_NAME = 4;
const bareName = (name: string) => name.replace(/[“”]/gu, '');

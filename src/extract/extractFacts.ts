import type { Block, Document } from '../model/document.js';
import type { Fact } from '../model/facts.js';
import type { Passage } from '../model/passage.js';
import { yearOf } from '../model/period.js';
import type { Attribution } from '../regions/attribution.js';
import type { Gazetteer } from '../regions/gazetteer.js';
import { toPassages } from '../regions/toPassages.js';
import { datelineOf, isDatedHeadline } from '../text/dateline.js';
import { excerptsOf, sentences } from './clauses.js';
import { ComparedBy } from './comparedBy.js';
import { contexts } from './contexts.js';
import { withFullNames } from './fullName.js';
import { indicatorFacts, indicatorsIn } from './indicatorFacts.js';
import { industriesOf } from './industries.js';
import { initiativeFacts } from './initiativeFacts.js';
import { withWeighedNames } from './naming/weighedNames.js';
import { withPeriods } from './periodFor.js';
import { policyFacts } from './policyFacts.js';
import { statusElsewhere } from './policyStatus.js';
import { unique, withoutRepeats } from './repeats.js';
import { evidenceOf, siteOf } from './site.js';
import { themesOf } from './themes.js';

/** What one document says, with the passages it was read from. */
export interface Extracted {
  readonly facts: readonly Fact[];
  readonly passages: readonly Passage[];
}

/** As much of a sentence as fits a table's cell. */
const LONGEST_EXCERPT = 64;

/** Reads indicators, policies and initiatives from an attributed document. */
export function extractFacts(
  document: Document,
  attributions: readonly Attribution[][],
  gazetteer: Gazetteer,
): Extracted {
  const site = siteOf(document, gazetteer);
  const inherited = contexts(document);
  const elsewhere = statusElsewhere(document.blocks.map((block) => block.text.value));
  const facts: Fact[] = [];
  // The headline of a dated item tells its figure like a sentence.
  const tells = ({ kind, text }: Block, index: number) =>
    kind !== 'heading' ||
    isDatedHeadline(text.value) ||
    datelineOf(document.blocks[index + 1]?.text.value ?? '') !== null;
  const compared = new ComparedBy(site);
  const city = gazetteer.region.name;
  const read = document.blocks.map((block, index) => {
    const context = inherited[index]!;
    const reads = tells(block, index) ? indicatorsIn(site, block, context, compared.amounts) : [];
    if (!block.row && attributions[index]?.[0]?.districts[0] === city) compared.hear(reads);
    return { block, context, reads };
  });
  const indicators = withWeighedNames(site, withPeriods(document, withFullNames(read)));
  document.blocks.forEach((block, index) => {
    const context = inherited[index]!;
    const runs = attributions[index] ?? [];
    facts.push(...indicatorFacts(site, block, context, runs, indicators[index]!));
    facts.push(...policyFacts(site, block, context, runs, elsewhere));
    if (block.kind === 'paragraph' || block.kind === 'item')
      facts.push(...initiativeFacts(site, block, context, runs));
  });
  const yearOfPart = (part: number) => {
    const found = document.parts[part];
    return yearOf(found?.modality === 'target' ? (found.looksAheadTo ?? null) : (found?.reportsOn ?? null));
  };
  const passages = toPassages(document, attributions, yearOfPart).map(
    ({ from, to: _to, ...passage }): Passage => {
      const block = document.blocks[passage.block]!;
      const themes = themesOf(passage.text, passage.heading ?? '');
      const quoted = passage.isHeading ? [] : sentences(passage.text);
      const closed = (to: number) => (/^[。！？!?；;]/u.test(passage.text.slice(to)) ? to + 1 : to);
      return {
        ...passage,
        theme: themes[0] ?? null,
        themes,
        industries: passage.isHeading ? [] : industriesOf(passage.text),
        sentences: quoted.map((range) =>
          evidenceOf(site, block, block.text, from + range.from, from + closed(range.to)),
        ),
        excerpts: quoted
          .flatMap((range) => excerptsOf(passage.text, range, LONGEST_EXCERPT))
          .map((range) => evidenceOf(site, block, block.text, from + range.from, from + range.to)),
      };
    },
  );
  return { facts: withoutRepeats(unique(facts), gazetteer), passages };
}

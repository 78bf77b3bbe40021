import { cityBrief } from './briefs/cityBrief.js';
import type { Brief, Language } from './briefs/content.js';
import { districtBrief } from './briefs/districtBrief.js';
import { inFullWidth } from './briefs/fullWidth.js';
import { compareDistrict, type DistrictComparison } from './compare/compareDistrict.js';
import type { Coverage } from './compare/threads.js';
import { applyCorrections } from './corrections/applyCorrections.js';
import type { Correction } from './corrections/corrections.js';
import { InputError } from './errors.js';
import { extractFacts } from './extract/extractFacts.js';
import { industryName } from './extract/industries.js';
import { type ReadDocument, recallInitiatives } from './extract/recall.js';
import { themeName } from './extract/themes.js';
import type { Document, Warning } from './model/document.js';
import type { Fact } from './model/facts.js';
import type { Passage } from './model/passage.js';
import type { Region } from './model/region.js';
import { applyOverride, type Overrides } from './read/overrides.js';
import { readSource } from './read/readSource.js';
import { attribute } from './regions/attribute.js';
import { Gazetteer } from './regions/gazetteer.js';
import { identify } from './regions/identify.js';
import { foldTitle } from './text/names.js';

/*
 * The road, in order:
 *
 *   file → read → repair → outline → attribute → extract → compare → compose → render → publish
 *
 *   readCorpus      read, repair and outline each file, say which district each clause speaks of, extract the facts,
 *                   look in each for what the others name, and put right what persons put right (corrections/)
 *   compareCorpus   align the facts of each district over the years
 *   composeBriefs   choose what a brief says and number its evidence
 *   render/         set it as PDF and page; publish/ writes it whole or not at all (src/cli/build.ts joins them)
 */

/** A file of the sources folder. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Everything read from a folder of sources. */
export interface Corpus {
  readonly region: Region;
  readonly gazetteer: Gazetteer;
  readonly documents: readonly Document[];
  readonly facts: readonly Fact[];
  readonly passages: readonly Passage[];
  readonly warnings: readonly Warning[];
  /** One line for each file that could not be read; the others are read all the same. */
  readonly failures: readonly string[];
}

/** Reads every file: decode, repair, outline, attribute, extract. */
export async function readCorpus(
  files: readonly SourceFile[],
  region: Region,
  overrides: Overrides = {},
  tick: (file: string) => void = () => {},
  corrections: readonly Correction[] = [],
): Promise<Corpus> {
  const gazetteer = new Gazetteer(region);
  const readDocuments: ReadDocument[] = [];
  const passages: Passage[] = [];
  const failures: string[] = [];
  for (const { name, bytes } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    try {
      const read = applyOverride(identify(await readSource(name, bytes), gazetteer), overrides);
      const attributions = attribute(read, gazetteer);
      const extracted = extractFacts(read, attributions, gazetteer);
      readDocuments.push({ document: read, attributions, facts: extracted.facts });
      for (const passage of extracted.passages) passages.push(passage);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures.push(error.message);
    }
    tick(name);
  }
  const documents = readDocuments.map(({ document }) => document);
  const facts = recallInitiatives(readDocuments, gazetteer).flat();
  const corrected = applyCorrections(documents, facts, passages, corrections, [
    ...region.districts.map(({ name }) => name),
    region.name,
  ]);
  return {
    region,
    gazetteer,
    documents,
    facts: corrected.facts,
    passages: corrected.passages,
    warnings: documents.flatMap((document) => document.warnings),
    failures: [...failures, ...corrected.lost],
  };
}

/** Aligns each district's facts; the city's own come last. */
export function compareCorpus(corpus: Corpus): DistrictComparison[] {
  const names = [...corpus.region.districts.map((district) => district.name), corpus.region.name];
  const texts = textsOf(corpus.passages);
  return names.map((name) => compareDistrict(name, corpus.facts, coverageOf(name, corpus.passages, texts)));
}

/** All that each source says, by its id. */
function textsOf(passages: readonly Passage[]): Map<string, string> {
  const texts = new Map<string, string[]>();
  for (const { source, text } of passages) {
    const parts = texts.get(source) ?? [];
    parts.push(text);
    texts.set(source, parts);
  }
  return new Map([...texts].map(([source, parts]) => [source, foldTitle(parts.join('\n'))]));
}

/** Which sources speak of a district, in which years. */
function coverageOf(
  district: string,
  passages: readonly Passage[],
  texts: ReadonlyMap<string, string>,
): Coverage[] {
  const seen = new Map<string, Coverage>();
  for (const passage of passages) {
    if (passage.year === null || !passage.districts.includes(district)) continue;
    const { source, year } = passage;
    seen.set(`${source}|${year}`, { source, year, text: texts.get(source) ?? '' });
  }
  return [...seen.values()].sort((a, b) => a.year - b.year);
}

export interface ComposeOptions {
  readonly from?: number;
  readonly to?: number;
  readonly language: Language;
  readonly version: string;
}

/** Districts of which at least one passage speaks. */
export function coveredDistricts(corpus: Corpus): Set<string> {
  return new Set(corpus.passages.flatMap((passage) => passage.districts));
}

/** The two years that the most districts are spoken of in; the later of equals. */
export function defaultYears(corpus: Corpus): { from: number; to: number } {
  const districts = new Map<number, Set<string>>();
  for (const passage of corpus.passages) {
    if (passage.year === null) continue;
    const set = districts.get(passage.year) ?? new Set();
    for (const name of passage.districts) if (name !== corpus.region.name) set.add(name);
    districts.set(passage.year, set);
  }
  const ranked = [...districts].sort((a, b) => b[1].size - a[1].size || b[0] - a[0]).map(([year]) => year);
  const [first, second] = ranked;
  if (first === undefined)
    return { from: new Date(0).getUTCFullYear(), to: new Date(0).getUTCFullYear() + 1 };
  if (second === undefined) return { from: first - 1, to: first };
  return { from: Math.min(first, second), to: Math.max(first, second) };
}

/** A district's or the city's name in the language of a brief. */
function placeName(region: Region, name: string, language: Language): string {
  const place = [...region.districts, region].find((each) => each.name === name);
  return language === 'zh' || !place ? name : place.english;
}

/** Composes one brief: a district's, or the city's for the region's own name. */
export function composeBrief(
  name: string,
  corpus: Corpus,
  comparisons: readonly DistrictComparison[],
  options: ComposeOptions,
): Brief {
  const years = defaultYears(corpus);
  const input = {
    sources: corpus.documents.map((document) => document.source),
    passages: corpus.passages,
    warnings: corpus.warnings,
    from: options.from ?? Math.min(years.from, (options.to ?? years.to) - 1),
    to: options.to ?? Math.max(years.to, (options.from ?? years.from) + 1),
    language: options.language,
    version: options.version,
    themeName: (theme: string) => themeName(theme, options.language),
    industryName: (industry: string) => industryName(industry, options.language),
    districtName: (district: string) => placeName(corpus.region, district, options.language),
  };
  if (name === corpus.region.name) return inFullWidth(cityBrief(corpus.region, comparisons, input));
  const district = corpus.region.districts.find((each) => each.name === name)!;
  const comparison = comparisons.find((each) => each.district === name)!;
  return inFullWidth(
    districtBrief(
      comparison,
      district.slug,
      options.language === 'zh' ? district.name : district.english,
      input,
    ),
  );
}

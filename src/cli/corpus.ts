import { distance } from 'fastest-levenshtein';
import { UsageError } from '../errors.js';
import { messages } from '../messages.js';
import { type Corpus, readCorpus } from '../pipeline.js';
import type { Gazetteer } from '../regions/gazetteer.js';
import { loadRegion } from '../regions/loadRegion.js';
import { type CorpusOptions, type OpenedSources, openSources } from './openSources.js';

/** Reads a corpus as the command line asks for it. */
export async function openCorpus(options: CorpusOptions, tick?: (file: string) => void): Promise<Corpus> {
  return readOpened(await openSources(options.sources), options, tick);
}

/** The same from a folder that was opened already. */
export async function readOpened(
  { files, overrides, corrections, failures }: OpenedSources,
  options: Pick<CorpusOptions, 'region'>,
  tick?: (file: string) => void,
): Promise<Corpus> {
  const region = loadRegion(options.region);
  const corpus = await readCorpus(files, region, overrides, tick, corrections);
  return { ...corpus, failures: [...failures, ...corpus.failures] };
}

/** The district a person named; for a wrong name the nearest right one is suggested. */
export function resolveDistrict(name: string, gazetteer: Gazetteer): string {
  const found = gazetteer.resolve(name);
  if (found) return found;
  const { region } = gazetteer;
  if ([region.name, region.short, region.slug].includes(name)) return region.name;
  const known = region.districts.flatMap((district) => [district.name, district.short, district.slug]);
  const near = known
    .map((each) => ({ each, far: distance(each, name.toLowerCase()) / Math.max(each.length, name.length) }))
    .sort((a, b) => a.far - b.far)[0]!;
  throw new UsageError(messages.noDistrict(name, near.far <= 0.6 ? near.each : null));
}

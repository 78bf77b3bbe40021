import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { type Correction, parseCorrections } from '../corrections/corrections.js';
import { InputError, UsageError } from '../errors.js';
import { messages } from '../messages.js';
import type { Region } from '../model/region.js';
import { type Corpus, readCorpus, type SourceFile } from '../pipeline.js';
import { type Overrides, parseOverrides } from '../read/overrides.js';
import { SOURCE_ENDINGS } from '../read/plainText.js';
import type { Gazetteer } from '../regions/gazetteer.js';
import { loadRegion } from '../regions/loadRegion.js';

/** What persons put right, beside the sources. */
export const CORRECTIONS = 'corrections.yaml';

/** Reads the sources folder: its files and, where there is one, `sources.yaml`. */
export function openSources(folder: string): {
  files: SourceFile[];
  overrides: Overrides;
  corrections: Correction[];
  failures: string[];
} {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new InputError(messages.noFolder(folder));
  const failures: string[] = [];
  const files = readdirSync(folder)
    .filter((name) => SOURCE_ENDINGS.includes(extname(name).toLowerCase()) && !name.startsWith('.'))
    .flatMap((name) => {
      try {
        if (!realpathSync(join(folder, name)).startsWith(realpathSync(folder) + sep)) {
          failures.push(messages.outsideFolder(join(folder, name)));
          return [];
        }
        if (statSync(join(folder, name)).isFile()) return [{ name, bytes: readFileSync(join(folder, name)) }];
        failures.push(messages.notAFile(join(folder, name)));
        return [];
      } catch (error) {
        failures.push(
          messages.unreadable(join(folder, name), (error as NodeJS.ErrnoException).code ?? String(error)),
        );
        return [];
      }
    });
  if (files.length === 0) throw new InputError(messages.noSources(folder, SOURCE_ENDINGS));
  for (const name of ['sources.yaml', CORRECTIONS]) {
    const path = join(folder, name);
    if (existsSync(path) && !realpathSync(path).startsWith(realpathSync(folder) + sep))
      throw new InputError(messages.outsideFolder(path));
  }
  const config = join(folder, 'sources.yaml');
  const overrides = existsSync(config) ? parseOverrides(config, readFileSync(config, 'utf8')) : {};
  const byHand = join(folder, CORRECTIONS);
  const corrections = existsSync(byHand) ? parseCorrections(byHand, readFileSync(byHand, 'utf8')) : [];
  return { files, overrides, corrections, failures };
}

export interface CorpusOptions {
  readonly sources: string;
  readonly region?: string | undefined;
}

/** Reads a corpus as the command line asks for it. */
export async function openCorpus(options: CorpusOptions, tick?: (file: string) => void): Promise<Corpus> {
  return readOpened(openSources(options.sources), options, tick);
}

/** The same from a folder that was opened already. */
export async function readOpened(
  { files, overrides, corrections, failures }: ReturnType<typeof openSources>,
  options: Pick<CorpusOptions, 'region'>,
  tick?: (file: string) => void,
): Promise<Corpus> {
  const region: Region = loadRegion(options.region);
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

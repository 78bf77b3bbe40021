import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { type Correction, parseCorrections } from '../corrections/corrections.js';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { isBucket, openBucket } from '../publish/bucket.js';
import { type Overrides, parseOverrides } from '../read/overrides.js';
import { SOURCE_ENDINGS } from '../read/plainText.js';

/** A file of the sources folder, by its name in it. */
export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A sources folder as it stands, before anything of it is read. */
export interface OpenedSources {
  readonly files: readonly OpenedFile[];
  readonly overrides: Overrides;
  readonly corrections: readonly Correction[];
  readonly failures: readonly string[];
}

/** What persons put right, beside the sources. */
export const CORRECTIONS = 'corrections.yaml';

/** Persons' hints beside the sources. */
const OVERRIDES = 'sources.yaml';

/** A place that sources are read from; names are those of files directly in it. */
interface Place {
  names(): Promise<string[]>;
  /** @throws InputError for what may not be read */
  read(name: string): Promise<Uint8Array>;
}

/** Reads the sources' folder or bucket: its files and, where there are any, `sources.yaml` and `corrections.yaml`. */
export async function openSources(location: string): Promise<OpenedSources> {
  const place = isBucket(location) ? await bucketPlace(location) : folderPlace(location);
  const names = await place.names();
  const failures: string[] = [];
  const files: OpenedFile[] = [];
  for (const name of names) {
    if (!SOURCE_ENDINGS.includes(extname(name).toLowerCase()) || name.startsWith('.')) continue;
    try {
      files.push({ name, bytes: await place.read(name) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      failures.push(error.message);
    }
  }
  if (files.length === 0) throw new InputError(messages.noSources(location, SOURCE_ENDINGS));
  const text = async (name: string) =>
    names.includes(name) ? Buffer.from(await place.read(name)).toString('utf8') : null;
  const [config, byHand] = [await text(OVERRIDES), await text(CORRECTIONS)];
  return {
    files,
    overrides: config === null ? {} : parseOverrides(`${location}/${OVERRIDES}`, config),
    corrections: byHand === null ? [] : parseCorrections(`${location}/${CORRECTIONS}`, byHand),
    failures,
  };
}

function folderPlace(folder: string): Place {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new InputError(messages.noFolder(folder));
  return {
    names: async () => readdirSync(folder),
    async read(name) {
      const path = join(folder, name);
      try {
        if (!realpathSync(path).startsWith(realpathSync(folder) + sep))
          throw new InputError(messages.outsideFolder(path));
        if (!statSync(path).isFile()) throw new InputError(messages.notAFile(path));
        return readFileSync(path);
      } catch (error) {
        if (error instanceof InputError) throw error;
        throw new InputError(
          messages.unreadable(path, (error as NodeJS.ErrnoException).code ?? String(error)),
        );
      }
    },
  };
}

async function bucketPlace(location: string): Promise<Place> {
  const bucket = await openBucket(location);
  return {
    names: async () => [...(await bucket.list()).keys()].filter((key) => !key.includes('/')),
    async read(name) {
      const bytes = await bucket.get(name);
      if (!bytes) throw new InputError(messages.unreadable(`${location}/${name}`, 'it is gone'));
      return bytes;
    },
  };
}

export interface CorpusOptions {
  readonly sources: string;
  readonly region?: string | undefined;
}

import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { type Correction, parseCorrections } from '../corrections/corrections.js';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
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

/** Reads the sources folder: its files and, where there is one, `sources.yaml`. */
export function openSources(folder: string): OpenedSources {
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

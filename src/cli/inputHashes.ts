import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from '../publish/hash.js';
import type { Format } from '../render/formats.js';
import { packageRoot } from '../resources.js';
import { version } from '../version.js';
import type { BuildOptions } from './buildOptions.js';
import type { OpenedSources } from './openSources.js';

/** Hash of the program with its fonts: planner and worker must be the same. */
export function programHash(): string {
  const program = dirname(dirname(fileURLToPath(import.meta.url)));
  return hashOf(version, folderHash(program), folderHash(join(packageRoot, 'fonts')));
}

/** Hash of what briefs are set with beside their content: program, templates, fonts, formats. */
export function settingHash(program: string, options: BuildOptions, wanted: readonly Format[]): string {
  return hashOf(
    program,
    folderHash(options.templates ?? join(packageRoot, 'templates')),
    process.env.SOURCE_DATE_EPOCH ?? '',
    [...wanted].sort().join(),
  );
}

/** Hash of all that a run depends on: where it is the ledger's, nothing needs to be read. */
export function runHash(opened: OpenedSources, options: BuildOptions, setting: string): string {
  const { lang, from, to, district, city, region } = options;
  return hashOf(
    setting,
    JSON.stringify([lang, from ?? null, to ?? null, district ?? null, city ?? false]),
    region ? readFileSync(region) : '',
    JSON.stringify([opened.overrides, opened.corrections]),
    opened.failures.join('\n'),
    ...opened.files.flatMap(({ name, bytes }) => [name, bytes]),
  );
}

function folderHash(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return hashOf(...files.flatMap((file) => [file.slice(folder.length), readFileSync(file)]));
}

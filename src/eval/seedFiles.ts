import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { SourceFile } from '../pipeline.js';
import { packageRoot } from '../resources.js';

/** The documents that the program comes with. */
export function seedFiles(): SourceFile[] {
  const seeds = join(packageRoot, 'seeds');
  return readdirSync(seeds)
    .filter((name) => ['.txt', '.html'].includes(extname(name)))
    .map((name) => ({ name, bytes: readFileSync(join(seeds, name)) }));
}

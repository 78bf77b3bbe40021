import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The package's own folder, the same from `src/` and from the compiled `dist/`. */
export const packageRoot = fileURLToPath(new URL('../', import.meta.url));

/** Path of a data file kept beside the code: `regions/shanghai.yaml`. */
export function resourcePath(name: string): string {
  return fileURLToPath(new URL(`../src/${name}`, import.meta.url));
}

/** Text of a data file kept beside the code. */
export function readResource(name: string): string {
  return readFileSync(resourcePath(name), 'utf8');
}

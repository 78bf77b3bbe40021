import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { publishFile } from './publish.js';

/** A published brief of the past, kept in `editions/<slug>/<number>/`. */
export interface Edition {
  readonly slug: string;
  readonly number: number;
  readonly files: readonly string[];
}

const FOLDER = 'editions';
/** The brief's content as it was published, whatever formats were asked for. */
const CONTENT = 'brief.json';

/** Editions kept in an output folder, of one brief or of all, oldest first. */
export function listEditions(folder: string, only?: string): Edition[] {
  const root = join(folder, FOLDER);
  const slugs = existsSync(root) ? readdirSync(root).sort() : [];
  return slugs
    .filter((slug) => only === undefined || slug === only)
    .flatMap((slug) =>
      readdirSync(join(root, slug))
        .filter((name) => /^\d+$/.test(name))
        .map((name) => ({
          slug,
          number: Number(name),
          files: readdirSync(join(root, slug, name))
            .filter((file) => file !== CONTENT && !file.startsWith('.'))
            .sort(),
        }))
        .sort((a, b) => a.number - b.number),
    );
}

/** The content of an edition; null where it is not kept or cannot be read. */
export function editionContent(folder: string, slug: string, number: number): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, FOLDER, slug, String(number), CONTENT), 'utf8'));
  } catch {
    return null;
  }
}

/** Keeps an edition's files and content, and lets the oldest go so that at most `keep` remain. */
export function keepEdition(
  folder: string,
  slug: string,
  number: number,
  content: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  keep: number,
): void {
  const place = join(folder, FOLDER, slug, String(number));
  mkdirSync(place, { recursive: true });
  for (const { name, bytes } of files) publishFile(place, name, bytes);
  publishFile(place, CONTENT, Buffer.from(content));
  const kept = listEditions(folder, slug);
  for (const { number: old } of kept.slice(0, Math.max(0, kept.length - keep)))
    rmSync(join(folder, FOLDER, slug, String(old)), { recursive: true, force: true });
}

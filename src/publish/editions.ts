import { hashOf } from './hash.js';
import type { Store } from './store.js';

/** A published brief of the past, kept in `editions/<slug>/<number>/`. */
export interface Edition {
  readonly slug: string;
  readonly number: number;
  readonly files: readonly string[];
}

/** The brief's content as it was published, whatever formats were asked for. */
const CONTENT = 'brief.json';
const NAME = /^editions\/([^/]+)\/(\d+)\/([^/]+)$/;

const placeOf = (slug: string, number: number) => `editions/${slug}/${number}/`;

/** Editions that are kept, of one brief or of all, oldest first. */
export async function listEditions(store: Store, only?: string): Promise<Edition[]> {
  const editions = new Map<string, Edition & { files: string[] }>();
  for (const name of await store.list(only === undefined ? 'editions/' : `editions/${only}/`)) {
    const [, slug, number, file] = NAME.exec(name) ?? [];
    if (slug === undefined || file === undefined) continue;
    const key = placeOf(slug, Number(number));
    const edition = editions.get(key) ?? { slug, number: Number(number), files: [] };
    if (file !== CONTENT) edition.files.push(file);
    editions.set(key, edition);
  }
  return [...editions.values()].sort((a, b) =>
    a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : a.number - b.number,
  );
}

/** The content of an edition; null where it is not kept or cannot be read. */
export async function editionContent(store: Store, slug: string, number: number): Promise<unknown> {
  try {
    return JSON.parse(String(await store.read(`${placeOf(slug, number)}${CONTENT}`)));
  } catch {
    return null;
  }
}

/**
 * Keeps an edition's files and content.
 *
 * @returns what was written: names with their hashes
 */
export async function keepEdition(
  store: Store,
  slug: string,
  number: number,
  content: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<Record<string, string>> {
  const place = placeOf(slug, number);
  const kept = [...files, { name: CONTENT, bytes: Buffer.from(content) }];
  for (const { name, bytes } of kept) await store.write(`${place}${name}`, bytes);
  return Object.fromEntries(kept.map(({ name, bytes }) => [`${place}${name}`, hashOf(bytes)]));
}

/** Lets the oldest editions of a brief go, so that at most `keep` remain. */
export async function dropEditions(store: Store, slug: string, keep: number): Promise<void> {
  const kept = await listEditions(store, slug);
  for (const { number } of kept.slice(0, Math.max(0, kept.length - keep)))
    await store.remove(placeOf(slug, number));
}

import type { Brief } from '../briefs/content.js';
import { changesSince } from '../briefs/editionChanges.js';
import { phrases } from '../briefs/phrases.js';
import { editionContent, listEditions } from '../publish/editions.js';
import type { Store } from '../publish/store.js';

/** Editions in another language are counted by themselves. */
export const ledgerKey = ({ slug, language }: Brief) => (language === 'zh' ? slug : `${slug}-${language}`);

/**
 * A new edition where the content changed, with what changed; the same one set anew where only the setting did. The
 * editions that are kept say what was last, also where the ledger was lost.
 */
export async function withEdition(content: Brief, store: Store): Promise<Brief> {
  const key = ledgerKey(content);
  const last = (await listEditions(store, key)).at(-1)?.number ?? 0;
  const past = last > 0 ? ((await editionContent(store, key, last)) as Brief | null) : null;
  const { edition: note, ...said } = past ?? { edition: undefined };
  const same = past !== null && JSON.stringify(said) === JSON.stringify(content);
  const number = same ? last : last + 1;
  const changes = same ? (note?.changes ?? []) : past ? changesSince(past, content) : [];
  return {
    ...content,
    edition: { number, label: phrases[content.language].edition.number(number), changes },
  };
}

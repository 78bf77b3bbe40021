import type { Brief } from '../briefs/content.js';
import type { Evidence } from '../model/evidence.js';
import type { Corpus } from '../pipeline.js';
import { editionContent, listEditions } from '../publish/editions.js';
import type { Store } from '../publish/store.js';
import { type BackLink, quoteAddress, renderEvidencePage } from '../render/evidencePage.js';

/** Offsets of html, docx and pdf sources refer to their text as first extracted; it is kept beside the briefs. */
export async function keepExtractedTexts(documents: Corpus['documents'], store: Store): Promise<void> {
  for (const { source, raw, asOnDisk } of documents)
    if (!asOnDisk)
      await store.write(`sources/${source.id}.${source.sha256.slice(0, 16)}.txt`, Buffer.from(raw));
}

/** A page for each source, with the way back to the briefs that are published. */
export async function writeEvidencePages(corpus: Corpus, store: Store): Promise<void> {
  const backLinks = new Map<string, BackLink[]>();
  const quotes: Evidence[] = [];
  const standing = new Set(await store.list(''));
  for (const { slug, name } of [...corpus.region.districts, corpus.region]) {
    const page = `${slug}.html`;
    if (!standing.has(page)) continue;
    const newest = (await listEditions(store, slug)).at(-1);
    const brief = newest && ((await editionContent(store, slug, newest.number)) as Brief | null);
    for (const entry of brief?.evidence ?? []) {
      const key = quoteAddress(entry);
      backLinks.set(key, [...(backLinks.get(key) ?? []), { page, number: entry.number, place: name }]);
      quotes.push(entry);
    }
  }
  for (const document of corpus.documents) {
    const { id } = document.source;
    const own = (evidence: Evidence) => evidence.source === id;
    const html = renderEvidencePage(
      document,
      corpus.facts.filter((fact) => own(fact.evidence)),
      backLinks,
      quotes.filter(own),
    );
    await store.write(`evidence/${id}.html`, Buffer.from(html));
  }
}

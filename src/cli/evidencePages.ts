import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Brief } from '../briefs/content.js';
import type { Evidence } from '../model/evidence.js';
import type { Corpus } from '../pipeline.js';
import { editionContent, listEditions } from '../publish/editions.js';
import { prepareOutput, publishFile } from '../publish/publish.js';
import { type BackLink, quoteAddress, renderEvidencePage } from '../render/evidencePage.js';

/** Offsets of html, docx and pdf sources refer to their text as first extracted; it is kept beside the briefs. */
export function keepExtractedTexts(documents: Corpus['documents'], out: string): void {
  const extracted = documents.filter((document) => !document.asOnDisk);
  if (extracted.length === 0) return;
  const folder = join(out, 'sources');
  prepareOutput(folder);
  for (const { source, raw } of extracted)
    publishFile(folder, `${source.id}.${source.sha256.slice(0, 16)}.txt`, Buffer.from(raw));
}

/** A page for each source, with the way back to the briefs that stand in the folder. */
export function writeEvidencePages(corpus: Corpus, out: string): void {
  const backLinks = new Map<string, BackLink[]>();
  const quotes: Evidence[] = [];
  for (const { slug, name } of [...corpus.region.districts, corpus.region]) {
    const page = `${slug}.html`;
    if (!existsSync(join(out, page))) continue;
    const newest = listEditions(out, slug).at(-1);
    const brief = newest && (editionContent(out, slug, newest.number) as Brief | null);
    for (const entry of brief?.evidence ?? []) {
      const key = quoteAddress(entry);
      backLinks.set(key, [...(backLinks.get(key) ?? []), { page, number: entry.number, place: name }]);
      quotes.push(entry);
    }
  }
  const folder = join(out, 'evidence');
  prepareOutput(folder);
  for (const document of corpus.documents) {
    const { id } = document.source;
    const own = (evidence: Evidence) => evidence.source === id;
    const html = renderEvidencePage(
      document,
      corpus.facts.filter((fact) => own(fact.evidence)),
      backLinks,
      quotes.filter(own),
    );
    publishFile(folder, `${id}.html`, Buffer.from(html));
  }
}

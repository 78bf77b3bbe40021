import type { Document } from '../model/document.js';
import type { Passage } from '../model/passage.js';
import type { Attribution } from './attribution.js';

/** A passage without its theme, which extraction adds. */
export type BarePassage = Omit<Passage, 'theme' | 'themes' | 'industries' | 'sentences' | 'excerpts'> & {
  readonly from: number;
  readonly to: number;
};

/** The document cut into passages, each with its districts; together they cover every block. */
export function toPassages(
  document: Document,
  attributions: readonly Attribution[][],
  yearOfPart: (part: number) => number | null,
): BarePassage[] {
  return document.blocks.flatMap((block, index) => {
    const headings = block.path.map((heading) => document.blocks[heading]!.text.value);
    return (attributions[index] ?? []).map((run) => ({
      source: document.source.id,
      ...block.text.origin(run.from, run.to),
      districts: run.districts,
      reason: run.reason,
      from: run.from,
      to: run.to,
      heading: headings.at(-1) ?? null,
      section: headings,
      text: block.text.value.slice(run.from, run.to),
      isHeading: block.kind === 'heading',
      block: index,
      year: yearOfPart(block.part),
    }));
  });
}

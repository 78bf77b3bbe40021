import type { Document } from '../model/document.js';
import { findFiveYearPlan } from '../text/years.js';
import { setsAims } from './headingContext.js';

/** How often a chapter must name the years before the plan's. */
const LEAST = 2;

const YEAR = /(?:19|20)\d{2}(?=年)/gu;

/**
 * The headings of a plan's chapters that tell what was reached before, whatever they are called: 一、家底与差距 before 二、目标, where
 * its text speaks of the years before.
 */
export function chaptersOnPast({ blocks, parts }: Document): ReadonlySet<number> {
  const found = new Set<number>();
  parts.forEach((part, index) => {
    const last = /^(?:\d{4}\/)?(?<last>\d{4})$/u.exec(part.reportsOn ?? '')?.groups?.last;
    if (
      part.modality !== 'target' ||
      !last ||
      part.looksAheadTo === null ||
      Number(part.looksAheadTo.slice(0, 4)) < Number(last) + 2
    )
      return;
    const headings = blocks.flatMap((block, at) =>
      block.part === index && block.kind === 'heading' && at > part.firstBlock ? [at] : [],
    );
    const aims = headings.find((at) => setsAims(blocks[at]!.text.value));
    if (aims === undefined) return;
    for (const heading of headings.filter((at) => at < aims && !blocks[aims]!.path.includes(at))) {
      let named = 0;
      for (const { path, text } of blocks)
        if (path.includes(heading)) {
          named += (text.value.match(YEAR) ?? []).filter((year) => Number(year) <= Number(last)).length;
          const plan = findFiveYearPlan(text.value);
          if (plan && plan.first + 4 <= Number(last)) named++;
        }
      if (named >= LEAST) found.add(heading);
    }
  });
  return found;
}

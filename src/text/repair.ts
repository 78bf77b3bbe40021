import type { Repair } from '../model/document.js';
import { type Edit, MappedText } from './mappedText.js';
import { findPinyinDebris } from './pinyinDebris.js';
import { findShiftedRuns } from './shiftedBytes.js';
import { simplify } from './simplify.js';
import { strayPasses } from './strays.js';

/** The repaired, simplified text of a file and what was changed on the way; places are those of the decoded file. */
export interface Repaired {
  readonly text: MappedText;
  readonly repairs: readonly Repair[];
}

/** A masked digit, as sites print years they hide: 201*年, 201*名. */
const MASKED = /\d{1,3}[*＊]+(?=\s*[年名家个亿万])/gu;

/**
 * Repairs the decoded text of a file: what was damaged on the way is put right where that is certain, recorded, and
 * left as it is where not.
 *
 * @param markdown whether the text is set off with Markdown's marks
 */
export function repairText(raw: string, markdown = false): Repaired {
  const repairs: Repair[] = [];
  let text = MappedText.of(raw);
  const pass = (found: { edits: Edit[]; repairs: Repair[] }, absorb: boolean) => {
    for (const repair of found.repairs) repairs.push({ ...repair, ...text.origin(repair.start, repair.end) });
    text = text.replace(found.edits, absorb);
  };
  pass(findShiftedRuns(text.value), false);
  pass(findPinyinDebris(text.value), true);
  for (const find of strayPasses(markdown)) pass(find(text.value), false);
  text = simplify(text);
  for (const match of text.value.matchAll(MASKED)) {
    const span = text.origin(match.index, match.index + match[0].length);
    repairs.push({ kind: 'masked', ...span, before: match[0], after: match[0], certainty: 'undecided' });
  }
  return { text, repairs: repairs.sort((a, b) => a.start - b.start) };
}

import type { Repair } from '../model/document.js';
import { type Edit, MappedText } from './mappedText.js';
import { findPinyinDebris } from './pinyinDebris.js';
import { findShiftedRuns } from './shiftedBytes.js';
import { simplify } from './simplify.js';
import { findSpacedTables } from './spacedTable.js';
import { strayPasses } from './strays.js';

/** The repaired, simplified text of a file and what was changed on the way; places are those of the decoded file. */
export interface Repaired {
  readonly text: MappedText;
  readonly repairs: readonly Repair[];
}

/** What nobody can tell from the text alone; it stays as it is, and is listed. */
const UNDECIDED: readonly { readonly kind: Repair['kind']; readonly pattern: RegExp }[] = [
  // Masked digits, as sites print years they hide: 201*年, 201*名, **家, ××项.
  {
    kind: 'masked',
    pattern:
      /(?:\d{1,3}[*＊]+|(?<![*＊×xX])(?:[*＊]{1,6}|×{1,6}|[xX]{2,6}))(?=\s*(?:年|月|名|家|个|亿|万|项|件|人|元|平方|%|％))/gu,
  },
  // Two numbers side by side where one is meant: 面积达1 2万平方米.
  {
    kind: 'spacing',
    pattern: /(?<![\d年月日.|])\d{1,3} \d{1,4}(?=(?:\.\d+)?(?:万|亿|家|个|名|人|项|件|平方))/gu,
  },
  // A character that was lost in decoding, or that a font had not.
  { kind: 'masked', pattern: /\ufffd+|(?<=\p{Script=Han})[□■]+(?=\p{Script=Han})/gu },
  // An English word in the middle of Chinese: 组织 support 承接好 may be a filter's, 使用 app 的 may not.
  {
    kind: 'stray',
    pattern: /(?<=[\p{Script=Han}、，”》）][ \u00a0])[a-z]{2,12}(?=[ \u00a0][\p{Script=Han}“《（])/gu,
  },
];

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
  pass(findSpacedTables(text.value), false);
  for (const find of strayPasses(markdown)) pass(find(text.value), false);
  text = simplify(text);
  const { value } = text;
  for (const { kind, pattern } of UNDECIDED)
    for (const { index, 0: found } of value.matchAll(pattern))
      repairs.push({
        kind,
        ...text.origin(index, index + found.length),
        before: found,
        after: found,
        certainty: 'undecided',
      });
  return { text, repairs: repairs.sort((a, b) => a.start - b.start) };
}

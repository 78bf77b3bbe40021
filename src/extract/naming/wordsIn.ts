import { dictionary } from '../../text/dictionary.js';
import { LONGEST_WORD } from '../../text/wordTable.js';

/** How rare a character is taken to be that no word of the dictionary begins with. */
const UNKNOWN = -18;

const IS_WORD = /[\p{Script=Han}A-Za-z0-9&.+-]/u;
const IS_LATIN = /[A-Za-z0-9&.+-]/u;

/** A word's place in a text. */
export interface WordAt {
  readonly from: number;
  readonly to: number;
}

/**
 * The words of a stretch of text by the likeliest way of parting it (jieba's frequencies and the field's terms); letters and digits in
 * a row are one, marks are none.
 */
export function wordsIn(text: string, from: number, to: number): WordAt[] {
  const found: WordAt[] = [];
  for (let at = from; at < to; ) {
    if (!IS_WORD.test(text[at]!)) {
      at++;
      continue;
    }
    const latin = IS_LATIN.test(text[at]!);
    let end = at + 1;
    while (end < to && IS_WORD.test(text[end]!) && IS_LATIN.test(text[end]!) === latin) end++;
    if (latin) found.push({ from: at, to: end });
    else found.push(...partedAt(text, at, end));
    at = end;
  }
  return found;
}

/** The likeliest words of a run of Chinese characters, from its end to its beginning. */
function partedAt(text: string, from: number, to: number): WordAt[] {
  const { words, total } = dictionary();
  const length = to - from;
  const best = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  const next = new Int32Array(length + 1);
  best[length] = 0;
  const counts = new Uint32Array(LONGEST_WORD + 1);
  for (let at = length - 1; at >= 0; at--) {
    words.countsAt(text, from + at, counts);
    for (let size = 1; size <= LONGEST_WORD && at + size <= length; size++) {
      const count = counts[size]!;
      if (count === 0 && size > 1) continue;
      const likely = (count === 0 ? UNKNOWN : Math.log(count / total)) + best[at + size]!;
      if (likely > best[at]!) {
        best[at] = likely;
        next[at] = at + size;
      }
    }
  }
  const found: WordAt[] = [];
  for (let at = 0; at < length; at = next[at]!) found.push({ from: from + at, to: from + next[at]! });
  return found;
}

/** Longest in quotation marks that is one. */
const LONGEST_QUOTED = 12;

/** Words with those in quotation marks as one, the marks included. */
export function wholeQuotes(text: string, words: readonly WordAt[]): WordAt[] {
  const whole: WordAt[] = [];
  // The last mark that opens before the word, where that closes, and the next that opens.
  let [opens, closes, next] = [-1, -1, text.indexOf('“')];
  for (const word of words) {
    while (next >= 0 && next <= word.from) {
      opens = next;
      closes = text.indexOf('”', opens);
      next = text.indexOf('“', opens + 1);
    }
    const inside = opens >= 0 && closes >= word.to && closes - opens <= LONGEST_QUOTED;
    if (!inside) whole.push(word);
    else if (whole.at(-1)?.from !== opens) whole.push({ from: opens, to: closes + 1 });
  }
  return whole;
}

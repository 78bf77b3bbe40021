import { stripLeading, stripLinks } from '../stripLeading.js';
import { isSilent } from './alignment.js';
import type { Weighed } from './weighed.js';
import type { WordAt } from './wordsIn.js';

/** A word near a number, and how likely the name has it. */
export interface LikelyWord extends WordAt {
  readonly sum: number;
  readonly size: number;
}

/** The words before a number and behind its unit, by how likely its name has them. */
export function likelyWords({ text, words, place: { at, end, unit }, chances }: Weighed): LikelyWord[] {
  const behind = unit !== null && text.startsWith(unit, end) ? end + unit.length : end;
  return words.flatMap((word) => {
    if (word.to > at && word.from < behind) return [];
    let [sum, size] = [0, 0];
    for (let k = word.from; k < word.to; k++)
      if (!isSilent(text[k]!)) {
        sum += chances[k]!;
        size++;
      }
    return size === 0 ? [] : [{ ...word, sum, size }];
  });
}

/** How likely each word of a phrase must be. */
const LIKELY = 0.3;

/** Likely words in a row, each row one phrase, without what only leads to it or from it. */
export function phrasesOf(words: readonly LikelyWord[], { text, place, from: first }: Weighed): WordAt[] {
  const phrases: { from: number; to: number }[] = [];
  for (const { from, to, sum, size } of words) {
    if (from < first || sum < size * LIKELY) continue;
    const last = phrases.at(-1);
    const between = last ? text.slice(last.to, from) : '';
    if (last && (between === '' || JOINS.test(between)) && !(last.to <= place.at && from > place.at))
      last.to = to;
    else phrases.push({ from, to });
  }
  return phrases.flatMap(({ from, to }) => {
    const said = text.slice(from, to);
    const behind = stripLeading(said, /^$/u);
    const bare = stripLinks(behind);
    const start = to - behind.length;
    return bare.length > 1 ? [{ from: start, to: start + bare.length }] : [];
  });
}

/** All likely phrases one behind the other; '' where there are more than a name has. */
export function together(phrases: readonly WordAt[], { text }: Weighed): { name: string; marks: Uint8Array } {
  const marks = new Uint8Array(text.length);
  for (const { from, to } of phrases) marks.fill(1, from, to);
  const name = phrases.map(({ from, to }) => text.slice(from, to)).join('');
  return { name: phrases.length > MOST_PHRASES ? '' : name, marks };
}

const MOST_PHRASES = 4;

const JOINS = /^[“”‘’《》（）()、·的]{1,2}$/u;

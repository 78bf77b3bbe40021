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
    const bare = stripLinks(behind).replace(/[与和及、的]+$/u, '');
    const start = to - behind.length;
    return bare.length > 1 && !SAYS_NOTHING.test(bare) && !DOES.test(bare)
      ? [{ from: start, to: start + bare.length }]
      : [];
  });
}

const IS_MEASURE = /^(?:占?比重?|比例|占比|份额|增[速幅]|总[量额数]|数量|规模)$/u;

/** All likely phrases one behind the other; '' where there are more than a name has. */
export function together(all: readonly WordAt[], { text }: Weighed): { name: string; marks: Uint8Array } {
  // 比重 in the midst of a name is another's.
  const phrases = all.filter(
    ({ from, to }, at) => at === all.length - 1 || !IS_MEASURE.test(text.slice(from, to)),
  );
  const marks = new Uint8Array(text.length);
  for (const { from, to } of phrases) marks.fill(1, from, to);
  const name = phrases.map(({ from, to }) => text.slice(from, to)).join('');
  return { name: phrases.length > MOST_PHRASES ? '' : name, marks };
}

/** Catchwords, which every text has and nothing is of. */
const SAYS_NOTHING =
  /^(?:大众|万众|自主|科技|创新|创业|双创|驱动|转型|发展|改革|开放|进步|升级|经济|社会|全面|[“”]|十[一二三四]?五|期间|时期)+$/u;
/** What an office does, with which a sentence begins and no name does. */
const DOES =
  /^(?:引导|鼓励|推动|推进|促进|加强|加快|完善|围绕|落实|坚持|深化|强化|提升|优化|聚焦|继续|进一步)(?:\p{Script=Han}{2,}|[和与及、])/u;

const MOST_PHRASES = 4;

const JOINS = /^[“”‘’《》（）()、·的]{1,2}$/u;

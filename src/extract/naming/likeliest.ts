import { joined } from '../topics.js';
import { GENERIC_NOUN, HEAD_AT_END, IS_BARE_HEAD } from '../words.js';
import { likelyWords, phrasesOf, together } from './phrases.js';
import { markName } from './signs.js';
import { likenessOf, type Weighed } from './weighed.js';
import { type WordAt, wordsIn } from './wordsIn.js';

/** How much likelier another name must be than the rules' own, as a part of its characters; twice as much where it only leaves out. */
const MARGIN = 0.03;
/** And how much so one that the rules have no part in. */
const MARGIN_ALONE = 0.2;

/** A name with how like the right one it must be expected to be: 2·common / total characters. */
interface Expected {
  readonly name: string;
  readonly likeness: number;
}

/** The likeliest of the names that a number may have: the rules' own where none is clearly likelier. */
export function likeliest(byRules: string, weighed: Weighed): string {
  const asRead = likenessOf(byRules, weighed.place.named!, weighed);
  let best: Expected = { name: byRules, likeness: asRead + MARGIN };
  const phrases = phrasesOf(likelyWords(weighed), weighed);
  for (const { name, marks } of edited(byRules, phrases, weighed)) {
    if (!keepsScope(name, byRules)) continue;
    const likeness = likenessOf(name, marks, weighed) - (byRules.endsWith(name) ? MARGIN : 0);
    if (likeness > best.likeness) best = { name, likeness };
  }
  const alone = together(phrases, weighed);
  const likeness = likenessOf(alone.name, alone.marks, weighed);
  const isBetter = likeness > Math.max(best.likeness, asRead + MARGIN_ALONE);
  // A rank is of what was told before, however far away.
  const fits =
    weighed.place.measure !== 'rank' &&
    keepsScope(alone.name, byRules) &&
    !weighed.isOwner(alone.name) &&
    !saysTooLittle(alone.name, byRules);
  return isBetter && fits ? alone.name : best.name;
}

/** Words that make it another thing: those that came are not all there are, and those of the city none of the country's. */
const SCOPE =
  /国家级|省级|市级|区级|新增|净增|新建|新认定|新引进|新设|新注册|新签约|新入选|累计|有效期内|首批|在孵|在建|毕业/gu;
const keepsScope = (name: string, byRules: string) =>
  (byRules.match(SCOPE) ?? []).every((word) => name.includes(word));

/** What is shorter than this, and less than half of a name, is too little of it. */
const SHORT = 6;

/** 增加值, 企业, 产业税收: what says nothing alone, whatever stands around it. */
const saysTooLittle = (part: string, whole: string) =>
  part.length < 2 ||
  IS_BARE_HEAD.test(part) ||
  GENERIC_NOUN.test(part) ||
  /^(?:产业|行业|领域|业)(?=\p{Script=Han})/u.test(part) ||
  (part.length < SHORT && part.length * 2 < whole.length);

/** The rules' name without its first words, and with a phrase of the text on that side of it on which it stands. */
function* edited(
  byRules: string,
  phrases: readonly WordAt[],
  weighed: Weighed,
): Generator<{ name: string; marks: Uint8Array }> {
  const { text, place, isOwner } = weighed;
  const starts = [0, ...wordsIn(byRules, 0, byRules.length).map(({ to }) => to)];
  for (const start of starts) {
    const rest = byRules.slice(start).replace(/^[、的和与及”》）)]+/u, '');
    if (rest.length < 2 || (start > 0 && rest === byRules) || isOpen(byRules.slice(0, start))) continue;
    const marks = markName(rest, text, place.at, place.end);
    if (start > 0 && !saysTooLittle(rest, byRules)) yield { name: rest, marks };
    for (const { from, to } of phrases) {
      let free = true;
      for (let at = from; at < to && free; at++) free = marks[at] === 0;
      const phrase = text.slice(from, to);
      if (!free || rest.includes(phrase.slice(-2)) || isOwner(phrase) || OWNS_NOTHING.test(phrase)) continue;
      const last = marks.lastIndexOf(1);
      const isBehind = from > place.at && last < from;
      if (!isBehind && last >= 0 && from > last) continue;
      yield {
        name: isBehind ? joined(rest, phrase) : joined(phrase, rest),
        marks: marks.slice().fill(1, from, to),
      };
    }
  }
}

/** 技术合同成交额, 总量, 入园率: amounts and rates have nothing of their own, and 行业 is none in particular. */
const OWNS_NOTHING = new RegExp(
  `${HEAD_AT_END.source}|(?:率|比重|占比|比例)$|^(?:行业|领域|产业|方面|期间|情况|工作)$`,
  'u',
);

/** Whether something that is quoted or in brackets goes on behind a part of a name. */
const isOpen = (part: string) => /[“（(《][^”）)》]*$/u.test(part);

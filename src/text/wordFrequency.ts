import { characterModel } from './characterModel.js';
import { dictionary } from './dictionary.js';
import { LONGEST_WORD } from './wordTable.js';

/**
 * How likely a stretch of simplified Chinese is, by its words (jieba's frequencies and the field's terms) and by its
 * characters (official prose and the document itself). What is needed is read only when a damaged run asks for it.
 */
export interface WordModel {
  /** Natural logarithms of the likelihood of the best segmentation and of the characters, together. */
  score(text: string): number;
  /** Whether all Chinese characters in `[from, to)` belong to longer words, or are words like 的 and 和. */
  isWords(text: string, from: number, to: number): boolean;
  /** Whether a character is among the few thousand that texts are written with. */
  isUsual(char: number): boolean;
  /** The same by general usage alone, without the document's own vocabulary. */
  generalScore(text: string): number;
  /** Natural logarithm of the likelihood of a character after the two before it; quick, for searching. */
  follows(first: number, second: number, third: number): number;
}

/** Words of one character that stand between any others. */
const ALONE = new Set('的和与及在为等对将了并以');

/** Occurrences in the dictionary's counts above which a character is in common use. */
const USUAL = 300;

/** How often the common marks stand in official prose, as logarithms of their share of all characters and words. */
const MARKS: Readonly<Record<string, number>> = {
  '，': -3,
  ',': -3,
  '。': -3.4,
  '、': -3.6,
  '“': -4.4,
  '”': -4.4,
  '；': -5,
  ';': -5,
  '：': -5,
  ':': -5,
  '《': -5,
  '》': -5,
  '（': -5.5,
  '）': -5.5,
  '(': -5.5,
  ')': -5.5,
  '?': -5,
  '？': -5,
  '—': -6,
  '…': -7,
};

/**
 * A model that also knows a document's own vocabulary: what it says elsewhere is likely in it.
 *
 * @param document simplified text of the document, without what is damaged
 */
export function wordModel(document: string): WordModel {
  const { words, total, single } = dictionary();
  const general = characterModel();
  const own = characterModel(document);
  const unknown = Math.log(0.2 / total);
  const likelyAt = (text: string, from: number, likely: Float64Array) => {
    words.countsAt(text, from, counts);
    for (let length = 1; length <= LONGEST_WORD; length++) {
      const count = counts[length]!;
      likely[length] = count > 0 ? Math.log(count / total) : Number.NEGATIVE_INFINITY;
    }
    if (counts[1] === 0) likely[1] = unheard(text[from]!, unknown);
  };
  return {
    follows: own.after,
    isWords(text, from, to) {
      const { lengths } = segment(text, likelyAt);
      for (let at = text.length; at > 0; at -= lengths[at]!) {
        const alone = lengths[at] === 1 && at > from && at <= to;
        if (alone && /\p{Script=Han}/u.test(text[at - 1]!) && !ALONE.has(text[at - 1]!)) return false;
      }
      return true;
    },
    isUsual: (char) => single[char]! > USUAL || String.fromCharCode(char) in MARKS,
    score: (text) => likelihood(text, likelyAt) + own.likelihood(text),
    generalScore: (text) => likelihood(text, likelyAt) + general.likelihood(text),
  };
}

/** How likely a character is that is no word of the dictionary. */
function unheard(char: string, unknown: number): number {
  return MARKS[char] ?? (/\p{Script=Han}/u.test(char) ? unknown : /\d/.test(char) ? -5 : -9);
}

/** Writes how likely each word is that begins at a place, by its length, as a logarithm. */
type LikelyAt = (text: string, from: number, likely: Float64Array) => void;

const counts = new Uint32Array(LONGEST_WORD + 1);
const likely = new Float64Array(LONGEST_WORD + 1);

function likelihood(text: string, likelyAt: LikelyAt): number {
  const doubled = text.match(/[，。、；：,;:](?=[，。、；：,;:])/gu)?.length ?? 0;
  return segment(text, likelyAt).likely - 14 * doubled;
}

/** How unlikely a sentence is that ends in a word of one character: 、深。科技 against 、深海科技. */
const LONELY = 3;
/** Words of one character that sentences do end in, measure words among them. */
const LAST = new Set('了的等上下中内外前后里间者人元个项家名年月日次件户亩吨座场所种类级性化区县市镇园省国');

function isLonely(text: string, from: number, lengths: Uint8Array): boolean {
  return (
    from > 0 &&
    lengths[from] === 1 &&
    /[。；]/u.test(text[from]!) &&
    /\p{Script=Han}/u.test(text[from - 1]!) &&
    !LAST.has(text[from - 1]!)
  );
}

/** The best way to cut a text into words: its likelihood as a logarithm, and how long the word is that ends at each place. */
function segment(
  text: string,
  likelyAt: LikelyAt,
): { readonly likely: number; readonly lengths: Uint8Array } {
  const lengths = new Uint8Array(text.length + 1);
  const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  for (let from = 0; from < text.length; from++) {
    if (best[from] === Number.NEGATIVE_INFINITY) continue;
    likelyAt(text, from, likely);
    if (isLonely(text, from, lengths)) likely[1]! -= LONELY;
    for (let length = 1; length <= LONGEST_WORD && from + length <= text.length; length++) {
      if (best[from]! + likely[length]! <= best[from + length]!) continue;
      best[from + length] = best[from]! + likely[length]!;
      lengths[from + length] = length;
    }
  }
  return { likely: best[text.length]!, lengths };
}

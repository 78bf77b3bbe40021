import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readResource } from '../resources.js';

/**
 * How likely a stretch of simplified Chinese is, by the word frequencies of the jieba dictionary (MIT), a short list of
 * the field's terms, and the document's own vocabulary. Only the dictionary file is used, and it is read only when a
 * damaged run asks for it.
 */
export interface WordModel {
  /** Natural logarithm of the likelihood of the best segmentation. */
  score(text: string): number;
  /** Natural logarithm of the likelihood of a character after another; quick, for searching. */
  follows(before: number, after: number): number;
  /** Characters of `[from, to)` that the best segmentation leaves alone though they seldom stand alone: signs of a wrong reading. */
  strays(text: string, from: number, to: number): number;
}

const LONGEST = 6;

/** A term of the field counts as often as a common word does in the dictionary. */
const FIELD_COUNT = 8000;

/** How much one occurrence of a pair in the document itself weighs against the dictionary's counts. */
const OWN_PAIR = 1500;

/** A character that makes up at least this share of all words stands alone often enough: 的, 和, 在. */
const COMMON_ALONE = 0.0004;

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

interface Counts {
  readonly words: Map<string, number>;
  readonly total: number;
  /** Occurrences of a character, and of a pair of characters inside words; keyed by code, and code × 65536 + code. */
  readonly single: Float64Array;
  readonly pairs: Map<number, number>;
  readonly characters: number;
}

let loaded: Counts | null = null;

function load(): Counts {
  if (loaded) return loaded;
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const words = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const first = line.indexOf(' ');
    const count = first < 1 ? 0 : Number.parseInt(line.slice(first + 1), 10);
    if (count > 0) words.set(line.slice(0, first), count);
  }
  for (const term of readResource('text/vocabulary.txt').split(/\s+/u)) {
    if (term !== '') words.set(term, Math.max(words.get(term) ?? 0, FIELD_COUNT));
  }
  let total = 0;
  let characters = 0;
  const single = new Float64Array(0x10000);
  const pairs = new Map<number, number>();
  for (const [word, count] of words) {
    total += count;
    characters += count * word.length;
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      single[code]! += count;
      if (at === 0) continue;
      const key = word.charCodeAt(at - 1) * 0x10000 + code;
      pairs.set(key, (pairs.get(key) ?? 0) + count);
    }
  }
  for (const [mark, likely] of Object.entries(MARKS))
    single[mark.charCodeAt(0)] = Math.exp(likely) * characters;
  loaded = { words, total, single, pairs, characters };
  return loaded;
}

/**
 * A model that also knows a document's own vocabulary: pairs of characters that it uses elsewhere are likely in it.
 *
 * @param document simplified text of the document, damage and all
 */
export function wordModel(document: string): WordModel {
  const { words, total, single, pairs, characters } = load();
  const own = new Map<number, number>();
  for (let at = 0; at + 1 < document.length; at++) {
    const [a, b] = [document.charCodeAt(at), document.charCodeAt(at + 1)];
    if (a < 0x2010 || b < 0x2010) continue;
    const key = a * 0x10000 + b;
    own.set(key, (own.get(key) ?? 0) + 1);
  }
  const unknown = Math.log(0.2 / total);
  const word = (text: string): number | null => {
    const count = words.get(text);
    if (count !== undefined) return Math.log(count / total);
    if (text.length > 1) return null;
    return MARKS[text] ?? (/\p{Script=Han}/u.test(text) ? unknown : /\d/.test(text) ? -5 : -9);
  };
  return {
    follows(before, after) {
      const key = before * 0x10000 + after;
      const together = (pairs.get(key) ?? 0) + OWN_PAIR * (own.get(key) ?? 0);
      const alone = (single[after]! + 0.05) / characters;
      return Math.log(0.6 * (together / (single[before]! + OWN_PAIR)) + 0.4 * alone);
    },
    strays(text, from, to) {
      const { lengths } = segment(text);
      let count = 0;
      for (let at = text.length; at > 0; at -= lengths[at]!) {
        if (
          at > from &&
          at <= to &&
          lengths[at] === 1 &&
          /\p{Script=Han}/u.test(text[at - 1]!) &&
          (words.get(text[at - 1]!) ?? 0) / total < COMMON_ALONE
        )
          count++;
      }
      return count;
    },
    score(text) {
      const { best } = segment(text);
      let extra = 0;
      for (let at = 0; at + 1 < text.length; at++) {
        extra += 1.5 * Math.log(1 + (own.get(text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)) ?? 0));
        if (/[，。、；：,;:]/.test(text[at]!) && /[，。、；：,;:]/.test(text[at + 1]!)) extra -= 14;
      }
      return best[text.length]! + extra;
    },
  };

  function segment(text: string): { best: Float64Array; lengths: Uint8Array } {
    const lengths = new Uint8Array(text.length + 1);
    const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
    best[0] = 0;
    for (let from = 0; from < text.length; from++) {
      if (best[from] === Number.NEGATIVE_INFINITY) continue;
      for (let length = 1; length <= LONGEST && from + length <= text.length; length++) {
        const likely = word(text.slice(from, from + length));
        if (likely === null) continue;
        const sum = best[from]! + likely;
        if (sum <= best[from + length]!) continue;
        best[from + length] = sum;
        lengths[from + length] = length;
      }
    }
    return { best, lengths };
  }
}

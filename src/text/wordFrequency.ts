import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readResource } from '../resources.js';

/**
 * How likely a stretch of simplified Chinese is, by the word frequencies of the jieba dictionary (MIT). Only the
 * dictionary file is used, and it is read only when a damaged run asks for it.
 */
export interface WordModel {
  /** Natural logarithm of the likelihood of the best segmentation. */
  score(text: string): number;
}

const LONGEST = 6;

/** A term of the field counts as often as a common word does in the dictionary. */
const FIELD_COUNT = 8000;

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
};
let model: { words: Map<string, number>; total: number } | null = null;

function load(): { words: Map<string, number>; total: number } {
  if (model) return model;
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt');
  const words = new Map<string, number>();
  let total = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const first = line.indexOf(' ');
    if (first < 1) continue;
    const count = Number.parseInt(line.slice(first + 1), 10);
    if (!(count > 0)) continue;
    words.set(line.slice(0, first), count);
    total += count;
  }
  for (const term of readResource('text/vocabulary.txt').split(/\s+/u))
    if (term !== '') words.set(term, Math.max(words.get(term) ?? 0, FIELD_COUNT));
  model = { words, total };
  return model;
}

/**
 * A model that also knows a document's own vocabulary: pairs of characters that it uses elsewhere are likely in it.
 *
 * @param document simplified text of the document, damage and all
 */
export function wordModel(document: string): WordModel {
  const { words, total } = load();
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < document.length; at++) {
    const pair = document.slice(at, at + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const unknown = Math.log(0.2 / total);
  const word = (text: string): number | null => {
    const count = words.get(text);
    if (count !== undefined) return Math.log(count / total);
    return text.length === 1
      ? (MARKS[text] ?? (/[\p{Script=Han}]/u.test(text) ? unknown : /\d/.test(text) ? -5 : -9))
      : null;
  };
  return {
    score(text) {
      const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
      best[0] = 0;
      for (let from = 0; from < text.length; from++) {
        if (best[from] === Number.NEGATIVE_INFINITY) continue;
        for (let length = 1; length <= LONGEST && from + length <= text.length; length++) {
          const likely = word(text.slice(from, from + length));
          if (likely === null) continue;
          const sum = best[from]! + likely;
          if (sum > best[from + length]!) best[from + length] = sum;
        }
      }
      let own = 0;
      for (let at = 0; at + 1 < text.length; at++)
        own += Math.log(1 + (pairs.get(text.slice(at, at + 2)) ?? 0));
      return best[text.length]! + 1.5 * own;
    },
  };
}

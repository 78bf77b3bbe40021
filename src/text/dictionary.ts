import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readResource } from '../resources.js';
import { GramTable } from './gramTable.js';
import { LONGEST_WORD, WordTable } from './wordTable.js';

/** Words by their frequency, and the characters that stand one after another inside of them. */
export interface Dictionary {
  readonly words: WordTable;
  /** Occurrences of all words together. */
  readonly total: number;
  /** Occurrences of a character, by its code. */
  readonly single: Float64Array;
  /** Occurrences of all characters together. */
  readonly characters: number;
  /** Occurrences of two and of three characters in a row. */
  readonly grams: GramTable;
}

/** A term of the field counts as often as a common word does in the dictionary. */
const FIELD_COUNT = 8000;

let loaded: Dictionary | null = null;

/** The dictionary of jieba (MIT) and a short list of the field's terms; read when it is first asked for. */
export function dictionary(): Dictionary {
  if (loaded) return loaded;
  const words = new WordTable(1 << 19);
  const single = new Float64Array(0x10000);
  const grams = new GramTable(1 << 21);
  let [total, characters] = [0, 0];
  for (const [word, count] of entries()) {
    if (word.length <= LONGEST_WORD) words.set(word, count);
    total += count;
    characters += count * word.length;
    let [before, last] = [0, 0];
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      single[code]! += count;
      if (last !== 0) grams.add(0, last, code, count);
      if (before !== 0) grams.add(before, last, code, count);
      [before, last] = [last, code];
    }
  }
  loaded = { words, total, single, characters, grams };
  return loaded;
}

function* entries(): Generator<readonly [string, number]> {
  const terms = new Set(readResource('text/vocabulary.txt').split(/\s+/u));
  terms.delete('');
  // Only the file is used; it is read by lines without cutting it into an array of them.
  const text = readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'), 'utf8');
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? undefined : end);
    from = end < 0 ? text.length : end + 1;
    const gap = line.indexOf(' ');
    const count = gap < 1 ? 0 : Number.parseInt(line.slice(gap + 1), 10);
    if (!(count > 0)) continue;
    const word = line.slice(0, gap);
    yield [word, terms.delete(word) ? Math.max(count, FIELD_COUNT) : count];
  }
  for (const term of terms) yield [term, FIELD_COUNT];
}

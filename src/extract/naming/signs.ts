import type { Measure } from '../../model/facts.js';
import { alignName, isSilent } from './alignment.js';

/** How far before and behind a number its name is looked for, in characters. */
export const BEFORE = 150;
export const BEHIND = 40;

/** Where the text begins that is near a number. */
export const firstNear = (at: number) => Math.max(0, at - BEFORE);

/** Which characters near a number a name has, from the first of them on; 1 for each that it has. */
export function markName(name: string, text: string, at: number, end: number): Uint8Array {
  const first = firstNear(at);
  return alignName(name, text.slice(first, end + BEHIND), at - first);
}

/** Where a number stands, with what the rules take it for. */
export interface Place {
  /** Where it begins and ends in the text. */
  readonly at: number;
  readonly end: number;
  readonly unit: string | null;
  readonly measure: Measure;
  /** Which characters the rules name it by, as `markName` marks them; null while that is kept back from learning. */
  readonly named: Uint8Array | null;
}

/** A character near a number, by the rows of the network's tables that are its. */
export interface Sign {
  readonly place: number;
  readonly distance: number;
  readonly clause: number;
  readonly sentence: number;
  readonly named: number;
}

/** Cases of how far, in clauses and sentences; what is behind the number has one of its own. */
const [FARTHEST_CLAUSE, IS_BEHIND] = [9, 10];
const [FARTHEST_SENTENCE, SENTENCE_BEHIND] = [4, 5];

/** How far before a number, near places apart and far ones together. */
const DISTANCES = Int32Array.from({ length: BEFORE + 1 }, (_, away) =>
  away <= 4 ? away : Math.min(19, Math.floor(4 * Math.log2(1 + away))),
);
const distanceOf = (away: number) => (away > 0 ? 20 + Math.min(19, away) : DISTANCES[-away]!);

const ENDS_CLAUSE = new Set('，,；;：:。！？\n');
const ENDS_SENTENCE = new Set('。！？\n；;');

/** The characters near a number, in the text's order: those before it and those behind it up to the sentence's end. */
export function signsNear(text: string, { at, end, named }: Place): Sign[] {
  const first = firstNear(at);
  const tail = text.slice(end, end + BEHIND);
  const stop = tail.search(/[。\n]/u);
  const last = end + (stop < 0 ? tail.length : stop);
  const isNamed = (place: number) => (named === null ? 2 : (named[place - first] ?? 0));
  const signs: Sign[] = [];
  const add = (place: number, clause: number, sentence: number) => {
    if (isSilent(text[place]!)) return;
    signs.push({
      place,
      distance: distanceOf(place - at),
      ...{ clause, sentence },
      named: (isNamed(place - 1) * 3 + isNamed(place)) * 3 + isNamed(place + 1),
    });
  };
  let [clause, sentence] = [0, 0];
  for (let place = at - 1; place >= first; place--) {
    if (ENDS_CLAUSE.has(text[place]!)) clause = Math.min(FARTHEST_CLAUSE, clause + 1);
    if (ENDS_SENTENCE.has(text[place]!)) sentence = Math.min(FARTHEST_SENTENCE, sentence + 1);
    add(place, clause, sentence);
  }
  signs.reverse();
  for (let place = end; place < last; place++) add(place, IS_BEHIND, SENTENCE_BEHIND);
  return signs;
}

import { readResource } from '../resources.js';
import { dictionary } from './dictionary.js';
import { GramTable } from './gramTable.js';

/**
 * How likely a character is after the two before it, in simplified official prose.
 *
 * Interpolated like Witten and Bell's models, layer over layer: single characters, the words of the dictionary, sentences
 * in the manner of official reports (`prose.txt`), and the document itself. A layer that has seen the two characters often
 * decides; one that has not leaves it to the layer below.
 */
export interface CharacterModel {
  /** Natural logarithm of the likelihood of `third` after `first` and `second` (0 for none). */
  after(first: number, second: number, third: number): number;
  /** Natural logarithm of the likelihood of a text's characters. */
  likelihood(text: string): number;
}

/** How much what a layer has not seen weighs, for each different character that it has seen after the ones before. */
const UNSEEN = { prose: 2, own: 6 };
/** The dictionary's share in how often single characters stand, in occurrences. */
const SINGLE = 3000;
/** What a mark or a Latin character is at least given: the dictionary has none, and prose not every one. */
const MARK = 1e-4;
/** Of what follows a character, the part that a word inside the dictionary goes on with; for two characters alike. */
const INSIDE = { pair: 0.3, triple: 0.2 };
/** Occurrences of characters too few for the dictionary to say what follows them. */
const FEW = { pair: 1500, triple: 500 };

/** Stands for the number of different characters that follow; no text has it. */
const KINDS = 0xffff;

/** Counts of one, two and three characters in a row. */
class Counts {
  readonly single = new Float64Array(0x10000);
  readonly grams: GramTable;
  total = 0;

  constructor(capacity: number) {
    this.grams = new GramTable(capacity);
  }

  addText(text: string): void {
    let [before, last] = [0, 0];
    for (let at = 0; at < text.length; at++) {
      const code = alike()[text.charCodeAt(at)]!;
      this.single[code]!++;
      this.total++;
      if (last !== 0) this.add(0, last, code);
      if (before !== 0) this.add(before, last, code);
      [before, last] = [last, code];
    }
  }

  private add(before: number, last: number, code: number): void {
    if (this.grams.add(before, last, code, 1) === 0) this.grams.add(before, last, KINDS, 1);
  }
}

let prose: Counts | null = null;

function proseCounts(): Counts {
  if (!prose) {
    prose = new Counts(1 << 19);
    prose.addText(readResource('text/prose.txt').replace(/\n+/gu, '\n'));
  }
  return prose;
}

/** @param document simplified text of the document, without what is damaged; without it the model knows general usage alone */
export function characterModel(document = ''): CharacterModel {
  const words = dictionary();
  const usual = proseCounts();
  const own = new Counts(1 << 16);
  own.addText(document);
  const same = alike();

  const likely = (first: number, second: number, third: number): number => {
    const counted =
      (usual.single[third]! + (SINGLE * (words.single[third]! + 0.05)) / words.characters) /
      (usual.total + SINGLE);
    const alone = third < 0x3100 || third > 0xff00 ? Math.max(MARK, counted) : counted;
    let p =
      (INSIDE.pair * words.grams.get(0, second, third)) / (words.single[second]! + FEW.pair) +
      (1 - INSIDE.pair) * alone;
    const inWords = words.grams.get(0, first, second);
    if (inWords > 0)
      p =
        (INSIDE.triple * words.grams.get(first, second, third)) / (inWords + FEW.triple) +
        (1 - INSIDE.triple) * p;
    p = layer(usual, first, second, third, p, UNSEEN.prose);
    return layer(own, first, second, third, p, UNSEEN.own);
  };

  const after = (first: number, second: number, third: number) =>
    Math.log(likely(same[first]!, same[second]!, same[third]!));
  return {
    after,
    likelihood(text) {
      let sum = 0;
      for (let at = 1; at < text.length; at++)
        sum += after(at > 1 ? text.charCodeAt(at - 2) : 0, text.charCodeAt(at - 1), text.charCodeAt(at));
      return sum;
    },
  };
}

/** What one layer makes of the layer below: for two characters in a row, then for three. */
function layer(
  { single, grams }: Counts,
  first: number,
  second: number,
  third: number,
  below: number,
  unseen: number,
): number {
  const seen = single[second]!;
  if (seen === 0) return below;
  const pairs = unseen * grams.get(0, second, KINDS) + 1;
  const p = (grams.get(0, second, third) + pairs * below) / (seen + pairs);
  const seenBoth = first === 0 ? 0 : grams.get(0, first, second);
  if (seenBoth === 0) return p;
  const triples = unseen * grams.get(first, second, KINDS) + 1;
  return (grams.get(first, second, third) + triples * p) / (seenBoth + triples);
}

let sameCode: Uint16Array | null = null;

/** Characters that stand for one another: all digits are one, so are all Latin letters, half-width marks are full-width. */
function alike(): Uint16Array {
  if (sameCode) return sameCode;
  sameCode = new Uint16Array(0x10000).map((_, code) => code);
  for (let code = 0x21; code < 0x7f; code++) {
    const char = String.fromCharCode(code);
    sameCode[code] = /\d/u.test(char) ? 0x30 : /[a-z]/iu.test(char) ? 0x41 : code;
    if (/[,;:()?!]/u.test(char)) sameCode[code] = code + 0xfee0;
  }
  return sameCode;
}

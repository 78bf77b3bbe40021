import { isSilent } from './alignment.js';
import type { ReadText } from './nameNet.js';
import { BEHIND, firstNear, type Place } from './signs.js';
import type { WordAt } from './wordsIn.js';

/** The text near a number, with how likely its name has each character and how many it is expected to have. */
export interface Weighed {
  readonly text: string;
  /** Its words; what stands in quotation marks is one. */
  readonly words: readonly WordAt[];
  /** Where the number stands in that text. */
  readonly place: Place;
  readonly chances: Float32Array;
  readonly expected: number;
  /** Where the paragraph begins behind its heading: what only a heading says is no part of a name. */
  readonly from: number;
  /** Whether words name a district: whose a figure is is no part of what it is. */
  readonly isOwner: (words: string) => boolean;
}

/**
 * Weighs the characters near a number.
 * @param text a paragraph behind its heading
 * @param from where the paragraph begins
 */
export function weigh(
  text: string,
  place: Place,
  read: ReadText,
  from: number,
  isOwner: (words: string) => boolean,
): Weighed {
  const first = firstNear(place.at);
  const near = text.slice(first, place.end + BEHIND);
  const chances = new Float32Array(near.length);
  let expected = 0;
  for (const { place: at, chance } of read.chances(place)) {
    chances[at - first] = chance;
    expected += chance;
  }
  const last = first + near.length;
  return {
    text: near,
    words: read.wordsIn(first, last).map(({ from, to }) => ({ from: from - first, to: to - first })),
    place: { ...place, at: place.at - first, end: place.end - first },
    ...{ chances, expected, isOwner },
    from: Math.max(0, from - first),
  };
}

/** How many characters of a name say what it names. */
export const sizeOf = (name: string) => {
  let size = 0;
  for (const char of name) if (!isSilent(char)) size++;
  return size;
};

/** How like the right name one is to be expected that has some characters of the text. */
export function likenessOf(name: string, marks: Uint8Array, { chances, expected }: Weighed): number {
  let common = 0;
  for (let at = 0; at < marks.length; at++) if (marks[at]) common += chances[at]!;
  return (2 * common) / (sizeOf(name) + expected);
}

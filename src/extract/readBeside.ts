import { readAimBeside, readAimReached } from './aimBeside.js';
import { readCompared, readOfAnother } from './besideDistrict.js';
import type { Reader } from './clauseSite.js';
import { readContribution, readGap, readPull } from './gap.js';
import { readSide } from './side.js';

/** Readers of numbers that are told beside others, in the order in which they are asked. */
const READERS: readonly Reader[] = [
  readSide,
  readCompared,
  readOfAnother,
  readContribution,
  readPull,
  readGap,
  readAimBeside,
  readAimReached,
];

/** What the first of the readers that know such a number makes of it; null where none does. */
export const readBeside: Reader = (...place) => {
  for (const read of READERS) {
    const found = read(...place);
    if (found) return found;
  }
  return null;
};

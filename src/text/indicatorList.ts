import { parse } from 'yaml';
import type { Measure } from '../model/facts.js';
import { readResource } from '../resources.js';

/** An indicator that goes by many names. */
export interface CanonicalIndicator {
  readonly id: string;
  readonly name: string;
  readonly names?: readonly string[];
  /** Names that are of it only where no park, firm or kind of firms is spoken of. */
  readonly alone?: readonly string[];
  /** What is counted, where that is no matter of course. */
  readonly includes?: string;
  /** Unit family: count, money, area, percent … */
  readonly unit: string;
  readonly measure: Measure;
  /** A share that goes by the names of both its parts. */
  readonly ratio?: true;
  /** Which way is better; up where nothing is said. */
  readonly better?: 'up' | 'down';
}

/** What `src/extract/indicators.yaml` holds: the indicators, and rows of words that mean the same, the first of which is what the others are read as. */
export const { indicators, words } = parse(readResource('extract/indicators.yaml')) as {
  readonly indicators: readonly CanonicalIndicator[];
  readonly words: readonly (readonly string[])[];
};

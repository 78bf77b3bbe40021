import type { Span } from './evidence.js';

/**
 * Text whose every character knows where in the decoded file it came from.
 * `src/text/mappedText.ts` makes them; the rest of the program only reads them.
 */
export interface MappedString {
  readonly value: string;
  readonly length: number;
  /** Where the characters `[from, to)` came from. An empty range gives an empty span at its place. */
  origin(from: number, to: number): Span;
  slice(from: number, to?: number): MappedString;
}

import type { Evidence, Span } from './evidence.js';

/** A stretch of a source that speaks of the same districts; passages cover all of a source but its furniture. */
export interface Passage extends Span {
  readonly source: string;
  /** Full modern names; empty where nothing tells whose it is. */
  readonly districts: readonly string[];
  /** Why those districts, in words. */
  readonly reason: string;
  readonly theme: string | null;
  readonly themes: readonly string[];
  /** Industries that it names. */
  readonly industries: readonly string[];
  /** The nearest heading above, in repaired text. */
  readonly heading: string | null;
  readonly section: readonly string[];
  /** The repaired, simplified reading. */
  readonly text: string;
  readonly isHeading: boolean;
  /** Index of the block of the document that the passage is cut from. */
  readonly block: number;
  /** Its sentences, each with its place, for quoting. */
  readonly sentences: readonly Evidence[];
  /** Stretches of its sentences that are short enough to be printed whole, cut at marks. */
  readonly excerpts: readonly Evidence[];
  /** The year the passage is about, from its part. */
  readonly year: number | null;
}

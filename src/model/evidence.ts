/** How certain the reading of a quote is. */
export type EvidenceStatus = 'exact' | 'repaired' | 'uncertain';

/** Half-open range of UTF-16 code units in a decoded file: `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a statement stands: the quote is exactly the decoded file's slice `start..end`. */
export interface Evidence extends Span {
  readonly source: string;
  readonly file: string;
  readonly quote: string;
  /** The repaired, simplified reading of the quote. */
  readonly text: string;
  readonly status: EvidenceStatus;
  /** Headings above the quote, outermost first, in repaired text. */
  readonly section: readonly string[];
}

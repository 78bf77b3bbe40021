import type { Brief } from '../briefs/content.js';

/** A source as it is now: its plain text and the hash of its bytes. */
export interface SourceNow {
  readonly id: string;
  readonly sha256: string;
  readonly text: string;
}

export interface VerifyInput {
  readonly brief: Brief;
  /** What is printed, page by page; empty for JSON. */
  readonly pages: readonly string[];
  /** Whether the pages are of paper, where lists and pages are counted in print. */
  readonly paper: boolean;
  /** The brief set by its template, for the numbers that it should print. */
  readonly html: string;
  readonly sources: readonly SourceNow[];
  /** A web page as it is and as it should be; null for other formats. */
  readonly page: { readonly is: string; readonly should: string } | null;
  /**
   * The brief made anew from the same sources, with today's corrections and without them; one of them must be the same.
   * Empty where the sources are not all there, or another version made the brief.
   */
  readonly recomposed: readonly Brief[];
}

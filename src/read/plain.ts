import type { Span } from '../model/evidence.js';

/** A file as plain text, before anything is repaired: what offsets of evidence refer to. */
export interface PlainText {
  readonly text: string;
  readonly encoding: string;
  /** How the encoding was found, and how sure that is. */
  readonly encodingReason: string;
  readonly certainty: 'certain' | 'likely';
  /** Spans that the format itself marks as not the document's: navigation, footers, forms. */
  readonly furniture: readonly Span[];
  /** What the format says of the document beside its text. */
  readonly hints: Readonly<Partial<Record<'title' | 'issuer' | 'issueDate', string>>>;
  /** Whether each line is a paragraph by the format's own word, so that none goes on on the next. */
  readonly wholeLines?: boolean;
  /** False for a format whose text had to be taken out of it first. */
  readonly asOnDisk: boolean;
}

/** A text as it stands, with nothing taken away from it and nothing known beside it. */
export function asPlainText(text: string): PlainText {
  return {
    text,
    encoding: 'utf-8',
    encodingReason: '',
    certainty: 'certain',
    furniture: [],
    hints: {},
    asOnDisk: true,
  };
}

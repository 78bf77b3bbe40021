import type { Period } from './period.js';

/** What a document is. A plan looks ahead; a summary and a review look back; a survey describes the present. */
export type SourceKind = 'survey' | 'plan' | 'review' | 'summary' | 'report' | 'notice' | 'other';

/** One of the documents, or parts of a document, that a file holds, with its own years and modality. */
export interface Part {
  /** Heading or title that opens the part, in repaired text; empty for the file's first, untitled part. */
  readonly title: string;
  /** Index of the part's first block in the document. */
  readonly firstBlock: number;
  /** The year or years the part reports on; null when it does not look back or does not say. */
  readonly reportsOn: Period | null;
  /** The deadline of what the part announces; null when it does not look ahead or does not say. */
  readonly looksAheadTo: Period | null;
  /** Whether statements without a cue of their own are reports or aims. */
  readonly modality: 'actual' | 'target';
  /** Whether the year was inferred rather than read, with the reasons; such years are marked wherever used. */
  readonly inferred: readonly string[];
}

/** What is known of one file; each field is detected, and `seeds/sources.yaml` may override it. */
export interface Source {
  /** The file's stem: `my-report` for `my-report.txt`. */
  readonly id: string;
  /** The file's name inside the sources folder. */
  readonly file: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  /** ISO date `2016-12-30`, or as much of it as is known. */
  readonly issueDate: string | null;
  readonly kind: SourceKind;
  /** Full modern district names; several, or the city's name, for a source that covers several districts. */
  readonly districts: readonly string[];
  readonly reportsOn: Period | null;
  readonly looksAheadTo: Period | null;
  readonly encoding: string;
  readonly encodingReason: string;
  readonly encodingCertainty: 'certain' | 'likely';
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** Which fields `sources.yaml` overrode. */
  readonly overridden: readonly string[];
}

/** A source's title; its id where the source is not at hand. */
export const titleOf = (sources: readonly Source[], id: string) =>
  sources.find((source) => source.id === id)?.title ?? id;

import type { Span } from './evidence.js';
import type { MappedString } from './mapped.js';
import type { Part, Source } from './source.js';

/** An `item` is a point of a list that stands inside a paragraph; it goes on with what its paragraph speaks of. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row';

/** A heading, a paragraph or a table's row, with the headings above it. */
export interface Block {
  readonly kind: BlockKind;
  /** 1 is outermost; 0 for what is not a heading. */
  readonly level: number;
  readonly text: MappedString;
  /** Indices of the headings above, outermost first. */
  readonly path: readonly number[];
  /** Index into the document's parts. */
  readonly part: number;
  /** A row's cells and their column headings; null for the other kinds. */
  readonly row: TableRow | null;
}

/** One row of a table, whatever it looked like in the file. */
export interface TableRow {
  readonly header: readonly string[];
  readonly cells: readonly MappedString[];
  /** True for the row that gives the headings; its own `header` is empty. */
  readonly isHeader: boolean;
  /** The table's own title, if a line above gives one. */
  readonly caption: string;
  /** The name of the row that it is a part of, if the table marks it as one. */
  readonly under?: string;
}

/** A change made to the text before it was read, with where and why. */
export interface Repair extends Span {
  readonly kind:
    | 'pinyin'
    | 'shifted-bytes'
    | 'stray'
    | 'spacing'
    | 'half-width'
    | 'masked'
    | 'furniture'
    | 'invisible'
    | 'traditional';
  readonly before: string;
  readonly after: string;
  readonly certainty: 'certain' | 'likely' | 'undecided';
}

/** Something a person should know about a source; never fatal. */
export interface Warning {
  readonly source: string;
  readonly place: Span | null;
  readonly rule: string;
  /** For a terminal, in English. */
  readonly message: string;
  /** What a brief says of it in its own language: a part's title, the year inferred and the reasons. */
  readonly inferred: {
    readonly title: string;
    readonly period: string | null;
    readonly reasons: readonly string[];
  } | null;
}

/** A source read: metadata, outline and repaired text, every character of which knows its place in the file. */
export interface Document {
  readonly source: Source;
  /** The decoded file, or for html, docx and pdf the plain text as first extracted. */
  readonly raw: string;
  /** Whether `raw` is the file as it stands on disk. */
  readonly asOnDisk: boolean;
  readonly text: MappedString;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
  readonly furniture: readonly Span[];
  readonly repairs: readonly Repair[];
  readonly warnings: readonly Warning[];
}

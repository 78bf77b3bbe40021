import type { Head } from './heads.js';

/** A half-open range of a clause. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A name that a clause may hold; offsets are the clause's. */
export interface Candidate extends Span {
  readonly name: string;
  /**
   * `quoted`: in quotation marks, whatever its ending; `named`: by its ending; `part`: what a numbered name consists of;
   * `shared`: its ending stands behind the whole list; `known`: another source calls it so.
   */
  readonly form: 'quoted' | 'named' | 'part' | 'shared' | 'known';
  readonly head: Head | null;
  /** Where the words end that say the name, if not at `to`: the ending that a list shares. */
  readonly until?: number;
}

export const overlap = (a: Span, b: Span): boolean => a.from < b.to && a.to > b.from;
export const contains = (a: Span, b: Span): boolean => a.from <= b.from && a.to >= b.to;

/* Text as it goes into composing, and as it comes out. */

export type FontRole = 'body' | 'heading';

/** A stretch of text in one style. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  readonly color?: string;
  /** Set small and raised, as evidence marks are. */
  readonly sup?: boolean;
  /** Name of a destination in the document. */
  readonly link?: string;
  readonly background?: string;
  /** Never parted at the end of a line: a label and its colon. */
  readonly whole?: boolean;
}

export interface ParagraphStyle {
  readonly font: FontRole;
  readonly bold?: boolean;
  /** In points. */
  readonly size: number;
  /** Column width in points. */
  readonly width: number;
  /** First-line indent in characters. */
  readonly indent?: number;
  readonly justify?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  readonly color?: string;
  /** In lines of the font. */
  readonly lineHeight: number;
}

/** A line ready to be drawn. */
export interface Line {
  /** From the column's left edge, in points. */
  readonly left: number;
  readonly runs: readonly Run[];
  readonly style: ParagraphStyle;
  /** Which of its block's rows it stands in, where it is not one after the other; several may stand in one. */
  readonly row?: number;
  /** Names under which the line can be led to. */
  readonly ids?: readonly string[];
}

/** A stretch of a line in one style. */
export interface Run {
  readonly span: Omit<Span, 'text'>;
  readonly text: string;
  /** Space after each character, in points; below zero where marks are squeezed. */
  readonly gaps: readonly number[];
  /** In points, with its gaps. */
  readonly width: number;
}

/** Superscripts are set at this share of the size. */
export const SUP = 0.58;

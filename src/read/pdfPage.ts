/** A run of text on a page of a PDF; in points, y upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line drawn across or down a page of a PDF: a table's rule. In points, y upwards; `from` is less than `to`. */
export interface Rule {
  readonly across: boolean;
  /** Its y where it goes across, its x where it goes down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

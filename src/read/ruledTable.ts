import { cutPiece } from './cutPiece.js';
import type { Piece, Rule } from './pdfPage.js';

/*
 * Tables whose cells are ruled. The rules alone say where a cell is, however many rows and columns it reaches over; the
 * text is put into the cells afterwards.
 */

/** A table's grid: where its columns begin, from the left, its rows, from the top, and which fields are one cell. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** By row, then column: the number of the cell that the field belongs to. */
  readonly cells: readonly (readonly number[])[];
}

/** Distance, in points, within which two rules lie on one line or touch. */
const NEAR = 3;

/** More rules than any page of tables has, a fine chart beside them included: eighty rows of twenty-five cells, each with four sides. */
const MOST_RULES = 8000;

/** The ruled tables of a page, from the top; a frame around text, or a line under a heading, is none. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  // A map or a drawing, not a table.
  if (rules.length > MOST_RULES) return [];
  return connected(rules)
    .flatMap((group) => gridOf(group) ?? [])
    .sort((a, b) => b.ys[0]! - a.ys[0]!);
}

/** Groups of rules that touch one another. */
function connected(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root]!;
    parent[at] = root;
    return root;
  };
  for (let at = 0; at < rules.length; at++)
    for (let other = 0; other < at; other++)
      if (touch(rules[at]!, rules[other]!)) parent[rootOf(at)] = rootOf(other);
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, at) => {
    const root = rootOf(at);
    const group = groups.get(root);
    if (group) group.push(rule);
    else groups.set(root, [rule]);
  });
  return [...groups.values()];
}

function touch(a: Rule, b: Rule): boolean {
  if (a.across === b.across)
    return Math.abs(a.at - b.at) < NEAR && a.from < b.to + NEAR && b.from < a.to + NEAR;
  return a.at > b.from - NEAR && a.at < b.to + NEAR && b.at > a.from - NEAR && b.at < a.to + NEAR;
}

function gridOf(rules: readonly Rule[]): Grid | null {
  const across = rules.filter((rule) => rule.across);
  const down = rules.filter((rule) => !rule.across);
  const ends = across.flatMap(({ from, to }) => [from, to]);
  // Some tables are open at their sides.
  const xs = places([...down.map(({ at }) => at), Math.min(...ends), Math.max(...ends)]);
  const ys = places(across.map(({ at }) => at)).reverse();
  if (xs.length < 3 || ys.length < 3 || down.length === 0) return null;
  const ruled = (list: readonly Rule[], at: number, middle: number) =>
    list.some((rule) => Math.abs(rule.at - at) < NEAR && rule.from < middle && rule.to > middle);
  const cells: number[][] = [];
  let next = 0;
  for (let row = 0; row + 1 < ys.length; row++) {
    const y = (ys[row]! + ys[row + 1]!) / 2;
    const numbers: number[] = [];
    for (let column = 0; column + 1 < xs.length; column++) {
      const x = (xs[column]! + xs[column + 1]!) / 2;
      const left = column > 0 && !ruled(down, xs[column]!, y) ? numbers[column - 1] : undefined;
      const above = row > 0 && !ruled(across, ys[row]!, x) ? cells[row - 1]![column] : undefined;
      numbers.push(above ?? left ?? next++);
    }
    cells.push(numbers);
  }
  return { xs, ys, cells };
}

/** Places near one another as one, in ascending order. */
function places(all: readonly number[]): number[] {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted.filter((place, at) => at === 0 || place - sorted[at - 1]! >= NEAR);
}

/** Whether a piece of text stands in a table. */
export function isInside({ xs, ys }: Grid, piece: Piece): boolean {
  const [x, y] = middleOf(piece);
  return x > xs[0]! && x < xs.at(-1)! && y < ys[0]! && y > ys.at(-1)!;
}

const middleOf = (piece: Piece) => [piece.x + piece.width / 2, piece.y + piece.size * 0.35] as const;

/** A table's rows with tabs between the cells; what reaches over several rows and columns is in each of them. */
export function rowsOf(
  { xs, ys, cells }: Grid,
  pieces: readonly Piece[],
  lineOf: (row: readonly Piece[]) => string,
): string[] {
  const inCell = new Map<number, Piece[]>();
  const columnAt = (x: number) => {
    const column = xs.findIndex((_, at) => at + 1 < xs.length && x < xs[at + 1]!);
    return column < 0 ? xs.length - 2 : column;
  };
  for (const whole of pieces) {
    const y = middleOf(whole)[1];
    const row = ys.findIndex((_, at) => at + 1 < ys.length && y <= ys[at]! && y > ys[at + 1]!);
    const cellAt = (x: number) => cells[row]![columnAt(x)]!;
    for (const piece of cutPiece(whole, cellAt)) {
      const cell = cellAt(middleOf(piece)[0]);
      inCell.set(cell, [...(inCell.get(cell) ?? []), piece]);
    }
  }
  const texts = new Map([...inCell].map(([cell, inside]) => [cell, lineOf(inside)]));
  return cells.flatMap((row) => {
    const line = row.map((cell) => texts.get(cell) ?? '');
    if (line.every((text) => text === '')) return [];
    // A row that is one cell is a heading or a note.
    return [new Set(row).size === 1 ? line[0]! : line.join('\t')];
  });
}

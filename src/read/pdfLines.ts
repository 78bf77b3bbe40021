import { cutPiece } from './cutPiece.js';
import type { Piece, Rule } from './pdfPage.js';
import { gridsOf, isInside, rowsOf } from './ruledTable.js';

/** What lies on one height, from left to right. */
type Row = readonly Piece[];

/** Gap, in sizes of the type, that parts two cells. */
const CELL_GAP = 0.45;
/** Lines closer than this, in sizes of the type, may belong to one row of a table. */
const ROW_LEADING = 1.7;

/** The lines of a page; the cells of a table's row have tabs between them, an empty cell nothing. */
export function linesOf(pieces: readonly Piece[], rules: readonly Rule[] = []): string[] {
  const lines: string[] = [];
  let left = pieces;
  for (const grid of gridsOf(rules)) {
    const inside = left.filter((piece) => isInside(grid, piece));
    if (inside.length === 0) continue;
    const outside = left.filter((piece) => !inside.includes(piece));
    lines.push(...unruledLines(outside.filter((piece) => piece.y >= grid.ys[0]!)));
    lines.push(...rowsOf(grid, inside, cellText));
    left = outside.filter((piece) => piece.y < grid.ys[0]!);
  }
  return [...lines, ...unruledLines(left)];
}

/** The lines in a cell as one: Chinese goes on without a space, words of Latin letters do not. */
function cellText(pieces: readonly Piece[]): string {
  return heights(pieces)
    .map((row) => plainLine(row).replaceAll('\t', ' '))
    .reduce((text, line) => text + (/[A-Za-z]$/u.test(text) && /^[A-Za-z]/u.test(line) ? ' ' : '') + line);
}

/** The lines of text that no rules part: its tables are told by the gaps between their cells. */
function unruledLines(pieces: readonly Piece[]): string[] {
  const rows = heights(pieces);
  const lines: string[] = [];
  for (let at = 0; at < rows.length; ) {
    // A heading of two lines begins above the row that has all the cells.
    const next = rows[at + 1];
    const heads = next !== undefined && (isHeadAbove(rows[at]!, next) || isGluedHead(rows[at]!, next));
    const end = bandEnd(rows, heads ? at + 1 : at);
    if (end > at + (heads ? 1 : 0)) lines.push(...tableLines(rows.slice(at, end)));
    else lines.push(plainLine(rows[at]!));
    at = Math.max(end, at + 1);
  }
  return lines;
}

function heights(pieces: readonly Piece[]): Row[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - piece.y) < 0.5 * Math.max(row[0]!.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

const gapAfter = (before: Piece, piece: Piece) => piece.x - (before.x + before.width);

function plainLine(row: Row): string {
  return row.reduce((line, piece, at) => {
    const before = row[at - 1];
    if (!before) return piece.text;
    const gap = gapAfter(before, piece);
    const separator =
      gap > CELL_GAP * piece.size
        ? '\t'
        : gap > 0.3 * piece.size && /[A-Za-z0-9]$/.test(before.text) && /^[A-Za-z]/.test(piece.text)
          ? ' '
          : '';
    return line + separator + piece.text;
  }, '');
}

/** The first line of a column's heading, above the row that has the other headings. */
const isHeadAbove = (row: Row, next: Row) =>
  cellsIn(row) === 1 && row[0]!.x > next[0]!.x + next[0]!.width && row[0]!.y - next[0]!.y < next[0]!.size;

/** 指标 | 2015年2016年 above rows of three cells: headings so near to one another that they seem one. */
const isGluedHead = (row: Row, next: Row) =>
  cellsIn(row) === 2 &&
  cellsIn(next) >= 3 &&
  row[0]!.y - next[0]!.y < 4 * next[0]!.size &&
  GLUED_HEADS.test(row.map(({ text }) => text).join(''));

/** Two years, or what was aimed for and what was reached, one right after the other. */
const GLUED_HEADS = /(?:19|20)\d{2}年?\s*\S*?(?:19|20)\d{2}|实际值?\S*目标|目标值?\S*实际/u;

const cellsIn = (row: Row) =>
  row.filter((piece, at) => at === 0 || gapAfter(row[at - 1]!, piece) > CELL_GAP * piece.size).length;

/**
 * Where the table ends that begins at a row; the row itself where none begins. A table has at least two rows of three
 * cells or more; a row of one cell between them is part of a cell that has several lines or reaches over several rows.
 */
function bandEnd(rows: readonly Row[], from: number): number {
  if (cellsIn(rows[from]!) < 3) return from;
  let end = from;
  let full = 0;
  for (let at = from; at < rows.length; at++) {
    const count = cellsIn(rows[at]!);
    const near = at === from || rows[at - 1]![0]!.y - rows[at]![0]!.y < 4 * rows[at]![0]!.size;
    if (!near) break;
    if (count >= 3) {
      full++;
      end = at + 1;
    } else if (count === 1 && isSentence(rows[at]!)) break;
    else if (count === 1 && rows[at]!.at(-1)!.x + rows[at]!.at(-1)!.width - rows[at]![0]!.x > 240) break;
  }
  return full >= 2 ? end : from;
}

/** A sentence between two tables belongs to neither. */
const isSentence = (row: Row) => /[。：]$/u.test(row.at(-1)!.text.trim());

interface Column {
  from: number;
  to: number;
}

/** What the rows with all their cells cover, seen from above: each stretch is a column. */
function columnsOf(rows: readonly Row[]): Column[] {
  const most = Math.max(...rows.map((row) => row.length));
  const spans = rows
    .filter((row) => row.length >= Math.max(3, most - 1))
    .flatMap((row) => row.map((piece) => ({ from: piece.x, to: piece.x + piece.width })))
    .sort((a, b) => a.from - b.from);
  const columns: Column[] = [];
  for (const span of spans) {
    const last = columns.at(-1);
    if (last && span.from < last.to - 0.5) last.to = Math.max(last.to, span.to);
    else columns.push({ ...span });
  }
  return columns;
}

/** Gap, in sizes of the type, below which two pieces are one cell: a quarter of an em stands between Han and Latin. */
const ONE_CELL = 0.28;

/** The pieces of a row as cells: some programs write every character by itself, others two cells with a space between. */
function cellsOf(row: Row): Piece[] {
  const cells: Piece[] = [];
  for (const piece of row.flatMap(atSpaces)) {
    const last = cells.at(-1);
    if (last && gapAfter(last, piece) <= ONE_CELL * piece.size)
      cells[cells.length - 1] = {
        ...last,
        text: last.text + piece.text,
        width: piece.x + piece.width - last.x,
      };
    else cells.push(piece);
  }
  return cells;
}

/** 高新技术企业数 家 as two pieces; where the second begins is reckoned from its characters. */
function atSpaces(piece: Piece): Piece[] {
  const match = /^(?<left>.*\p{Script=Han})\s+(?<right>\p{Script=Han}\S*)$/u.exec(piece.text.trim());
  if (!match) return [piece];
  const { left, right } = match.groups as { left: string; right: string };
  const width = [...right].reduce((sum, char) => sum + (char > '\u2e80' ? 1 : 0.5) * piece.size, 0);
  const leftWidth = [...left].reduce((sum, char) => sum + (char > '\u2e80' ? 1 : 0.5) * piece.size, 0);
  return [
    { ...piece, text: left, width: Math.min(leftWidth, piece.width - width) },
    { ...piece, text: right, x: piece.x + piece.width - width, width },
  ];
}

function tableLines(rows: readonly Row[]): string[] {
  const band = rows.map(cellsOf);
  const columns = columnsOf(band);
  if (columns.length < 3) return rows.map(plainLine);
  const columnOf = (piece: Piece) => {
    const middle = piece.x + piece.width / 2;
    const inside = columns.findIndex((column) => middle >= column.from - 1 && middle <= column.to + 1);
    if (inside >= 0) return inside;
    return columns.reduce(
      (best, column, at) =>
        Math.abs((column.from + column.to) / 2 - middle) <
        Math.abs((columns[best]!.from + columns[best]!.to) / 2 - middle)
          ? at
          : best,
      0,
    );
  };
  const grid: { cells: string[]; y: number }[] = [];
  for (const whole of band) {
    const row = whole.flatMap((piece) => headsOf(piece, columns));
    const cells = columns.map(() => '');
    row.forEach((piece, at) => {
      const column = columnOf(piece);
      // Two numbers that fall into one column are still two.
      const apart =
        at > 0 && columnOf(row[at - 1]!) === column && gapAfter(row[at - 1]!, piece) > CELL_GAP * piece.size;
      cells[column] += (apart ? ' ' : '') + piece.text;
    });
    const last = grid.at(-1);
    const y = row[0]!.y;
    if (last && last.y - y < ROW_LEADING * row[0]!.size && goTogether(last.cells, cells)) {
      last.cells = last.cells.map((cell, at) => cell + cells[at]);
      last.y = y;
    } else grid.push({ cells, y });
  }
  // A label that reaches over several rows is printed once: the rows below have it too.
  for (const [at, { cells }] of grid.entries()) {
    const above = grid[at - 1]?.cells;
    if (at > 1 && above && cells[0] === '' && cells.slice(1).every((cell) => cell !== ''))
      cells[0] = above[0]!;
  }
  return grid.map(({ cells }) => cells.join('\t'));
}

/** 2015年2016年 over two columns as two heads; a head of words alone may reach over both, and is left whole. */
function headsOf(piece: Piece, columns: readonly Column[]): Piece[] {
  if (!/(?:19|20)\d{2}年?\s*\S*?(?:19|20)\d{2}|实际值?\S*目标|目标值?\S*实际/u.test(piece.text))
    return [piece];
  const between = columns.slice(1).map((column, at) => (columns[at]!.to + column.from) / 2);
  return cutPiece(piece, (x) => between.filter((edge) => edge < x).length);
}

/** Lines of one row: at most one of them has the numbers, and most of the second's cells are empty or text going on. */
function goTogether(above: readonly string[], cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '').length;
  const clash = cells.some((cell, at) => /\d/u.test(cell) && /\d/u.test(above[at]!));
  return (
    !clash && (filled <= cells.length / 2 || above.filter((cell) => cell !== '').length <= cells.length / 2)
  );
}

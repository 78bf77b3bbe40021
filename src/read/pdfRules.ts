import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Rule } from './pdfPage.js';

/** What a page draws, operator by operator, as pdfjs tells it. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Thickest rule, in points; what is thicker is a background. */
const THICKEST = 2.5;
/** Shortest rule, in points: the strokes of underlined and crossed-out words are shorter than a cell's side. */
const SHORTEST = 6;

const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke]);
const FILLS = new Set<number>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);

/** The rules of a page: strokes along an axis, and thin bars, which is how some programs draw them. */
export function rulesOf({ fnArray, argsArray }: Operators): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = IDENTITY;
  fnArray.forEach((operator, at) => {
    const args = argsArray[at] as unknown[];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? IDENTITY;
    else if (operator === OPS.transform) matrix = times(matrix, args as unknown as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (args[0]) matrix = times(matrix, args[0] as Matrix);
    } else if (operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY;
    else if (operator === OPS.constructPath) rules.push(...drawn(args, matrix));
  });
  return rules;
}

function times(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

type Point = readonly [number, number];

function drawn(args: readonly unknown[], matrix: Matrix): Rule[] {
  const [operator, [data]] = args as [number, [ArrayLike<number> | null]];
  const [stroked, filled] = [STROKES.has(operator), FILLS.has(operator)];
  if ((!stroked && !filled) || !data) return [];
  return partsOf(data, matrix).flatMap((points) => [
    ...(stroked ? points.slice(1).flatMap((point, at) => ruleBetween(points[at]!, point)) : []),
    ...(filled ? barOf(points) : []),
  ]);
}

/** What a path's numbers are, as pdfjs writes them: a code, and the coordinates that it takes. */
const COORDINATES: readonly number[] = [2, 2, 6, 4, 0];
const CLOSE = 4;

/** The parts of a path, each from one point to the next on the page; a closed one ends where it began. */
function partsOf(data: ArrayLike<number>, m: Matrix): Point[][] {
  const parts: Point[][] = [];
  for (let at = 0; at < data.length; ) {
    const code = data[at]!;
    const count = COORDINATES[code];
    if (count === undefined) break;
    const part = parts.at(-1);
    if (code === CLOSE) part?.push(part[0]!);
    else {
      const [x, y] = [data[at + count - 1]!, data[at + count]!];
      const point: Point = [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
      if (code === 0 || !part) parts.push([point]);
      else part.push(point);
    }
    at += 1 + count;
  }
  return parts;
}

function ruleBetween([x, y]: Point, [u, v]: Point): Rule[] {
  const [wide, high] = [Math.abs(x - u), Math.abs(y - v)];
  if (high < 1 && wide >= SHORTEST)
    return [{ across: true, at: (y + v) / 2, from: Math.min(x, u), to: Math.max(x, u) }];
  if (wide < 1 && high >= SHORTEST)
    return [{ across: false, at: (x + u) / 2, from: Math.min(y, v), to: Math.max(y, v) }];
  return [];
}

/** A thin filled bar, as the rule that it is. */
function barOf(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (high - low <= THICKEST && right - left >= SHORTEST)
    return [{ across: true, at: (low + high) / 2, from: left, to: right }];
  if (right - left <= THICKEST && high - low >= SHORTEST)
    return [{ across: false, at: (left + right) / 2, from: low, to: high }];
  return [];
}

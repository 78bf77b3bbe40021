import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import { blockOf, LINE_BOX } from './compose/block.js';
import type { Line } from './compose/run.js';
import { leading, sizes } from './page.js';

/** A paragraph's lines as blocks that pages may part: its first two lines stay together, and its last two. */
export function unsplit(lines: readonly Line[]): Content[] {
  if (lines.length === 0) return [];
  const parts =
    lines.length <= 3
      ? [lines]
      : [lines.slice(0, 2), ...lines.slice(2, -2).map((line) => [line]), lines.slice(-2)];
  return parts.map(blockOf) as unknown as Content[];
}

/** Room, in points, that must be left under a heading for it to stay on its page. */
const NEXT_ROOM = 54;

/** pdfmake cannot keep with next: the heading is kept whole with an empty stretch, which what follows then covers. */
export function keepWithNext(heading: readonly Content[], next: readonly Content[]): Content[] {
  const room = Math.max(NEXT_ROOM, beginningOf(next[0]));
  const reserve: Content = { text: ' ', fontSize: 1, lineHeight: 1, margin: [0, 0, 0, room] };
  return [
    { stack: [...heading, reserve], unbreakable: true },
    { stack: [...next], margin: [0, -room - 1.2, 0, 0] },
  ];
}

/** Height of a table's heading and first row, which stay together; 0 for what is no table. */
function beginningOf(content: Content | undefined): number {
  const table = (content as Partial<ContentTable> | undefined)?.table;
  if (!table || table.dontBreakRows === false) return 0;
  return table.body.slice(0, (table.headerRows ?? 0) + 1).reduce((sum, row) => sum + heightOfRow(row) + 6, 6);
}

/** About how high a row's lines are, in points; rather too much than too little. */
function heightOfRow(row: readonly TableCell[]): number {
  return Math.max(0, ...row.map((cell) => heightOf(cell as Piece)));
}

/** A block of lines, or blocks one under the other. */
interface Piece {
  readonly stack?: readonly Piece[];
  readonly fontSize?: number;
  readonly lineHeight?: number;
}

function heightOf({ stack, fontSize, lineHeight }: Piece): number {
  if (stack) return stack.reduce((sum, each) => sum + heightOf(each), 0);
  return (fontSize ?? sizes.table) * (lineHeight ?? leading.table) * LINE_BOX;
}

/** Some ten lines, in points: a row that is no higher goes over whole, and leaves no great gap behind. */
const MOVABLE = 150;

/** Whether every row may be kept on one page; pdfmake loses what does not fit of a row that it must not break. */
export function rowsStayWhole(rows: readonly (readonly TableCell[])[]): boolean {
  return rows.every((row) => heightOfRow(row) <= MOVABLE);
}

import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import type { LineNode } from './compose/paragraph.js';
import { sizes } from './page.js';

/** Keeps a paragraph's first two lines together, and its last two. */
export function unsplit(lines: readonly LineNode[]): Content[] {
  const nodes = lines as unknown as Content[];
  if (nodes.length <= 1) return [...nodes];
  if (nodes.length <= 3) return [{ stack: [...nodes], unbreakable: true }];
  return [
    { stack: nodes.slice(0, 2), unbreakable: true },
    ...nodes.slice(2, -2),
    { stack: nodes.slice(-2), unbreakable: true },
  ];
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
  const heightOf = (cell: TableCell): number => {
    const lines = (cell as { stack?: { fontSize?: number; lineHeight?: number }[] }).stack ?? [];
    return lines.reduce(
      (sum, line) => sum + (line.fontSize ?? sizes.table) * (line.lineHeight ?? 1.22) * 1.45,
      0,
    );
  };
  return table.body
    .slice(0, (table.headerRows ?? 0) + 1)
    .reduce((sum, row) => sum + Math.max(0, ...row.map(heightOf)) + 6, 6);
}

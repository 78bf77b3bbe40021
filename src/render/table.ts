import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces.js';
import { blockOf, heightOfLines } from './compose/block.js';
import { composeParagraph } from './compose/paragraph.js';
import type { Line, ParagraphStyle } from './compose/run.js';
import { aligned, tailOf } from './decimals.js';
import { childElements, type Element, find } from './element.js';
import type { Fonts } from './fonts.js';
import { spansOf } from './inline.js';
import { rowsStayWhole, unsplit } from './keep.js';
import { colours, leading, sizes } from './page.js';
import { TILE_GAP, tableLayout } from './tableLayout.js';

/** Gives lines the ids under which their evidence leads back to them. */
type Linked = (lines: readonly Line[], part: Element) => Line[];

/** A table whose columns have the shares of the width that its `col` elements say, or equal ones. */
export function setTable(element: Element, width: number, fonts: Fonts, linked: Linked): ContentTable {
  const shares = find([element], 'col').map((col) =>
    Number((col.attributes['data-width'] ?? '').replace('%', '')),
  );
  const head = find([element], 'thead').flatMap((part) => find(childElements(part), 'tr'));
  const body = find([element], 'tbody').flatMap((part) => find(childElements(part), 'tr'));
  const columns = Math.max(
    ...[...head, ...body].map((row) => childElements(row).reduce((sum, cell) => sum + spanOf(cell), 0)),
  );
  const given =
    shares.length === columns && shares.every((share) => share > 0)
      ? shares
      : Array.from({ length: columns }, () => 100 / columns);
  const total = given.reduce((sum, share) => sum + share, 0);
  const padding = element.classes.includes('matrix') ? 1 : 3;
  const tiles = element.classes.includes('tiles');
  const room = tiles ? width - TILE_GAP * (columns + 1) : width;
  const widths = given.map((share) => (share / total) * room - 2 * padding);
  const tails = widths.map((_, column) =>
    Math.max(0, ...body.map((row) => tailIn(childElements(row)[column], fonts))),
  );
  const set = (row: Element, isHead: boolean) =>
    setRow(row, element, { widths, padding, tails: isHead ? null : tails, fonts, linked });
  const rows = [...head.map((row) => set(row, true)), ...body.map((row) => set(row, false))];
  const whole = !element.classes.includes('long') || rowsStayWhole(rows);
  return {
    table: {
      headerRows: head.length,
      // A row that may go over a page may begin wherever its heading has room under it.
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      widths,
      body: rows,
    },
    layout: tableLayout(head.length, padding, tiles),
    margin: [0, 2, 0, 8],
  };
}

const spanOf = (cell: Element) => Number(cell.attributes.colspan ?? 1);

/** How far a figure reaches to the right of its decimal point, in em; 0 for a cell that holds none. */
function tailIn(cell: Element | undefined, fonts: Fonts): number {
  if (!cell?.classes.includes('num')) return 0;
  const [first] = childElements(cell).filter((child) => child.name === 'p');
  return tailOf(spansOf(first ?? cell), 'body', fonts) ?? 0;
}

interface Columns {
  /** In points, without the padding on both sides. */
  readonly widths: readonly number[];
  readonly padding: number;
  /** For each column how far its figures reach beyond the point; null in a heading. */
  readonly tails: readonly number[] | null;
  readonly fonts: Fonts;
  readonly linked: Linked;
}

/** A paragraph of a cell. */
interface Part {
  readonly element: Element;
  readonly style: ParagraphStyle;
  readonly isNote: boolean;
  lines: Line[];
  /** Space above, in points. */
  above: number;
}

function setRow(row: Element, table: Element, columns: Columns): TableCell[] {
  let column = 0;
  const cells = childElements(row).map((cell) => {
    const parts = partsOf(cell, column, table, columns);
    column += spanOf(cell);
    return { cell, parts };
  });
  const long = table.classes.includes('long');
  if (columns.tails && !long && cells.length > 1)
    spreadNotes(
      cells.map(({ parts }) => parts),
      columns,
    );
  return cells.flatMap(({ cell, parts }): TableCell[] => {
    const stack = parts.flatMap(({ lines, element, above }): Content[] => {
      const set = columns.linked(lines, element);
      if (set.length === 0) return [];
      // Where a row may go over a page, no paragraph leaves a single line behind or ahead.
      if (long) return unsplit(set);
      return [{ ...blockOf(set), margin: [0, above, 0, 0] } as unknown as Content];
    });
    const span = spanOf(cell);
    const set = {
      stack: stack.length > 0 ? stack : [{ text: '', fontSize: sizes.tiny }],
      ...(span > 1 ? { colSpan: span } : {}),
      ...(cell.classes.includes('strong') ? { fillColor: colours.wash } : {}),
    };
    return [set as TableCell, ...Array<TableCell>(span - 1).fill({ text: '' })];
  });
}

function partsOf(cell: Element, column: number, table: Element, columns: Columns): Part[] {
  const { tails, fonts } = columns;
  const small = table.classes.includes('matrix') || table.classes.includes('small');
  const centred =
    cell.classes.includes('center') || table.classes.includes('matrix') || table.classes.includes('tiles');
  const style: ParagraphStyle = {
    font: !tails || cell.name === 'th' ? 'heading' : 'body',
    bold: !tails,
    size: small ? sizes.tiny : sizes.table,
    width: widthOver(columns, column, spanOf(cell)),
    align: cell.classes.includes('num') ? 'right' : centred ? 'center' : 'left',
    justify: false,
    lineHeight: leading.table,
  };
  const inner = childElements(cell).filter((child) => child.name === 'p');
  return (inner.length > 0 ? inner : [cell]).map((element, at): Part => {
    const isNote = element.classes.includes('note') && element !== cell;
    const own = isNote
      ? { ...style, size: sizes.tiny, color: colours.grey, font: 'heading' as const }
      : style;
    const lines = composeParagraph(spansOf(element), own, fonts);
    const tail =
      at === 0 && tails && style.align === 'right' ? tailOf(spansOf(element), 'body', fonts) : null;
    const room = tail === null ? 0 : (tails![column]! - tail) * style.size;
    return { element, style: own, isNote, lines: room > 0 ? aligned(lines, room) : lines, above: 0 };
  });
}

function widthOver({ widths, padding }: Columns, from: number, span: number): number {
  const over = widths.slice(from, from + span);
  return over.reduce((sum, width) => sum + width, 2 * padding * (over.length - 1));
}

/**
 * Sets the notes of a row's first cell as wide as the row, under all that stands in it, where that makes the row lower
 * than a narrow column does.
 */
function spreadNotes(cells: readonly Part[][], columns: Columns): void {
  const [first, ...others] = cells as [Part[], ...Part[][]];
  const notes = first.filter(({ isNote }) => isNote);
  const height = (parts: readonly Part[]) => parts.reduce((sum, { lines }) => sum + heightOfLines(lines), 0);
  const name = height(first) - height(notes);
  const beside = Math.max(...others.map(height));
  const width = widthOver(columns, 0, columns.widths.length);
  const wide = notes.map(({ element, style }) =>
    composeParagraph(spansOf(element), { ...style, width }, columns.fonts),
  );
  const spread = Math.max(name, beside) + wide.reduce((sum, lines) => sum + heightOfLines(lines), 0);
  if (spread >= Math.max(height(first), beside)) return;
  notes.forEach((note, at) => {
    note.lines = wide[at]!;
    note.above = at === 0 ? Math.max(0, beside - name) : 0;
  });
}

import type { TableRow } from '../model/document.js';
import { MappedText } from '../text/mappedText.js';

/** A table found among lines: its rows, and how many lines it took. */
export interface FoundTable {
  readonly rows: readonly TableRow[];
  readonly lines: number;
}

/** The table that begins at the first of these lines, or null. */
export function readTable(lines: readonly MappedText[], caption: string): FoundTable | null {
  return readFlattened(lines, caption) ?? readDelimited(lines, caption);
}

const BAR_END = /\|$/u;

/**
 * A table that was flattened to one cell a line: `|` ends a cell, `||` ends a row, merged cells are left out.
 * Rows with a running number have all columns; the rows under it lack the merged ones, which are taken from above.
 */
function readFlattened(lines: readonly MappedText[], caption: string): FoundTable | null {
  let count = 0;
  while (count < lines.length && (BAR_END.test(lines[count]!.value) || isMidTable(lines, count))) count++;
  const used = lines.slice(0, count);
  const single = used.filter((line) => /^[^|]*\|{1,2}$/u.test(line.value)).length;
  if (count < 6 || single < count * 0.8) return null;
  const segments = splitSegments(used);
  const cells = segments.flat();
  const first = cells.findIndex((cell) => cell.value === '1');
  const width =
    first > 1
      ? first
      : segments.length > 1
        ? (segments[0]?.length ?? 0)
        : regularWidth(cells.map((cell) => cell.value));
  if (width < 2) return null;
  const header = cells.slice(0, width).map((cell) => cell.value);
  const rows: TableRow[] = [{ header: [], cells: cells.slice(0, width), caption, isHeader: true }];
  let previous: readonly MappedText[] = [];
  let number = 1;
  const body = segments.map((segment, index) => (index === 0 ? segment.slice(width) : segment));
  const short =
    mode(body.map((segment) => segment.length).filter((length) => length > 0 && length < width)) ?? width;
  for (const segment of body) {
    let at = 0;
    while (at < segment.length) {
      const full = segment[at]!.value === String(number);
      // Cells left over that no row begins with: the row has more than the table has columns.
      const left = full && at === 0 ? Math.max(0, segment.length - width) % short : 0;
      const over = left !== 0 && segment[width]!.value !== String(number + 1);
      const take = segment.slice(at, over ? segment.length : at + (full || first < 0 ? width : short));
      at += take.length;
      if (full) number++;
      const merged = full ? [] : previous.slice(0, Math.max(0, width - take.length));
      const row = [...merged, ...take];
      rows.push({ header: row.length > width ? [] : header, cells: row, caption, isHeader: false });
      previous = row;
    }
  }
  return { rows, lines: count };
}

/**
 * The number of columns of a table whose rows nothing ends: the one by which the first column never is a number and
 * some other always is. 0 where there is none.
 */
function regularWidth(cells: readonly string[]): number {
  const isNumber = (cell: string) =>
    /^[^\p{Script=Han}]*\d/u.test(cell) || /^(?:不低于|不少于|约|超|近)\s*\d/u.test(cell);
  for (let width = 3; width <= 9; width++) {
    const rows = cells.length / width - 1;
    if (!Number.isInteger(rows) || rows < 1) continue;
    const column = (at: number) => cells.filter((_, index) => index >= width && index % width === at);
    if (column(0).some(isNumber) || cells.slice(0, width).some((cell) => /^\d+(?:\.\d+)?$/u.test(cell)))
      continue;
    if (Array.from({ length: width - 1 }, (_, at) => column(at + 1)).some((values) => values.every(isNumber)))
      return width;
  }
  return 0;
}

/** A cell's text may run over two lines, only the last of which ends with a bar. */
function isMidTable(lines: readonly MappedText[], at: number): boolean {
  return (
    at > 3 && at + 1 < lines.length && lines[at]!.length < 40 && /^[^|]*\|{1,2}$/u.test(lines[at + 1]!.value)
  );
}

function splitSegments(lines: readonly MappedText[]): MappedText[][] {
  const segments: MappedText[][] = [[]];
  let open: MappedText[] = [];
  for (const line of lines) {
    const bars = line.value.match(/\|*$/u)![0].length;
    const content = line.slice(0, line.length - bars).trim();
    if (content.length > 0) open.push(content);
    if (bars === 0) continue;
    // A bar on a line of its own is an empty cell; two are the end of a row.
    if (bars === 1 && open.length === 0) segments.at(-1)!.push(line.slice(0, 0));
    if (open.length > 0) segments.at(-1)!.push(MappedText.concat(open));
    open = [];
    if (bars >= 2) segments.push([]);
  }
  return segments.filter((segment) => segment.length > 0);
}

function mode(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}

/** Rows of cells between bars or tabs, the first row being the header: `| 指标 | 单位 | 2015年 |`. */
function readDelimited(lines: readonly MappedText[], caption: string): FoundTable | null {
  const separator = (line: string) => (line.includes('\t') ? '\t' : /[^|]\|[^|]/u.test(line) ? '|' : null);
  const mark = separator(lines[0]?.value ?? '');
  if (!mark) return null;
  const grid: MappedText[][] = [];
  let count = 0;
  let ruled = false;
  for (const line of lines) {
    if (separator(line.value) !== mark) break;
    if (/^[|\s:：-]*-[|\s:：-]*$/u.test(line.value)) {
      // A rule under a second heading: another table begins with the row before it.
      if (grid.length > 1) {
        grid.pop();
        count--;
        break;
      }
      count++;
      ruled = true;
      continue;
    }
    const cells = splitCells(line, mark);
    // 指标 | 2019年 | 2020年 once more, with other columns: another table, or the same on another page.
    if (grid.length > 1 && isHeadAgain(cells, grid)) break;
    count++;
    grid.push(cells);
  }
  // A first row that says the same in every cell is one cell over all columns: the table's title.
  const titled = grid.length > 2 && isTitle(grid[0]!) && !isTitle(grid[1]!) ? grid.shift() : undefined;
  const { heads, header, body } = headerOf(grid);
  const above = titled?.[0]?.value ?? caption;
  if (header.length < (ruled ? 2 : 3) || body.length < 1) return null;
  // A row with more cells than the table has columns has lost its place: which cell is which is not guessed.
  const rows = body.map((cells) => ({
    header: cells.length > header.length ? [] : header,
    // 创新投入|创新投入: the name of the group of rows below, over all columns.
    cells:
      cells.length > 1 && isName(cells[0]!) && cells.every(({ value }) => value === cells[0]!.value)
        ? cells.slice(0, 1)
        : cells,
    caption: above,
    isHeader: false,
  }));
  const over = titled ? [titled, ...heads] : heads;
  return {
    rows: [...over.map((cells) => ({ header: [], cells, caption: above, isHeader: true })), ...rows],
    lines: count,
  };
}

const isName = ({ value }: MappedText) => /\p{Script=Han}{2}/u.test(value) && !/\d/u.test(value);

const isTitle = (row: readonly MappedText[]) =>
  row.length > 2 &&
  /\p{Script=Han}{4}/u.test(row[0]!.value) &&
  row.every(({ value }) => value === row[0]!.value);

/** Whether a row begins as the table's first one did and names columns, after rows that hold numbers. */
function isHeadAgain(cells: readonly MappedText[], grid: readonly (readonly MappedText[])[]): boolean {
  const names = (row: readonly MappedText[]) =>
    row.length > 1 && row.every(({ value }) => !/\d/u.test(value) || /^[“"]?(?:19|20)\d{2}年?/u.test(value));
  const [first] = grid;
  return (
    first !== undefined &&
    cells[0]!.value !== '' &&
    cells[0]!.value === first[0]!.value &&
    names(cells) &&
    names(first) &&
    !names(grid.at(-1)!)
  );
}

function splitCells(line: MappedText, mark: string): MappedText[] {
  const cells: MappedText[] = [];
  let from = 0;
  for (let at = 0; at <= line.length; at++) {
    if (at < line.length && line.value[at] !== mark) continue;
    cells.push(line.slice(from, at).trim());
    from = at + 1;
  }
  if (mark === '|') {
    if (cells[0]?.length === 0) cells.shift();
    if (cells.at(-1)?.length === 0) cells.pop();
  }
  return cells;
}

/** Most rows that a heading has. */
const MOST_HEADS = 4;

/**
 * The first row's cells name the columns; a heading of several rows, told by its first cell, which reaches over all of
 * them, is joined: 完成情况 over 2020年 gives 完成情况2020年.
 */
function headerOf(grid: readonly MappedText[][]): {
  heads: MappedText[][];
  header: string[];
  body: MappedText[][];
} {
  const [first = []] = grid;
  let count = 1;
  while (
    count < MOST_HEADS &&
    count + 1 < grid.length &&
    grid[count]!.length === first.length &&
    grid[count]![0]!.value === first[0]!.value &&
    grid[count]!.every((cell) => !/\d/u.test(cell.value) || /(?:19|20)\d{2}/u.test(cell.value))
  )
    count++;
  const heads = grid.slice(0, count);
  const header = first.map((_, column) =>
    heads
      .map((row) => row[column]!.value)
      .filter((text, at, all) => at === 0 || text !== all[at - 1])
      .join(''),
  );
  return { heads, header, body: grid.slice(count) };
}

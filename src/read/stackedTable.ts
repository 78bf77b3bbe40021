/*
 * A table of which a page's text keeps one cell a line and no mark between them:
 *
 *     序号 / 指标名称 / 目标值 / 完成情况 / 1 / 高新技术企业数 / 280家 / 295家 / 2 / …
 */

/** What the first column of such a table is headed by. */
const FIRST_HEAD = /^(?:序号|编号|(?:主要|核心)?指标(?:名称)?|目标名称|项目名称|名称|区县?|地区|街镇)$/u;
/** A cell holds no sentence and is no numbered heading. */
const CELL = /^(?![一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^。；！？]{1,34}$/u;
const NUMBERED = /^[一二三四五六七八九十]{1,3}、[^。；！？]{2,30}$/u;
const NUMBER =
  /^[［[〔（(]?(?:[≥≤><约近超]|不低于|不少于|不超过|增速|增长|控制在)*\s*-?\d+(?:[.,]\d+)*(?!\d*[.、．])/u;
/** What a cell without a number may say among numbers. */
const EMPTY = /^(?:[-—–/]+|达标|完成|持平)$/u;

const FEWEST_ROWS = 2;
const MOST_COLUMNS = 9;

/** How the lines of a stacked table are its rows: in how many columns, and how many lines each row takes, the heading first. */
export interface StackedTable {
  readonly columns: number;
  readonly rows: readonly number[];
}

/** The stacked table that begins at a line; null where none does. */
export function stackedTable(lines: readonly string[], at: number): StackedTable | null {
  const [first, ...rest] = lines.slice(at, at + 3).map((line) => line.trim());
  if (!FIRST_HEAD.test(first ?? '') || rest.some((line) => !CELL.test(line))) return null;
  let end = at;
  // 一、一般公共预算收入总计 is a row's name where a number stands under it.
  const isCell = (line: number) =>
    CELL.test(lines[line]!.trim()) ||
    (NUMBERED.test(lines[line]!.trim()) && NUMBER.test((lines[line + 1] ?? '').trim()));
  while (end < lines.length && isCell(end)) end++;
  const cells = lines.slice(at, end).map((line) => line.trim());
  let best: StackedTable | null = null;
  let most = 0;
  for (let columns = 2; columns <= MOST_COLUMNS; columns++) {
    const rows = rowsOf(cells, columns);
    // The last column of a table one column wider would pass for names of groups: whole rows alone count.
    const whole = rows.filter((row) => row > 1).length;
    if (whole < FEWEST_ROWS || columns * whole <= most) continue;
    most = columns * whole;
    best = { columns, rows: [columns, ...rows] };
  }
  return best;
}

/** How many lines each row takes that follows the heading, if there are so many columns; a group's name alone (创新投入) takes one. */
function rowsOf(cells: readonly string[], columns: number): number[] {
  const heading = cells.slice(0, columns);
  if (
    heading.length < columns ||
    heading.some(
      (head) => NUMBER.test(head) && !/^(?:19|20)\d{2}年?|^\d{1,2}(?:\s*[-—–~～至]\s*\d{1,2})?月/u.test(head),
    )
  )
    return [];
  const numbered = /序号|编号/u.test(heading[0]!);
  const name = numbered ? 1 : 0;
  const rows: number[] = [];
  let number = 1;
  for (let from = columns; from + columns <= cells.length; ) {
    if (numbered && cells[from] !== String(number)) {
      if (cells[from + 1] !== String(number) || NUMBER.test(cells[from]!)) break;
      rows.push(1);
      from++;
      continue;
    }
    const row = cells.slice(from, from + columns);
    const values = row.slice(name + 1);
    const said = values.filter((cell) => NUMBER.test(cell) || EMPTY.test(cell)).length;
    // 5G室外基站数 is a name.
    const named = /\p{Script=Han}{4}/u.test(row[name]!) || !NUMBER.test(row[name]!);
    if (row.length < columns || !named || !/\p{Script=Han}/u.test(row[name]!) || said === 0) break;
    if (!values.some((cell) => NUMBER.test(cell))) break;
    rows.push(columns);
    number++;
    from += columns;
  }
  // A group's name that nothing follows is no part of the table.
  while (rows.at(-1) === 1) rows.pop();
  return rows;
}

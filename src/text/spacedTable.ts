import type { Repair } from '../model/document.js';
import type { Edit } from './mappedText.js';

/*
 * A table of which a copy from a page has kept nothing but spaces between the cells:
 *
 *     序号 指标名称 单位 2015年 2020年 属性
 *     1 高新技术企业数 家 318 600 预期性
 *
 * Spaces inside Chinese text mean nothing and are taken away; these part columns, and become tabs.
 */

/** What the first column of such a table is headed by. */
const FIRST_HEAD =
  /^[ \u3000]*(?:序号|编号|(?:主要|核心|具体)?指标(?:名称|类别|项目)?|类别|领域|名称|项目(?:名称)?|行业(?:名称)?|区县?|地区|街镇|年份|年度)[ \u00a0\u3000]+\S/u;
/** A cell of the heading. */
const HEAD_CELL = /^[^，。；：！？]{1,16}$/u;
const BODY_CELL = /^[^。；！？]{1,40}$/u;
const NUMBER =
  /^(?:[≥≤＞＜><约近超]|不低于|不少于|不超过)*-?\d+(?:[.,]\d+)*(?:%|％|以上|以下|左右|\p{Script=Han}{1,3})?$/u;
const GAP = /[ \u00a0\u3000]+/gu;

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 2;

interface Line {
  readonly at: number;
  readonly text: string;
}

/** The gaps of a row that part its cells, where it has so many columns; null where it has not. */
function gapsOf({ text }: Line, columns: number, numbered: boolean): RegExpExecArray[] | null {
  const lead = /^[ \u00a0\u3000]*/u.exec(text)![0].length;
  const gaps = [...text.trimEnd().matchAll(GAP)].filter(({ index }) => index >= lead && index > 0);
  const over = gaps.length + 1 - columns;
  if (over < 0) return null;
  // R&D 经费支出 占 GDP 比重 | % | 2.5: a name may hold spaces itself.
  const name = numbered ? 1 : 0;
  return gaps.filter((_, at) => at < name || at >= name + over) as RegExpExecArray[];
}

const cellsOf = ({ text }: Line, gaps: readonly RegExpExecArray[]) =>
  [...gaps, null].map((gap, at) => {
    const last = gaps[at - 1];
    return text.slice(last ? last.index + last[0].length : 0, gap?.index ?? text.length).trim();
  });

/** The rows below a heading, as the gaps between their cells. */
function rowsBelow(lines: readonly Line[], from: number, columns: number, numbered: boolean) {
  const rows: { readonly at: number; readonly line: Line; readonly gaps: readonly RegExpExecArray[] }[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]!;
    if (line.text.trim() === '') continue;
    if (line.text.includes('\t')) break;
    const gaps = gapsOf(line, columns, numbered);
    const cells = gaps && cellsOf(line, gaps);
    if (!gaps || !cells?.every((cell) => BODY_CELL.test(cell))) break;
    if (numbered && cells[0] !== String(rows.length + 1)) break;
    if (!cells.slice(numbered ? 2 : 1).some((cell) => NUMBER.test(cell))) break;
    rows.push({ at, line, gaps });
  }
  return rows;
}

/** Whether every row has a number in one and the same column. */
function hasColumnOfNumbers(rows: ReturnType<typeof rowsBelow>, columns: number): boolean {
  const table = rows.map(({ line, gaps }) => cellsOf(line, gaps));
  return Array.from({ length: columns - 1 }, (_, at) => at + 1).some((column) =>
    table.every((cells) => NUMBER.test(cells[column]!)),
  );
}

/** The spaces between the cells of such tables, as edits that make tabs of them. */
export function findSpacedTables(text: string): { edits: Edit[]; repairs: Repair[] } {
  const edits: Edit[] = [];
  const repairs: Repair[] = [];
  // Most texts have no such heading; one of a hundred megabytes need not be cut into lines to know it.
  if (!new RegExp(FIRST_HEAD, 'mu').test(text)) return { edits, repairs };
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({ at: start, text: line.replace(/\r$/u, '') });
    start += line.length + 1;
  }
  for (let at = 0; at < lines.length; at++) {
    const head = lines[at]!;
    if (head.text.length > 160 || /[|\t]/u.test(head.text) || !FIRST_HEAD.test(head.text)) continue;
    const columns = head.text.trim().split(GAP).length;
    if (
      columns < FEWEST_COLUMNS ||
      !head.text
        .trim()
        .split(GAP)
        .every((cell) => HEAD_CELL.test(cell))
    )
      continue;
    const numbered = /^[ \u3000]*(?:序号|编号)/u.test(head.text);
    const rows = rowsBelow(lines, at + 1, columns, numbered);
    if (rows.length < FEWEST_ROWS || !hasColumnOfNumbers(rows, columns)) continue;
    for (const { line, gaps } of [{ line: head, gaps: gapsOf(head, columns, false)! }, ...rows])
      for (const { 0: before, index } of gaps) {
        const from = line.at + index;
        edits.push({ start: from, end: from + before.length, text: '\t' });
        repairs.push({
          kind: 'spacing',
          start: from,
          end: from + before.length,
          before,
          after: '\t',
          certainty: 'certain',
        });
      }
    at = rows.at(-1)!.at;
  }
  return { edits, repairs };
}

import type { TableRow } from '../model/document.js';

/*
 * Rows of statistical tables that are parts of the one above: #教育事业 under 二、区级一般公共预算支出总计, 其中：发明专利 under 专利授权量. The mark
 * stands before the first part; where rows are numbered 一、 二、, those without a number behind it are parts, too. Where a first column
 * groups the rows (R&D经费) and the group's first row is what the group is called, the others are its parts.
 */

const NUMBERED = /^[一二三四五六七八九十]{1,3}、/u;
const MARKED = /^(?:[#＃]|其中[：:]?)/u;
const NAMES = /^(?:主要)?(?:指标|项目|名称)/u;
const GROUPS = /^(?:类别|分类|领域|一级指标|维度)/u;

const hasWords = (text: string) => /\p{Script=Han}{2}/u.test(text);

/** Where a row's name and its group's stand; -1 for no group. */
function columnsOf({ header, cells }: TableRow): { name: number; group: number } {
  const named = header.findIndex((head) => NAMES.test(head));
  const group = header.findIndex((head) => GROUPS.test(head));
  return {
    name: named >= 0 ? named : cells.findIndex(({ value }) => hasWords(value)),
    group: named >= 0 && group < named ? group : -1,
  };
}

/** The rows with the name of the one that each is a part of. */
export function withParents(rows: readonly TableRow[]): TableRow[] {
  const textAt = (row: TableRow, column: number) => row.cells[column]?.value.trim() ?? '';
  const numbered = rows.some((row) => NUMBERED.test(textAt(row, columnsOf(row).name)));
  let [parent, group, whole, last] = ['', '', '', ''];
  let inParts = false;
  return rows.map((row) => {
    const columns = columnsOf(row);
    const name = textAt(row, columns.name);
    if (row.isHeader || name === '') return row;
    const bare = name.replace(NUMBERED, '').replace(/^\d{1,2}[.、．]\s*/u, '');
    const within = textAt(row, columns.group);
    if (within !== group) [group, whole] = [within, within !== '' && bare.startsWith(within) ? bare : ''];
    else if (whole !== '' && !MARKED.test(name)) return { ...row, under: whole };
    const marked = MARKED.test(name);
    // #区级一般公共预算收入 / 其中：税收收入: a part of the part.
    if (inParts && /^其中/u.test(name) && /^[#＃]/u.test(last)) parent = last.replace(/^[#＃]/u, '');
    last = name;
    inParts = marked || (inParts && numbered && !NUMBERED.test(name));
    if (inParts) return parent === '' ? row : { ...row, under: parent };
    parent = bare;
    return row;
  });
}

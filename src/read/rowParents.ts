import type { TableRow } from '../model/document.js';

/*
 * Rows of statistical tables that are parts of the one above: #教育事业 under 二、区级一般公共预算支出总计, 其中：发明专利 under 专利授权量. The mark
 * stands before the first part; where rows are numbered 一、 二、, those without a number behind it are parts, too.
 */

const NUMBERED = /^[一二三四五六七八九十]{1,3}、/u;
const MARKED = /^(?:[#＃]|其中[：:]?)/u;

const nameOf = ({ cells }: TableRow) =>
  cells.find(({ value }) => /\p{Script=Han}{2}/u.test(value))?.value.trim() ?? '';

/** The rows with the name of the one that each is a part of. */
export function withParents(rows: readonly TableRow[]): TableRow[] {
  const numbered = rows.some((row) => NUMBERED.test(nameOf(row)));
  let parent = '';
  let inParts = false;
  return rows.map((row) => {
    const name = nameOf(row);
    if (row.isHeader || name === '') return row;
    const marked = MARKED.test(name);
    inParts = marked || (inParts && numbered && !NUMBERED.test(name));
    if (inParts) return parent === '' ? row : { ...row, under: parent };
    parent = name.replace(NUMBERED, '');
    return row;
  });
}

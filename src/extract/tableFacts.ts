import type { Block } from '../model/document.js';
import type { ReadIndicator } from './clauseSite.js';
import type { Context } from './context.js';
import { readIndicators } from './indicators.js';
import { findQuantities } from './quantities.js';
import { rankedBy, rankingColumn } from './rankingTable.js';
import { headOf, ofCaption } from './tableCaption.js';
import { isAmount, isRate, readCell, UNIT_OF_NAME } from './tableCell.js';
import {
  columnContext,
  countedInColumn,
  dueIn,
  GROWTH_COLUMN,
  grownIn,
  KIND_COLUMN,
  NUMBER_COLUMN,
  nameColumn,
  OTHER_COLUMN,
  ofPlaces,
  PROGRESS_COLUMN,
  SHARE_COLUMN,
  UNIT_COLUMN,
  unitAbove,
} from './tableColumns.js';
import { joined } from './topics.js';
import { HEAD_AT_END, IS_BARE_HEAD, THING } from './words.js';

/** An indicator read from a cell; `cell` is the column it stands in. */
export interface CellIndicator extends ReadIndicator {
  readonly cell: number;
  /** Where the row's name stands, for a quote that leads from the name to the number. */
  readonly nameCell: number;
}

/**
 * Reads one table row. The header gives each column's role; a cell that is a sentence of its own (全区累计拥有…突破280家)
 * is read as a sentence whose topic is the row's name.
 */
export function readRow(block: Block, context: Context, districts: RegExp): CellIndicator[] {
  const row = block.row!;
  // A row that has lost its columns says nothing that can be relied on.
  if (row.header.length === 0) return [];
  const first = nameColumn(
    row.header,
    row.cells.map((cell) => cell.value),
  );
  if (first < 0) return [];
  // 项目 | 数量 | 项目 | 数量: names and numbers side by side, each number after its name.
  const nameCells = row.header.flatMap((head, column) =>
    column === first || (head === row.header[first] && row.header[column - 1] !== head) ? [column] : [],
  );
  const nameAt = (column: number) =>
    ofCaption(
      ofParent(
        row.cells[column]?.value
          .replace(/^(?:[#＃*＊.、（()）\s]|\d+(?![A-Za-z\d])|其中[：:]|[一二三四五六七八九十]{1,3}、)+/u, '')
          .trim() ?? '',
        row.under ?? '',
      ),
      row.caption,
    );
  const unitColumn = row.header.findIndex((head) => UNIT_COLUMN.test(head));
  const unitOf = (name: string) =>
    unitColumn >= 0
      ? (row.cells[unitColumn]?.value.trim() ?? '')
      : (UNIT_OF_NAME.exec(name)?.groups?.unit ??
        // 专利申请量（件） / #发明专利申请: a part is counted as its whole.
        (/占比|比重|率|增[速幅]/u.test(name)
          ? undefined
          : UNIT_OF_NAME.exec(row.under ?? '')?.groups?.unit) ??
        unitAbove(row.caption));
  const found: CellIndicator[] = [];
  let lastCounted = '';
  row.cells.forEach((cell, column) => {
    const head = row.header[column] ?? '';
    const nameCell = nameCells.findLast((each) => each <= column) ?? nameCells[0]!;
    const name = nameAt(nameCell);
    const unit = unitOf(name);
    if (column === nameCell || column === unitColumn || NUMBER_COLUMN.test(head)) return;
    if (OTHER_COLUMN.test(head)) return;
    if (KIND_COLUMN.test(head) && !/\d/u.test(cell.value)) return;
    const own = columnContext(head, grownIn(row.header, column, dueIn(row, context)), row.caption);
    // 位次 | 区县 | 得分: what districts are ranked by, and not by their names.
    const ranking = name.replace(districts, '') === '' ? rankingColumn(head) : null;
    const ranked = ranking ? rankedBy(row.caption) : '';
    if (ranking && ranked) {
      for (const each of readCell(cell.value, ranking === 'score' ? '分' : '', head, ranked, own))
        found.push({
          ...each,
          ...(ranking === 'rank' ? { measure: 'rank', unit: null } : { measure: 'level' }),
          ...{ cell: column, nameCell },
        });
      return;
    }
    if (/\p{Script=Han}{5}/u.test(cell.value) && !isAmount(cell.value)) {
      const topic = /(?:投入|收入|企业|项目)$/u.test(name) ? name : '';
      for (const read of readIndicators(cell.value, own, districts, topic))
        found.push({ ...completeFromRow(read, name), cell: column, nameCell });
      return;
    }
    const counted =
      unitColumn < 0
        ? ((SHARE_COLUMN.test(head) || GROWTH_COLUMN.test(head) ? null : countedInColumn(head)) ??
          ofPlaces(row.header[nameCell] ?? '', head, row.caption))
        : null;
    // A district's row is attributed to it; its name is no part of what is counted there.
    if (counted) {
      const column = counted.name === '' ? '' : headOf(counted.name, row.caption, lastCounted);
      const ofRow = name.replace(districts, '');
      // 合计 of a table on all districts' firms is of all of them.
      lastCounted = inRow(column === counted.name ? ofRow : ofRow.replace(TOTAL, ''), column);
    }
    const value = counted
      ? readCell(cell.value, counted.unit, '', lastCounted, own)
      : readCell(
          cell.value,
          (unit === '' && SHARE_COLUMN.test(head)) || PROGRESS_COLUMN.test(head) ? '%' : unit,
          head,
          nameBeside(head, name, lastCounted, districts) || headOf('', row.caption, ''),
          own,
          isRate(cell.value, row.cells, column, nameCell),
        );
    for (const each of value) found.push({ ...each, cell: column, nameCell });
  });
  return found;
}

/** What sums are called that have parts: 区级一般公共预算支出总计. */
const SUM =
  /^(?<of>.*?)总?(?<head>(?:收入|支出|税收|产值|增加值|投资|经费|授权[量数]|申请[量数]|成交额))(?:总计|合计|总额)?(?:[（(][^（()）]{1,8}[)）])?$/u;
/** 电子信息制造业 under 规模以上工业总产值: an industry says of what as well as its whole does. */
const INDUSTRY = /(?:业|产业|制造)(?:[（(][^（()）]{2,10}[)）])?$/u;
const OF_SCOPE = /^(?:规模以上|规上|全区|全社会|全部)?(?:工业|企业|服务业)?$/u;
const OF_INDUSTRIES = /^(?:收入|税收|产值|增加值|投资)$/u;

/** 教育事业 under 区级一般公共预算支出总计, 当年新认定 under 有效期内高新技术企业: a part's name with what the row above says of it. */
function ofParent(name: string, parent: string): string {
  if (parent === '' || name === '') return name;
  if (/^(?:当年|本年)?(?:新认定|新增|净增|新引进)$/u.test(name))
    return `${name}${parent.replace(/^有效期内/u, '')}`;
  // 其中：女性 under R&D人员
  if (/人员|人才|企业|机构$/u.test(parent) && /^\p{Script=Han}{2,5}$/u.test(name) && !THING.test(name))
    return `${parent}中${name}`;
  const { of, head } = SUM.exec(parent)?.groups ?? {};
  if (head && INDUSTRY.test(name) && OF_INDUSTRIES.test(head) && OF_SCOPE.test(of ?? ''))
    return `${name}${head}`;
  if (of === undefined || !head || (THING.test(name) && !HEAD_AT_END.test(name))) return name;
  const whole =
    HEAD_AT_END.test(name) || name.endsWith(head)
      ? name
      : `${name}${head.startsWith(name.slice(-2)) ? head.slice(2) : head}`;
  return whole.includes(of) ? whole : joined(of, whole, 2, of.length);
}

/** The row of sums. */
const TOTAL = /^(?:合计|总计|小计|全区|全市)$/u;

/** A row's name and a column's as one, 发明专利申请量: the column's may begin with all of the row's. */
const inRow = (row: string, column: string) => joined(row, column, 1, row.length);

/** A head that means nothing alone takes what it lacks from the row's name: 研发投入资金 of 企业研发费用投入. */
function completeFromRow(read: ReadIndicator, rowName: string): ReadIndicator {
  const owner = /^(企业|园区|全社会|科技企业|孵化器)/u.exec(rowName)?.[1];
  const bare = read.name.length < 4 || IS_BARE_HEAD.test(read.name);
  if (bare && rowName !== '' && !read.name.includes(rowName))
    return { ...read, name: `${rowName}${read.name}` };
  if (owner && /^(?:研发|创新|知识产权)/u.test(read.name) && !read.name.includes(owner))
    return { ...read, name: `${owner}${read.name}` };
  return read;
}

/** What a column that counts nothing itself tells of a row: of the row, or of what the column before it counts. */
function nameBeside(head: string, name: string, counted: string, districts: RegExp): string {
  // 2015年目标 | 完成进度: how far it has come.
  if (PROGRESS_COLUMN.test(head)) return `${name.replace(UNIT_OF_NAME, '')}完成进度`;
  // A district's name says whose its row is, and not what.
  if (counted === '') return name.replace(districts, '') === '' ? '' : name;
  // 税收（万元） | 同比: how that grew; 申请量（件） | 占比（%）: what share it has.
  if (GROWTH_COLUMN.test(head)) return ownGrowth(head, counted, name.replace(districts, ''));
  return SHARE_COLUMN.test(head) ? `${counted}占比` : name;
}

/** 高新技术企业（家） | 成交额增速（%）: what grew where its column says that, and it is not what the one before counts. */
function ownGrowth(head: string, counted: string, row: string): string {
  const grown =
    /^(?<what>\p{Script=Han}{2,}?)(?:同比|比上年|较上年|年均)?(?:增长|增幅|增速)率?(?:[（(]|$)/u.exec(head);
  const what = grown?.groups?.what ?? '';
  return what === '' || /^(?:比|较)?(?:上|去|同)[年期]|^[同环]比/u.test(what) || counted.includes(what)
    ? counted
    : inRow(row, what);
}

/** Whether a row holds numbers at all. */
export function hasNumbers(block: Block): boolean {
  if (!block.row || block.row.isHeader) return false;
  return block.row.cells.some((cell) => /\d/u.test(cell.value) || findQuantities(cell.value).length > 0);
}

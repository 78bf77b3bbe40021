import type { Block } from '../model/document.js';
import type { Measure } from '../model/facts.js';
import { unitMeaning } from '../text/units.js';
import type { ReadIndicator } from './clauseSite.js';
import type { Context } from './context.js';
import { readIndicators } from './indicators.js';
import { measureOf } from './measure.js';
import { findQuantities } from './quantities.js';
import { stockOrFlow } from './stockOrFlow.js';
import { findTimes } from './time.js';
import { IS_BARE_HEAD } from './words.js';

const NAME_COLUMN = /指标(?:名称)?|名称|项目|目标名称|内容|类别|领域/u;
const UNIT_COLUMN = /^(?:计量|数量)?单位(?:$|[（(])/u;
/** 完成时间 and 责任单位 of a list of tasks: what stands there is no figure. */
const OTHER_COLUMN = /时间|时限|期限|节点|(?:责任|牵头|配合|主管|承担|建设|实施)(?:单位|部门)|备注|说明/u;
const KIND_COLUMN = /属性|性质|类型|分类|类别/u;
const NUMBER_COLUMN = /序号|编号|^号$/u;
const TARGET_COLUMN = /目标|计划|预期|规划(?!面积|用地|范围)/u;
const SHARE_COLUMN = /^(?:所占)?(?:占比|比重|比例|份额)/u;
const PROGRESS_COLUMN = /^(?:目标)?完成(?:进度|率|比例|程度)/u;
const GROWTH_COLUMN = /同比|增长|增幅|增速|±|年均/u;

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
      row.cells[column]?.value.replace(/^(?:[#＃*＊\d.、（()）\s]|其中[：:])+/u, '').trim() ?? '',
      row.caption,
    );
  const unitColumn = row.header.findIndex((head) => UNIT_COLUMN.test(head));
  const unitOf = (name: string) =>
    unitColumn >= 0
      ? (row.cells[unitColumn]?.value.trim() ?? '')
      : (UNIT_OF_NAME.exec(name)?.groups?.unit ?? unitAbove(row.caption));
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
    if (counted) lastCounted = joined(name.replace(districts, ''), counted.name);
    const value = counted
      ? readCell(cell.value, counted.unit, '', lastCounted, own)
      : readCell(
          cell.value,
          (unit === '' && SHARE_COLUMN.test(head)) || PROGRESS_COLUMN.test(head) ? '%' : unit,
          head,
          nameBeside(head, name, lastCounted, districts),
          own,
          isRate(cell.value, row.cells, column, nameCell),
        );
    for (const each of value) found.push({ ...each, cell: column, nameCell });
  });
  return found;
}

/** Whose activity a table's caption says that all of it is: 表1 规模以上工业企业研发活动主要指标. */
const CAPTION_OF =
  /^(?:表?\s*\d*\s*)(?:(?:19|20)\d{2}年(?:度)?)?(?:全区)?(?<whose>(?:规模以上|规上|大中型)(?:工业)?企业|高新技术企业|科技型中小企业)(?=研发|研究|R&D|科技活动|创新活动|主要指标|基本情况|经营)/u;
/** What a table divides and by what: 表1 按执行部门分的R&D经费支出. */
const BY_KIND =
  /按(?<by>\p{Script=Han}{2,6}?)(?:划分|分组|分类|分)(?:的)(?<what>[\p{Script=Han}A-Z&]{2,16}?)(?:情况|统计|构成|表)?(?:[（(].*)?$/u;
/** 表2 专利授权情况, of kinds of patents. */
const PATENTS = /^(?<kind>发明|实用新型|外观设计)(?:专利)?$/u;

/** A row's name with what the caption says of all rows. */
function ofCaption(name: string, caption: string): string {
  const how = /专利(?<how>授权|申请)/u.exec(caption)?.groups?.how;
  const kind = PATENTS.exec(name)?.groups?.kind;
  if (how && kind) return `${kind}专利${how}量`;
  const { by, what } = BY_KIND.exec(caption)?.groups ?? {};
  if (by && what && name !== '' && !name.includes(what))
    return /^(?:合计|总计|总体)$/u.test(name) ? what : `${name === '其他' ? `其他${by}` : name}${what}`;
  const whose = CAPTION_OF.exec(caption)?.groups?.whose;
  return whose && name !== '' && !name.includes('企业') ? `${whose}${name}` : name;
}

/** 全年目标 | 1—6月完成 | 同比增长: growth beside what some months brought is of them. */
function grownIn(header: readonly string[], column: number, context: Context): Context {
  const head = header[column] ?? '';
  if (!GROWTH_COLUMN.test(head) || context.modality !== 'actual' || findTimes(head, context.now).length > 0)
    return context;
  const done = header
    .slice(0, column)
    .findLast((each) => !TARGET_COLUMN.test(each) && findTimes(each, context.now).length > 0);
  const period = done === undefined ? undefined : findTimes(done, context.now)[0]?.period;
  return period?.includes('-') ? { ...context, reportsOn: period } : context;
}

/** 目标 | 完成时限: what a list of tasks aims for in a row is due when its own column says. */
function dueIn({ header, cells }: NonNullable<Block['row']>, context: Context): Context {
  const column = header.findIndex((head) => /(?:完成|办结)?(?:时限|期限|时间|节点)$/u.test(head));
  const said = column < 0 ? '' : (cells[column]?.value ?? '');
  const due = findTimes(said, context.now).findLast(({ period }) => !period.includes('/'))?.period;
  return due === undefined || context.modality !== 'target' ? context : { ...context, looksAheadTo: due };
}

/** 52万平方米左右, 控制在71万人以内: a number with its unit and nothing else, however long that is. */
function isAmount(cell: string): boolean {
  const unit = CELL.exec(cell.trim())?.groups?.unit;
  return unit !== undefined && unitMeaning(unit) !== null;
}

/** 载体面积（万平方米） over a park's row, 专利申请量（件）2015年 over a kind's: the column names the indicator, the row whose it is. */
function countedInColumn(head: string): { readonly name: string; readonly unit: string } | null {
  const dated = /^\s*(?:19|20)\d{2}年?(?:度|[末底])?\s*[（(](?<unit>[^）)]{1,8})[）)]\s*$/u.exec(head)?.groups
    ?.unit;
  if (dated && dated !== '%' && unitMeaning(dated) !== null) return { name: '', unit: dated };
  const { name, unit, total, news } = COUNTED.exec(head)?.groups ?? {};
  if (!name || !unit || unitMeaning(unit) === null) return null;
  return { name: VALUE_HEAD.test(name) ? '' : `${news ?? ''}${name.trim()}${total ?? ''}`, unit };
}

/** Heads that say only that numbers stand below. */
const VALUE_HEAD = /^(?:数值|数量|数额|数据|总计|合计|指标值|实绩|本期|本年|当年)$/u;

/** A name, its unit in brackets, which part of them, and at most a time after it. */
const COUNTED =
  /^\s*(?<name>[^（(]*\p{Script=Han}{2})\s*[（(](?<unit>[^）)]{1,8})[）)]\s*(?:(?<total>(?:年末|期末)?(?:总数|总量|数))|(?<news>(?:当年|本年)?(?:新认定|认定|新增)|累计))?(?:[“"]?[\d一二三四五十].*[年末底月期值])?$/u;

/** 表2 企业分布（单位：家）: the unit of all that the table counts; several are of nothing in particular. */
function unitAbove(caption: string): string {
  const unit =
    /单位\s*[：:]\s*(?<unit>[^\s）)，,、；;]{1,6})\s*[）)]?\s*$/u.exec(caption)?.groups?.unit ?? '';
  return unitMeaning(unit) === null ? '' : unit;
}

/** 街镇 | 高新技术企业 | 专利授权: under a head that says places stand below, the columns say what is counted there. */
function ofPlaces(
  rowHead: string,
  head: string,
  caption: string,
): { readonly name: string; readonly unit: string } | null {
  const ofKinds = KINDS.test(rowHead) && unitAbove(caption) !== '' && !VALUE_HEAD.test(head);
  return (PLACES.test(rowHead) || ofKinds) &&
    /^\p{Script=Han}[\p{Script=Han}A-Z&]{2,}$/u.test(head) &&
    !ROLE_HEAD.test(head)
    ? { name: head, unit: unitAbove(caption) }
    : null;
}

const PLACES = /^(?:各)?(?:街镇|镇街|街道|乡镇|镇|区县|县区|区|县|城市|地区|区域|园区|分园)(?:名称|别)?$/u;
/** 专利种类 | 申请量 | 授权量, with the unit above the table: kinds below, what is counted of them beside. */
const KINDS = /(?:种类|类别|类型|分类|来源|主体|行业|领域)$/u;
/** Heads that say of what kind a number is, not what is counted. */
const ROLE_HEAD = /目标|实际|完成|同比|增长|增幅|增速|占比|比重|排名|位次|备注|数值|现状|基期|年均/u;

/** A row's name and a column's as one: what the first ends and the second begins with stands once, 发明专利申请量. */
function joined(row: string, column: string): string {
  for (let shared = Math.min(row.length, column.length); shared > 0; shared--)
    if (row.endsWith(column.slice(0, shared))) return row + column.slice(shared);
  return row + column;
}

/** 增加值 | 5.5%以上 | 1248.3亿元: a per cent of what another column has in full is how it grows. */
function isRate(
  value: string,
  cells: readonly { readonly value: string }[],
  column: number,
  nameCell: number,
): boolean {
  if (!/^[^\p{Script=Han}]*\d[\d.]*\s*[%％](?:以上|左右|以内)?$/u.test(value.trim())) return false;
  return cells.some(
    (other, at) =>
      at !== column &&
      at !== nameCell &&
      (/^(?:增速|增长|增幅)/u.test(other.value.trim()) ||
        /^\d[\d,.]*\s*[\p{Script=Han}]{1,4}$/u.test(other.value.trim())),
  );
}

function nameColumn(header: readonly string[], cells: readonly string[]): number {
  const named = header.findIndex(
    (head) =>
      /指标(?:名称)?|目标名称|项目名称|^名称$|^项目$/u.test(head) &&
      !UNIT_COLUMN.test(head) &&
      !/目标值|完成/u.test(head),
  );
  if (named >= 0) return named;
  // 具体内容 with sentences in it names nothing: what they say is read by itself.
  const tells = (cell: string) => /\d/u.test(cell) && /\p{Script=Han}{2}[^，；。]*[，；。]/u.test(cell);
  const loose = header.findIndex(
    (head, column) =>
      NAME_COLUMN.test(head) &&
      !NUMBER_COLUMN.test(head) &&
      !KIND_COLUMN.test(head) &&
      !tells(cells[column] ?? ''),
  );
  if (loose >= 0) return loose;
  return cells.findIndex((cell) => /\p{Script=Han}{2}/u.test(cell) && !/\d/u.test(cell));
}

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

/** What the column's heading says of its cells. */
function columnContext(head: string, context: Context, caption: string): Context {
  const target = TARGET_COLUMN.test(head) && !/完成|实际|实绩/u.test(head);
  const [time] = findTimes(head.replace(/\s/gu, ''), context.now);
  const period = time?.period ?? /^(?:19|20)\d{2}$/u.exec(head.trim())?.[0] ?? null;
  const done =
    /完成|实际|现状|基期|实绩|数值|同比|增长/u.test(head) ||
    (period !== null &&
      context.looksAheadTo !== null &&
      period < context.looksAheadTo &&
      !isPlanned(period, context));
  // 年度目标 beside what the first half of the year brought is the year's.
  const year = /年度|全年/u.test(head) && context.now !== null ? String(context.now) : null;
  if (target)
    return {
      ...context,
      modality: 'target',
      looksAheadTo: period ?? year ?? context.looksAheadTo ?? aimedFor(context),
    };
  const goal = period !== null && (context.looksAheadTo === period || isPlanned(period, context)) && !done;
  if (goal || (!done && period === null && context.modality === 'target' && !/完成/u.test(caption)))
    return { ...context, modality: 'target', looksAheadTo: period ?? context.looksAheadTo };
  return { ...context, modality: 'actual', reportsOn: period ?? context.reportsOn };
}

/** What a column that counts nothing itself tells of a row: of the row, or of what the column before it counts. */
function nameBeside(head: string, name: string, counted: string, districts: RegExp): string {
  // 2015年目标 | 完成进度: how far it has come.
  if (PROGRESS_COLUMN.test(head)) return `${name.replace(UNIT_OF_NAME, '')}完成进度`;
  if (counted === '') return name;
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
    : joined(row, what);
}

/** A year of the plan itself: 2020年基数 | 2021年 | 2023年 of a plan for 2021 to 2023. */
const isPlanned = (period: string, { modality, now, looksAheadTo, reportsOn }: Context) =>
  modality === 'target' &&
  looksAheadTo !== null &&
  now !== null &&
  period >= String(now) &&
  period <= looksAheadTo &&
  period > (reportsOn ?? '').slice(-4);

/** 目标值 | 完成情况 in a report: what was aimed for in the year that it tells of. */
const aimedFor = ({ reportsOn }: Context) => /(?:19|20)\d{2}(?!.*\/)/u.exec(reportsOn ?? '')?.[0] ?? null;

/** A name's unit in brackets, with what kind of number it is: 区级智能工厂（家，累计）. */
const UNIT_OF_NAME = /[（(](?<unit>[^）)，,、]{1,8})(?<rest>[，,、](?:累计|当年|年末))?[）)]\s*$/u;

const CELL =
  /^(?<pre>[≥≤>＞<＜约近超]{0,2}|(?:不低于|不少于|不超过|超过|突破|达到|控制在|保持在?|稳定在|(?:同比)?(?:增速|增长|增加|增幅|下降|减少|降低)))?\s*(?<value>[-−－+]?(?:\d{1,3}(?: \d{3})+(?!\d)|\d[\d,，]*)(?:\.\d+)?)(?:\s*[-—–~～至]\s*(?<high>\d[\d,，]*(?:\.\d+)?))?\s*(?<unit>[^\d\s（(［[左以]{0,8}?)(?<post>左右|以上|以内|以下|余|多)?\s*(?:[（(［[〔].*)?$/u;

function readCell(
  text: string,
  unit: string,
  head: string,
  name: string,
  context: Context,
  rate = false,
): ReadIndicator[] {
  const bracket = /^[［[〔]\s*(.+?)\s*[］\]〕]$/u.exec(text.trim());
  const match = CELL.exec(bracket ? bracket[1]! : text.trim().replace(/^[［[〔](\d)/u, '$1'));
  if (!match || text.trim() === '') return [];
  const groups = match.groups!;
  const number = (digits: string) =>
    Number(
      digits
        .replace(/[,， ]/gu, '')
        .replace(/^[−－]/u, '-')
        .replace(/^\+/u, ''),
    );
  const sign = /降|减/u.test(groups.pre ?? '') ? -1 : 1;
  const value = sign * number(groups.value!);
  if (!Number.isFinite(value)) return [];
  const growth = rate || GROWTH_COLUMN.test(head) || /增|降|减/u.test(groups.pre ?? '');
  const printed = groups.unit || '';
  const full = growth ? printed || '%' : printed && unitMeaning(printed) ? printed : unit;
  const marked = `${groups.pre ?? ''}${groups.post ?? ''}`;
  const relation = /[≥>＞]|不低于|不少于|超|突破|以上/u.test(marked)
    ? '>='
    : /[≤<＜]|以内|以下|不超过|控制在/u.test(marked)
      ? '<='
      : /[约近余多]|左右/u.test(marked)
        ? '~'
        : '=';
  const measure =
    growth || /(?:增长|增速|增幅)(?:率)?$/u.test(name)
      ? 'growth'
      : /%|‰/u.test(full)
        ? 'share'
        : stockOrFlow(
            {
              ...{ name, unit: full, modality: context.modality },
              before: bracket ? '新增' : '',
              sentence: '',
            },
            measureOf(name, bracket ? '新增' : '', '', context.modality, false, full),
          );
  const start = text.search(/\d|[≥≤>＞<＜-]/u);
  const shared = {
    start: Math.max(0, start),
    end: text.trimEnd().length,
    name: name
      .replace(UNIT_OF_NAME, (bracket, printedUnit: string, rest = '') =>
        unitMeaning(printedUnit) ? rest.replace(/^[，,、]/u, '') : bracket,
      )
      .replace(/(?:年均)?(?:增长率|增长速度|增速|增幅|增长)$/u, (tail) =>
        measure === 'growth' && name.length > tail.length ? '' : tail,
      ),
    verb: '',
    unit: full === '' ? null : full,
    modality: context.modality,
    measure,
    period: periodOf(context, bracket !== null, name, measure),
    ownPeriod: true,
    confidence: 0.95,
    reasons: [`表格：行“${name}”，列“${head}”`],
  } as const;
  if (groups.high !== undefined) {
    return [
      { ...shared, value, relation: '>=' },
      { ...shared, value: sign * number(groups.high), relation: '<=' },
    ];
  }
  return [{ ...shared, value, relation }];
}

function periodOf(context: Context, cumulative: boolean, name: string, measure: Measure): string | null {
  const point = context.modality === 'target' ? context.looksAheadTo : context.reportsOn;
  if (point === null) return null;
  // Half a year's amount is of all its months; what stands at their end is of the last.
  if (measure !== 'level' && measure !== 'rank' && /-\d{2}\/\d{4}-\d{2}$/u.test(point)) return point;
  const last = point.split('/').at(-1)!;
  if (cumulative && context.modality === 'actual' && /^\d{4}$/u.test(last))
    return `${Number(last) - 4}/${last}`;
  if (/年均/u.test(name) && context.modality === 'target' && /^\d{4}$/u.test(last))
    return `${Number(last) - 4}/${last}`;
  return last;
}

/** Whether a row holds numbers at all. */
export function hasNumbers(block: Block): boolean {
  if (!block.row || block.row.isHeader) return false;
  return block.row.cells.some((cell) => /\d/u.test(cell.value) || findQuantities(cell.value).length > 0);
}

import type { Block } from '../model/document.js';
import { unitMeaning } from '../text/units.js';
import type { Context } from './context.js';
import { findTimes } from './time.js';

/*
 * What a table's columns are for: which names the rows, which holds units, aims or growth, and what each says of its cells.
 */

const NAME_COLUMN = /指标(?:名称)?|名称|项目|目标名称|内容|任务|事项|类别|领域/u;
export const UNIT_COLUMN = /^(?:计量|数量)?单位(?:$|[（(])/u;
/** 完成时间 and 责任单位 of a list of tasks: what stands there is no figure. */
export const OTHER_COLUMN =
  /时间|时限|期限|节点|(?:责任|牵头|配合|主管|承担|建设|实施)(?:单位|部门)|备注|说明/u;
export const KIND_COLUMN = /属性|性质|类型|分类|类别/u;
export const NUMBER_COLUMN = /序号|编号|^号$/u;
const TARGET_COLUMN = /目标|计划|预期|预算数?|规划(?!面积|用地|范围)/u;
export const SHARE_COLUMN =
  /^(?:所占)?(?:占比|比重|比例|份额)|^占(?:全市|全区|全国|全省|总量|全部)[^（(]{0,6}(?:[（(]|$)/u;
export const PROGRESS_COLUMN = /^(?:目标)?完成(?:进度|率|比例|程度)/u;
export const GROWTH_COLUMN = /同比|增长|增幅|增速|±|年均|^增减/u;

/** 载体面积（万平方米） over a park's row, 专利申请量（件）2015年 over a kind's: the column names the indicator, the row whose it is. */
export function countedInColumn(head: string): { readonly name: string; readonly unit: string } | null {
  const dated = /^\s*(?:19|20)\d{2}年?(?:度|[末底])?\s*[（(](?<unit>[^）)]{1,8})[）)]\s*$/u.exec(head)?.groups
    ?.unit;
  if (dated && dated !== '%' && unitMeaning(dated) !== null) return { name: '', unit: dated };
  const { name, unit, total, news } = COUNTED.exec(head)?.groups ?? {};
  if (!name || !unit || unitMeaning(unit) === null) return null;
  return { name: VALUE_HEAD.test(name) ? '' : `${news ?? ''}${name.trim()}${total ?? ''}`, unit };
}

/** Heads that say only that numbers stand below. */
const VALUE_HEAD =
  /^(?:(?:本年|当年|全年|本月)?(?:数值|数量|数额|数据|总计|合计|指标值|实绩|本期|本年|当年|累计|绝对值|绝对数|完成数?|金额))$/u;

/** A name, its unit in brackets, which part of them, and at most a time after it. */
const COUNTED =
  /^\s*(?<name>[^（(]*\p{Script=Han}{2})\s*[（(](?<unit>[^）)]{1,8})[）)]\s*(?:(?<total>(?:年末|期末)?(?:总数|总量|数))|(?<news>(?:当年|本年)?(?:新认定|认定|新增)|累计))?(?:[“"]?[\d一二三四五十].*[年末底月期值])?$/u;

/** 表2 企业分布（单位：家）: the unit of all that the table counts; several are of nothing in particular. */
export function unitAbove(caption: string): string {
  const unit =
    /单位\s*[：:]\s*(?<unit>[^\s）)，,、；;]{1,6})\s*[）)]?\s*$/u.exec(caption)?.groups?.unit ?? '';
  return unitMeaning(unit) === null ? '' : unit;
}

/** 街镇 | 高新技术企业 | 专利授权: under a head that says places stand below, the columns say what is counted there. */
export function ofPlaces(
  rowHead: string,
  head: string,
  caption: string,
): { readonly name: string; readonly unit: string } | null {
  const ofKinds = KINDS.test(rowHead) && unitAbove(caption) !== '' && !VALUE_HEAD.test(head);
  return (PLACES.test(rowHead) || ofKinds) &&
    /^\p{Script=Han}[\p{Script=Han}A-Z&：:]{2,}$/u.test(head) &&
    !ROLE_HEAD.test(head)
    ? { name: head, unit: unitAbove(caption) }
    : null;
}

const PLACES = /^(?:各)?(?:街镇|镇街|街道|乡镇|镇|区县|县区|区|县|城市|地区|区域|园区|分园)(?:名称|别)?$/u;
/** 专利种类 | 申请量 | 授权量, with the unit above the table: kinds below, what is counted of them beside. */
const KINDS = /(?:种类|类别|类型|分类|来源|主体|行业|领域)$/u;
/** Heads that say of what kind a number is, not what is counted. */
const ROLE_HEAD = /目标|实际|完成|同比|增长|增幅|增速|占比|比重|排名|位次|备注|数值|现状|基期|年均/u;

export function nameColumn(header: readonly string[], cells: readonly string[]): number {
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

/** 全年目标 | 1—6月完成 | 同比增长: growth beside what some months brought is of them. */
export function grownIn(header: readonly string[], column: number, context: Context): Context {
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
export function dueIn({ header, cells }: NonNullable<Block['row']>, context: Context): Context {
  const column = header.findIndex((head) => /(?:完成|办结)?(?:时限|期限|时间|节点)$/u.test(head));
  const said = column < 0 ? '' : (cells[column]?.value ?? '');
  const due = findTimes(said, context.now).findLast(({ period }) => !period.includes('/'))?.period;
  return due === undefined || context.modality !== 'target' ? context : { ...context, looksAheadTo: due };
}

/** What the column's heading says of its cells. */
export function columnContext(head: string, context: Context, caption: string): Context {
  // 2020年 | 2025年目标值 | 年均增长: over the years of the plan.
  if (
    /年均/u.test(head) &&
    context.modality === 'target' &&
    context.looksAheadTo !== null &&
    !/\d{4}/u.test(head)
  )
    return context;
  const target = TARGET_COLUMN.test(head) && !/完成|实际|实绩|执行/u.test(head);
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
  // 2015年 | 2020年 among the main indicators of a plan, in a paper of 2016.
  const ahead =
    /^\d{4}$/u.test(period ?? '') &&
    context.issuedYear != null &&
    Number(period) >= Number(context.issuedYear) + 2 &&
    Number(period) % 5 === 0;
  if (ahead && !done) return { ...context, modality: 'target', looksAheadTo: period };
  const goal = period !== null && (context.looksAheadTo === period || isPlanned(period, context)) && !done;
  if (goal || (!done && period === null && context.modality === 'target' && !/完成/u.test(caption)))
    return { ...context, modality: 'target', looksAheadTo: period ?? context.looksAheadTo };
  return { ...context, modality: 'actual', reportsOn: period ?? context.reportsOn };
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

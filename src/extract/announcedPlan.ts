import type { Document } from '../model/document.js';
import { ANNOUNCED } from '../text/announced.js';
import { findFiveYearPlan, planPeriod, YEARS_IN_BRACKETS } from '../text/years.js';
import type { Context } from './context.js';

/*
 * News that a plan has come out: 浦东印发生物医药产业园区功能提升方案. Its paragraphs tell now what is aimed for, now what there is, and once in
 * a while what the plan before has brought.
 */

/** A headline that says what is to come: 浦东“十五”末高新技术产值将达1800亿元. */
const PROMISED =
  /将(?:达|建|新增|打造|突破|实现|投入?|形成|再)|未来[三五]年|[”"](?:要做到?|怎么[干做走]|干)(?:什么|$|[？?])/u;

const AIMS =
  /到(?:19|20)\d{2}年|力争|目标(?!完成|任务)|(?<=[\p{Script=Han}，])将(?![军领士相])|要(?:达到|突破|形成|实现|保持|建成|做到|同步|建设|打造|引进|培育|集聚)|预期|未来|[三五]年[里内]/u;
const TOLD =
  /已(?!提出)|目前|现有|截[至止]|同比|[较比]上?年|去年|今年(?:以来|上半年)|上半年|同日|昨[天日]|举行|回顾|了\d/u;
/** A paragraph on what the plan before has brought. */
const ON_THE_LAST =
  /^[^，。：]{0,8}?(?:(?:回顾|介绍|显示|提到|指出)[^，。：]{0,2}[，：])?[“"]?(?:九五|十[一二三四五六]?五)[”"]?(?:期末|末|时期|期间|以来)/u;

/** A plan that news tell of: the year before its first and its last one, where they are said. */
export interface Announced {
  readonly before: string | null;
  readonly last: string | null;
}

/** The plan that a text announces; null for what announces none. */
export function announcedPlan({ source, blocks }: Document): Announced | null {
  if (source.kind === 'plan' || !(ANNOUNCED.test(source.title) || PROMISED.test(source.title))) return null;
  const text = blocks.map(({ text }) => text.value).join('\n');
  const years = YEARS_IN_BRACKETS.exec(text)?.groups;
  if (years) return { before: String(Number(years.first) - 1), last: years.last! };
  const plan = findFiveYearPlan(source.title);
  return plan
    ? { before: String(plan.first - 1), last: String(plan.first + 4) }
    : { before: null, last: null };
}

/**
 * What a paragraph of such news tells of.
 * @param going whether the paragraph before it told of aims, as the ones behind it do that say nothing else
 */
export function inAnnouncement(
  context: Context,
  text: string,
  { before, last }: Announced,
  going: boolean,
): Context {
  const past = ON_THE_LAST.exec(text)?.[0];
  const plan = past === undefined ? null : findFiveYearPlan(past);
  if (plan && (before === null || plan.first + 4 <= Number(before)))
    return { ...context, modality: 'actual', reportsOn: planPeriod(plan.first) };
  const told = TOLD.test(text);
  if (told || !(AIMS.test(text) || going)) return context;
  return {
    ...context,
    modality: 'target',
    reportsOn: before ?? context.reportsOn,
    looksAheadTo: last ?? context.looksAheadTo,
  };
}

import { yearOf } from '../model/period.js';
import { findFiveYearPlan, planPeriod, YEARS_IN_BRACKETS } from '../text/years.js';
import type { Context } from './context.js';
import { findTimes } from './time.js';

const AIM_HEADING =
  /目标|任务|举措|措施|行动|布局|思路|打算|考虑|设想|安排|计划|展望|保障|要点|工作提示|指导思想|原则|重点工程|努力方向|(?<!提出[^，。]{0,8})建议|(?:收支|财政|部门)预算(?:[（(]?草案[）)]?)?$|明年|下一步|下阶段|下半年|今年[^。]{0,4}(?:怎么[干做抓]|这样[干做抓]|干什么|抓什么|干哪些|做哪些)/u;
const DONE_HEADING =
  /(?<!(?:解决|破解|突破|聚焦|针对|应对|补|克服|化解|缓解|改进|整改|打通|查找)[^，。]{0,10})(?:问题|不足|短板|瓶颈|差距|挑战|困难)(?:[与和、及](?:问题|不足|短板|瓶颈|差距|挑战|困难))?(?:分析)?$|成效|成绩|成就|(?:目标|任务)(?:均|都|已|全部|如期|顺利|圆满|全面|基本|超额|胜利)*(?:完成|实现|达成)|(?:主要|发展)变化|(?:实现|完成|推进)(?:程度|进度)|回顾|概况|总结|小结|现状|(?<!(?:夯实|筑牢|打牢|巩固|强化|奠定)[^，]{0,6})基础(?=$|[与和及、，。：（(]|条件)|(?:发展|建设|实施)成果|进展|决算|(?:完成|执行|落实|实施|推进|进行)情况|主要工作情况|亮点|取得|发展情况|工作情况|基本情况|^(?!.*(?:抓好|加快|加强|强化|狠抓|推动|确保|做好|推进(?!$)))[^，。]{2,12}(?:任务|工程|指标|项目|政策)的?(?:执行|落实|推进|完成)$/u;

/** Whether a heading says that what stands under it is meant to be reached or done. */
export const setsAims = (heading: string): boolean =>
  AIM_HEADING.test(heading.replace(MEASURED_BY, '')) && !DONE_HEADING.test(heading);

/** What explains a paper. */
const EXPLAINS = /政策解读|(?:起草|编制|修订)说明|^[^，。]{0,8}解读[】]?$/u;

/** What is to be done, whatever its years. */
const TASKS =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、])?(?:主要|重点|工作|具体|总体|主攻)*(?:任务|目标|举措|要求)(?:和|与|及|$)/u;

/** An aim that something is done by or measured against, which the heading does not set: 对照年度目标，主要指标稳中有进. */
const MEASURED_BY =
  /(?:对照|对标|围绕|紧扣|锚定|完成|达到|实现|落实)[^，,、；]{0,8}?(?:目标|任务|要求|部署|安排|计划)+/gu;

/** Nothing but the year before, or this one. */
const YEAR_ALONE =
  /^[【［[\s◆◇■●]*(?:看|说|回望|回顾|展望|谋划|瞻)?(?<year>去年|上年|今年)(?:，?我们[^，。；：\d]{2,12})?[】］\]\s]*$/u;
/** ◇ 2024这样走过 / ◇ 2025这样奋斗: a year with what it was or is to be. */
const YEAR_LIKE =
  /^(?:第[一二三四五六七八九十]{1,3}[章节部分]{1,2}|[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）)?[【［[\s◆◇■●　]*(?:关于|再说|再讲|先说|先讲|说说)?(?<year>(?:19|20)\d{2})年?[，,·\s]*(?:(?<past>这样走过|我们走过|回望|回眸|走过|成绩单|答卷|收获|.{0,6}(?:做了什么|干了什么|干得怎么样|这本账|这一年))|(?<ahead>这样奋斗|这样干|我们奋斗|再出发|小目标|新蓝图|奋斗|.{0,4}(?:怎么[干办做走]|如何[干办做走]|干什么|干些什么|做什么|办什么|准备干|打算干)))/u;

/** A heading that tells first of what is wanting. */
const WANTING = /(?:不足|问题|差距|短板|困难|薄弱环节)[^，]{0,6}[和与及、]/u;

/** The year that a look back on one speaks from: the next one, where it is told afterwards. */
const speaksFrom = (year: number, { issuedYear }: Context, afterwards: boolean) =>
  afterwards ? Math.min(year + 1, Number(issuedYear ?? year + 1)) : year;

/**
 * What one heading adds. Only the heading's own words count, the innermost last.
 * @param afterwards whether a look back is told in the year after: 去年 is then the year that its heading names
 */
export function refine(context: Context, heading: string, afterwards = false): Context {
  // 【政策解读】 below a paper of support: what has been, until the heading of an aim.
  if (EXPLAINS.test(heading) && context.modality === 'target')
    return { ...context, modality: 'actual', taskList: false, support: false };
  // 【看去年】 / 【看今年】: nothing but the year.
  const alone = YEAR_ALONE.exec(heading)?.groups?.year;
  if (alone && context.now !== null)
    return alone === '去年' || alone === '上年'
      ? { ...context, modality: 'actual', reportsOn: String(context.now - 1) }
      : { ...context, modality: 'target', looksAheadTo: String(context.now) };
  const like = YEAR_LIKE.exec(heading)?.groups;
  if (like)
    return like.past
      ? {
          ...context,
          modality: 'actual',
          reportsOn: like.year!,
          now: speaksFrom(Number(like.year), context, afterwards),
        }
      : { ...context, modality: 'target', looksAheadTo: like.year!, now: Number(like.year) };
  const plan = findFiveYearPlan(heading);
  const done = DONE_HEADING.test(heading);
  const aims = setsAims(heading);
  const times = findTimes(heading, context.now).filter(
    (cue) => cue.kind === 'year' || cue.kind === 'deadline',
  );
  // 今后五年和2016年的主要任务: of the year that it names, where nothing else is said.
  const year = times.find(({ words }) => /^(?:19|20)\d{2}年/u.test(words)) ?? times[0];
  const single = year && /^\d{4}$/u.test(year.period) ? Number(year.period) : null;
  // “十三五”时期和2020年工作回顾 tells of the year, and of the five where it says so.
  if (single !== null && done)
    return {
      ...context,
      modality: 'actual',
      // 2012年1-10月科技工作情况及年内安排: of those months of it.
      reportsOn: context.reportsOn?.startsWith(`${single}-`) ? context.reportsOn : String(single),
      // 今年以来的工作情况 is of the year that it is told in, whenever that is.
      now: speaksFrom(single, context, afterwards && !/^(?:今年|本年)/u.test(year!.words)),
      taskList: false,
    };
  // 八、存在不足和2018年打算: what is wanting is told first, of the year that is over; 2018年，要… says what is to come.
  if (aims && WANTING.test(heading))
    return {
      ...context,
      modality: 'actual',
      looksAheadTo: single === null ? context.looksAheadTo : String(single),
      now: yearOf(context.reportsOn) ?? context.now,
    };
  // 二、行动目标（2018—2020年）: due at their end.
  const due = aims && !plan ? YEARS_IN_BRACKETS.exec(heading)?.groups : undefined;
  if (due) return { ...context, modality: 'target', looksAheadTo: due.last! };
  if (single !== null && !plan && aims)
    return {
      ...context,
      modality: 'target',
      looksAheadTo: String(single),
      now: year!.kind === 'year' ? single : context.now,
    };
  // A look back on five years speaks from their end, whenever the next plan was issued.
  if (plan && done)
    return {
      ...context,
      modality: 'actual',
      reportsOn: planPeriod(plan.first),
      now: Math.min(context.now ?? plan.first + 4, plan.first + (afterwards ? 5 : 4)),
      taskList: false,
    };
  // 四年工作回顾（2003—2006年）: of all those years.
  const span = done && !plan ? YEARS_IN_BRACKETS.exec(heading)?.groups : undefined;
  if (span)
    return { ...context, modality: 'actual', reportsOn: `${span.first}/${span.last}`, taskList: false };
  if (done && !plan) return { ...context, modality: 'actual', taskList: false };
  if (plan && aims) {
    return {
      ...context,
      modality: 'target',
      looksAheadTo: String(plan.first + 4),
      taskList: /任务|举措|措施|行动|保障/u.test(heading),
    };
  }
  if (aims && /目标/u.test(heading) && year)
    return { ...context, modality: 'target', looksAheadTo: year.period };
  if (aims && (context.looksAheadTo || TASKS.test(heading)))
    return {
      ...context,
      modality: 'target',
      taskList: context.taskList || /任务|举措|措施|行动|保障/u.test(heading),
    };
  if (
    aims &&
    /目标|打算|思路|安排|方向|下一步|下阶段|明年|下半年|建议|计划(?:草案|安排)|预算|今年/u.test(heading)
  ) {
    const next =
      /明年|来年/u.test(heading) && context.now !== null
        ? String(context.now + 1)
        : (context.looksAheadTo ??
          (/下半年/u.test(heading) && context.now !== null ? String(context.now) : null));
    return { ...context, modality: 'target', looksAheadTo: next };
  }
  return context;
}

import type { Document } from '../model/document.js';
import type { Period } from '../model/period.js';
import { yearOf } from '../model/period.js';
import type { Part } from '../model/source.js';
import { datelineOf } from '../text/dateline.js';
import { findFiveYearPlan, planPeriod } from '../text/years.js';
import type { Context } from './context.js';
import { withScene } from './scene.js';
import { findTimes } from './time.js';

const AIM_HEADING =
  /目标|任务|举措|措施|行动|布局|思路|打算|考虑|设想|安排|计划|展望|保障|要点|工作提示|指导思想|原则|重点工程|(?<!提出[^，。]{0,8})建议|明年|下一步|下阶段|下半年/u;
const DONE_HEADING =
  /成效|成绩|成就|(?:主要|发展)变化|(?:实现|完成|推进)(?:程度|进度)|回顾|概况|总结|小结|现状|(?<!(?:夯实|筑牢|打牢|巩固|强化|奠定)[^，]{0,6})基础(?=$|[与和及、，。：]|条件)|进展|决算|(?:完成|执行|落实|实施|推进|进行)情况|主要工作情况|亮点|取得|发展情况|工作情况|基本情况/u;

/** The context of every block of a document. */
export function contexts(document: Document): Context[] {
  const issued = document.source.issueDate ? Number(document.source.issueDate.slice(0, 4)) : null;
  const issuedIn = Number(document.source.issueDate?.slice(5, 7)) || null;
  const isNews = issued !== null && tellsNews(document);
  const tellsOfNow = isNews && document.blocks.some(({ text }) => THESE_MONTHS.test(text.value));
  const isToldLater = tellsOfLastYear(document);
  const afterwards = isNews || isToldLater;
  const isLastYear = !afterwards && saysLastYear(document);
  // Of news, the year it was issued in.
  const newsYear =
    isNews || document.blocks.some((block) => SPEAKS_OF_NOW.test(block.text.value)) ? issued : null;
  // 1至10月，完成项目197项。其中： – the points that follow tell of the same months, until the next heading.
  // 今年上半年园区税收6.8亿元, in a journal that names no month: it came out after those.
  const lateIn =
    issuedIn ?? (document.blocks.some(({ text }) => LATER_MONTHS.test(text.value)) ? EARLIEST + 3 : 1);
  let told: { period: Period; path: string } | null = null;
  // 到2005年，总产值将达到1800亿元。 – what the text goes on to promise is due then, where nothing else is said.
  let due: Period | null = null;
  // 2015年，我们考虑： – the points that follow say what is to come.
  let coming: { path: string; ahead: Pick<Context, 'modality' | 'looksAheadTo' | 'now'> } | null = null;
  // “十四五”前四年，…年均增长7.8%。 – what is told as 年均 afterwards is of those years, too.
  let years: { period: Period; part: number } | null = null;
  let point: { under: string; said: string } | null = null;
  const underHeadings = new Map<string, Context>();
  return document.blocks.map((block, at) => {
    const part = document.parts[block.part];
    const now =
      issued !== null && document.source.kind === 'plan'
        ? issued
        : part?.modality === 'target'
          ? (startOfPlan(part) ?? yearOf(part.looksAheadTo ?? null) ?? issued)
          : (yearOf(part?.reportsOn ?? null) ?? issued);
    const fresh = part?.modality === 'actual' && isOutdated(part.reportsOn, newsYear);
    let context: Context = {
      modality: part?.modality ?? 'actual',
      reportsOn: fresh ? String(issued) : (part?.reportsOn ?? null),
      looksAheadTo: part?.looksAheadTo ?? null,
      now: fresh
        ? issued
        : afterwards && now !== null && part?.modality === 'actual'
          ? Math.min(now + 1, issued ?? now + 1)
          : now,
      month: null,
      over:
        isToldLater ||
        /政府工作报告|统计公报/u.test(document.source.title) ||
        (!fresh && issued !== null && issued > (yearOf(part?.reportsOn ?? null) ?? issued)),
      inferred: (part?.inferred.length ?? 0) > 0,
      taskList: false,
      lastYear:
        isLastYear &&
        part?.modality === 'actual' &&
        (issued === null || String(issued - 1) === part.reportsOn)
          ? part.reportsOn
          : null,
      isLate: tellsOfNow && !fresh && lateIn >= EARLIEST && part?.reportsOn === String(issued! - 1),
      support: part?.modality === 'target' && SUPPORTS.test(part.title || document.source.title),
    };
    const under = `${block.part}:${block.path.join()}`;
    const known = underHeadings.get(under);
    if (known) context = known;
    else
      for (const index of block.path)
        context = refine(context, document.blocks[index]!.text.value, afterwards);
    underHeadings.set(under, context);
    // 第三，目标已经明确，要狠抓落实。… in a speech: a heading of what follows, until the next.
    if (point?.under !== under) point = null;
    const said = block.kind === 'heading' ? undefined : POINT_OF_SPEECH.exec(block.text.value)?.groups?.said;
    if (said !== undefined) point = { under, said };
    if (point) context = refine(context, point.said, afterwards);
    const caption = block.row?.caption ?? '';
    // 说明：2021年全区新认定…: what is explained above a table heads no table.
    if (block.row && !/^(?:说明|备?注)[：:]|。/u.test(caption))
      context = refine(context, caption.slice(0, 60));
    const text = block.text.value;
    // （2020年1月9日）…: an item of a digest speaks from its own day, and so does its headline.
    const heading = document.blocks[block.path.at(-1) ?? -1]?.text.value ?? '';
    const item =
      block.kind === 'heading'
        ? (document.blocks[at + 1]?.text.value ?? '')
        : (DATED_HEADING.exec(heading)?.[0] ?? '') + text;
    const day = context.modality === 'actual' ? datelineOf(item) : null;
    if (day)
      return {
        ...context,
        reportsOn: toldOf(item, day) ?? `${day.year}-${String(day.month).padStart(2, '0')}`,
        now: day.year,
        month: day.month,
        over: false,
      };
    if (PROMISES.test(text) && context.modality === 'actual')
      context = { ...context, modality: 'target', looksAheadTo: context.looksAheadTo ?? due };
    // ——平台体系更完善。…: a point of the aims that the words before it set for that year.
    if (POINT.test(text) && context.modality === 'target' && due !== null && !/-/u.test(due))
      context = { ...context, looksAheadTo: due };
    // 对照要求，工作中还存在不足：… before the aims: what is wanting now.
    if (context.modality === 'target' && TELLS_WANT.test(text) && context.reportsOn !== null)
      context = { ...context, modality: 'actual', now: yearOf(context.reportsOn), taskList: false };
    // “十三五”期末，…拥有量提高到71.2件 before the aims of the next five years: all of the paragraph looks back.
    const past = context.modality === 'target' ? PAST_OPENING.exec(text)?.[0] : undefined;
    const before = past === undefined ? null : findFiveYearPlan(past);
    if (before && context.now !== null && before.first + 4 < context.now)
      context = { ...context, modality: 'actual', reportsOn: planPeriod(before.first), taskList: false };
    // 新的一年，… under a heading that looks back and ahead.
    if (context.modality === 'actual' && TURNS_AHEAD.test(text))
      context = {
        ...context,
        modality: 'target',
        looksAheadTo: context.looksAheadTo ?? (context.now === null ? null : String(context.now + 1)),
      };
    const over = /年均/u.test(text)
      ? findTimes(text, context.now).findLast(
          ({ kind, period }) => kind === 'span' && /^\d{4}\/\d{4}$/u.test(period),
        )
      : undefined;
    if (over) years = { period: over.period, part: block.part };
    if (years?.part === block.part && context.modality === 'actual')
      context = { ...context, years: years.period };
    // What news of later months tell without a date is so now, unless the paragraph speaks of the year before.
    if (
      context.isLate &&
      context.reportsOn !== null &&
      !text.includes(`${context.reportsOn}年`) &&
      !/去年|上年末/u.test(text)
    )
      context = { ...context, reportsOn: String(context.now) };
    const path = block.path.join();
    if (coming?.path !== path || block.kind !== 'item') coming = null;
    if (coming) context = { ...context, ...coming.ahead };
    const ahead = withScene(text, context);
    if (ahead !== context && /[：:]\s*$|一是/u.test(text)) {
      const { modality, looksAheadTo, now: from } = ahead;
      coming = { path, ahead: { modality, looksAheadTo, now: from } };
    }
    due = findTimes(text, context.now).findLast((cue) => cue.kind === 'deadline')?.period ?? due;
    context = { ...context, month: context.now === issued ? issuedIn : null };
    if (told?.path !== path || block.kind === 'heading') told = null;
    if (told && context.modality === 'actual') context = { ...context, reportsOn: told.period };
    const span = /其中[：:]\s*$/u.test(text)
      ? findTimes(text, context.now).find((cue) => cue.kind === 'span' && cue.period.includes('-'))
      : undefined;
    if (span) told = { period: span.period, path };
    return context;
  });
}

/** 普陀（2020年8月24日）: a heading with the day of what stands under it. */
const DATED_HEADING = /[（(](?:19|20)\d{2}年\d{1,2}月\d{1,2}日[）)]$/u;

/** The months or the year that a dated item tells of: the first that it names, and is not looked back to or ahead from. */
function toldOf(item: string, { year, month }: { year: number; month: number }): Period | null {
  const said = item.replace(/^[^）)】］]*[）)】］]/u, '');
  const cue = findTimes(said, year, month).find(({ kind }) => kind !== 'deadline');
  return cue && !/去年|上年/u.test(cue.words) && yearOf(cue.period)! >= year - 1 ? cue.period : null;
}

/** 浦东将实现“三大增长”：…: a paragraph that opens with what is to be, told point by point. */
const PROMISES =
  /^[^。；：]{0,40}(?:将|要|力争|计划)(?:实现|形成|建成|打造|做到|构建|推进|完成)(?:[“"][一二三四五六七八九十两\d]+(?:个|大|项)?[^”"。]{1,8}[”"]|[一二三四五六七八九十两\d]+(?:个|大|项)[^。：]{2,8})[：:]/u;

/** A paper that promises support. */
const SUPPORTS =
  /若干(?:政策)?(?:措施|意见|政策|规定)|(?:扶持|支持|资助|奖励|专项资金|培育|认定|工程)[^，。]{0,12}(?:办法|政策|措施|细则)/u;

/** What a point of a speech is about. */
const POINT_OF_SPEECH = /^第[一二三四五六七八九]，(?<said>[^。]{4,30})。/u;

/** A paragraph that opens with the end of a plan, or all of its years. */
const PAST_OPENING = /^(?:到|在|截至)?[“"]?十[一二三四五六]五[”"]?(?:期末|末|时期|期间|以来)[，,]/u;

/** A paragraph that turns to the year to come. */
const TURNS_AHEAD = /^(?:在)?(?:新的一年|新一年|下一年)(?:里|中)?[，,]/u;

/** A paragraph on what is wanting. */
const TELLS_WANT =
  /^(?!.*(?:新的一年|新一年|下一步|今后|明年|来年))[^。：；]{0,40}(?:存在|还有|仍有|面临)[^。：；]{0,10}(?:不足|问题|差距|短板|困难)/u;

/** A point of a list of aims. */
const POINT = /^(?:——|--|—)/u;

const SPEAKS_OF_NOW = /今年|上月|本月|昨[天日]|日前/u;
/** What only a journalist writes. */
const NEWS =
  /记者|通讯员|日前|近日(?!点)|(?:昨|今)[天日](?:上午|下午|举行|召开|发布|，)|新闻发布会|发布会(?:披露|透露|介绍)|时至今日|获悉|本报讯|日电/u;

/** From this month on nobody tells of the year before as of now. */
const EARLIEST = 4;

/** Months of the year that news are told in. */
const THESE_MONTHS =
  /今年|上半年|前[\d一二三四五六七八九十]{1,2}个?月|1\s*[—–~～至-]\s*\d{1,2}月|截[至止]\d{1,2}月/u;

const LATER_MONTHS =
  /今年(?:上半年|前三季度|1\s*[—–~～至-]\s*(?:[5-9]|1[0-2])月|前(?:[5-9]|1[01]|[五六七八九十]|十一)个月)/u;

/** Whether a text is a news item, which speaks from the day on which it was issued. */
const tellsNews = ({ blocks, source }: Document): boolean =>
  source.kind !== 'plan' &&
  source.kind !== 'summary' &&
  (/答复|复函/u.test(source.title) || blocks.some(({ text }) => NEWS.test(text.value)));

/**
 * News tells of 今年 and means the year it was issued in, whatever earlier years it names; a report that is issued early in
 * a year looks back on the one before.
 */
const isOutdated = (reportsOn: Period | null, newsYear: number | null): boolean =>
  newsYear !== null && reportsOn !== null && yearOf(reportsOn)! <= newsYear - 2;

/** The first of the years that a plan is for: what it speaks from, where no day of issue says it. */
function startOfPlan({ reportsOn, looksAheadTo }: Part): number | null {
  const before = yearOf(reportsOn);
  const last = yearOf(looksAheadTo);
  return before !== null && last !== null && last - before >= 2 ? before + 1 : null;
}

/** 去年 as the time of what is told, and not as what it is compared with: 比去年, 去年同期, 去年的27%. */
const LAST_YEAR =
  /(?<![比较同与和从由])(?:去年|上年)(?!同期|[底末]?的?(?!一年)[\d一二三四五六七八九十]|同比)/u;
const AIM_OF_THIS_YEAR = /今年[^。；]{0,12}(?:计划|将|拟|力争|争取|预计|目标|打算|要)/u;

/** Figures that a text says are of a year, and that it was written later. */
const OF_LAST_YEAR = /(?:数据|数字)(?:均|都|皆)?(?:为|是|截至)(?:19|20)\d{2}年/u;

/** Whether a look back on a year is told in the next one: 去年，…实现营业收入186亿元 beside 今年，…计划新增60家. */
function tellsOfLastYear({ blocks, source }: Document): boolean {
  const told = blocks.filter(({ kind, text }) => kind !== 'heading' && LAST_YEAR.test(text.value));
  // A government's report is given when the year is over, and what compares districts written then.
  if (
    /政府工作报告/u.test(source.title) ||
    (source.kind === 'review' &&
      OF_LAST_YEAR.test(
        source.title +
          blocks
            .slice(0, 6)
            .map(({ text }) => text.value)
            .join(''),
      ))
  )
    return told.length > 0;
  return told.length >= 2 && blocks.some(({ text }) => AIM_OF_THIS_YEAR.test(text.value));
}

/** 去年 and nothing of 今年, or 过去的一年 to begin with: what looks back on a year was written when it was over. */
const saysLastYear = ({ blocks, source }: Document): boolean =>
  source.kind !== 'plan' &&
  (!blocks.some(({ text }) => /今年|本年度/u.test(text.value)) ||
    blocks.slice(0, 4).some(({ text }) => /^.{0,12}过去的?一年/u.test(text.value)));

/** What explains a paper. */
const EXPLAINS = /政策解读|(?:起草|编制|修订)说明|^[^，。]{0,8}解读[】]?$/u;

/** What is to be done, whatever its years. */
const TASKS =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、])?(?:主要|重点|工作|具体|总体|主攻)*(?:任务|目标|举措|要求)(?:和|与|及|$)/u;

/** An aim that something is done by or measured against, which the heading does not set: 对照年度目标，主要指标稳中有进. */
const MEASURED_BY =
  /(?:对照|对标|围绕|紧扣|锚定|完成|达到|实现|落实)[^，,、；]{0,8}?(?:目标|任务|要求|部署|安排|计划)+/gu;

/** A heading that tells first of what is wanting. */
const WANTING = /(?:不足|问题|差距|短板|困难|薄弱环节)[^，]{0,6}[和与及、]/u;

/**
 * What one heading adds. Only the heading's own words count, the innermost last.
 * @param afterwards whether a look back is told in the year after: 去年 is then the year that its heading names
 */
function refine(context: Context, heading: string, afterwards = false): Context {
  // 【政策解读】 below a paper of support: what has been, until the heading of an aim.
  if (EXPLAINS.test(heading) && context.modality === 'target')
    return { ...context, modality: 'actual', taskList: false, support: false };
  const plan = findFiveYearPlan(heading);
  const done = DONE_HEADING.test(heading);
  const aims = AIM_HEADING.test(heading.replace(MEASURED_BY, '')) && !done;
  const [year] = findTimes(heading, context.now).filter(
    (cue) => cue.kind === 'year' || cue.kind === 'deadline',
  );
  const single = year && /^\d{4}$/u.test(year.period) ? Number(year.period) : null;
  // “十三五”时期和2020年工作回顾 tells of the year, and of the five where it says so.
  if (single !== null && done)
    return {
      ...context,
      modality: 'actual',
      reportsOn: String(single),
      now: afterwards ? single + 1 : single,
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
  if (aims && /目标|打算|思路|安排|下一步|下阶段|明年|下半年|建议/u.test(heading)) {
    const next =
      /明年|来年/u.test(heading) && context.now !== null
        ? String(context.now + 1)
        : (context.looksAheadTo ??
          (/下半年/u.test(heading) && context.now !== null ? String(context.now) : null));
    return { ...context, modality: 'target', looksAheadTo: next };
  }
  return context;
}

import type { Document } from '../model/document.js';
import type { Period } from '../model/period.js';
import { yearOf } from '../model/period.js';
import type { Part } from '../model/source.js';
import { type Day, datelineOf, dayAlone, dayOfHeadline } from '../text/dateline.js';
import { arabicYears } from '../text/years.js';
import { announcedPlan, inAnnouncement } from './announcedPlan.js';
import { chaptersOnPast } from './chaptersOnPast.js';
import type { Context } from './context.js';
import { refine } from './headingContext.js';
import { LABELLED_YEAR, turned } from './paragraphTurns.js';
import { askedIn } from './question.js';
import { withScene } from './scene.js';
import { findTimes } from './time.js';
import { lastToldOf, toldWhen } from './toldWhen.js';

/** The context of every block of a document. */
export function contexts(document: Document): Context[] {
  const { issued, issuedIn, isNews, isToldLater, isLastYear, newsYear, isLate } = toldWhen(document);
  // 中期评估 of September 2018, whose figures are of the end of 2017: 上半年 is that of 2018.
  const afterwards =
    isNews || isToldLater || (issued !== null && /中期评估|阶段性评估/u.test(document.source.title));
  const ofGovernment = OF_GOVERNMENT.test(document.source.title);
  // 2009年工作计划, whose first part looks back: what is meant to be done is of that year.
  const next =
    Number(
      NEXT_IN_TITLE.exec(document.source.title)?.groups?.year ??
        YEAR_OF_TASKS.exec(document.source.title)?.groups?.year,
    ) || null;
  // 1至10月，完成项目197项。其中： – the points that follow tell of the same months, until the next heading.
  let told: { period: Period; path: string } | null = null;
  // 到2005年，总产值将达到1800亿元。 – what the text goes on to promise is due then, where nothing else is said.
  let due: Period | null = null;
  // 2015年，我们考虑： – the points that follow say what is to come.
  let coming: { path: string; ahead: Pick<Context, 'modality' | 'looksAheadTo' | 'now'> } | null = null;
  // “十四五”前四年，…年均增长7.8%。 – what is told as 年均 afterwards is of those years, too.
  let years: { period: Period; part: number } | null = null;
  let point: { under: string; said: string } | null = null;
  // News one below another, each with its own day on a line.
  const days = document.blocks.map(({ text }) => dayAlone(text.value));
  const isRound =
    isNews && days.filter((day, at) => day && at < document.blocks.length - 2).length >= FEWEST_NEWS;
  let newsDay: Day | null = null;
  let asked: ((context: Context) => Context) | null = null;
  const lastTold = lastToldOf(document);
  const onPast = chaptersOnPast(document);
  // 本报告数据除另有说明外，均为2016年数据.
  const saysYear = document.blocks.slice(0, 12).some(({ text }) => SAYS_YEAR.test(text.value));
  const labelled = (label: string) =>
    document.blocks.some(({ text }) => LABELLED_YEAR.exec(text.value)?.[0].startsWith(label));
  const isLabelled = labelled('去年') && labelled('今年');
  const announced = announcedPlan(document);
  let aims = false;
  const underHeadings = new Map<string, Context>();
  // What was last aimed for under a heading, by the headings around it.
  const lastAim = new Map<string, Pick<Context, 'looksAheadTo' | 'now' | 'taskList'>>();
  return document.blocks.map((block, at) => {
    const part = document.parts[block.part];
    const now =
      issued !== null && document.source.kind === 'plan'
        ? issued
        : part?.modality === 'target'
          ? (startOfPlan(part) ?? yearOf(part.looksAheadTo ?? null) ?? issued)
          : (yearOf(part?.reportsOn ?? null) ?? issued);
    const fresh = part?.modality === 'actual' && isOutdated(part.reportsOn, newsYear);
    // 2002年动工那年，…, in news of 2023 that name hardly another year: not what they tell of.
    const old = !fresh && isLongAgo(part, document, issued);
    const lately = old ? issued! - (issuedIn !== null && issuedIn <= MOSTLY_ON_YEAR_BEFORE ? 1 : 0) : null;
    let context: Context = {
      modality: part?.modality ?? 'actual',
      reportsOn: fresh ? String(issued) : lately ? String(lately) : (part?.reportsOn ?? null),
      looksAheadTo: part?.looksAheadTo ?? null,
      now:
        fresh || old
          ? issued
          : afterwards && now !== null && part?.modality === 'actual'
            ? Math.min(now + 1, issued ?? now + 1)
            : now,
      month: null,
      over:
        isToldLater ||
        ofGovernment ||
        /统计公报/u.test(document.source.title) ||
        (!fresh && issued !== null && issued > (yearOf(part?.reportsOn ?? null) ?? issued)),
      inferred: (part?.inferred.length ?? 0) > 0,
      lastTold,
      isNews,
      issuedYear: issued === null ? null : String(issued),
      taskList: false,
      lastYear:
        isLastYear &&
        part?.modality === 'actual' &&
        (issued === null || String(issued - 1) === part.reportsOn)
          ? part.reportsOn
          : null,
      isLate: isLate && !fresh && !saysYear && part?.reportsOn === String(issued! - 1),
      support: part?.modality === 'target' && SUPPORTS.test(part.title || document.source.title),
    };
    const under = `${block.part}:${block.path.join()}`;
    const known = underHeadings.get(under);
    if (known) context = known;
    // 2021年决算和2022年上半年预算执行情况: a title of two years says of no part which one it tells of.
    else
      for (const index of block.path.filter(
        (heading) => heading > 0 || !TITLE_OF_YEAR.test(document.blocks[0]!.text.value),
      ))
        context = refine(context, document.blocks[index]!.text.value, afterwards);
    if (context.modality === 'target' && block.path.some((heading) => onPast.has(heading)))
      context = { ...context, modality: 'actual', taskList: false };
    // 二、下一步工作 under 2021年工作情况及2022年工作安排.
    if (next !== null && context.modality === 'target' && part?.modality === 'actual')
      context =
        context.looksAheadTo === null ? { ...context, looksAheadTo: String(next), now: next } : context;
    // 二、今年的工作, in what a government reports.
    if (
      context.modality === 'actual' &&
      ofGovernment &&
      block.path.some((heading) => WORK_OF_THIS_YEAR.test(document.blocks[heading]!.text.value))
    )
      context = {
        ...context,
        modality: 'target',
        looksAheadTo: String(Number(part?.reportsOn?.slice(-4) ?? Number.NaN) + 1),
      };
    // 三、今年努力方向, in what tells of the year before the one in which it came out.
    if (
      context.modality === 'target' &&
      issued !== null &&
      String(issued - 1) === part?.reportsOn &&
      part.modality === 'actual' &&
      block.path.some((heading) => /今年/u.test(document.blocks[heading]!.text.value))
    )
      context = { ...context, looksAheadTo: String(issued), now: issued };
    // 二、2020年主要目标 / 三、主要措施: by what they are to be reached.
    const [own, around] = [block.path.at(-1), `${block.part}:${block.path.slice(0, -1).join()}`];
    const headed = own === undefined ? '' : document.blocks[own]!.text.value;
    const aim = lastAim.get(around);
    if (aim && context.modality === 'actual' && MEASURES.test(headed))
      context = { ...context, ...aim, modality: 'target' };
    if (!known && own !== undefined && context.modality === 'target' && part?.modality === 'actual')
      lastAim.set(around, {
        looksAheadTo: context.looksAheadTo,
        now: context.now,
        taskList: context.taskList,
      });
    underHeadings.set(under, context);
    // 第三，目标已经明确，要狠抓落实。… in a speech: a heading of what follows, until the next.
    if (point?.under !== under) point = null;
    const spoken = block.kind === 'heading' ? undefined : POINT_OF_SPEECH.exec(block.text.value)?.groups;
    const said = spoken?.said ?? spoken?.point;
    if (said !== undefined) point = { under, said };
    if (point) context = refine(context, point.said, afterwards);
    const caption = block.row?.caption ?? '';
    // 说明：2021年全区新认定…: what is explained above a table heads no table.
    if (block.row && !/^(?:说明|备?注)[：:]|。/u.test(caption))
      context = refine(context, caption.slice(0, 60));
    newsDay = (isRound ? days[at] : null) ?? newsDay;
    if (newsDay && context.modality === 'actual')
      context = {
        ...context,
        reportsOn: String(newsDay.year),
        now: newsDay.year,
        isLate: false,
        over: false,
      };
    const text = block.text.value;
    // （2020年1月9日）…: an item of a digest speaks from its own day, and so does its headline.
    const heading = document.blocks[block.path.at(-1) ?? -1]?.text.value ?? '';
    const item = block.kind === 'heading' ? (document.blocks[at + 1]?.text.value ?? '') : text;
    const ofItem = datedItem(item, now) ?? dayOfHeadline(block.kind === 'heading' ? text : heading);
    const day = context.modality === 'actual' ? ofItem : null;
    if (day)
      return {
        ...context,
        reportsOn: toldOf(item, day) ?? `${day.year}-${String(day.month).padStart(2, '0')}`,
        now: day.year,
        month: day.month,
        over: false,
      };
    const question = askedIn(text);
    if (question || block.kind === 'heading') asked = question;
    else if (asked && context.modality === 'actual') context = asked(context);
    if (announced && block.kind !== 'heading' && context.modality === 'actual') {
      context = inAnnouncement(context, text, announced, aims);
      aims = (context.modality as string) === 'target';
      if (aims && context.looksAheadTo === null) context = { ...context, looksAheadTo: due };
    }
    if (PROMISES.test(text) && context.modality === 'actual')
      context = { ...context, modality: 'target', looksAheadTo: context.looksAheadTo ?? due };
    // ——平台体系更完善。…: a point of the aims that the words before it set for that year.
    if (POINT.test(text) && context.modality === 'target' && due !== null && !/-/u.test(due))
      context = { ...context, looksAheadTo: due };
    const turn = turned(context, text, { ofGovernment, issued, isLabelled });
    context = turn.context;
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
    if (turn.names || ((turn.half || ahead !== context) && /[：:]\s*$|一是/u.test(text))) {
      const { modality, looksAheadTo, now: from } = ahead;
      coming = { path, ahead: { modality, looksAheadTo, now: from } };
    }
    // What one point of a list is due by binds none of the others.
    if (!POINT.test(text))
      due = findTimes(text, context.now).findLast((cue) => cue.kind === 'deadline')?.period ?? due;
    context = { ...context, month: newsDay?.month ?? (context.now === issued ? issuedIn : null) };
    if (told?.path !== path || block.kind === 'heading') told = null;
    if (told && context.modality === 'actual') context = { ...context, reportsOn: told.period };
    const span = /其中[：:]\s*$/u.test(text)
      ? findTimes(text, context.now).find((cue) => cue.kind === 'span' && cue.period.includes('-'))
      : undefined;
    if (span) told = { period: span.period, path };
    return context;
  });
}

/** The day of a digest's item, in the digest's own year where it bears none; null where that is not known either. */
function datedItem(item: string, year: number | null): Day | null {
  const day = datelineOf(item, year ?? 0);
  return day?.year === 0 ? null : day;
}

/** The year that a report's title announces beside the one it tells of: 2021年工作情况及2022年工作安排. */
const NEXT_IN_TITLE =
  /(?:19|20)\d{2}年.*?(?:[及和与暨、]|以及)(?<year>(?:19|20)\d{2})年[^，。]{0,8}(?:安排|打算|思路|计划|要点|设想|任务)/u;

/** What a text says of the year of all its figures. */
const SAYS_YEAR =
  /(?:数据|数字)[^。；]{0,6}(?:未|除|由)[^。；]{0,14}(?:均|皆|都|一律)(?:为|系|是|截)|(?:未|除)[^。；]{2,20}(?:数据|数字)(?:均|皆|都|一律)(?:为|系|是)/u;

/** What a heading calls the means to an end. */
const MEASURES =
  /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、])?(?:主要|重点|具体|保障|工作|政策|推进|落实|对策)+(?:措施|举措|任务|抓手|着力点)$/u;

/** A title of two years, or of 去年, which the part has been given its year by. */
const TITLE_OF_YEAR = /(?<one>(?:19|20)\d{2})年.*[和与及](?!\k<one>)(?:19|20)\d{2}年|去年|上年/u;

const WORK_OF_THIS_YEAR = /今年的?(?:主要|重点)?(?:工作|任务)$/u;

/** The year that a paper of tasks is for. */
const YEAR_OF_TASKS = /(?<year>(?:19|20)\d{2})年度?[^，。]{0,8}(?:计划|要点|打算|安排|任务)$/u;

/** So many days on lines of their own are those of so many news. */
const FEWEST_NEWS = 2;

/** The months or the year that a dated item tells of: the first that it names, and is not looked back to or ahead from. */
function toldOf(item: string, { year, month }: Day): Period | null {
  const said = datelineOf(item) ? item.replace(/^[^）)】］]*[）)】］]/u, '') : item;
  // 公布2022年第一批入库名单: when that list is of.
  const cue = findTimes(said, year, month).find(
    ({ kind, index, words }) => kind !== 'deadline' && !said.startsWith('第', index + words.length),
  );
  // 今年以来: of the months until that day, each by its own words.
  if (cue?.words === '今年' && said.startsWith('今年以来', cue.index)) return null;
  return cue && !/去年|上年/u.test(cue.words) && yearOf(cue.period)! >= year - 1 ? cue.period : null;
}

/** 浦东将实现“三大增长”：…: a paragraph that opens with what is to be, told point by point. */
const PROMISES =
  /^[^。；：]{0,40}(?:将|要|力争|计划)(?:实现|形成|建成|打造|做到|构建|推进|完成)(?:[“"][一二三四五六七八九十两\d]+(?:个|大|项)?[^”"。]{1,8}[”"]|[一二三四五六七八九十两\d]+(?:个|大|项)[^。：]{2,8})[：:]/u;

/** A paper that promises support. */
const SUPPORTS =
  /若干(?:政策)?(?:措施|意见|政策|规定)|(?:扶持|支持|资助|奖励|专项资金|培育|认定|工程)[^，。]{0,12}(?:办法|政策|措施|细则)/u;

/** What a point of a speech is about. */
const POINT_OF_SPEECH =
  /^(?:第[一二三四五六七八九]，(?<said>[^。]{4,30})|(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)(?<point>[^。，；：\d]{0,4}(?:(?:19|20)\d{2}年)?[^。，；：\d]{2,20}))。/u;

/** What a government reports to its congress. */
const OF_GOVERNMENT = /政府工作报告/u;

/** A point of a list of aims. */
const POINT = /^(?:——|--|—)/u;

/**
 * News tells of 今年 and means the year it was issued in, whatever earlier years it names; a report that is issued early in
 * a year looks back on the one before.
 */
const isOutdated = (reportsOn: Period | null, newsYear: number | null): boolean =>
  newsYear !== null && reportsOn !== null && yearOf(reportsOn)! <= newsYear - 2;

/** Until this month what comes out is mostly on the year before, whatever it calls this one. */
const MOSTLY_ON_YEAR_BEFORE = 3;

/** Whether the one year that a text seems to tell of was over three years and more when it came out, and its title does not say so. */
const isLongAgo = (part: Part | undefined, { source }: Document, issued: number | null): boolean =>
  part?.modality === 'actual' &&
  issued !== null &&
  source.kind !== 'plan' &&
  /^\d{4}$/u.test(part.reportsOn ?? '') &&
  Number(part.reportsOn) <= issued - 3 &&
  !/(?:19|20)\d{2}|回顾|回眸|历程|史/u.test(arabicYears(part.title));

/** The first of the years that a plan is for: what it speaks from, where no day of issue says it. */
function startOfPlan({ reportsOn, looksAheadTo }: Part): number | null {
  const before = yearOf(reportsOn);
  const last = yearOf(looksAheadTo);
  return before !== null && last !== null && last - before >= 2 ? before + 1 : null;
}

import type { Measure } from '../model/facts.js';
import type { Period } from '../model/period.js';
import { parseChineseNumeral } from '../text/numerals.js';
import { unitMeaning } from '../text/units.js';
import { bracketAt } from './aside.js';
import { averagedOver } from './averagedOver.js';
import type { Carried, ClauseSite } from './clauseSite.js';
import type { Context } from './context.js';
import type { FoundQuantity } from './foundQuantity.js';
import { goesOnOnceDone } from './modality.js';
import type { TimeCue } from './timeRules.js';

/** The words of time that a number stands under: those before it, else those carried, else any of its clause. */
export function timeFor(site: ClauseSite, carried: Carried, q: FoundQuantity): TimeCue | null {
  const at = q.start - site.clause.from;
  // 总数超过1600家（2015年底为1312家）: what is said in brackets is said of what stands in them.
  const inside = bracketAt(site.text, q.start) - site.clause.from;
  const holds = ({ bracket = -1 }: TimeCue) => bracket === -1 || bracket === inside;
  const before = site.times.findLast((cue) => cue.index < at && holds(cue));
  return before ?? carried.time ?? site.times.find(holds) ?? null;
}

const MASKED_YEAR = /(?:19|20)\d?[*＊]{1,2}\s*年/u;

/** 每年举办对接活动20场，签约项目60项: what a sentence says of each year holds until the semicolon, or another time. */
const isOfEachYear = (before: string) =>
  /每年[^；年]*(?<!总|达到|累计达|突破)$/u.test(before) && !/总数|总量|覆盖|建成|达到[^，]*$/u.test(before);

/** 规划期内新增200家: over all years of the plan. */
const OVER_PLAN =
  /(?:规划|计划)(?:期|实施期)(?:内|间)[^；。]*(?:新增|新建|新认定|引进|培育|投入|举办|建成)[^；。]*$/u;

/** 三年新增: over how many years something is to come; null where that is not said. */
const overYears = (before: string) =>
  parseChineseNumeral(
    /(?<n>[两三四五])年(?:之?内)?(?:累计|共|合计)?(?:新增|新建|新认定|引进|培育|投入|举办|完成)[^；。]*$/u.exec(
      before,
    )?.groups?.n ?? '',
  );
const spanOf = (years: Period) => Number(years.slice(5)) - Number(years.slice(0, 4)) + 1;

/** All the years that are looked back on, where the clause speaks of them: 五年新增…, whatever the sentence before was about. */
export function allYears(site: ClauseSite, q: FoundQuantity): Period | null {
  const years = site.context.reportsOn;
  const said = /(?<![\d十])[三四五35]年(?:来|间|以来|共|合计|累计|新|净增|获|投)/u.test(
    site.text.slice(site.clause.from, q.end),
  );
  return years?.includes('/') && site.times.length === 0 && said ? years : null;
}

/** 较2015年末净增153家, told of 2018: in the years since then. */
function sinceThen(
  { text, clause, context }: ClauseSite,
  q: FoundQuantity,
  measure: Measure,
  cue: TimeCue | null,
): Period | null {
  const since = /[较比](?<year>(?:19|20)\d{2})年[底末](?:净增|新增)[^，。]{0,4}$/u.exec(
    text.slice(clause.from, q.start),
  );
  const told = /^\d{4}$/u.test(context.reportsOn ?? '') ? context.reportsOn : context.now;
  const until = Number(/\d{4}/u.exec(cue?.period ?? '')?.[0] ?? told);
  const first = Number(since?.groups?.year) + 1;
  return measure === 'flow' && since && until > first ? `${first}/${until}` : null;
}

/**
 * 年均增长15%, aimed for by the end of a plan or reported of its years: of all of them.
 * @param ofAnother whether the period is a year that a clause before told of what it counts
 */
export function yearly(
  period: Period,
  { context, text, clause, sentence }: ClauseSite,
  q: FoundQuantity,
  modality: 'actual' | 'target',
  ofAnother = false,
): Period | null {
  const { reportsOn, looksAheadTo, years } = context;
  const grown = averagedOver(text.slice(sentence.from, q.start), period, reportsOn);
  if (grown) return grown;
  if (
    modality === 'actual' &&
    years?.endsWith(`/${period}`) &&
    /年均(?!线|价)/u.test(text.slice(clause.from, q.start))
  )
    return years;
  if (reportsOn === null || reportsOn.includes('-')) return null;
  const aims = modality === 'target';
  const told = /年均(?!线|价)|每年/u.test(text.slice(clause.from, q.start));
  if (!told && !(aims && isOfEachYear(text.slice(sentence.from, q.start)))) return null;
  if (aims) return period === looksAheadTo || ofAnother ? yearsOfPlan(context) : null;
  return reportsOn.includes('/') && period === reportsOn.split('/')[1] ? reportsOn : null;
}

/** 五年年均增长26.6%, 五年提高9.1个百分点: growth over the years that lead to one. */
export function grownOver(before: string, period: Period | null): Period | null {
  const years = /(?<!第)(?<n>[两三四五])年(?!前)(?:来|间)?(?:年均|累计)?[^，。；\d]{0,6}$/u.exec(before)
    ?.groups?.n;
  if (years === undefined || period === null || !/^\d{4}$/u.test(period)) return period;
  return `${Number(period) - parseChineseNumeral(years)! + 1}/${period}`;
}

/** All the years that a plan is for; null for the aims of one year. */
function yearsOfPlan({ reportsOn, looksAheadTo }: Context): Period | null {
  const before = Number(reportsOn?.slice(-4));
  const last = Number(looksAheadTo);
  return last - before >= 2 ? `${before + 1}/${last}` : null;
}

/** Whether an aim that is told under some years is for their last one, by the words behind them and those before the number. */
const isForEnd = (after: string, before: string) =>
  !/累计|合计|共|每年|年均|新增|引进|净增/u.test(before) &&
  (/^[”"]?(?:期间|时期)?的?[^，。；：]{0,6}?(?:目标|设想|期?末)/u.test(after) ||
    /(?:达到?|突破|超过|提高到|提升到|提升至|增至|增加到)(?:约|近)?$/u.test(before));

const AGO = /(?<n>[一两二三四五六七八九十])年(?:之)?前(?:还|仅|只|才)*(?:有|为|是)?$/u;

/** What a paper of support pays or lets off. */
const PAID = /奖励|补贴|资助|补助|配套|贴息|减免|给予|予以|最高/u;

/** 截至6月底，…总数120家，较年初净增8家: what came in the months reported on, told as of their end. */
const CAME =
  /^\s*(?:(?:较|比)年初)?(?:净增|新增|新设|新认定|募集)|^\s*其中|(?:实际|已)?(?:完成|实现)[^，]{0,6}$/u;

/** 截至9月底…，较年初净增180家: it came since the year began. */
const SINCE_NEW_YEAR = /[较比](?:年初|上年[末底]|去年[末底])/u;

/** From a month on to the end of what is reported on; a stock is as of that end. */
function sinceMonth(from: Period, { reportsOn }: Context, measure: Measure): Period {
  const end = reportsOn?.split('/').at(-1) ?? '';
  const last = /^\d{4}-\d{2}$/u.test(end) ? end : `${from.slice(0, 4)}-12`;
  if (measure === 'level') return end.startsWith(from.slice(0, 4)) ? end : from.slice(0, 4);
  return last > from ? `${from}/${last}` : from;
}

/** When a number is of: its own words, else what its part says. */
export function ownPeriod(
  site: ClauseSite,
  carried: Carried,
  q: FoundQuantity,
  measure: Measure,
  modality: 'actual' | 'target',
): { period: Period | null; own: boolean } {
  const cue = timeFor(site, carried, q);
  const before = site.text.slice(site.clause.from, q.start);
  const saidSoFar = site.text.slice(site.sentence.from, q.start);
  const planned = yearsOfPlan(site.context);
  // 高新技术企业2015年末为652家，五年后达到2087家.
  const after = /(?<n>[一两三四五十])年[之以]?后[^，。；\d]{0,8}$/u.exec(before);
  const since = carried.recent.at(-1)?.period ?? '';
  if (after && site.times.length === 0 && /^\d{4}$/u.test(since))
    return { period: String(Number(since) + parseChineseNumeral(after.groups!.n!)!), own: true };
  // 2020年底是1352家，五年前只有391家: so many years before what was told.
  const ago = AGO.exec(before)?.groups?.n;
  const then = /^\d{4}/u.exec(since)?.[0];
  if (ago && then && site.times.length === 0)
    return { period: String(Number(then) - parseChineseNumeral(ago)!), own: true };
  const all = modality === 'actual' ? (allYears(site, q) ?? sinceThen(site, q, measure, cue)) : null;
  if (all) return { period: measure === 'level' ? all.split('/')[1]! : all, own: false };
  // 3月下旬起，…: until what the text tells of ends.
  if (cue?.kind === 'since') return { period: sinceMonth(cue.period, site.context, measure), own: true };
  if (cue) {
    // A stock as of a span is a stock at its end; an aim of a span is due at its end.
    if (cue.kind === 'span' && measure === 'level') {
      const end = cue.period.split('/')[1]!;
      // 下半年，…总量达到330家: by the end of the year.
      return { period: modality === 'target' ? end.replace(/-12$/u, '') : end, own: true };
    }
    // “十五”设想，期末产值将达到1800亿元; “十四五”目标：…: an aim for some years is due at their end.
    if (
      modality === 'target' &&
      cue.kind === 'span' &&
      /^\d{4}\/\d{4}$/u.test(cue.period) &&
      isForEnd(site.text.slice(site.clause.from + cue.index + cue.words.length, q.start), before)
    )
      return { period: cue.period.slice(5), own: true };
    // 2024年启动二期工程，三年新增载体30万平方米, in a plan for three years.
    if (modality === 'target' && planned && overYears(before) === spanOf(planned))
      return { period: planned.slice(5), own: false };
    const carriedOver = !site.times.includes(cue);
    const came =
      /^(?:flow|growth|share)$/u.test(measure) &&
      /^(?:截|至|到)/u.test(cue.words) &&
      (carriedOver || CAME.test(before));
    const until = carried.time?.period ?? '';
    // 截至10月底，…，今年通过认定的46家: from the new year until then.
    if (
      measure !== 'level' &&
      /^(?:今年|当年|年内)$/u.test(cue.words) &&
      /^截/u.test(carried.time?.words ?? '') &&
      /^\d{4}-\d{2}$/u.test(until) &&
      until.startsWith(cue.period)
    )
      return { period: `${cue.period}-01/${until}`, own: true };
    // 1—5月…9.86亿元，去年同期为7.2亿元: the same months of the year before.
    const told = carried.recent.at(-1)?.period ?? '';
    if (
      /^(?:去年|上年)/u.test(cue.words) &&
      /^\d{4}-\d{2}\/\d{4}-\d{2}$/u.test(told) &&
      site.text.startsWith('同期', site.clause.from + cue.index + cue.words.length)
    )
      return { period: told.replace(/\d{4}/gu, (year) => String(Number(year) - 1)), own: true };
    // 截至9月底…，较年初净增180家.
    if (measure === 'flow' && SINCE_NEW_YEAR.test(before) && /^\d{4}-\d{2}$/u.test(cue.period))
      return { period: `${cue.period.slice(0, 4)}-01/${cue.period}`, own: true };
    const months = site.context.reportsOn;
    const sameMonths = months?.endsWith(`/${cue.period}`);
    if (came && cue.period.includes('-') && months?.includes('-') && sameMonths)
      return { period: months, own: false };
    // 四季度计划举办20场: due by the end of the year.
    if (
      modality === 'target' &&
      cue.kind === 'span' &&
      cue.period.includes('-') &&
      !/-(?:01.*-03|04.*-06|07.*-09)$/u.test(cue.period)
    )
      return { period: cue.period.slice(0, 4), own: true };
    return {
      period: yearly(cue.period, site, q, modality, carriedOver && cue.kind === 'year') ?? cue.period,
      own: true,
    };
  }
  // 201*年新增…: the year is told and cannot be read; unless the part's was inferred, there is none.
  if (!site.context.inferred && MASKED_YEAR.test(saidSoFar)) return { period: null, own: false };
  if (modality === 'target') {
    // 规划面积 is what is planned altogether; unless the text gives a date there is none.
    if (
      /规划[^，。]{0,12}(?:面积|楼)|建成后|规划建设/u.test(saidSoFar) &&
      unitMeaning(q.unit)?.family === 'area' &&
      site.context.taskList
    )
      return { period: null, own: false };
    if (
      /规划(?:总)?(?:建筑|用地|占地)?(?:面积|用地)[^，。；\d由从]{0,6}$/u.test(before) &&
      site.times.length === 0
    )
      return { period: null, own: false };
    // 全部达产后年产值可望超过200亿元: nobody says when that is.
    if (
      /(?:达产|投产|投运|建成)(?:以|之)?后[^，。]*$/u.test(before) ||
      goesOnOnceDone(site.text.slice(site.segment.from, site.clause.from), site.text.slice(site.clause.from))
    )
      return { period: null, own: false };
    const { looksAheadTo, reportsOn, now } = site.context;
    const paid =
      site.context.support === true && PAID.test(site.text.slice(site.sentence.from, site.clause.to));
    const years =
      paid ||
      /每年|年均/u.test(before) ||
      OVER_PLAN.test(saidSoFar) ||
      (measure === 'flow' && isOfEachYear(saidSoFar))
        ? planned
        : null;
    if (years) return { period: years, own: false };
    return {
      period:
        carried.due ??
        looksAheadTo ??
        (reportsOn && /^\d{4}\/\d{4}$/u.test(reportsOn) ? reportsOn.split('/')[1]! : null) ??
        (site.context.modality === 'actual' &&
        now !== null &&
        /年内|全年|年初|年度/u.test(site.text.slice(site.sentence.from, q.end))
          ? String(now)
          : // 研发强度力争达到4.0%, in what tells of some months of a year: by its end.
            site.context.modality === 'actual' && reportsOn?.includes('-')
            ? reportsOn.slice(0, 4)
            : null),
      own: false,
    };
  }
  const { reportsOn, now, modality: part } = site.context;
  // 技术经理人由46名扩充到120名: what a plan starts from.
  if (
    part === 'target' &&
    reportsOn !== null &&
    /[由从](?!.*(?:目前|现有|现在|今年))[^，]{0,6}$/u.test(before) &&
    planned !== null
  )
    return { period: reportsOn.slice(-4), own: false };
  const { years } = site.context;
  if (years && !reportsOn?.includes('/') && measure === 'growth' && /年均(?!线|价)/u.test(before))
    return { period: years, own: false };
  if (reportsOn?.includes('/') && /五年/u.test(before)) return { period: reportsOn, own: false };
  if (part === 'target') return { period: now === null ? null : String(now), own: false };
  // 较上年末净增41家, in a month's statistics.
  if (measure === 'flow' && SINCE_NEW_YEAR.test(before) && /^\d{4}-\d{2}$/u.test(reportsOn ?? ''))
    return { period: `${reportsOn!.slice(0, 4)}-01/${reportsOn}`, own: false };
  // 电子商务年交易额超过300亿元, in a look back on five years: of the last of them.
  if (
    measure === 'flow' &&
    /^\d{4}\/\d{4}$/u.test(reportsOn ?? '') &&
    /(?<![三四五两十\d几多])年(?:总?交易额|总?产值|税收|营业收入|营收|销售额|销售收入|产量|接待量?|吞吐量)[^，]{0,6}$/u.test(
      before,
    )
  )
    return { period: reportsOn!.split('/')[1]!, own: false };
  // Over some months a share or a rank is of what they brought; over years, of their end.
  const over =
    measure === 'flow' || measure === 'growth' || (reportsOn?.includes('-') && measure !== 'level');
  // 入驻率提高到83%, 支出进度只有39%, in a report on half a year: as it is at the end.
  const isState =
    measure === 'share' &&
    /(?:入驻|出租|空置|覆盖|使用|利用|上云|普及)率[^，。；]{0,20}$|进度(?:只|仅)?(?:有|为|达)?$/u.test(
      before,
    );
  if (isState && reportsOn?.includes('/')) return { period: reportsOn.split('/')[1]!, own: false };
  if (reportsOn?.includes('/') && !over) return { period: reportsOn.split('/')[1]!, own: false };
  return { period: reportsOn ?? (now === null ? null : String(now)), own: false };
}

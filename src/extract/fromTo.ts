import { parseChineseNumeral } from '../text/numerals.js';
import { countsThings, unitMeaning } from '../text/units.js';
import { findFiveYearPlan } from '../text/years.js';
import { type Carried, type ClauseSite, nextStart, type ReadIndicator } from './clauseSite.js';
import { cleanName } from './cleanName.js';
import type { Context } from './context.js';
import type { FoundQuantity } from './foundQuantity.js';
import { make } from './indicatorFact.js';
import { complete } from './indicatorName.js';
import { measureOf } from './measure.js';
import { readName } from './name.js';
import { ownPeriod, timeFor } from './ownPeriod.js';
import { AMONG_WHOM } from './ownWords.js';
import { stockOrFlow } from './stockOrFlow.js';
import { findTimes } from './time.js';
import { topicFor } from './topicFor.js';
import { topicsBefore } from './topics.js';
import { CAME, OF_WHOLE_DISTRICT, THING } from './words.js';

/** How it came to the second value: 增加到, 壮大到, 一度滑落到, 延长到9月底的; 为 only after a verb of change. */
const REACHED =
  /^[^，。；、\d]{0,8}?(?:\p{Script=Han}(?:到|至)|[增升降扩减缩变调](?:加|大|少|小|短|整|更)?为|变成)(?:了)?(?<when>(?:(?:19|20)\d{2}年|\d{1,2}月|[一二三四]季度|目前|眼下|当前|如今|现在|去年|今年|年)(?:底|末)?的?)?(?:近|约|超过|突破|超|逾|接近|全市|全国|全省|郊区)?$/u;
/** From when: 由2015年的, 从上年末的, 由3月底的, 从现在的. */
const FROM =
  /(?<link>由|从|在)(?<when>(?:(?:19|20)\d{2}年[^，。；、：\d由从]{2,8}(?:之初|时|起步)的|(?:(?:19|20)\d{2}年|\d{1,2}月|[“"]?(?:九五|十五|十[一二三四五]五)[”"]?)(?:底|末|初|期末|末期?|期间)?|(?:今年|去年|上年)\d{1,2}月(?:底|末|初)?|[^，。；、：\d由从]{1,8}?)?的?(?:全市|全国|全省|郊区)?)$/u;

/** 在全市同类园区中由第九位上升到第七位: among whom. */
const AMONG = new RegExp(`${AMONG_WHOM}$`, 'u');
/** 五年间由487家增至1764家. */
const OVER_YEARS = /(?<n>[两三四五六七八九十])年(?:(?:间|来)?[，,]?|来[，,][^，。；\d]{0,16})$/u;

/** How many characters before the first value 由 may stand. */
const FARTHEST = 32;

/** Words before 由 that make it an aim. */
const AHEAD = /(?:将|拟|计划|力争|争取|预计)[^，。]{0,2}$/u;

/** Two values of one indicator at two times. */
interface FromTo {
  readonly from: FoundQuantity;
  readonly to: FoundQuantity;
  /** Where the words before the first value stand, from 由 on, in the clause. */
  readonly opening: { readonly from: number; readonly to: number };
  /** From when: 2015年的, 上年末的; '' where that is not said. */
  readonly when: string;
}

/** 由312家增加到361家, 从7个扩展到9个园区; null where a number and the next are no such pair. */
export function fromTo(site: ClauseSite, at: number): FromTo | null {
  const [from, to] = [site.quantities[at], site.quantities[at + 1]];
  if (!from || !to || from.bound || to.bound || from.kind !== to.kind) return null;
  const near = Math.max(site.clause.from, from.lead - FARTHEST);
  const opening = FROM.exec(site.text.slice(near, from.lead));
  // 在2020年430家的基础上增加到700家 says it with 基础; 在 alone opens nothing.
  const grounded = /^[^，。]{0,4}的?基础上/u.test(site.text.slice(from.end, to.lead));
  if (
    !opening ||
    (opening.groups!.link === '在') !== grounded ||
    unitMeaning(from.unit)?.family !== unitMeaning(to.unit)?.family ||
    !REACHED.test(site.text.slice(from.end, to.start))
  )
    return null;
  const start = near - site.clause.from + opening.index;
  return {
    ...{ from, to, when: opening.groups!.when ?? '' },
    opening: { from: start, to: start + opening[0].length },
  };
}

/** 增速由35.2%放缓至18.6%: how fast it grew at two times. */
const GROWTH_NAME = /(?:增速|增幅|涨幅|增长率)$/u;

/** What came or was dealt with within some time. */
const COMES = new RegExp(
  `^(?:年|每年|当年|全年)?(?:${CAME}|引进|申报|认定|立项|受理|培育|服务|举办|签约)|(?:报名|参赛|参评)(?:企业|项目|团队|单位)`,
  'u',
);

/** Both values, the earlier one with the year that its words or its successor's year give. */
export function readFromTo(pair: FromTo, site: ClauseSite, carried: Carried, start: number): ReadIndicator[] {
  const { from, to, opening, when } = pair;
  const { text, clause, context } = site;
  const before = text.slice(Math.max(clause.from, start), clause.from + opening.from);
  const after = text.slice(to.end, nextStart(site, to));
  const read = readName({
    before,
    after: before.length >= 2 ? '' : after,
    countable: countsThings(to.unit),
    subject: carried.subject,
    districts: site.districts,
  });
  // 高新技术企业目标由950家上调至1100家: it was aimed for before, and is now.
  const ofAim = /(?:目标|指标)值?$/u.test(before.trimEnd());
  const clean = cleanName(read.name.replace(/(?:已经?|一度)$/u, ''));
  // 青浦由2019年的806家增至1043家: of what was told of the others.
  const said = site.districtList.test(clean) ? '' : clean;
  // 总量由全市第六升至第四: of what was told just before.
  const rank = to.kind === 'rank';
  const pace = to.kind === 'percent' && GROWTH_NAME.test(said);
  const last = carried.group.at(-1)?.name ?? '';
  const ofWhole = said.length > 3 && OF_WHOLE_DISTRICT.test(text.slice(clause.from, from.start));
  const name =
    rank && last !== '' && (AMONG.test(before) || /^(?:总量|总数|数量|排名|位次|规模)?$/u.test(said))
      ? last
      : pace && said.replace(GROWTH_NAME, '') === '' && last !== ''
        ? last
        : ofWhole
          ? said
          : complete(pace ? said.replace(GROWTH_NAME, '') : said, carried, to.unit);
  if (name === '') return [];
  const measure = rank
    ? 'rank'
    : pace
      ? 'growth'
      : to.kind === 'percent'
        ? 'share'
        : // 人工智能企业由近500家增至580家: things that there were, and are.
          countsThings(to.unit) && THING.test(name) && !COMES.test(name)
          ? 'level'
          : stockOrFlow(
              {
                ...{ name, unit: to.unit, modality: 'actual' },
                before: text.slice(start, from.start),
                sentence: text.slice(site.sentence.from, from.start),
              },
              measureOf(name, '', text.slice(clause.from, clause.to), 'actual', false, to.unit),
            );
  const opens = carried.recent.length === 0;
  const topic =
    name === last
      ? carried.group.at(-1)?.topic
      : ofWhole
        ? null
        : topicFor({ name, own: said, first: opens, q: to, site }, () =>
            topicsBefore(carried, site.words, site.headings),
          );
  // 到2022年由2018年的30.9%提升至33%: the year of the first value is not the second's.
  const behind = {
    ...site,
    times: site.times.filter(({ index }) => index < opening.from || index >= opening.to),
  };
  const asRead = make(to, name, read.verb, measure, 1, behind, start, '“由…到…”的后值', carried);
  // 将由现有的9.46平方公里拓展到21.42平方公里: what it was is reported, what it is to be is aimed for.
  // What a plan tells with 目前的9家 of before is aimed for afterwards.
  const ahead =
    AHEAD.test(text.slice(clause.from, clause.from + opening.from)) ||
    (context.modality === 'target' &&
      !/已|了$/u.test(text.slice(from.end, to.start)) &&
      behind.times.every(({ period }) => context.now !== null && Number(period.slice(-4)) >= context.now));
  const reached =
    ahead && asRead.modality === 'actual'
      ? { ...asRead, modality: 'target' as const, period: context.looksAheadTo }
      : asRead;
  const later = { ...site, times: site.times.filter((cue) => site.clause.from + cue.index > from.start) };
  const fresh = ownPeriod(later, carried, to, measure, reached.modality).period;
  const at = REACHED.exec(text.slice(from.end, to.start))?.groups?.when;
  // 由五年前的4.3件, in a report that is given when its year is over: five years before that.
  const speaksFrom =
    context.over && /^\d{4}$/u.test(context.reportsOn ?? '') ? Number(context.reportsOn) : context.now;
  // 升到目前的60%: of the year in which it is told.
  const isNow =
    /目前|眼下|当前|如今|现在/u.test(at ?? '') && reached.modality === 'actual' && context.now !== null;
  // 从1月的3000辆爬到12月的8000辆, in what is told when the year is over: of its months.
  const yearOfMonths = (said: string) =>
    speaksFrom !== null && /^\d{1,2}月/u.test(said) ? speaksFrom : context.now;
  const time = isNow ? String(context.now) : at ? (findTimes(at, yearOfMonths(at))[0]?.period ?? null) : null;
  const plan = findFiveYearPlan(when.replace(/^(?!“)(?=十|九)/u, '“').replace(/(?<=五)(?!”)/u, '”'));
  const ago = parseChineseNumeral(/(?<n>[两三四五六七八九十])年前/u.exec(when)?.groups?.n ?? '');
  // Among the aims of a year that the summary of the one before sets, 今年的4500万元 is that one's.
  const told =
    /^今年(?!\d)/u.test(when) && reached.modality === 'target'
      ? timeOfWriting(context, when)
      : /^年初/u.test(when) && context.now !== null
        ? `${context.now}-01`
        : null;
  const inWords = plan ? String(plan.first + 4) : (findTimes(when, yearOfMonths(when))[0]?.period ?? null);
  const named = ago !== null && speaksFrom !== null ? String(speaksFrom - ago) : (told ?? inWords);
  const reachedIn = time ?? (ahead ? reached.period : named !== null ? fresh : reached.period);
  // 五年来，强度由2.1%提高到2.9%: what it came to is of the last of the years.
  const now = /^\d{4}\/(?<last>\d{4})$/u.exec(reachedIn ?? '')?.groups?.last ?? reachedIn;
  const years = parseChineseNumeral(OVER_YEARS.exec(before)?.groups?.n ?? '一') ?? 1;
  // Without a year of its own the earlier value is the year before's; for an aim, that of the time of writing.
  const earlier =
    reached.modality === 'target'
      ? timeOfWriting(context, when)
      : now === null
        ? null
        : String(Number(now.slice(0, 4)) - years);
  // “十一五”期间由6.4件升至13.9件: from the year before the first of them.
  const cue = timeFor(site, carried, to);
  const cued = cue?.period;
  // 2005年，…。高新技术企业从118家发展到305家, in a look back on the years until 2005: since before the first of them.
  const lookedBack = site.times.length === 0 && context.modality === 'actual' ? context.reportsOn : null;
  const over = cued === undefined || lookedBack?.endsWith(`/${cued}`) ? lookedBack : cued;
  const span = /^(?<first>\d{4})\/\d{4}$/u.exec(over ?? '')?.groups?.first;
  // 2012年到2021年，研发投入从679亿元上升到1820亿元: the first year is the earlier value's own.
  const since = /[到至]/u.test(cue?.words ?? '') ? 0 : 1;
  const period = named ?? (span && reached.modality === 'actual' ? String(Number(span) - since) : earlier);
  if (ofAim) {
    const period = context.looksAheadTo ?? behind.times.at(-1)?.period ?? null;
    const aimed = { topic, period, modality: 'target' as const, isDated: true };
    const old = make(from, name, read.verb, measure, 1, site, start, '“由…到…”的前值', carried);
    return [
      { ...old, ...aimed },
      { ...asRead, ...aimed },
    ];
  }
  const was = {
    ...make(from, name, read.verb, measure, 1, site, start, '“由…到…”的前值', carried),
    period,
    topic,
    ownPeriod: true,
    isDated: true,
    modality: 'actual' as const,
  };
  return [was, { ...reached, topic, period: now, isDated: true }];
}

/** The year that an aim's present value is of: of a year's tasks the year before, of a plan the last that it looks back on. */
function timeOfWriting({ now, looksAheadTo, reportsOn }: Context, when: string): string | null {
  if (now === null) return null;
  const before = String(now - 1);
  const isOfBase = (reportsOn === before || reportsOn?.endsWith(`/${before}`)) && !NOW.test(when);
  return looksAheadTo === String(now) || isOfBase ? before : String(now);
}

const NOW = /目前|现有|现在|当前|眼下|如今/u;

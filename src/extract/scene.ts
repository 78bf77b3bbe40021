import type { Period } from '../model/period.js';
import { bracketAt } from './aside.js';
import type { Context } from './context.js';
import { findTimes } from './time.js';
import type { TimeCue } from './timeRules.js';

/*
 * What a paragraph says of time beyond the clause that says it: 2017年，…。全年新认定… is of 2017, 由2020年的36家 is of nobody else.
 */

/** What a sentence opens with, behind its number in a list. */
const OPENING =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、])?\s*(?<said>[^，,]{0,14})(?=[，,])/u;

/** A sentence that opens with a time and nothing else (2024年，… 截至5月，…) says when the next ones are, too. */
export function sceneOf(sentence: string, context: Context): TimeCue | null {
  const opening = OPENING.exec(sentence.trimStart())?.groups?.said?.trim() ?? '';
  const [cue] = ofYears(findTimes(opening, context.now), context, null);
  const dated = cue?.kind === 'point' && !/^截/u.test(cue.words);
  // 1-5月，… in a report on a year or half of it: of that sentence alone.
  // 1—9月，… in a month's statistics tells of all of them until another time is told.
  const ofItself =
    cue?.period.includes('-') && context.reportsOn !== null && !cue.period.endsWith(`/${context.reportsOn}`);
  return cue && !ofItself && cue.kind !== 'deadline' && !dated && cue.words === opening ? cue : null;
}

/**
 * Whether the words after a clause still tell of its time: not of 由2020年的36家, nor of an aim's. */
export const goesOnFrom = (cue: TimeCue, said: string, first: boolean) =>
  cue.kind !== 'deadline' &&
  !inPassing(cue, said) &&
  // 占31.9%，而2005年这一比例为26.5%: what it is compared with.
  !(!first && /^(?:这一|这个|该|其|同一)/u.test(said.slice(cue.index + cue.words.length))) &&
  (!/去年|上年|明年|来年/u.test(cue.words) || (first && opensWith(cue, said))) &&
  (cue.bracket ?? -1) < 0 &&
  !/(?:由|从|自|在|距|距离|离)$/u.test(said.slice(0, cue.index));

/** 去年全区产业规模突破600亿元, 邮轮港去年靠泊邮轮466艘次: a year in which something was done, which it is not compared with. */
const opensWith = ({ index, words }: TimeCue, said: string) =>
  /^(?:(?:[^\d（(：:]|(?<=[A-Z])\d+)*[^\s比较同与和从由自于在至到为即的])?[\s，,；;]*$/u.test(
    said.slice(0, index),
  ) &&
  !/^明|^来/u.test(words) &&
  !/^(?:同期|[底末度]|的|一年|相比|比|为|是|仅|只|尚|则)/u.test(said.slice(index + words.length));

/** A month in which something happened, and not the one as of which something is told: 8月，…揭牌; 于10月竣工. */
export const isOccasion = ({ kind, words }: TimeCue) =>
  kind === 'point' && words.includes('月') && !/^截|[底末]$/u.test(words);

/** Whether such a month is told in the midst of a clause, and so of that clause alone. */
const inPassing = (cue: TimeCue, said: string) =>
  isOccasion(cue) && cue.index > 3 && !/\s/u.test(said[cue.index - 1]!) && !isDateline(cue, said);

/** 科技金融对接会“牵手”企业9月16日，…: a headline, and the day that the news itself begins with. */
const isDateline = ({ index, words }: TimeCue, said: string) =>
  /日$/u.test(words) &&
  said.slice(index + words.length).trim() === '' &&
  !/[于在至到从自为是定]$/u.test(said.slice(0, index));

/** What the clauses after one without numbers may take its time to be; why something fell is of another time. */
export const toldIn = (times: readonly TimeCue[], said: string) =>
  /^\s*受.*影响$/u.test(said)
    ? undefined
    : times.findLast((cue) => (cue.bracket ?? -1) < 0 && !inPassing(cue, said) && !isSince(cue, said));

/** 自2011年在全国率先启动培育工程，…累计7572家: since when, and not when. */
const isSince = ({ index, words, kind }: TimeCue, said: string) =>
  kind !== 'deadline' &&
  /[自从]$/u.test(said.slice(0, index)) &&
  !/至|到/u.test(words) &&
  !/^[^，]*(?:至|到)/u.test(said.slice(index + words.length)) &&
  /(?:启动|开始|实施|成立|设立|开展|推行|举办|出台|以来|起|创办|落户|开园|挂牌|揭牌)/u.test(
    said.slice(index + words.length),
  );

/** Whether a time told in the midst of a clause ends with what stands between two semicolons. */
export const endsAtSemicolon = (cue: TimeCue) => isOccasion(cue) || (cue.kind === 'year' && cue.index > 8);

/**
 * What a clause says of time, with what the words before it say of 全年 and 今年以来.
 * @param last what the sentence's clauses before it said
 */
export function timesIn(
  said: string,
  context: Context,
  scene: TimeCue | null,
  last: TimeCue | null = null,
): readonly TimeCue[] {
  // 已完成2020年目标的93.6%, 提前实现2020年目标: the year is the aim's, not when it was reached.
  const found = findTimes(said, context.now, context.month).filter(
    ({ index, words }) =>
      // 已超过去年全年的171.9亿元: of last year.
      !(words === '全年' && /(?:去年|上年)$/u.test(said.slice(0, index))) &&
      // 是“十二五”末的两倍多: what it is compared with.
      !/^的?[近约]?[\d.一二三四五六七八九十两]+[余多]?倍/u.test(said.slice(index + words.length)) &&
      (!/(?:完成|实现|达到|接近|超过)了?$/u.test(said.slice(0, index)) ||
        !/^的?(?:规划)?目标(?!为|是)/u.test(said.slice(index + words.length))),
  );
  // 2022年成交额为141.8亿元。同年静安突破200亿元.
  const same = found.length === 0 ? /同年(?!级|龄|代)/u.exec(said) : null;
  const year = /^\d{4}/u.exec((last ?? scene)?.period ?? '')?.[0];
  if (same && year) found.push({ period: year, kind: 'year', words: same[0], index: same.index });
  // 截至9月底，注册企业1460家，当月新增28家: of that month, whenever it is told.
  const month = /\d{4}-\d{2}$/u.exec((last ?? scene)?.period ?? '')?.[0];
  if (month)
    for (const [at, cue] of found.entries()) if (cue.words === '当月') found[at] = { ...cue, period: month };
  // 明年是开局之年，力争突破1000家, of December 2020 in 2021年工作思路: the year that is planned, and not the one after it.
  if (context.modality === 'target' && context.looksAheadTo === String(context.now))
    for (const [at, cue] of found.entries())
      if (/^[明来]年/u.test(cue.words) && Number(context.issuedYear) === context.now! - 1)
        found[at] = { ...cue, period: cue.period.replace(/^\d{4}/u, String(context.now)) };
  const { now, reportsOn, looksAheadTo } = context;
  const told = context.modality === 'actual' && now !== null && reportsOn?.endsWith(String(now - 1)) === true;
  if (told)
    for (const [at, cue] of found.entries()) {
      // 上年为18.9件 in what is told of a year when it is over: the one before it, and not 去年.
      if (/^上一?年/u.test(cue.words) && reportsOn === String(now - 1) && cue.period.startsWith(reportsOn))
        found[at] = { ...cue, period: cue.period.replace(/^\d{4}/u, String(now - 2)) };
      // 2015年以来净增121家, before the aims of 2018 to 2020: until the plan begins.
      if (/以来$/u.test(cue.words) && cue.period.endsWith(`/${now}`) && Number(looksAheadTo) > now)
        found[at] = { ...cue, period: cue.period.replace(/\d{4}$/u, String(now - 1)) };
    }
  // 到规划期末: the plan's last year.
  const end = context.modality === 'target' ? /(?:到|至)(?:规划|计划)?期末|规划期末/u.exec(said) : null;
  if (end && context.looksAheadTo !== null && found.every(({ words }) => !words.includes('末')))
    found.push({ period: context.looksAheadTo, kind: 'deadline', words: end[0], index: end.index });
  // 目前，园区有高新技术企业98家, in news of June that tell of the year before.
  // 截至2019年末，全区有…。核心区目前已完成投资390亿元: no longer as of that day.
  const present =
    found.length > 0
      ? null
      : context.isLate
        ? PRESENT.exec(said)
        : isOver(scene, context) || isOver(last, context) || cameOutLater(context)
          ? NOW.exec(said)
          : null;
  if (present)
    found.push({ period: String(context.now), kind: 'year', words: present[0], index: present.index });
  // 开发区去年新增专利申请3060件: not 比去年, 去年的3家.
  if (context.lastYear)
    for (const [at, cue] of found.entries())
      if (/^去年[底末]?$/u.test(cue.words) && opensWith(cue, said))
        found[at] = { ...cue, period: context.lastYear };
  const dated = wholeYear(sameMonths(sinceNewYear(found, said, context), said, context), context);
  const times = ofYears(inScene(dated, scene, last), context, scene);
  return /[（(]/u.test(said) ? times.map((cue) => ({ ...cue, bracket: bracketAt(said, cue.index) })) : times;
}

/** 2019年一季度增长4%，全年增幅在6%以上: the year that some months of were told; 2020年小目标：年内再认定…: the year itself. */
function yearNamed(last: TimeCue | null): TimeCue | null {
  const year = /^(?:19|20)\d{2}(?=年)/u.exec(last?.words ?? '')?.[0];
  const named = last && year && (last.period.includes('-') || last.words === `${year}年`);
  return named ? { ...last, kind: 'year', period: year } : null;
}

/** From this month on what is so 目前 is no longer the end of the year before. */
const NO_LONGER = 4;

/** Whether news tell of some months of the year that were over when they came out, or of the year before that. */
const cameOutLater = ({ isNews, reportsOn, month, now }: Context) =>
  isNews === true &&
  month !== null &&
  (month > Number(/\/\d{4}-(?<last>\d{2})$/u.exec(reportsOn ?? '')?.groups?.last ?? 12) ||
    (month >= NO_LONGER && now !== null && reportsOn === String(now - 1)));

/** What says that something is so now. */
const NOW = /目前|如今|眼下|当前|现在/u;
/** The same, and what has come to be so. */
const PRESENT = new RegExp(`${NOW.source}|迄今|至今|至此|现有|现已|已有|已达|已为`, 'u');

/** Whether the year that a report's paragraph speaks of was over when it was told. */
const isOver = (scene: TimeCue | null, { modality, now }: Context) =>
  modality === 'actual' &&
  now !== null &&
  /^\d{4}$/u.test(scene?.period ?? '') &&
  Number(scene!.period) < now;

/** 全年 in a look back that is told in the next year: all of the year that is looked back on. */
function wholeYear(
  times: readonly TimeCue[],
  { modality, reportsOn, now, isLate }: Context,
): readonly TimeCue[] {
  // 上半年 in news of September: of the year in which they are told.
  if (isLate) return times;
  if (modality !== 'actual' || reportsOn === null || reportsOn.includes('-')) return times;
  const year = reportsOn.slice(-4);
  if (year === String(now)) return times;
  return times.map((cue) => {
    if (/^(?:全年|当年|到?年[内底末])/u.test(cue.words)) return { ...cue, period: year };
    const months = cue.period.includes('-') && !/年/u.test(cue.words.replace(/半年/u, ''));
    return months ? { ...cue, period: cue.period.replaceAll(String(now), year) } : cue;
  });
}

/** 去年同期 in a report on some months: the same months of the year before. */
function sameMonths(times: readonly TimeCue[], said: string, { reportsOn }: Context): readonly TimeCue[] {
  if (!reportsOn?.includes('-')) return times;
  return times.map((cue) =>
    /^(?:去年|上年)/u.test(cue.words) && said.startsWith('同期', cue.index + cue.words.length)
      ? { ...cue, kind: 'span', period: reportsOn.replace(/\d{4}/gu, (year) => String(Number(year) - 1)) }
      : cue,
  );
}

/** As many years as a span has, until another year. */
function endingIn(span: Period, year: string): Period {
  const [first, last] = span.split('/').map(Number) as [number, number];
  return `${Number(year) - (last - first)}/${year}`;
}

/** 近三年 of a scene; 三年内 of a plan is until its end, of a year's tasks until the third year's. */
function ofYears(times: readonly TimeCue[], context: Context, scene: TimeCue | null): readonly TimeCue[] {
  const { now, looksAheadTo, modality } = context;
  return times.map((cue) => {
    if (/年来/u.test(cue.words) && /^\d{4}\/\d{4}$/u.test(context.reportsOn ?? ''))
      return { ...cue, period: context.reportsOn! };
    // 过去五年, 五年来 in a report on a year: until its end, whenever it is told.
    if (
      cue.kind === 'span' &&
      /^(?:过去|.年来)/u.test(cue.words) &&
      modality === 'actual' &&
      /^\d{4}$/u.test(context.reportsOn ?? '')
    ) {
      return { ...cue, period: endingIn(cue.period, context.reportsOn!) };
    }
    // 近三年 in what a plan looks back on: until the year before it.
    if (
      /^近.年/u.test(cue.words) &&
      modality === 'actual' &&
      now !== null &&
      context.reportsOn === String(now - 1)
    )
      return { ...cue, period: endingIn(cue.period, context.reportsOn) };
    if (/^(?:近.|[两三四五])年/u.test(cue.words) && cue.kind === 'span' && scene?.kind === 'year') {
      return { ...cue, period: endingIn(cue.period, scene.period) };
    }
    if (
      cue.kind !== 'deadline' ||
      !/^(?:.年(?:之?内|.{0,3}时间)|(?:今后|未来|接下来).年)/u.test(cue.words) ||
      modality !== 'target'
    )
      return cue;
    const plan = looksAheadTo !== null && now !== null && Number(looksAheadTo) - now >= 2;
    return { ...cue, period: plan ? looksAheadTo : String(Number(cue.period) - 1) };
  });
}

/** 今年以来 in a report on some months: from the year's first day to their last. */
function sinceNewYear(times: readonly TimeCue[], said: string, { reportsOn }: Context): readonly TimeCue[] {
  const end = /\d{4}-\d{2}$/u.exec(reportsOn ?? '')?.[0];
  if (!end) return times;
  // 今年新进58家 in what looks back on half a year: in that half.
  const sofar = (at: number) =>
    said.startsWith('今年以来', at) ||
    /^今年(?!底|内|全年|年[底末内初]|起|初|的|\d|[一二三四五六七八九十]{1,2}月|[^，。；]{0,8}?(?:计划|目标|预算|预计|预期|拟|将|要|力争|争取|确保|安排|打算|任务))/u.test(
      said.slice(at),
    );
  return times.map((cue) =>
    // 当年首批申报312家, in what looks back on half a year: in that half, too.
    (cue.words === '当年' || (cue.words === '今年' && sofar(cue.index))) && cue.period === end.slice(0, 4)
      ? { ...cue, kind: 'span', period: `${cue.period}-01/${end}` }
      : cue,
  );
}

/** 2017年，…。全年新认定…, 2019年一季度增长4%，全年…: the year that the words before named. */
function inScene(times: readonly TimeCue[], scene: TimeCue | null, last: TimeCue | null): readonly TimeCue[] {
  const whole = scene?.kind === 'year' ? scene : null;
  return times.map((cue, at) => {
    if (!/^(?:全年|年内|当年|年[底末]|到年[底末])/u.test(cue.words)) return cue;
    // 去年全区认定合同3108项；全年获奖71项: of that year, in the same sentence.
    const past = last && /^(?:去年|上年)$/u.test(last.words) && cue.words === '全年' ? last : null;
    const said = [...(last ? [last] : []), ...times.slice(0, at)];
    const named = yearNamed(said.findLast(({ words }) => /(?:19|20)\d{2}年/u.test(words)) ?? null) ?? whole;
    return past ? { ...cue, period: past.period } : named ? { ...cue, period: named.period } : cue;
  });
}

/** A paragraph that opens with a coming year and nothing else (2019年，…) looks ahead to it from end to end. */
export function withScene(text: string, context: Context): Context {
  const opening =
    /^(?:展望)?[^，,。]{0,12}?(?=[，,]|是|我们|我委|全区|已经开始)/u.exec(text.trimStart())?.[0] ?? '';
  const [cue] = findTimes(opening, context.now);
  const coming =
    cue?.kind === 'year' &&
    cue.words.length === opening.replace(/^展望/u, '').trim().length &&
    context.now !== null &&
    Number(cue.period) > context.now;
  return coming
    ? { ...context, modality: 'target', looksAheadTo: cue.period, now: Number(cue.period) }
    : context;
}

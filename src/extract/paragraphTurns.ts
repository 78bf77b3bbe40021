import { yearOf } from '../model/period.js';
import { findFiveYearPlan, planPeriod } from '../text/years.js';
import type { Context } from './context.js';

/*
 * Paragraphs that turn to another time than their chapter's: what is wanting now, before the aims; the year to come, after what was done.
 */

/** What a text is, as far as its paragraphs may turn to another time. */
interface Told {
  readonly ofGovernment: boolean;
  /** The year in which it came out. */
  readonly issued: number | null;
  /** Whether its figures stand behind 去年： and 今年：. */
  readonly isLabelled: boolean;
}

interface Turn {
  readonly context: Context;
  /** The year to come that the paragraph names, if it does: its points are of that year too. */
  readonly names: string | undefined;
  /** Whether it turns to the second half of a year whose first half is told. */
  readonly half: boolean;
}

/** The context of a paragraph that says itself to which time it turns; its chapter's where it does not. */
export function turned(inherited: Context, text: string, { ofGovernment, issued, isLabelled }: Told): Turn {
  let context = inherited;
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
      looksAheadTo:
        /^[明来]年/u.test(text) && context.now !== null
          ? String(context.now + 1)
          : (context.looksAheadTo ?? (context.now === null ? null : String(context.now + 1))),
    };
  // 2014年，我们将继续…。一是…，新认定60家以上, behind what was wanting in 2013: all of the paragraph is of the year to come.
  const toCome = NAMES_YEAR_TO_COME.exec(text)?.groups?.year;
  if (
    toCome &&
    context.modality === 'actual' &&
    Number(toCome) > (yearOf(context.reportsOn) ?? Number(toCome))
  )
    context = { ...context, modality: 'target', looksAheadTo: toCome, now: Number(toCome) };
  // 去年：财政收入148.3亿元 / 今年：税收增长12%, district by district in news of January.
  if (isLabelled && issued !== null && LABELLED_YEAR.test(text) && context.modality === 'actual')
    context = text.startsWith('今年')
      ? { ...context, modality: 'target', looksAheadTo: String(issued), now: issued }
      : { ...context, reportsOn: String(issued - 1) };
  const second =
    context.modality === 'actual' &&
    context.now !== null &&
    context.reportsOn?.includes('-') === true &&
    SECOND_HALF.test(text);
  if (second) context = { ...context, modality: 'target', looksAheadTo: String(context.now) };
  // 今年，我们要…, in what a government reports in January on the year that is over.
  if (
    context.modality === 'actual' &&
    ofGovernment &&
    issued !== null &&
    context.reportsOn === String(issued - 1) &&
    THIS_YEAR_AHEAD.test(text)
  )
    context = { ...context, modality: 'target', looksAheadTo: String(issued), now: issued };
  return { context, names: toCome, half: second };
}

/** What stands before the figures of the year that is over, and of the one to come. */
export const LABELLED_YEAR = /^(?:去年|今年)[：:]/u;

/** A paragraph that opens with the end of a plan, or all of its years. */
const PAST_OPENING = /^(?:到|在|截至)?[“"]?十[一二三四五六]五[”"]?(?:期末|末|时期|期间|以来)[，,]/u;

/** A paragraph that turns to the year to come. */
const TURNS_AHEAD = /^(?:在)?(?:新的一年|新一年|下一年|明年|来年)(?:里|中)?[，,]/u;

/** 2014年，我们将继续改进工作; 2019年，各区将围绕…提前谋划. */
const NAMES_YEAR_TO_COME =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)?(?<year>(?:19|20)\d{2})年[，,]?(?:我们|我委|我区|我局|区科委|全区|各区|本区|园区|开发区|区里)?(?:将|要|拟|计划|打算|重点(?:抓好|做好|推进|围绕)|继续(?:围绕|以|坚持))(?!求)/u;

/** 六、下半年，我们将重点抓好以下工作：… in what looks back on the first half. */
const SECOND_HALF =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）)?(?:今年)?(?:下半年|下一?阶段|下一步|接下来)[，,]?(?:我们|我委|我区|区科委|全区)?(?:将|要|拟|计划|重点|继续|着重)(?!求)/u;

/** What a government means to do this year. */
const THIS_YEAR_AHEAD = /^今年[，,]?(?:[^。；]{0,12}[，,])?(?:我们)?(?:要|将)(?!求)/u;

/** A paragraph on what is wanting. */
const TELLS_WANT =
  /^(?!.*(?:新的一年|新一年|下一步|今后|明年|来年))[^。：；]{0,40}(?:存在|还有|仍有|面临)[^。：；]{0,10}(?:不足|问题|差距|短板|困难)/u;

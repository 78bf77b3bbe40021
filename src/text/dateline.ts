/** The day that an item of a digest begins with: （2020年1月9日）记者从区科委获悉，…. */
const DATELINE =
  /^[（(【［]\s*(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月\d{1,2}日[^）)】］]{0,6}[）)】］]/u;

/** 普陀（2020年8月24日）: the day that a headline ends with. */
const ENDS_WITH_DAY = /[（(](?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月\d{1,2}日[）)]$/u;

/** 2022-03-25高新技术企业总数突破1200家, 【2022年3月25日】…: a headline of a site's list of news, which begins with the day and says no sentence. */
const BEGINS_WITH_DAY =
  /^[【［[]?(?:(?<year>(?:19|20)\d{2})(?:[-/.](?<month>\d{1,2})[-/.]\d{1,2}(?!\d)|年(?<of>\d{1,2})月\d{1,2}日))[】］\]]?\s*(?=[\p{Script=Han}“《A-Z\d][^。；]{5,40}$)(?![，,至起前后]|星期|周[一二三四五六日]|第\d|来源|总第|\d{1,2}:|[在于，]|召开|印发|发布|修订|通过)/u;

/** （2016年7月22日 第5版）: nothing but the day of the news below it. */
const DAY_ALONE =
  /^[（(]?\s*(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月\d{1,2}日\s*(?:星期.)?\s*(?:第\d{1,2}版|[A-Z]?\d{1,2}版)?[）)]?$/u;

/** The same without the year, which the digest bears: （2月21日）徐汇区日前召开…. */
const DATELINE_OF_MONTH =
  /^[（(【［]\s*(?<month>\d{1,2})月\d{1,2}日[^）)】］]{0,6}[）)】］](?=\s*\p{Script=Han}|“)/u;

/** A year and one of its months. */
export interface Day {
  readonly year: number;
  readonly month: number;
}

function dayIn(found: RegExpExecArray | null): Day | null {
  const { year, month, of } = found?.groups ?? {};
  return year === undefined ? null : { year: Number(year), month: Number(month ?? of) };
}

/** The day that a line is, and nothing else; null for any other. */
export const dayAlone = (line: string): Day | null => dayIn(DAY_ALONE.exec(line.trim()));

/**
 * The year and the month of the day that a paragraph begins with in brackets; null for one that begins with none.
 * @param year that of a day which does not bear its own; without one such a day is of the year 0
 */
export function datelineOf(text: string, year = 0): Day | null {
  const said = text.trimStart();
  const month = DATELINE_OF_MONTH.exec(said)?.groups?.month;
  return month === undefined ? dayIn(DATELINE.exec(said)) : { year, month: Number(month) };
}

/** The day that a headline bears, before or behind it; null for one without. */
export const dayOfHeadline = (line: string): Day | null =>
  dayIn(BEGINS_WITH_DAY.exec(line.trim()) ?? ENDS_WITH_DAY.exec(line.trim()));

/** Whether a line is the headline of news that a site lists by their days, whatever amounts it tells. */
export const isDatedHeadline = (line: string): boolean => BEGINS_WITH_DAY.test(line.trim());

import { parseChineseNumeral } from '../text/numerals.js';

/** What is issued again and again, and tells of the weeks before it. */
export const BULLETIN = /简报|快讯|动态|专报|快报|短讯|月报|季报/u;

/** 上海科创简报 2022年第二季度, 季度简报（2022年第二季度）. */
const BULLETIN_OF_QUARTER =
  /(?:简报|动态|快讯|季报)[^。；，]{0,4}?[（(\s]*(?:19|20)\d{2}年第?(二|三|四)季度[）)（(\s]/u;

/** 2021年1-10月嘉定区经济运行简析, 前8个月临港新片区主要指标大幅攀升, 普陀区2015年上半年专利申请与授权统计. */
export const PART_IN_TITLE =
  /^(?!.*(?:计划|安排|思路|打算|要点|下半年|\d[\d.]*(?:亿|万|家|项|件|%)))[^，。；]{0,24}?(?:(?<half>上半年)|(?<quarters>前三季度)|(?<quarter>(?:第)?一季度)|(?<!\d)1\s*[-—–~～至]\s*(?<months>\d{1,2})月|前(?<months2>\d{1,2}|[二两三四五六七八九十]{1,2})个?月)/u;

/** 2016年11月份科技工作简讯, 2019年8月规模以上工业运行情况: of that month alone. */
const MONTH_IN_TITLE =
  /^[^，。；]{0,16}?(?<![至到—–～~-])(?<!\d)(?<month>[1-9]|1[0-2])月份?(?![\d一二三四五六七八九十初中下底末日])[^，。；\d]{0,14}(?:简讯|快讯|小结|(?:运行|完成|进展)情况|统计(?:分析|快报)|主要指标|运行(?:简析|分析|简报))/u;

/** The months that a journalist has heard of. */
const NEWS_OF_MONTHS =
  /(?:记者|获悉|了解到|日前|发布会|(?:报告|数据|统计)(?:显示|表明))[^。]{0,40}?[，,]今年(?:以来)?(?:(?<half>上半年)|(?<quarters>前三季度)|(?<quarter>一季度)|1\s*[-—–~～至到]\s*(?<months>\d{1,2})月|前(?<months2>\d{1,2}|[二两三四五六七八九十]{1,2})个?月)/u;

/** 嘉定区经济运行简析 / （2022年1-8月）: a line below the title that says of which months, and nothing else. */
const MONTHS_BELOW =
  /^[^\n]*\n\s*(?<line>[（(]?\s*(?:19|20)\d{2}年度?(?:1\s*[-—–~～至]\s*\d{1,2}月|上半年|前三季度|第?一季度)\s*[）)]?)\s*(?=\n)/u;

/** That line; null where there is none. */
export const monthsBelow = (text: string): string | null => MONTHS_BELOW.exec(text)?.groups?.line ?? null;

/** Whether that is what a text opens with: the months of the year in which it came out. */
export const isNewsOfMonths = (text: string): boolean => newsOfMonths(text) !== null;

/** The months that the first sentence of news names, or a later one for all of what follows; null where none does. */
function newsOfMonths(text: string): Groups | null {
  const opening = text.slice(0, 320);
  const found = NEWS_OF_MONTHS.exec(opening);
  if (!found) return null;
  // 告诉记者，今年前三季度园区企业缴税14.3亿元, in the midst of a feature: of that park alone.
  const opens = !/[。！？]/u.test(opening.slice(0, found.index));
  const ofAll = /^[，,]|^(?:全|我)[区市县]/u.test(opening.slice(found.index + found[0].length));
  return opens || ofAll ? found.groups! : null;
}

type Groups = Record<string, string | undefined>;

/** From January to the month that half a year, some quarters or so many months end with; null where that is none. */
function sinceJanuary({ half, quarters, quarter, months, months2 }: Groups): [string, string] | null {
  const told = months ?? months2!;
  const last = half ? 6 : quarters ? 9 : quarter ? 3 : (parseChineseNumeral(told) ?? Number(told));
  return last >= 2 && last <= 12 ? ['01', String(last).padStart(2, '0')] : null;
}

/** The months that a report on part of a year covers, by its title or opening: 上半年工作总结, 1-9月工作情况, 月报…反映9月. */
export function partOfYear(title: string, text: string): [string, string] | null {
  const said = (
    PART_IN_TITLE.exec(title || text.split('\n', 1)[0]!) ?? PART_IN_TITLE.exec(monthsBelow(text) ?? '')
  )?.groups;
  const titled = said ? sinceJanuary(said) : null;
  if (titled) return titled;
  // 各区科技动态（月报） / 2022年第8期: of that month.
  const issue =
    /月报|月刊/u.test(title) || (BULLETIN.test(title) && /【本月(?:要情|要闻|动态|工作|概要)】/u.test(text))
      ? /年第?(?<month>\d{1,2})期/u.exec(text.slice(0, 80))?.groups?.month
      : undefined;
  if (issue && Number(issue) >= 1 && Number(issue) <= 12)
    return [issue.padStart(2, '0'), issue.padStart(2, '0')];
  const head = `${title} ${text.slice(0, 200)}`;
  if (/上半年.{0,20}(?:工作|总结|情况|小结|报告|分析|完成)/u.test(head)) return ['01', '06'];
  if (/前三季度.{0,20}(?:工作|总结|情况|小结|报告|分析)/u.test(head)) return ['01', '09'];
  if (/(?:一|第一)季度.{0,20}(?:工作|总结|情况|小结|报告|分析)/u.test(head)) return ['01', '03'];
  const quarter =
    BULLETIN_OF_QUARTER.exec(`${title} ${text.slice(0, 60)}`)?.[1] ??
    /^[^。；]{0,40}?(?:第)?(二|三|四)季度.{0,20}(?:工作|总结|情况|小结|报告|分析|动态|简报)/u.exec(
      title || text.split('\n', 1)[0]!,
    )?.[1];
  if (quarter) return { 二: ['04', '06'], 三: ['07', '09'], 四: ['10', '12'] }[quarter] as [string, string];
  const months = /1\s*[-—–至]\s*(\d{1,2})月.{0,16}(?:工作|总结|情况|小结|报告|分析)/u.exec(head);
  if (months) return ['01', months[1]!.padStart(2, '0')];
  const alone = MONTH_IN_TITLE.exec(title || text.split('\n', 1)[0]!)?.groups?.month?.padStart(2, '0');
  if (alone) return [alone, alone];
  const month =
    /(?:月报|简报|动态|快讯|信息).{0,80}反映(?:\d{4}年)?(\d{1,2})月|(?<![至\-—–到])(?<!\d)(\d{1,2})月份?(?:全市|全区|区域|科技|创新|重点)?.{0,6}(?:工作情况|工作动态|工作简报|月报|动态汇编)/su.exec(
      head,
    );
  const only = (month?.[1] ?? month?.[2])?.padStart(2, '0');
  if (only) return [only, only];
  // 记者昨天了解到，今年1至9月，全区科技创新主要指标保持两位数增长: what news are about.
  const news = BULLETIN.test(title || text.split('\n', 1)[0]!) ? null : newsOfMonths(text);
  return news ? sinceJanuary(news) : null;
}

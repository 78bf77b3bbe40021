import { parseChineseNumeral } from '../text/numerals.js';
import { arabicYears, findFiveYearPlan, plausibleYear } from '../text/years.js';

/** A year that a document speaks from, and how it was found. */
export interface FoundYear {
  readonly year: number;
  readonly inferred: boolean;
  readonly reasons: readonly string[];
}

/** A year said to be looked back on: 回顾2015年, 2016年工作总结, 2016年，我区…; not 到2020年 or 2016—2020年. */
const LOOKING_BACK =
  /(?:回顾|总结|过去的)(?<before>20\d{2}|19\d{2})年|(?<behind>20\d{2}|19\d{2})年的?(?:收成|成绩单?|答卷|回眸|工作回顾)/u;
const PLAIN_YEAR =
  /(?<!(?<!截)[\d到至前—–～~\-《〔[(（])((?:19|20)\d{2})年(?!\s*[）)])(?!(?:底|末)?(?:前|之前|为止))/gu;

/**
 * The year a text reports on: the one it says it looks back on, or the one it names most outside titles and aims.
 *
 * @param issued the year it was issued in, where that is known: it reports on no later one
 */
export function reportingYear(text: string, issued: number | null = null): FoundYear | null {
  const explicit = LOOKING_BACK.exec(text);
  if (explicit)
    return {
      year: Number(explicit.groups!.before ?? explicit.groups!.behind),
      inferred: false,
      reasons: [`原文“${explicit[0]}”`],
    };
  const bare = text
    .replace(/《[^》]*》/gu, '')
    .replace(/[（(][^（()）]{0,20}\d{4}[^（()）]{0,20}[)）]/gu, '');
  const votes = new Map<number, number>();
  for (const match of bare.matchAll(PLAIN_YEAR)) {
    const year = Number(match[1]);
    if (!plausibleYear(year) || (issued !== null && year > issued)) continue;
    // A paragraph that opens with its year says when it is; 2019年将 says what comes next.
    const opens = /(?:^|\n)[\s　]*$/u.test(bare.slice(Math.max(0, match.index - 3), match.index));
    const ahead =
      /(?:预计|预测|展望)[，,]?$|(?:力争|目标|争取|规划|计划|确保)[^。；\n]{0,12}$/u.test(
        bare.slice(Math.max(0, match.index - 18), match.index),
      ) ||
      /^(?:年?[，,]?[^，。；“”\d]{0,6}(?:将|打算|计划|拟|力争|准备|希望)|底?(?:竣工|建成|启用|完成))/u.test(
        bare.slice(match.index + match[0].length),
      );
    // A date on a line of its own says when the document was issued.
    const dated = /^\s*[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十]{1,3}日)?\s*(?:\n|$)/u.test(
      bare.slice(match.index + match[0].length, match.index + match[0].length + 20),
    );
    // 2023年第4期, 2023年4月18日 at the head: when it came out.
    const imprint =
      match.index < 160 &&
      /^\s*(?:第\s*\d+\s*[期号]|[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日)/u.test(
        bare.slice(match.index + match[0].length, match.index + match[0].length + 12),
      );
    // 较2019年同期增长, 与2019年相比: what it is compared with.
    const compared =
      /^(?:同期|[^，。；]{0,6}相比)/u.test(bare.slice(match.index + match[0].length)) &&
      /[比较与同和]$/u.test(bare.slice(0, match.index));
    // 由2018年的612亿元增至2022年的1105亿元: of the second.
    const from =
      /[由从]$/u.test(bare.slice(0, match.index)) &&
      /^年[^，。；]{1,24}[至到](?:19|20)\d{2}年的?\d/u.test(bare.slice(match.index + 4, match.index + 50));
    if (ahead || dated || imprint || compared || from) continue;
    votes.set(
      year,
      (votes.get(year) ?? 0) + (opens && match.index < 300 ? 10 : opens || match.index < 80 ? 3 : 1),
    );
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (!best) return null;
  return { year: best[0], inferred: false, reasons: [`文中多处提到${best[0]}年`] };
}

const MASKED_YEAR = /(\d{2,3})([*＊]{1,2})\s*年/u;
const PLAN_AHEAD = /(?:纳入|编制|起草|研究|谋划|制定).{0,24}|.{0,12}(?:编制|的主线)/u;

/**
 * The year behind 201*年, where the rest of the text leaves only one: a five-year plan still being drafted, or one
 * that something is to be written into, lies ahead; a full year that is named lies behind.
 */
export function inferMaskedYear(text: string): FoundYear | null {
  const masked = MASKED_YEAR.exec(text);
  if (!masked) return null;
  const digits = masked[1]!;
  let from = Number(digits.padEnd(4, '0'));
  let to = Number(digits.padEnd(4, '9'));
  const reasons = [`“${masked[0]}”在${from}–${to}年之间`];
  for (const sentence of text.split(/[。\n]/u)) {
    const plan = findFiveYearPlan(sentence);
    if (!plan || !PLAN_AHEAD.test(sentence)) continue;
    if (!/(?:纳入|编制|起草).{0,30}(?:规划|五年)/u.test(sentence)) continue;
    if (plan.first - 1 < to && plan.first - 1 >= from) {
      to = plan.first - 1;
      reasons.push(
        `“${sentence.slice(Math.max(0, plan.index - 14), plan.index + plan.length + 6).trim()}”：该规划（${plan.first}年起）尚在编制`,
      );
    }
  }
  for (const match of text.matchAll(/(?<!\d)((?:19|20)\d{2})年(?!前|底前)/gu)) {
    const year = Number(match[1]);
    if (plausibleYear(year) && year > from && year <= to) {
      from = year;
      reasons.push(`已提到${year}年`);
    }
  }
  return from === to ? { year: from, inferred: true, reasons } : null;
}

const ISSUE_DATE = /(\d{4})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(\d{1,2}|[一二三四五六七八九十]{1,3})日/u;
const DAY =
  '(?<year>(?:19|20)\\d{2})(?:[-/.](?<month>\\d{1,2})[-/.]|年(?<month2>\\d{1,2}|[一二三四五六七八九十]{1,2})月)(?<day>\\d{1,2}|[一二三四五六七八九十]{1,3})日?';
/** As newspapers, sites and forums have it: 2019年6月21日 星期五 第05版, 发表于 2009-8-18 09:06:52, 2023-07-26 16:24:20来源. */
export const POSTED = new RegExp(
  `^\\s*(?:https?:\\S+\\s*)?(?:\\p{Script=Han}{2,8}\\s*)?${DAY}(?:\\s*\\d{1,2}[:：]\\d{2}|\\s*星期|\\s*第\\s*\\d+\\s*版|\\s*[\\p{Script=Han}]{2,8}$|$)`,
  'u',
);
/** What a site shows where nobody has set the day: 2000-01-01 00:00:00. */
const UNSET_CLOCK = /(?:19|20)\d0-0?1-0?1\s+00:00/u;
/** With what it is: 来源：上海市闵行区人民政府 发布时间：2021年7月26日, 日期:2023/09/12. */
const LABELLED = new RegExp(
  `^(?:(?:来源|作者|记者|编辑|通讯员)[:：].{1,30}?\\s*|.{0,40}?(?:(?:发表|发布|发稿|上传|更新|成文|印发)(?:于|时间|日期)?|时间|日期)\\s*[:：]?\\s*)${DAY}`,
  'u',
);
/** Behind a title: 成为科创中心重要承载区（看点，2015年1月30日）. */
const BEHIND_TITLE = new RegExp(`[（(](?:[^（()）]{1,14}[，, ]\\s*)?${DAY}[)）]$`, 'u');
/** ——2014年10月28日在奉贤区第四届人大常委会第二十五次会议上. */
const SPOKEN_ON = new RegExp(`^[—－（(-]{0,2}\\s*${DAY}[在于][^。；]{4,40}(?:会议|大会|全会)上?`, 'u');
const OPENING_DAY = new RegExp(
  `^[（(]?(?:[^（()）\\d]{1,8}[，, ]\\s*)?${DAY}[)）]?(?:上午|下午|今[天日]|昨[天日])?(?:上午|下午)?[，,]?[^。]{0,60}(?:发布会|通报会|公布|发布|介绍|记者|获悉|通报)`,
  'u',
);
/** 本报讯（记者 周弋）2020年12月8日，… */
const FROM_OUR_REPORTER = new RegExp(
  `^(?:本报讯|[^，。；：\\s]{2,8}讯)\\s*(?:[（(][^（()）]{2,24}[)）])?\\s*${DAY}`,
  'u',
);
/** A day alone on its line, under its year: 2024 / 09/04. */
const DAY_BELOW = /^\s*(?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?\s*$/u;
/** A month alone on its line, or with who put it together: (2018年9月), 二〇一一年六月, （2025年10月整理）. */
const ISSUE_MONTH =
  /^(?:[^，。；\d]{0,8}(?:时间|日期)[:：]\s*|[（(]?[^，。；：\d]{2,24}(?:\s+|(?<=编辑部|机构|管委会|委员会|政府|编委会|办公室|课题组|本刊)))?[（(]?(\d{4})年(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:整理|编印|编写|汇编|修订|起草|[编稿印制])?(?:[)）]|[\s　]{2,}[^，。；]{2,14})?$/u;
/** The number of a journal that it stands in: （载《浦江科技》2008年第10期）. */
const ISSUE_NUMBER =
  /^[^，。；]{0,30}?((?:19|20)\d{2})年第\s*\d{1,3}\s*期(?:[，,（(]?总第\s*\d{1,4}\s*期)?[^，。；]{0,30}$/u;
/** The month whose issue of a journal it stands in: (《沪上科技》2020年5月号). */
const MONTHLY_ISSUE =
  /^[^，。；]{0,24}?(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月[号刊](?:[，,（(]?总第\s*\d{1,4}\s*期)?[^，。；]{0,12}$/u;
/** (2025年9月—11月), …报道整理（2023年8月至10月）: the months in which what is put together came out; from January on they would be those told of. */
const ISSUE_MONTHS =
  /^[^\d]{0,60}[（(]((?:19|20)\d{2})年(?:[2-9]|1[0-2])月?\s*(?:[-—–~～]{1,2}|至|到)\s*(\d{1,2})月[)）]$/u;
const numberOf = (text: string) =>
  (/\d/u.test(text) ? text : String(parseChineseNumeral(text) ?? text)).padStart(2, '0');

/** A day that one of the patterns found, as 2025-09-23. */
const isoDay = ({ year, month, month2, day }: Record<string, string | undefined>) =>
  `${year}-${numberOf(month ?? month2!)}-${numberOf(day!)}`;

/** The date a document was issued: one that stands alone on a line, or in the index table, or among what else stands above a text. */
export function issueDate(lines: readonly string[]): string | null {
  const spoken = spokenOn(lines);
  if (spoken !== null) return spoken;
  const found = datedLine(lines);
  const above = lines.slice(0, HEAD).flatMap(dayAbove);
  if (found !== null) return printedBefore(above, found) ?? found;
  return datedOpening(lines) ?? above.map(({ day }) => day).sort()[0] ?? null;
}

/** A day that a text's origin tells, and whether it is the one on which it was printed. */
export interface DayOfOrigin {
  /** As 2025-09-23. */
  readonly day: string;
  readonly isPrinted: boolean;
}

/**
 * When a text was printed, where that was in a year before the day on which it was put up; undefined where it was not.
 * 发布时间：2017-06-30（网站改版统一导入） over 来源：《…周报》2009年1月15日第3版.
 */
export function printedBefore(days: readonly DayOfOrigin[], posted: string): string | undefined {
  const printed = days.find(({ isPrinted }) => isPrinted)?.day;
  return printed !== undefined && printed.slice(0, 4) < posted.slice(0, 4) ? printed : undefined;
}

/** The day on which it was given to a meeting, whenever a site has put it up. */
function spokenOn(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, HEAD)) {
    const day = SPOKEN_ON.exec(arabicYears(line).trim())?.groups;
    if (day) return isoDay(day);
  }
  return null;
}

/** In how many lines a text's origin is told. */
const HEAD = 12;
/** The first year that a text of ours may come from: what a clock says that was never set is none. */
export const FIRST_YEAR = 1990;
const ANY_DAY = new RegExp(DAY.replaceAll('[-/.]', '\\s*[-/.]\\s*'), 'u');
/** What a line tells beside a day that says where a text comes from and who has made it. */
const ORIGIN =
  /https?:|来源|记者|作者|编辑|责编|发布|发表|时间|日期|客户端|主办|字号|字体|点击|浏览|阅读|评论|收藏|正文|专版|特刊|专刊|版|采访|电视台|通讯员|出版|总第|星期|[报刊网]|工作室|撰文|图[|｜]文/u;
/** What a day is of that something is to begin, was held or is counted until. */
const OF_SOMETHING =
  /^日?(?:[0-9:：\s]*)(?:起|止|前|至|到|召开|举行|通过|批准|施行|印发|修订|在|于|开幕|成立|揭牌|挂牌|启用|认定)/u;
/** Where a newspaper or a journal printed it, or when somebody was asked. */
export const PRINTED =
  /《[^》]{2,12}》|来源[:：][^，。]{0,10}(?:报|刊)|第?\s*[A-Z]?\d{1,2}(?:[-—–]\d{1,2})?\s*版|采访时间|采访(?:录音|实录|记录)|原(?:文|载|刊|发)(?:发布|刊|发表)?于/u;

/** The day in a line that is no sentence and tells of a text's origin; none for any other line. */
function dayAbove(line: string): DayOfOrigin[] {
  const said = arabicYears(line).trim();
  const found = ANY_DAY.exec(said);
  if (!found || said.length > 120) return [];
  const rest = said.slice(0, found.index) + said.slice(found.index + found[0].length);
  const isSentence = /[。；！？]/u.test(rest.replace(/[）)\]】]$/u, ''));
  const counts = /\d[\d.]*(?:万|亿)?(?:家|元|%|％|项|件|人(?!气)|户|倍)/u.test(rest);
  const day = isoDay(found.groups!);
  if (isSentence || counts || Number(day.slice(0, 4)) < FIRST_YEAR) return [];
  if (OF_SOMETHING.test(said.slice(found.index + found[0].length))) return [];
  return ORIGIN.test(rest) || rest.replace(/[\s（()）[\]【】|｜·:：\d-]/gu, '').length <= 4
    ? [{ day, isPrinted: PRINTED.test(said) }]
    : [];
}

/** What is told of the day on which news are told: 2025年9月23日，…系列新闻发布会举行长宁区专场。 */
function datedOpening(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 4)) {
    const day = (OPENING_DAY.exec(line) ?? FROM_OUR_REPORTER.exec(line))?.groups;
    if (day) return isoDay(day);
  }
  return null;
}

function datedLine(lines: readonly string[]): string | null {
  const dates = lines.flatMap((line, at) => {
    const posted = UNSET_CLOCK.test(line)
      ? undefined
      : (POSTED.exec(line) ?? LABELLED.exec(line) ?? BEHIND_TITLE.exec(line.trim()))?.groups;
    if (posted) return [isoDay(posted)];
    const below = /^\s*(?:19|20)\d{2}\s*$/u.test(line) && DAY_BELOW.exec(lines[at + 1] ?? '')?.groups;
    if (below) return [isoDay({ ...below, year: line.trim() })];
    const match = ISSUE_DATE.exec(arabicYears(line));
    const bare = line.replace(/\d{1,2}:\d{2}(?::\d{2})?/gu, '').replace(/[\s（()）|]/gu, '');
    // 宝山区科学技术委员会办公室编 2011年4月8日: by whom, and when.
    const imprint =
      bare.length <= 40 &&
      /^[^，。；：]*[编印办会局委](?=\d{4}年)/u.test(arabicYears(bare)) &&
      /日$/u.test(bare);
    if (!match || (bare.length > match[0].length + 8 && !imprint)) return [];
    return [`${match[1]}-${numberOf(match[2]!)}-${numberOf(match[3]!)}`];
  });
  const plausible = dates.find((date) => Number(date.slice(0, 4)) >= FIRST_YEAR);
  if (plausible) return plausible;
  for (const line of lines.map((each) => arabicYears(each.trim()))) {
    const month = ISSUE_MONTH.exec(line) ?? ISSUE_MONTHS.exec(line);
    if (month) return `${month[1]}-${numberOf(month[2]!)}`;
    const monthly = MONTHLY_ISSUE.exec(line)?.groups;
    if (monthly) return `${monthly.year}-${numberOf(monthly.month!)}`;
    const number = ISSUE_NUMBER.exec(line);
    if (number) return number[1]!;
  }
  return null;
}

import { yearOf } from '../model/period.js';
import type { Part } from '../model/source.js';
import { arabicYears } from '../text/years.js';
import { type FoundYear, inferMaskedYear, reportingYear } from './dates.js';
import { BULLETIN, monthsBelow, PART_IN_TITLE, partOfYear } from './partOfYear.js';

/** A line below the title that says of which year the text is. */
const YEAR_BELOW =
  /^[^\n]*\n\s*(?:[—–-]{1,2}\s*)?[^\n，。；]{0,8}(?<year>(?:19|20)\d{2})年(?!\d|第|[一二三四五六七八九十]{1,2}月)[^\n，。；]{2,26}(?=\n|$)/u;

/** A title that holds commas, and a year with what is told of it. */
const TITLE_WITH_COMMAS =
  /^[^\n。；]{0,40}(?<year>(?:19|20)\d{2})年[^\n，。；]{2,26}(?:盘点|综述|比较|对比|调研|分析|报告|观察|走访|回眸|巡礼|一览|述评|对照)(?=\n|$)/u;

/** A subtitle that says of which years the figures are. */
const YEARS_BELOW =
  /^[^\n]*\n\s*[—–-]{1,2}\s*[^\n。；]{0,24}?(?:19|20)\d{2}年?\s*[-—–~～至]{1,2}\s*(?<last>(?:19|20)\d{2})年[^\n。；]{0,12}(?:数据|分析|比较|考察|统计|情况|观察)[^\n。；]{0,8}(?=\n|$)/u;

/** A title, or a line that stands for one, on the year before. */
const LAST_YEAR_IN_TITLE =
  /(?:^|\n)[^\n。；，]{0,12}(?:去年|上年)[^\n。；，]{2,24}(?:分析|情况|盘点|回顾|总结|综述|统计)\s*(?:\n|$)/u;

/** Months of the year that a report is given in. */
const SINCE_NEW_YEAR =
  /今年(?:以来|上半年|前[\d一二三四五六七八九]{1,2}个?月|前?[一三]季度|1\s*[-—–~～至]\s*\d{1,2}月|截[至止])|(?:截[至止]|到)(?:今年)?(?:[4-9]|1[0-2])月[底末]/u;

const OF_NOW = /今年|本季度|本月|上月|近日|日前/u;

const LOOKS_BACK = /(?<![比较同与])去年(?!同期)|过去的?一年/u;

const PAST_YEAR = /过去的?一年/u;

/** A report that is given to a people's congress, whatever its title says: ——2017年1月10日在…人大一次会议上的报告, 各位代表：. */
const TO_CONGRESS = /政府工作报告|会议上的(?:工作)?报告|各位代表[：:]/u;
/** When it is given: in the first months of the year after the one that it tells of. */
const GIVEN =
  /(?<year>(?:19|20)\d{2})年(?:[1-4]|[一二三四])月[\d一二三四五六七八九十]{1,3}日(?:[^。；]{0,30}?(?:次会议|会议上|大会)|[）)])/u;

/** The year that a report to a people's congress tells of; null for what is none, or bears no such day. */
function yearBeforeCongress(text: string): number | null {
  const head = arabicYears(text.slice(0, 500).replace(/\s/gu, ''));
  const given = TO_CONGRESS.test(head) ? GIVEN.exec(head)?.groups?.year : undefined;
  return given === undefined ? null : Number(given) - 1;
}

/** （2018年度）, （记事年限：2000年1月1日—12月31日）, （…选自《2021年度…回顾》）: a line or a remark at the head that says of which year it is. */
const YEAR_SAID =
  /(?:^|\n)\s*[（(](?<alone>(?:19|20)\d{2})年度?[)）]\s*(?=\n)|记事(?:年限|起讫|时间|期限)(?:为)?[:：]?\s*(?<kept>(?:19|20)\d{2})年|(?:选自|摘自|节选自)《(?<from>(?:19|20)\d{2})年/u;

/** Months of the year that a report of its second half is given in. */
const LATER_MONTHS =
  /今年(?:以来|上半年|前三季度|前(?:[5-9]|1[01]|[五六七八九十]|十一)个?月|1\s*[-—–~～至]\s*(?:[5-9]|1[0-2])月)|截[至止](?:今年)?(?:[5-9]|1[0-2])月[底末]/u;
const OF_COMMITTEE =
  /(?:[5-9]|1[0-2])月\d{1,2}日在[^\n]{2,30}(?:常委会|常务委员会|主任会议|政协)[^\n]{0,20}会议/u;

/** How much of a text is its head. */
const HEAD = 400;

/** What the year in a title is of. */
function yearTold(year: number, title: string, text: string, issued: number | null): number {
  const before = year - 1;
  // 2017年政府工作报告, given on 2017年1月10日: on the year before.
  if (/政府工作报告/u.test(title) && !/年[^，。]{0,6}回顾/u.test(title)) {
    const given = new RegExp(`${year}年[1-4]月\\d{1,2}日[^。]{0,40}(?:会议|大会)`, 'u').test(
      text.slice(0, 500),
    );
    const looks = new RegExp(`${year}年(?:主要)?(?:工作)?(?:回顾|总结)`, 'u').test(text);
    const told = (of: number) => text.split(`${of}年`).length - 1;
    if (PAST_YEAR.test(text.slice(0, 600)) && !/年度/u.test(title) && !looks) return before;
    const own = /政府工作报告(?:[（(][^（()）]{1,10}[)）])?$/u.test(title);
    return (given || (own && issued === year) || told(before) > told(year)) && !looks ? before : year;
  }
  // 在2018年科技工作会议上的讲话, which begins with 去年: it looks back on the year before the meeting's.
  if (/会议?上的|讲话|发言/u.test(title) && LOOKS_BACK.test(text.slice(0, 400))) return before;
  // 2024年杨浦区创新指数报告 measures 2023, which it names and not its own year.
  const body = text.slice(title.length).replace(/《[^》]*》/gu, '');
  const found = MEASURES.test(title) ? reportingYear(arabicYears(body)) : null;
  return found?.year === before ? before : year;
}

/** Reports that bear the year in which they come out. */
const MEASURES = /指数|白皮书|蓝皮书|百强/u;

/** The year that a part tells of, or sets aims for: by its title, the line below it, the part before it, or what its text names most. */
export function yearOfPart(
  title: string,
  text: string,
  masked: boolean,
  modality: 'actual' | 'target',
  issued: number | null,
  previous: Part | undefined,
): FoundYear | null {
  const beforeCongress = modality === 'actual' ? yearBeforeCongress(text) : null;
  if (beforeCongress !== null && !text.slice(0, 2000).includes(`${beforeCongress + 1}年工作回顾`))
    return { year: beforeCongress, inferred: false, reasons: [`${beforeCongress + 1}年的人大会议`] };
  const said = modality === 'actual' ? YEAR_SAID.exec(text.slice(0, HEAD))?.groups : undefined;
  const ofHead = said?.alone ?? said?.kept ?? said?.from;
  if (ofHead) return { year: Number(ofHead), inferred: false, reasons: [] };
  // 去年闸北区服务业发展情况分析, of March: of the year before.
  if (issued !== null && modality === 'actual' && LAST_YEAR_IN_TITLE.test(`${title}\n${text.slice(0, 160)}`))
    return { year: issued - 1, inferred: false, reasons: ['标题“去年”'] };
  const ofIssue = issued === null ? null : { year: issued, inferred: false, reasons: [`${issued}年印发`] };
  // 2021年区本级决算和2022年上半年预算执行情况: the months are of the second.
  const named =
    /((?:19|20)\d{2})年(?:上半年|前三季度|[一二三四]季度|1\s*[-—–~～至]\s*\d{1,2}月|前[^，。]{1,3}个月)/u.exec(
      title,
    ) ??
    // 2018、2019年上海专利的区域比较 tells of the second.
    /(?<!\d)(?:19|20)\d{2}年?(?:[、和与]|\s*[-—–~～至]{1,2}\s*)((?:19|20)\d{2})(?:年|(?=[)）]))/u.exec(
      title,
    ) ??
    /(?<!\d)((?:19|20)\d{2})年?/u.exec(title.replace(/(?<=\d) (?=\d)/gu, ''));
  // 崇明年鉴2009 tells of 2008: most yearbooks bear the year in which they come out, some the one they tell of.
  const yearbook = named && /年鉴/u.test(title) ? Number(named[1]) : null;
  if (yearbook !== null)
    return (
      reportingYear(arabicYears(text.slice(title.length)), yearbook) ?? {
        ...{ year: yearbook - 1, inferred: false, reasons: [] },
      }
    );
  if (named) return { year: yearTold(Number(named[1]), title, text, issued), inferred: false, reasons: [] };
  // 各区谁在加码研发，谁家高企更多——2023年上海各区研发投入与高新技术企业盘点: a first line that is a title for all its commas.
  const first = modality === 'actual' ? TITLE_WITH_COMMAS.exec(text)?.groups?.year : undefined;
  if (first !== undefined) return { year: Number(first), inferred: false, reasons: [] };
  // 各展所长　亮点纷呈 / ——2018年上海部分区科技创新回眸
  const below = YEAR_BELOW.exec(text)?.groups?.year ?? /\d{4}/u.exec(monthsBelow(text) ?? '')?.[0];
  if (below !== undefined) return { year: Number(below), inferred: false, reasons: [] };
  // ——基于三区2019—2022年的数据: on the last of them.
  const upTo = YEARS_BELOW.exec(text)?.groups?.last;
  if (upTo !== undefined && modality === 'actual')
    return { year: Number(upTo), inferred: false, reasons: [] };
  // 第一部分 上半年工作总结 under a title that says of which year.
  const before = previous?.reportsOn ?? '';
  if (!masked && before.includes('-') && partOfYear(title, '') !== null && yearOf(before) !== null)
    return {
      year: yearOf(before)!,
      inferred: (previous?.inferred.length ?? 0) > 0,
      reasons: previous?.inferred ?? [],
    };
  // 嘉定一季度：步子慢了，仍跑在前面: of the year in which it came out.
  if (ofIssue && modality === 'actual' && PART_IN_TITLE.test(title || text.split('\n', 1)[0]!))
    return ofIssue;
  // A bulletin tells of the weeks before it.
  if (ofIssue && BULLETIN.test(title) && OF_NOW.test(text)) return ofIssue;
  // 政府工作报告 / ——2006年2月16日在…会议上: on the year before, which it names.
  if (
    issued !== null &&
    modality === 'actual' &&
    /政府工作报告/u.test(title + text.slice(0, 40)) &&
    text.includes(`${issued - 1}年`)
  )
    return { year: issued - 1, inferred: false, reasons: [`${issued}年的政府工作报告`] };
  // …推进大会上的讲话（2013年3月28日）, which counts what was reached 去年: spoken when that year was over.
  const spoken = /讲话|发言|致辞/u.test(title + text.slice(0, 40))
    ? GIVEN.exec(arabicYears(text.slice(0, 500).replace(/\s/gu, '')))?.groups?.year
    : undefined;
  if (spoken !== undefined && modality === 'actual' && LOOKS_BACK.test(text.slice(0, HEAD)))
    return { year: Number(spoken) - 1, inferred: false, reasons: [`${spoken}年初的讲话`] };
  // 过去一年，徐汇的家底更厚了, in a speech that names hardly a year.
  const found = masked ? null : reportingYear(arabicYears(text), issued);
  if (
    issued !== null &&
    modality === 'actual' &&
    PAST_YEAR.test(text.slice(0, 500)) &&
    (found?.year ?? 0) < issued - 1
  )
    return { year: issued - 1, inferred: false, reasons: ['原文“过去一年”'] };
  // 2012年 / 青浦区科学技术委员会工作总结: a part that names no year is of the one before it, where that says its own.
  const above =
    modality === 'actual' &&
    /^\d{4}$/u.test(before) &&
    previous!.modality === 'actual' &&
    previous!.inferred.length === 0
      ? { year: Number(before), inferred: false, reasons: [] }
      : null;
  // 今年前三季度, in a report of October that names years long past.
  const isReport = /报告|汇报|情况|通报|小结|总结/u.test(title);
  const isOld = found !== null && issued !== null && found.year < issued - 1;
  if (ofIssue && modality === 'actual' && isReport && isOld && SINCE_NEW_YEAR.test(text)) return ofIssue;
  // 今年前三季度, 截至9月底, in what a committee of October hears: of this year, whatever it says first of the one before.
  if (
    ofIssue &&
    modality === 'actual' &&
    isReport &&
    LATER_MONTHS.test(text) &&
    OF_COMMITTEE.test(text.slice(0, HEAD))
  )
    return ofIssue;
  if (!masked) return found ?? ofIssue ?? above;
  if (modality === 'target' && before && previous?.modality === 'actual') {
    return {
      year: Number(before.slice(0, 4)) + 1,
      inferred: true,
      reasons: [...previous.inferred, `上一部分为${before}年总结，本部分为次年安排`],
    };
  }
  return (
    inferMaskedYear(text) ??
    (previous?.reportsOn && previous.inferred.length > 0
      ? { year: Number(previous.reportsOn.slice(0, 4)), inferred: true, reasons: previous.inferred }
      : null)
  );
}

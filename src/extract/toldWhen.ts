import type { Document } from '../model/document.js';

/** What a text shows of when it was written, against the year that it tells of. */
interface Telling {
  /** The year and the month in which it was issued, where they are known. */
  readonly issued: number | null;
  readonly issuedIn: number | null;
  /** Whether it is news, which speak from the day on which they were issued. */
  readonly isNews: boolean;
  /** Whether it is told in the year after the one it tells of, and speaks of 今年 as well. */
  readonly isToldLater: boolean;
  /** Whether its 去年 is the year that it tells of, and of 今年 it says nothing. */
  readonly isLastYear: boolean;
  /** The year that news, and what speaks of 今年, speak from. */
  readonly newsYear: number | null;
  /** Whether it is news of a year's later months, which tell of now where they say no time. */
  readonly isLate: boolean;
}

const SPEAKS_OF_NOW = /今年|上月|本月|昨[天日]|日前/u;
/** What only a journalist writes. */
const NEWS =
  /记者|通讯员|日前|近日(?!点)|(?:昨|今)[天日](?:上午|下午|举行|召开|发布|，)|新闻发布会|发布会(?:披露|透露|介绍)|时至今日|获悉|本报讯|日电/u;

/** Until this month a text may still mean by 今年 the year that is over. */
const LAST_OF_WINTER = 2;

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

/** 去年 as the time of what is told, and not as what it is compared with: 比去年, 去年同期, 去年的27%. */
const LAST_YEAR =
  /(?<![比较同与和从由])(?:去年|上年)(?!同期|[底末]?的?(?!一年)[\d一二三四五六七八九十]|同比)/u;
const AIM_OF_THIS_YEAR =
  /今年[^。；]{0,12}(?:计划|将(?![^，。；]{0,10}(?:作为|列[为入]|纳入))|拟|力争|争取|预计|目标|打算|任务|要(?!求|素))/u;

/** What is spoken on a day, and printed as it was spoken. */
const SPOKEN = /讲话|发言|致辞|报告会|动员/u;

/** Figures that a text says are of a year, and that it was written later. */
const OF_LAST_YEAR = /(?:数据|数字)(?:均|都|皆)?(?:为|是|截至)(?:19|20)\d{2}年/u;

/** Whether a look back on a year is told in the next one: 去年，…实现营业收入186亿元 beside 今年，…计划新增60家. */
function tellsOfLastYear({ blocks, source }: Document): boolean {
  const told = blocks.filter(({ kind, text }) => kind !== 'heading' && LAST_YEAR.test(text.value));
  // 二、关于今年的目标和任务, in a report that is given when the year is over.
  if (
    /政府工作报告/u.test(source.title) &&
    blocks.some(({ kind, text }) => kind === 'heading' && /今年|去年/u.test(text.value))
  )
    return true;
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
  // 2022年工作情况 of February 2023: 去年 is the title's year, and 今年 the one after it.
  const nextYear = Number(source.issueDate?.slice(0, 4)) === Number(source.reportsOn) + 1 && told.length > 0;
  const aims = blocks.some(({ text }) => AIM_OF_THIS_YEAR.test(text.value));
  // 【盘点】2014年…, of January 2015: 今年，闵行将新增….
  const outNext =
    Number(source.issueDate?.slice(0, 4)) === Number(source.reportsOn) + 1 && source.kind !== 'plan';
  if ((told.length >= 2 || nextYear || outNext) && aims) return true;
  // 今年上半年 in a journal's ninth issue: of the year in which it came out, whatever it tells of the one before.
  const month = Number(source.issueDate?.slice(5, 7) || 12);
  return (
    outNext &&
    month >= EARLIEST &&
    source.kind !== 'summary' &&
    blocks.some(({ text }) => SOME_MONTHS.test(text.value))
  );
}

/** 去年 and nothing of 今年, or 过去的一年 to begin with: what looks back on a year was written when it was over. */
const saysLastYear = ({ blocks, source }: Document): boolean =>
  source.kind !== 'plan' &&
  (!blocks.some(({ text }) => /今年|本年度/u.test(text.value)) ||
    blocks.slice(0, 4).some(({ text }) => /^.{0,12}过去的?一年/u.test(text.value)));

const SOME_MONTHS =
  /今年(?:以来|上半年|[前头][\d一二三四五六七八九十]{1,2}个?月|一季度|前?三季度|\d{1,2}月)/u;

/**
 * The year after the one that is told of, where a text that bears no day speaks of all of the one and of some months of the other:
 * 2012年实现销售收入683亿元 beside 去年 and 今年1—8月.
 */
function yearAfter({ blocks, source }: Document): number | null {
  const told = source.reportsOn ?? '';
  if (source.kind === 'plan' || source.kind === 'summary' || !/^\d{4}$/u.test(told)) return null;
  const whole = new RegExp(
    `${told}年(?!第|[底末初]|上半年|下半年|前|[一二三四]季度|\\d{1,2}月)[^。；，]{0,30}\\d`,
    'u',
  );
  const says = (words: RegExp) =>
    blocks.some(({ kind, text }) => kind !== 'heading' && words.test(text.value));
  return says(SOME_MONTHS) && says(LAST_YEAR) && says(whole) ? Number(told) + 1 : null;
}

/** What is said only of a year that is over: how it compares with the one before. */
const COMPARED_WITH =
  /到了(?<of>(?:19|20)\d{2})年|(?<year>(?:19|20)\d{2})年(?![^。；\n]*(?:将|力争|计划|目标|预计|打算|拟|争取))[^。；\n]{0,60}?(?:同比|[比较](?:上年|(?:19|20)\d{2}年)[^。；，\n]{0,8}?(?:增|多|升|提|扩|减|少|降|下)|已有|居全市第)|(?:公布|发布|统计|提供)的?(?:数字|数据|材料)(?:显示|表明|看)?[，,][^。；，]{0,8}?(?<said>(?:19|20)\d{2})年(?![^。；\n]*(?:将|力争|计划|目标|预计|打算|拟|争取))/gu;

/** The last year that a text without a day of issue compares with the one before, and so looks back on; null where it does so with none. */
export function lastToldOf({ source, blocks }: Document): number | null {
  if (source.issueDate !== null || source.kind === 'plan') return null;
  const years = blocks.flatMap(({ text }) =>
    [...text.value.matchAll(COMPARED_WITH)].map(({ groups }) =>
      Number(groups!.of ?? groups!.year ?? groups!.said),
    ),
  );
  return years.length > 0 ? Math.max(...years) : null;
}

/** When a text was written, as its day of issue and its own words say. */
export function toldWhen(document: Document): Telling {
  const dated = Number(document.source.issueDate?.slice(0, 4)) || null;
  const issued = dated ?? yearAfter(document);
  const issuedIn = Number(document.source.issueDate?.slice(5, 7)) || null;
  const isNews = issued !== null && tellsNews(document);
  const tellsOfNow = isNews && document.blocks.some(({ text }) => THESE_MONTHS.test(text.value));
  const isToldLater =
    tellsOfLastYear(document) ||
    (issued !== null && (dated === null || SPOKEN.test(document.source.title))) ||
    // 今年一季度末, in what came out in April: of the year in which it did, whatever year it tells of.
    (issuedIn !== null &&
      issuedIn > LAST_OF_WINTER &&
      document.source.kind !== 'plan' &&
      document.blocks.some(({ text }) => SPEAKS_OF_NOW.test(text.value)));
  const isLastYear = !isNews && !isToldLater && saysLastYear(document);
  // Of news, the year it was issued in.
  const newsYear =
    isNews || document.blocks.some((block) => SPEAKS_OF_NOW.test(block.text.value)) ? issued : null;
  // 今年上半年园区税收6.8亿元, in a journal that names no month: it came out after those.
  const lateIn =
    issuedIn ?? (document.blocks.some(({ text }) => LATER_MONTHS.test(text.value)) ? EARLIEST + 3 : 1);
  return {
    ...{ issued, issuedIn, isNews, isToldLater, isLastYear, newsYear },
    isLate: tellsOfNow && lateIn >= EARLIEST,
  };
}

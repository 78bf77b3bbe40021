import type { Block } from '../model/document.js';
import { yearOf } from '../model/period.js';
import type { Part, SourceKind } from '../model/source.js';
import { ANNOUNCED } from '../text/announced.js';
import { arabicYears, findFiveYearPlan, planPeriod, YEARS_IN_BRACKETS } from '../text/years.js';
import { REPORTED, STANDS_ABOVE } from './metadata.js';
import { isPaperNumber } from './paperNumber.js';
import { isNewsOfMonths, partOfYear } from './partOfYear.js';
import { yearOfPart } from './yearOfPart.js';

type Bare = Omit<Block, 'part'>;

/** A heading that opens another document, or a part with a year of its own. */
const PART_TITLE =
  /^(?!.*[，。；])(?:.{0,30}?(?:(?:19|20)\d{2}|\d{2,3}[*＊]{1,2})年?(?:度)?.{0,30}(?:总结|小结|要点|计划|工作安排|工作思路|打算|目标任务|主要工作|重点工作|工作回顾|回顾|汇报|报告)|.{4,40}(?:规划|计划|方案|纲要)[（(](?:19|20)\d{2}年?\s*[-—–~～至]{1,2}\s*(?:19|20)\d{2}年?[)）]|.{4,40}若干(?:政策)?(?:措施|意见|政策|规定)|关于.{4,50}(?:情况|报告|汇报|决议)|.{4,40}工作(?:汇报|总结|小结|报告))$/u;

const AHEAD =
  /要点|计划|规划|打算|思路|安排|目标|展望|建议(?!的?(?:答复|办理|复函))|举措|(?:行动|实施|工作)方案|若干(?:政策)?(?:措施|意见|政策|规定)|实施(?:意见|细则|办法)|(?:扶持|支持|资助|奖励|管理)(?:办法|政策|细则)|(?:任务|责任|工作)(?:分解|清单)/u;
const BACK = /答复|复函|总结|小结|回顾|汇报|报告|情况|成效|概况|年鉴|综述|公报|巡礼|白皮书/u;
/** A plan's title with what says that it is looked back on. */
const LOOKS_BACK =
  /(?:规划|计划|方案|纲要)[^，。]{0,20}?(?:(?:实施|执行|完成|落实|进展)情况|评估|评价|成果|成就)/u;
const AIMS = /(?:要|力争|争取|将|确保|努力|计划|拟|年内|继续|进一步|全力|着力)/gu;
const DONE =
  /(?:了|已|完成|实现|取得|获得|荣获|成立|通过|达到|同比|可比增长|[比较]上年|同口径|降至|认定|召开|提出|同意|指出)/gu;

/** A title that says what kind of paper it is. */
const IS_PAPER =
  /(?:报告|规划|纲要|计划|方案|总结|小结|公报|意见|办法|措施|要点|答复|分解表|清单|指标)(?:的(?:通知|公告))?(?:[（(][^（()）]{1,14}[)）])*$/u;

/** A line that says nothing but what the document is. */
const IS_TITLE = /^[^，。；：\n]{6,50}$/u;

/**
 * Where a document's parts begin: the titles of documents and of parts with years of their own.
 * @param paper the document's title, where it is not its first line
 */
export function findParts(
  blocks: readonly Bare[],
  kind: SourceKind,
  issued: number | null = null,
  paper = '',
): Part[] {
  const starts = [0];
  blocks.forEach((block, index) => {
    const title = block.text.value;
    if (index > 0 && block.kind === 'heading' && PART_TITLE.test(title) && title.length <= 50)
      starts.push(index);
  });
  const parts: Part[] = [];
  starts.forEach((start, at) => {
    const end = starts[at + 1] ?? blocks.length;
    const numbers = blocks
      .slice(start, end)
      .findIndex(({ text }) => !isPaperNumber(text.value) && !(start === 0 && STANDS_ABOVE.test(text.value)));
    // 闵统分析〔2019〕第7期 above a title is none of it.
    const body = blocks.slice(start + Math.max(0, numbers), end);
    // A title line with nothing under it belongs to the part that follows.
    const text = body.map((block) => block.text.value).join('\n');
    const opening = body[0]?.text.value ?? '';
    const titled =
      body[0]?.kind === 'heading' || (start === 0 && LOOKS_BACK.test(opening) && IS_TITLE.test(opening));
    // 关于印发《2016年…工作总结》的通知, before that paper itself: a letter, of the day on which it was written.
    const isLetter = starts.some((other) => other > start && blocks[other]!.text.value.trim() === paper);
    const title = start === 0 && IS_PAPER.test(paper) && !isLetter ? paper : titled ? opening : '';
    parts.push(describePart(start, title, text, kind, issued, parts.at(-1)));
  });
  return parts;
}

const YEARS = /(?<first>(?:19|20)\d{2})年?\s*[-—–~～至]{1,2}\s*(?<last>(?:19|20)\d{2})年?/u;

/** A plan's name with its years in brackets. */
const YEARS_OF_PLAN =
  /(?:规划|计划|方案|纲要)》?[（(](?<first>(?:19|20)\d{2})年?\s*[-—–~～至]{1,2}\s*(?<last>(?:19|20)\d{2})年?[)）]/u;

/** The years of a plan or a report on a line of their own below its title, or as the text says them: （2020—2022年）, 实施期为2019年至2021年. */
const YEARS_ALONE =
  /(?:^|\n)\s*[（(](?<first>(?:19|20)\d{2})年?\s*[-—–~～至]{1,2}\s*(?<last>(?:19|20)\d{2})年?[)）]\s*(?=\n)|(?:实施期|规划期|计划期|示范期)限?(?:为|是|[:：])(?<from>(?:19|20)\d{2})年?(?:至|到|[-—–~～]{1,2})(?<until>(?:19|20)\d{2})年/u;

/** What a text says of all its figures: 文中数据未注明年份的，均为2010年数; 数据除另行注明外，均截至2022年底; 文中未注明时点的，均为2023年6月底数. */
const AS_OF =
  /(?<said>文[中内][^。；，\n]{0,4}未[^。；，\n]{2,8}[的者]?，?(?:均|皆|都|一律)(?:为|系|是|指|截[至止]到?)(?<year4>(?:19|20)\d{2})年(?:(?<month4>\d{1,2})月)?|(?:数据|数字|指标)[^。；\n]{0,6}(?:未|除|如无|若无|没有)[^。；\n]{0,14}?(?:均|皆|都|一律)(?:为|系|是|指|截[至止]到?)?(?<year>(?:19|20)\d{2})年(?:(?<month>\d{1,2})月)?|(?:未|没有|除)[^。；，\n]{2,14}?，?[^。；，\n]{0,6}(?:数据|数字|指标)(?:均|皆|都|一律)(?:为|系|是|指)?(?<year3>(?:19|20)\d{2})年|以(?<year5>(?:19|20)\d{2})年(?:底|末|度)?(?:数据|数字)为(?:主|准)|(?:(?:数据|统计)(?:统计)?(?:时间|日期|时点|截止日)?(?:均)?(?:截[至止]到?|[:：])|标准时点(?:为|是|[:：])|(?:数据|数字)(?:由|均由)[^，。；]{2,12}提供，?(?:均|皆)?(?:截[至止]到?|为))(?<year2>(?:19|20)\d{2})年(?:(?<month2>\d{1,2})月|[底末]))/u;

/** The same, and the month where it is said: 统计截止日：2020年9月30日. */
const AS_OF_MONTH =
  /(?:文[中内][^。；，\n]{0,4}未[^。；，\n]{2,8}[的者]?，?(?:均|皆|都|一律)(?:为|系|是|指|截[至止]到?)|(?:数据|数字|指标)[^。；\n]{0,6}(?:未|除|如无|若无|没有)[^。；\n]{0,14}?(?:均|皆|都|一律)(?:为|系|是|指|截[至止]到?)?|(?:数据|统计)(?:统计)?(?:时间|日期|时点|截止日)?(?:均)?(?:截[至止]到?|[:：]))(?<year>(?:19|20)\d{2})年(?:(?<month>\d{1,2})月)?/u;

/** 建设十年回眸（2010—2019）: a look back on all the years in brackets. */
const YEARS_LOOKED_BACK =
  /(?:回眸|回顾|历程|巡礼|成就|总结)[^（(]{0,4}[（(](?<first>(?:19|20)\d{2})年?\s*[-—–~～至]{1,2}\s*(?<last>(?:19|20)\d{2})年?[)）]/u;

const RETROSPECT = /五年(?:回眸|回顾|成就|巡礼|历程|掠影)/u;
const PLAN_RETROSPECT =
  /十[一二三四五六]五[”"]?(?!规划)(?![^，。]{0,16}(?:规划|计划|方案))[^，。]{0,14}(?:回眸|回顾|巡礼|收官|盘点|成就|掠影)/u;
const YEARS_TO_YEARS = /(?<first>(?:19|20)\d{2})年?(?:至|到|[-—–~～])(?<last>(?:19|20)\d{2})年/u;

/** The same on the line below its title. */
const YEARS_BELOW =
  /^[^\n]*(?:规划|计划|方案|纲要)\s*\n\s*[（(](?<first>(?:19|20)\d{2})年?\s*[-—–~～至]{1,2}\s*(?<last>(?:19|20)\d{2})年?[)）]/u;

/** What a look back on a plan tells of: in its midst, from the plan's first month until the last that there are figures of; else all its years. */
function lookBack(
  first: number,
  last: number,
  title: string,
  text: string,
): Pick<Part, 'reportsOn' | 'looksAheadTo'> {
  // 评估期为2016年1月至2018年6月
  const said =
    /评估期(?:间|限)?(?:为|是|[:：])?(?<y1>(?:19|20)\d{2})年(?<m1>\d{1,2})月[至到—–-]{1,2}(?<y2>(?:19|20)\d{2})年(?<m2>\d{1,2})月/u.exec(
      text,
    )?.groups;
  if (said)
    return {
      reportsOn:
        said.m1 === '1' && said.m2 === '12'
          ? `${said.y1}/${said.y2}`
          : `${said.y1}-${said.m1!.padStart(2, '0')}/${said.y2}-${said.m2!.padStart(2, '0')}`,
      looksAheadTo: String(last),
    };
  const until =
    AS_OF_MONTH.exec(text)?.groups ??
    /截[至止]到?(?<year>(?:19|20)\d{2})年(?:(?<month>\d{1,2})月)?/u.exec(text)?.groups;
  const dated = /(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月/u.exec(text.slice(0, 200))?.groups;
  // Without a day as of which it tells, a look back made early in a year tells of those before.
  const past = String(Number(dated?.year) - 1);
  const named = (of: string) => text.split(`${of}年`).length;
  const year = until?.year ?? (dated && named(past) > named(dated.year!) ? past : dated?.year);
  if (!/中期|阶段性/u.test(title) || year === undefined || Number(year) >= last)
    return { reportsOn: `${first}/${last}`, looksAheadTo: null };
  const month = until?.month && until.month !== '12' ? `-${until.month.padStart(2, '0')}` : '';
  return {
    reportsOn: `${first}${month && '-01'}/${year}${month}`,
    looksAheadTo: String(last),
  };
}

const IS_PLAN = /(?:规划|纲要|计划|方案)(?:[（(][^（()）]{1,12}[)）])?$/u;

/** How much of a text its head is. */
const HEAD = 600;

/** The first and the last of the years that one of the patterns found. */
function yearsIn(found: RegExpExecArray | null): { first: string; last: string } | undefined {
  const { first, last, from, until } = found?.groups ?? {};
  return found ? { first: (first ?? from)!, last: (last ?? until)! } : undefined;
}

function describePart(
  firstBlock: number,
  printed: string,
  text: string,
  kind: SourceKind,
  issued: number | null,
  previous: Part | undefined,
): Part {
  // 落实《…纲要（2011—2020年）》2013年实施情况总结: of the year beside the paper, and not of the paper's.
  const bare = printed.replace(/《[^》]*》|[（(][^（()）]*[)）]/gu, '');
  const title = printed.includes('《') && /(?:19|20)\d{2}年/u.test(bare) && BACK.test(bare) ? bare : printed;
  const modality = modalityOf(title, text, kind, previous);
  const masked = /[*＊]年/u.test(title) || (/\d{2,3}[*＊]年/u.test(text) && !/(?:19|20)\d{2}年/u.test(title));
  const stated = modality === 'actual' ? AS_OF.exec(text.slice(0, 1500))?.groups : undefined;
  const found = stated
    ? {
        year: Number(stated.year ?? stated.year2 ?? stated.year3 ?? stated.year4 ?? stated.year5),
        inferred: false,
        reasons: [`原文“${stated.said}”`],
      }
    : yearOfPart(title, text, masked, modality, issued, previous);
  // No aim is of a year that was over when it was set, unless the title says so.
  const isOver =
    modality === 'target' && issued !== null && found !== null && !/(?:19|20)\d{2}/u.test(arabicYears(title));
  const year = isOver ? Math.max(found.year, issued) : (found?.year ?? null);
  const head = title || text.slice(0, 600);
  // “十五”科技发展回顾与“十一五”规划: the plan is the second.
  const ahead = title.replace(/^[^，。]*?(?:回顾|总结)[和与及、暨]/u, '');
  const named =
    kind === 'plan' || LOOKS_BACK.test(title)
      ? findFiveYearPlan(ahead !== title && findFiveYearPlan(ahead) ? ahead : head)
      : null;
  // …行动方案（2021-2023年）, which the “十四五” plan is named in behind, is for its own years.
  const alone = YEARS_ALONE.exec(text.slice(0, HEAD));
  const own = YEARS_OF_PLAN.exec(head) ?? (title === '' ? null : YEARS_BELOW.exec(text)) ?? alone;
  const plan = named && !(own && own.index < named.index) ? named : null;
  const inferred = found?.inferred ? found.reasons : [];
  // 未注明年份的均为2022年数据, in an evaluation of 2021 to 2025.
  const ofYear =
    stated?.month || stated?.month2 || stated?.month4 || /截/u.test(stated?.said ?? '')
      ? undefined
      : (stated?.year ?? stated?.year3 ?? stated?.year4 ?? stated?.year5);
  if (plan && LOOKS_BACK.test(title))
    return {
      ...lookBack(plan.first, plan.first + 4, title, text),
      ...(ofYear === undefined ? {} : { reportsOn: ofYear }),
      title: printed,
      firstBlock,
      modality: 'actual',
      inferred,
    };
  if (plan) {
    return {
      title: printed,
      firstBlock,
      reportsOn: planPeriod(plan.first - 5),
      looksAheadTo: String(plan.first + 4),
      modality,
      inferred,
    };
  }
  // 实施方案（2023—2027年）: what is to be done over some years is due at their end.
  // …三年行动计划》的通知2009-03-12（2009—2011年）: where nothing else says for which years it is.
  const anywhere =
    modality === 'target' && IS_PLAN.test(title) ? YEARS_IN_BRACKETS.exec(text.slice(0, HEAD)) : null;
  const years =
    modality === 'target' || LOOKS_BACK.test(title)
      ? yearsIn(
          YEARS.exec(title) ??
            (title === '' || own === alone || own?.[0].includes('\n') ? own : null) ??
            anywhere,
        )
      : undefined;
  // 国家知识产权示范城区建设自评报告 / （2013年—2015年）: of all those years.
  const reported = modality === 'actual' && !LOOKS_BACK.test(title) ? yearsIn(alone) : undefined;
  const past = modality === 'actual' && /过去/u.test(title) ? yearsIn(YEARS.exec(title)) : undefined;
  if (past)
    return {
      ...{ title: printed, firstBlock, modality, inferred },
      ...{ reportsOn: `${past.first}/${past.last}`, looksAheadTo: null },
    };
  if (reported && /报告|总结|回顾|评估/u.test(title))
    return {
      ...{ title: printed, firstBlock, modality, inferred },
      ...{ reportsOn: `${reported.first}/${reported.last}`, looksAheadTo: null },
    };
  // …行动计划（2018-2020年）实施情况评估报告: of all those years.
  if (years && modality === 'actual')
    return {
      ...{ title: printed, firstBlock, modality, inferred },
      ...(LOOKS_BACK.test(title)
        ? lookBack(Number(years.first), Number(years.last), title, text)
        : { reportsOn: `${years.first}/${years.last}`, looksAheadTo: null }),
    };
  if (years)
    return {
      ...{ title: printed, firstBlock, modality, inferred },
      // A plan for 2011 to 2015 looks back on the five years before.
      reportsOn:
        Number(years.last) - Number(years.first) === 4 && Number(years.first) % 5 === 1
          ? planPeriod(Number(years.first) - 5)
          : String(Number(years.first) - 1),
      looksAheadTo: years.last!,
    };
  // “十三五”科技创新回眸: of all the years of a plan.
  const looked = modality === 'actual' && PLAN_RETROSPECT.test(title) ? findFiveYearPlan(title) : null;
  if (looked)
    return {
      ...lookBack(looked.first, looked.first + 4, title, text),
      title: printed,
      firstBlock,
      modality,
      inferred,
    };
  const between = modality === 'actual' ? YEARS_LOOKED_BACK.exec(title)?.groups : undefined;
  if (between)
    return {
      ...{ title: printed, firstBlock, modality, inferred },
      ...{ reportsOn: `${between.first}/${between.last}`, looksAheadTo: null },
    };
  // 五年回眸，2016年到2021年: a look back on years that no plan names.
  const opening = text.slice(0, 300);
  const over =
    RETROSPECT.test(opening) && modality === 'actual' ? YEARS_TO_YEARS.exec(opening)?.groups : undefined;
  if (over && Number(over.last) - Number(over.first) >= 3 && Number(over.last) - Number(over.first) <= 6)
    return {
      ...{ title: printed, firstBlock, modality, inferred },
      reportsOn: `${over.first}/${over.last}`,
      looksAheadTo: null,
    };
  // 本措施有效期至2026年12月31日: what a paper of support promises holds until then.
  const valid =
    modality === 'target' ? /有效期(?:至|到)(?<year>20\d{2})年/u.exec(text)?.groups?.year : undefined;
  const since = /自(?<year>20\d{2})年\d{1,2}月\d{1,2}日起(?:施行|实施|执行)/u.exec(text)?.groups?.year;
  const inForce = since === undefined ? null : Number(since);
  if (valid && year !== null)
    return {
      ...{ title: printed, firstBlock, modality, inferred },
      ...{ reportsOn: String((inForce ?? issued ?? year) - 1), looksAheadTo: valid },
    };
  // 过去五年，… in what a government reports when its term is over: until the year before.
  const term =
    modality === 'actual' &&
    year !== null &&
    /政府工作报告/u.test(title + text.slice(0, 80)) &&
    TERM.test(text.slice(0, 900));
  if (term)
    return {
      ...{ title: printed, firstBlock, modality, inferred },
      ...{ reportsOn: `${year - 4}/${year}`, looksAheadTo: null },
    };
  // …数据均截至2016年8月底: of the months until then.
  const asOf = stated?.month ?? stated?.month2;
  const span =
    year === null
      ? null
      : asOf !== undefined && Number(asOf) < 12
        ? (['01', asOf.padStart(2, '0')] as const)
        : partOfYear(title, text);
  // 记者获悉，今年前三季度…, whatever it tells of the year before.
  const told =
    span !== null && issued === (year ?? 0) + 1 && title === '' && isNewsOfMonths(text) ? issued : year;
  const reportsOn =
    year === null
      ? null
      : modality === 'actual'
        ? span === null
          ? String(year)
          : span[0] === span[1]
            ? `${told}-${span[0]}`
            : `${told}-${span[0]}/${told}-${span[1]}`
        : String(year - 1);
  const looksAheadTo = year === null || modality === 'actual' ? null : String(year);
  return { title: printed, firstBlock, reportsOn, looksAheadTo, modality, inferred };
}

function modalityOf(
  title: string,
  text: string,
  kind: SourceKind,
  previous: Part | undefined,
): 'actual' | 'target' {
  // 一、过去五年（2017—2021年）主要工作
  if (/过去的?(?:[一二三四五]年|\d年)/u.test(title)) return 'actual';
  if (LOOKS_BACK.test(title) || ANNOUNCED.test(title) || REPORTED.test(text.slice(0, 200))) return 'actual';
  if ((AHEAD.test(title) && !BACK.test(title)) || /任务(?:分解|分工|清单)/u.test(title)) return 'target';
  if (BACK.test(title) && !AHEAD.test(title)) return 'actual';
  if (kind === 'plan') return 'target';
  // 三、2021年重点工作 after 一、2020年工作回顾
  const year = Number(/(?:19|20)\d{2}(?=年)/u.exec(title)?.[0]);
  if (previous?.modality === 'actual' && year > (yearOf(previous.reportsOn) ?? year)) return 'target';
  // Only a title that leaves it open (主要工作, 重点工作) is decided by how its text speaks; other texts report.
  if (!/主要工作|重点工作|目标任务/u.test(title)) return 'actual';
  const opening = text.slice(0, 700);
  const aims = opening.match(AIMS)?.length ?? 0;
  const done = opening.match(DONE)?.length ?? 0;
  return aims > done * 1.2 ? 'target' : 'actual';
}

/** What a government says of its term. */
const TERM = /(?:过去|本届政府)[^。；]{0,6}五年[^。；]{0,8}(?:工作|回顾)|五年工作回顾/u;

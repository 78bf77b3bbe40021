import type { Period } from '../model/period.js';
import { parseChineseNumeral } from '../text/numerals.js';
import { findFiveYearPlan, planPeriod } from '../text/years.js';

/** What a stretch of text says about time. */
export interface TimeCue {
  readonly period: Period;
  /** `deadline` for 到2020年; `span` for 1-9月 and 十二五期间; `point` for 截至9月底; `year` for 2016年; `since` for 3月起. */
  readonly kind: 'deadline' | 'span' | 'point' | 'year' | 'since';
  /** The words read. */
  readonly words: string;
  readonly index: number;
  /** Where the bracket opens that it stands in, if it stands in one. */
  readonly bracket?: number;
}

const two = (month: string) => month.padStart(2, '0');

interface Base {
  /** The year the text speaks from: 今年. */
  readonly now: number | null;
  /** The month it speaks from, where that is known: what 上月 is the month before. */
  readonly month: number | null;
}

/** What a rule's match tells; null where it tells no time from that base. */
export type TimeReader = (
  match: RegExpMatchArray,
  base: Base,
) => { period: Period; kind: TimeCue['kind'] } | null;

const year = (text: string | undefined, base: Base): number | null => {
  if (text === undefined || text === '') return base.now;
  if (/^(?:19|20)\d{2}$/u.test(text)) return Number(text);
  if (base.now === null) return null;
  if (/今年|本年|当年|本年度/u.test(text)) return base.now;
  if (/去年|上一?年/u.test(text)) return base.now - 1;
  if (/明年|来年/u.test(text)) return base.now + 1;
  if (/前年/u.test(text)) return base.now - 2;
  return null;
};

const Y = '(?:(?<y>(?:19|20)\\d{2})年|(?<rel>今年|本年度?|当年|去年|上一?年|(?<![之以])前年|明年|来年))';

/**
 * Rules in order of precedence; a later rule does not look at what an earlier one has read. Each begins with characters of which
 * whatever it finds has one: most texts that tell a time have few of them, and need not be searched thirteen times.
 */
export const TIME_RULES: readonly [string, RegExp, TimeReader][] = [
  // 2016年1-9月, 1至9月, 今年1—6月
  [
    '月',
    new RegExp(
      `${Y}?(?<a>\\d{1,2})\\s*(?:月份?)?\\s*[-—–~～至到]{1,2}\\s*(?<b>\\d{1,2})月(?:份|底|末)?`,
      'gu',
    ),
    (m, base) => {
      const of = year(m.groups!.y ?? m.groups!.rel, base);
      if (of === null || Number(m.groups!.b) > 12 || Number(m.groups!.a) > 12) return null;
      return { period: `${of}-${two(m.groups!.a!)}/${of}-${two(m.groups!.b!)}`, kind: 'span' };
    },
  ],
  // 一至三季度, 1-4季度: from the new year on
  [
    '季',
    new RegExp(`${Y}?(?:第?一|1)(?:季度)?\\s*[-—–~～至到]\\s*第?(?<to>[二三四2-4])季度`, 'gu'),
    (m, base) => {
      const of = year(m.groups!.y ?? m.groups!.rel, base);
      const last = parseChineseNumeral(m.groups!.to!) ?? Number(m.groups!.to);
      return of === null ? null : { period: `${of}-01/${of}-${two(String(last * 3))}`, kind: 'span' };
    },
  ],
  [
    '季半两',
    new RegExp(
      `${Y}?(?<q>上半年|前三季度|一季度|第一季度|前两月|下半年|前三个季度|二季度|三季度|四季度|第四季度)(?<end>[末底])?`,
      'gu',
    ),
    (m, base) => {
      const of = year(m.groups!.y ?? m.groups!.rel, base);
      if (of === null) return null;
      const months: Record<string, string> = {
        上半年: '01/06',
        前三季度: '01/09',
        前三个季度: '01/09',
        一季度: '01/03',
        第一季度: '01/03',
        前两月: '01/02',
        下半年: '07/12',
        二季度: '04/06',
        三季度: '07/09',
        四季度: '10/12',
        第四季度: '10/12',
      };
      const [a, b] = months[m.groups!.q!]!.split('/');
      if (m.groups!.end) return { period: `${of}-${b}`, kind: 'point' };
      return { period: `${of}-${a}/${of}-${b}`, kind: 'span' };
    },
  ],
  // 近三年: the last three, this one included
  [
    '年',
    /(?:近|过去的?)(?<n>[两三四五])年(?:来|间|以来)?|(?<![十\d])(?<m>[两三四五])年来/gu,
    (m, { now }) => {
      const years = parseChineseNumeral(m.groups!.n ?? m.groups!.m!);
      return now === null || !years ? null : { period: `${now - years + 1}/${now}`, kind: 'span' };
    },
  ],
  // 四年多来: since some time in the fourth year before
  [
    '多',
    /(?<n>[两三四五])年多(?:来|以来)/gu,
    (m, { now }) => {
      const years = parseChineseNumeral(m.groups!.n!);
      return now === null || !years ? null : { period: `${now - years}/${now}`, kind: 'span' };
    },
  ],
  // 两年半累计: told in the middle of a year
  [
    '半',
    /(?<n>[一两三四])年半(?=以?来|间|的?时间|里|累计|共|先后)/gu,
    (m, { now }) => {
      const years = parseChineseNumeral(m.groups!.n!);
      return now === null || !years ? null : { period: `${now - years}-01/${now}-06`, kind: 'span' };
    },
  ],
  // 连续实施三年: the last three; 今明两年: this one and the next
  [
    '年',
    /(?:连续|持续|累计|已|共)?(?:实施|开展|运行|运营|举办|推行|试行)(?:了|满)?(?<n>[两三四五])年(?=[，,])|今明两年/gu,
    (m, { now }) => {
      if (now === null) return null;
      const years = parseChineseNumeral(m.groups!.n ?? '');
      return years
        ? { period: `${now - years + 1}/${now}`, kind: 'span' }
        : { period: `${now}/${now + 1}`, kind: 'span' };
    },
  ],
  // 五年内, 用三年时间: from now on
  [
    '年',
    /(?<![近前过去第\d])(?<n>[两三四五])年(?:之?内|里(?=要|将)|(?:左右)?的?时间)/gu,
    (m, { now }) => {
      const years = parseChineseNumeral(m.groups!.n!);
      return now === null || !years ? null : { period: String(now + years), kind: 'deadline' };
    },
  ],
  // 今后五年, 未来三年: until their end
  [
    '年',
    /(?:今后|未来|接下来)(?<n>[两三四五])年/gu,
    (m, { now }) => {
      const years = parseChineseNumeral(m.groups!.n!);
      return now === null || !years ? null : { period: String(now + years), kind: 'deadline' };
    },
  ],
  // 今年前8个月, 前三个月
  [
    '月',
    new RegExp(`${Y}?[前头首](?<n>\\d{1,2}|[二两三四五六七八九十]{1,2})个?月`, 'gu'),
    (m, base) => {
      const of = year(m.groups!.y ?? m.groups!.rel, base);
      const months = /\d/u.test(m.groups!.n!) ? Number(m.groups!.n) : parseChineseNumeral(m.groups!.n!);
      if (of === null || !months || months > 12) return null;
      return { period: `${of}-01/${of}-${two(String(months))}`, kind: 'span' };
    },
  ],
  // 8月20日揭牌至9月底
  [
    '月',
    new RegExp(`${Y}?(?<a>\\d{1,2})月\\d{1,2}日[^，。；]{0,6}?至(?<b>\\d{1,2})月(?:底|末|\\d{1,2}日)`, 'gu'),
    (m, base) => {
      const of = year(m.groups!.y ?? m.groups!.rel, base);
      if (of === null || Number(m.groups!.a) >= Number(m.groups!.b) || Number(m.groups!.b) > 12) return null;
      return { period: `${of}-${two(m.groups!.a!)}/${of}-${two(m.groups!.b!)}`, kind: 'span' };
    },
  ],
  // 2016—2020年, 2011至2015年
  [
    '12',
    /(?<a>(?:19|20)\d{2})年?\s*[-—–~～至到]{1,2}\s*(?<b>(?:19|20)\d{2})年?(?:间|期间)?/gu,
    (m) => ({ period: `${m.groups!.a}/${m.groups!.b}`, kind: 'span' }),
  ],
  // “十四五”前四年
  [
    '年',
    /[“"]?(?<plan>十[一二三四]?五)[”"]?(?:时期|期间)?(?:的)?前(?<n>[两二三四])年/gu,
    (m) => {
      const plan = findFiveYearPlan(`“${m.groups!.plan}”`);
      const years = parseChineseNumeral(m.groups!.n!);
      return plan && years ? { period: `${plan.first}/${plan.first + years - 1}`, kind: 'span' } : null;
    },
  ],
  // 自2018年以来: from then until now
  [
    '来',
    /自?(?<a>(?:19|20)\d{2})年(?:\d{1,2}月)?(?:底|初)?[^，。；、：\d]{0,16}?(?<!建[区国园院]|统计|记录|改革开放|近年|历史|有史|创办|疫情)以来(?!最|新高|首)/gu,
    (m, { now }) =>
      now !== null && now > Number(m.groups!.a) ? { period: `${m.groups!.a}/${now}`, kind: 'span' } : null,
  ],
  // 3月下旬起，…: from then on, as far as the text tells
  [
    '起来',
    new RegExp(
      `自?${Y}?(?<mo>\\d{1,2})月(?:份|初|底|末|[上中下]旬|\\d{1,2}日)?(?:(?:正式)?(?:挂牌|成立|启用|开园|上线|揭牌|投用|开业|实施|启动|开工)(?:以后|之后|后|以来|至今)|起|以来|开始)(?=$|[，,]|\\p{Script=Han}{2})(?!步|点|草|航)`,
      'gu',
    ),
    (m, base) => {
      const of = year(m.groups!.y ?? m.groups!.rel, base);
      const month = Number(m.groups!.mo);
      if (of === null || month < 1 || month > 12) return null;
      return { period: `${of}-${two(m.groups!.mo!)}`, kind: 'since' };
    },
  ],
  // 截至2016年9月底, 截止9月末, 截至9月30日
  [
    '月',
    new RegExp(
      `(?:截[至止]到?|到|至|于)?${Y}?(?<mo>\\d{1,2})月(?:份|底|末|初|\\d{1,2}日)?(?<by>前|之前|以前)?`,
      'gu',
    ),
    (m, base) => {
      const of = year(m.groups!.y ?? m.groups!.rel, base);
      const month = Number(m.groups!.mo);
      if (of === null || month < 1 || month > 12) return null;
      const deadline =
        m.groups!.by !== undefined || (/^(?:到|至)/u.test(m[0]) && (base.now === null || of > base.now));
      return { period: `${of}-${two(m.groups!.mo!)}`, kind: deadline ? 'deadline' : 'point' };
    },
  ],
  // 本季度, 季末, in what is issued in its last month or soon after it
  [
    '季',
    /本季度?(?!节)|(?<![一二三四上下])季末/gu,
    (m, { now, month }) => {
      if (now === null || month === null) return null;
      const last = Math.ceil((month - 1) / 3) * 3 || 12;
      const of = month === 1 ? now - 1 : now;
      return m[0] === '季末'
        ? { period: `${of}-${two(String(last))}`, kind: 'point' }
        : { period: `${of}-${two(String(last - 2))}/${of}-${two(String(last))}`, kind: 'span' };
    },
  ],
  // 2016、2017两年, 2012年、2013年和2014年: one after another
  [
    '12',
    /(?<a>(?:19|20)\d{2})年?(?<more>(?:[、和与](?:19|20)\d{2}年?)*)[、和与](?<b>(?:19|20)\d{2})(?:年|(?=[两三]年))/gu,
    (m) => {
      const { a, b, more } = m.groups!;
      const count = 2 + more!.split(/[、和与]/u).length - 1;
      return Number(b) - Number(a) + 1 === count ? { period: `${a}/${b}`, kind: 'span' } : null;
    },
  ],
  // 两年分别为2187家和2360家: this one and the one before
  [
    '分',
    /(?<ahead>此后|今后|未来|接下来)?(?<![近前过去第十\d])(?<n>[两三四五])年(?=分别|依次)/gu,
    (m, { now }) => {
      const years = parseChineseNumeral(m.groups!.n!);
      // 此后三年: the years after one that this rule does not know.
      if (now === null || !years || m.groups!.ahead) return null;
      return { period: `${now - years + 1}/${now}`, kind: 'span' };
    },
  ],
  // 上月, 本月: of news, whose date is known
  [
    '月',
    /(?<last>上个?月)(?!球)|(?<next>下个?月)|(?<!\d月份?)(?:本|当)月(?!度)/gu,
    (m, { now, month }) => {
      if (now === null || month === null) return null;
      if (m.groups!.next !== undefined)
        return {
          period: month === 12 ? `${now + 1}-01` : `${now}-${two(String(month + 1))}`,
          kind: 'deadline',
        };
      const before = m.groups!.last !== undefined;
      const of = before && month === 1 ? 12 : month - (before ? 1 : 0);
      return { period: `${before && month === 1 ? now - 1 : now}-${two(String(of))}`, kind: 'point' };
    },
  ],
  // “十四五”头两年
  [
    '五',
    /[“"](?:十[一二三四]五|十五)[”"](?:头|前)(?<n>[两三四])年/gu,
    (m) => {
      const plan = findFiveYearPlan(m[0]);
      const years = parseChineseNumeral(m.groups!.n!);
      return plan && years ? { period: `${plan.first}/${plan.first + years - 1}`, kind: 'span' } : null;
    },
  ],
  // “十三五”末, 到“十三五”期末, “十二五”期间
  [
    '五',
    /(?:到|至)?(?![“"]?十[一二三四]?五[”"]?\p{Script=Han}{0,10}规划(?:纲要)?的?(?:编制|起草|研究|前期|思路))(?![“"]?十[一二三四]?五[”"]?的?(?:首年|开局|起步|第一年|收官|最后一年))[“"]?(?:十[一二三四]五|十五)[”"]?(?:规划)?(?:期末|末期|末|期间|时期|以来|初|五年|规划期)?|第十[一二三四五]?个五年(?:规划|计划)/gu,
    (m, base) => {
      const plan = findFiveYearPlan(m[0]);
      if (!plan) return null;
      // “十三五”以来, told in the middle of it: until now.
      if (
        /以来/u.test(m[0]) &&
        base.now !== null &&
        base.now > plan.first &&
        (base.now < plan.first + 4 || base.now > plan.first + 5)
      )
        return { period: `${plan.first}/${base.now}`, kind: 'span' };
      if (/末/u.test(m[0])) return { period: String(plan.first + 4), kind: 'deadline' };
      if (!/期间|时期|以来|五年|[”"]$|五$/u.test(m[0])) return null;
      return { period: planPeriod(plan.first), kind: 'span' };
    },
  ],
  // 到2020年, 2020年底前, 至2015年末
  [
    '12',
    /(?<!截)(?:到(?!了)|至|力争)(?<y>(?:19|20)\d{2})(?:年|(?![\dA-Za-z.%％万亿余多家个项件名人户亩平元台套辆座处条场位]))(?:底|末)?(?:前|之前)?/gu,
    (m) => ({ period: m.groups!.y!, kind: 'deadline' }),
  ],
  [
    '前',
    /(?<y>(?:19|20)\d{2})年(?:底|末)?(?:前|之前|以前)/gu,
    (m) => ({ period: m.groups!.y!, kind: 'deadline' }),
  ],
  [
    '年',
    /(?:截[至止]到?)?(?<y>(?:19|20)\d{2})年(?:底|末)/gu,
    (m) => ({ period: m.groups!.y!, kind: 'point' }),
  ],
  [
    '年',
    /(?<!同比|较|比)(?<![去上前今明](?=年))(?<rel>今年|本年度?|去年|上一?年(?!结转|结余)|(?<![之以年])前年|明年|来年|(?<![半一两三四五六七八九十\d])年内|全年(?!度?(?:目标|计划|预算|任务))|年底|年末|到年底|到年末|年底前|当年)(?:年?[底末])?/gu,
    (m, base) => {
      const of = /去年|上一?年|前年|明年|来年/u.test(m[0]) ? year(m.groups!.rel, base) : base.now;
      return of === null ? null : { period: String(of), kind: 'year' };
    },
  ],
  ['年', /(?<y>(?:19|20)\d{2})年(?:度)?/gu, (m) => ({ period: m.groups!.y!, kind: 'year' })],
];

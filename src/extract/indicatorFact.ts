import { MEASURE_NAMES, type Measure } from '../model/facts.js';
import { unitMeaning } from '../text/units.js';
import { saidOf } from './aside.js';
import type { Carried, ClauseSite, ReadIndicator } from './clauseSite.js';
import { dueLater } from './dueLater.js';
import type { FoundQuantity } from './foundQuantity.js';
import { modalityOf } from './modality.js';
import { ownPeriod, timeFor } from './ownPeriod.js';
import type { TimeCue } from './timeRules.js';
import { spelledOut } from './words.js';

/** What is told of a year even where five are looked back on: 实现税收86.2亿元. */
const OF_ONE_YEAR =
  /(?:税收|收入|产值|增加值|营收|生产总值)$|(?<!\d)年(?:可|均)?(?:接待|替代|减排|节约|发电|处理|服务|培训|产|供)[^，]{0,8}$/u;

/** Rates of what there is: they hold at a time, as it does. */
const OF_STOCK = /(?:认证|覆盖|入驻|出租|普及|达标|利用|空置|入户|机械化|绿化|满意)率$/u;

/** What there is: a rank or a share of it holds at a time. */
const STANDS =
  /(?:企业|机构|平台|基地|中心|载体|人才|园区|面积|专利|人员)(?:总数|总量|数量|数)?$|拥有量|保有量|(?:人才|企业|人员|市民|公民)[^，]{0,12}比例$|(?<!完成|立项|入选|贡献|增长|支出|拨付|结案|办结|兑付|使用|利)率$/u;

/** A name that lost its opening mark with the words before it gets it back: 零号湾”. */
export const withOpened = (name: string) => (/^[^“”]*”/u.test(name) ? `“${name}` : name);

/** 区级年度任务420个的133.8%, 对照全年目标11亿元: a number that stands right behind what it was meant to be is that aim's. */
const RIGHT_BEHIND_AIM =
  /(?:全年|年度|年初|当年|期末|原定|既定|下达的?)[^，。；、（()\d]{0,8}(?:目标|任务|指标|预期)(?:数|值|总额)?(?:是|为|[:：])?(?:约|近)?$|年初计划(?:是|为)?$|(?:^原?|[，,；;（(、]原?|[数量额入值资费出])计划(?:数|值)?(?:为|是)?$|[（(]年初(?:目标|计划|任务)(?:是|为)?$|(?<!列入[^，。]{0,10})(?:年度|全年)计划数?(?:是|为)?$/u;

/** 约占一般公共预算支出的25%: the number is as rough as 占约25%. */
const ABOUT = /[约近]占[^，。；\d]*$|(?:接近|约为)(?:(?:19|20)\d{2}年|[^，。；\d]{2,8})的$/u;

/** 两年内扶持项目100个，基金规模扩至5亿元: what the clause before says is due, and this one not that it is done. */
function dueStill({ text, clause, sentence, times }: ClauseSite, { due }: Carried): TimeCue | null {
  const said = text.slice(clause.from, clause.to);
  return due !== null &&
    times.length === 0 &&
    clause.from > sentence.from &&
    !/已|目前|现有|了|累计有|共有/u.test(said)
    ? { index: 0, period: due, kind: 'deadline', words: '前文的期限' }
    : null;
}

/** A number with its name becomes an indicator, with the reasons for each field. */
export function make(
  q: FoundQuantity,
  name: string,
  verb: string,
  measure: Measure,
  sign: number,
  site: ClauseSite,
  from: number,
  how: string,
  carried: Carried,
): ReadIndicator {
  const clause = site.text.slice(site.clause.from, site.clause.to);
  const sentence = site.text.slice(site.sentence.from, site.sentence.to);
  const cue = timeFor(site, carried, q);
  const later = dueLater(q, site);
  const words = clause.slice(0, Math.max(0, q.start - site.clause.from));
  // 完成年度任务指标120% is how far it has come.
  const isAim = RIGHT_BEHIND_AIM.test(words) && !(q.kind === 'percent' && /完成|超额|达到|实现/u.test(words));
  const { modality, why } = isAim
    ? { modality: 'target' as const, why: '紧接目标或任务' }
    : later === null
      ? modalityOf(
          saidOf(site.text, site.clause, q.start),
          sentence,
          site.context,
          cue ?? dueStill(site, carried),
        )
      : { modality: 'target' as const, why: `后文称${later}年完成` };
  const stands = OF_STOCK.test(name) || ((measure === 'share' || measure === 'rank') && STANDS.test(name));
  const dated =
    later === null
      ? ownPeriod(site, carried, q, stands ? 'level' : measure, modality)
      : { period: later, own: true };
  const { own } = dated;
  // 营业收入计划160亿元，实际168亿元, in what is told of a year: that year's plan.
  const isPlanOfYear =
    isAim &&
    dated.period === null &&
    site.context.modality === 'actual' &&
    /^\d{4}$/u.test(site.context.reportsOn ?? '');
  // 到12月底认定97家, in what is told of that year: all that came in it.
  const isWholeYear =
    measure === 'flow' &&
    dated.period === `${site.context.reportsOn}-12` &&
    /12月[底末]/u.test(cue?.words ?? '');
  const period =
    isWholeYear || isPlanOfYear
      ? site.context.reportsOn
      : measure === 'flow' &&
          !own &&
          OF_ONE_YEAR.test(name) &&
          !/累计|[三五]年|期间|(?<!公)共(?![同享性])/u.test(clause)
        ? (/^\d{4}\/(?<last>\d{4})$/u.exec(dated.period ?? '')?.groups?.last ?? dated.period)
        : dated.period;
  const start = Math.min(from + leadingSpace(site.text, from), q.lead);
  const end = Math.max(
    q.end,
    Math.min(site.clause.to, q.end + trailing(site.text.slice(q.end, site.clause.to), name)),
  );
  const known = unitMeaning(q.unit) !== null || q.unit === null;
  return {
    start,
    end,
    at: q.start,
    name: withOpened(spelledOut(name)),
    verb,
    value: sign * q.value,
    unit: q.unit,
    relation:
      q.relation === '=' && ABOUT.test(clause.slice(0, q.start - site.clause.from)) ? '~' : q.relation,
    modality,
    measure,
    period,
    ownPeriod: own,
    ...(own && cue !== null && isRightBehind(cue, q, site) ? { isDated: true } : {}),
    confidence: Math.max(
      0.1,
      (known ? 0.9 : 0.6) -
        (name.length < 2 ? 0.5 : 0) -
        (name.length > 36 ? 0.3 : 0) -
        (period === null ? 0.1 : 0),
    ),
    reasons: [
      `名称：${how}`,
      `性质：${why}`,
      own ? `时间：“${cue?.words ?? later}”` : `时间：所在部分（${period ?? '未载'}）`,
      `口径：${MEASURE_NAMES[measure]}`,
    ],
  };
}

/** 600亿元（2020年为214亿元）, 2012年2.31%: a number right behind the year that it is of, which nothing else can be. */
const isRightBehind = ({ words, index }: TimeCue, q: FoundQuantity, { text, clause, times }: ClauseSite) =>
  times.some((cue) => cue.index === index && cue.words === words) &&
  /^(?:截[至止]到?)?(?:19|20)\d{2}年(?:底|末)?$/u.test(words) &&
  /^(?:仅|只|尚|就|已|共|约|为|是|有|达到?|的)*$/u.test(
    text.slice(clause.from + index + words.length, q.start),
  );

function leadingSpace(text: string, from: number): number {
  return /^[\s，,、：:；;]*/u.exec(text.slice(from, from + 8))![0].length;
}

/** How far after the number the quote goes: to the end of the noun that names it. */
function trailing(after: string, name: string): number {
  const stop = after.search(/[，。；：、\d]/u);
  const head = stop < 0 ? after : after.slice(0, stop);
  for (let length = Math.min(head.length, 40); length > 0; length--) {
    const tail = head.slice(Math.max(0, length - 2), length);
    if (length >= 2 && name.includes(tail) && name.includes(head.slice(0, Math.min(2, length))))
      return length;
  }
  return 0;
}

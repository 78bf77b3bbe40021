import { unitMeaning } from '../text/units.js';
import type { FoundQuantity } from './foundQuantity.js';

/*
 * Numbers that limit: bounds said once for several, marks that were passed, and amounts that only say which things are
 * counted.
 */

/** 最高200万元和300万元, 分别超过15个、12个: a bound said once holds for every number of the same kind that it is coordinated with. */
export function withSharedBounds(found: readonly FoundQuantity[], text: string): FoundQuantity[] {
  const shared: FoundQuantity[] = [];
  for (const q of found) {
    const before = shared.at(-1);
    const bound = before && before.bound === null && (before.relation === '<=' || before.relation === '>=');
    // A qualifier behind its number (15个以上、12个) says nothing of the next.
    const governs =
      bound &&
      q.relation === '=' &&
      q.kind === before.kind &&
      (q.unit === before.unit || unitMeaning(q.unit)?.family === unitMeaning(before.unit)?.family) &&
      /^(?:、|和|及|与|或|以及)$/u.test(text.slice(before.end, q.start)) &&
      !/(?:以上|以下|以内|之内|之多)$/u.test(text.slice(before.start, before.end));
    shared.push(governs ? { ...q, relation: before.relation } : q);
  }
  return shared;
}

/** 首次突破2000件大关，达2069件: a mark that was passed says less than the number that passed it. */
export function isMilestone(
  q: FoundQuantity,
  text: string,
  before: FoundQuantity | undefined,
  after: FoundQuantity | undefined,
): boolean {
  if (q.relation !== '>=' || !/^(?:的)?(?:大关|关口|台阶|门槛)/u.test(text.slice(q.end))) return false;
  const family = unitMeaning(q.unit)?.family;
  const tells = (other: FoundQuantity | undefined, between: string) =>
    other !== undefined &&
    other.kind === 'amount' &&
    other.relation === '=' &&
    unitMeaning(other.unit)?.family === family &&
    !/[。；]/u.test(between);
  return (
    (tells(before, text.slice(before?.end, q.start)) && before!.value >= q.value) ||
    (tells(after, text.slice(q.end, after?.start)) && after!.value >= q.value)
  );
}

/** How many of them make so much a year, which stands behind. */
const MADE_A_YEAR =
  /(?:\d+|[一二两三四五六七八九十]+)(?:余|多)?[家个户]\p{Script=Han}{0,4}年(?:销售收入|营业收入|主营业务收入|营收|产值|税收|纳税额?)$/u;

/** What says that an amount is come to. */
const REACHES = /(?:达到?|突破|超过?|迈入|迈上|跨入|跨上)$/u;

/** 总收入超亿元的科技企业, 10亿元以上企业, 50亿元以上2家: an amount that only says which things are counted. */
export function isThreshold(q: FoundQuantity, text: string, next: FoundQuantity | undefined): boolean {
  const family = unitMeaning(q.unit)?.family;
  // 从业人员百人以上的129家, 年销售收入不足千万元的占六成: which of them are counted.
  const bound = q.relation === '>=' || q.relation === '<=';
  if (
    q.kind === 'amount' &&
    bound &&
    family !== 'count' &&
    next !== undefined &&
    next.bound === null &&
    (unitMeaning(next.unit)?.family === 'count' || next.kind === 'percent') &&
    /^的(?:企业|项目|合同|园区|楼宇)?(?:占(?:到|比)?|只有|仅有|仅|已?有|共有|达到?)?$/u.test(
      text.slice(q.end, next.lead),
    )
  )
    return true;
  // 2兆瓦以上海上风机, 申请量过百件的企业达17家.
  const after = text.slice(q.end).replace(/^人民币/u, '');
  const before = text.slice(Math.max(0, q.lead - 6), q.start);
  if (q.kind === 'amount' && bound && family === 'energy' && /^\p{Script=Han}{2}/u.test(after)) return true;
  if (q.kind === 'amount' && bound && /^的(?:企业|单位|机构|项目)(?:达到?|有|为|共)*\d/u.test(after))
    return true;
  // 已有两家年销售收入超过千万元: which of them.
  if (q.kind === 'amount' && bound && MADE_A_YEAR.test(text.slice(Math.max(0, q.lead - 20), q.lead)))
    return true;
  if (q.kind !== 'amount' || (family !== 'money' && family !== 'usd' && family !== 'area')) return false;
  const printed = text.slice(q.start, q.end);
  // 区域产值规模达千亿元级: how much it comes to; 千亿元级产业集群 is what it is called.
  if (/^级/u.test(after))
    return !(bound || REACHES.test(before)) || !/^级(?:规模)?(?=$|[，。；])/u.test(after);
  if (next?.start === q.end && unitMeaning(next.unit)?.family === 'count') return true;
  // 80亿元项目1个, 50亿元或5亿美元以上工业项目2个: how large the things are that are counted.
  const things =
    /^(?:以上|以下)?(?:的)?(?:或[\d.]+(?:[-—–~～][\d.]+)?[千百十万亿]*美?元(?:以上|以下)?)?[\p{Script=Han}]{0,6}?(?:项目|企业|楼宇|园区|合同|订单)/u.exec(
      after,
    );
  const counted =
    things &&
    text
      .slice(q.end + things[0].length)
      .match(
        /^(?:只|仅|也|已|共)*(?:达到?|有|超过|突破)?(?:\d+|[一二两三四五六七八九十]+)(?:个|家|幢|栋|项|份|笔)/u,
      );
  if (counted && family !== 'area') return true;
  // 形成逾3520亿元的产业基金体系: how much money there is.
  if (/^的?\p{Script=Han}{0,8}?(?:基金|资金池|资本)/u.test(after)) return false;
  const bounded = q.relation === '>=' || /以上|以下/u.test(printed);
  return (
    bounded &&
    /^(?:规模)?(?:的)?(?:科技|重点|高新技术|规模|工业|服务业|大型|制造业|产业)?(?:企业|项目|产业|集群|楼宇|单位|园区|大户|商务楼)/u.test(
      after,
    )
  );
}

/** 高于35.2件的全市平均水平: the average is just that; what was told before lies above it. */
export const ofAverage = (q: FoundQuantity, text: string): FoundQuantity =>
  /^[<>]=$/u.test(q.relation) &&
  /^的(?:全市|全区|全国|全省|本市|郊区)?(?:的)?平均/u.test(text.slice(q.end, q.end + 8))
    ? { ...q, relation: '=' }
    : q;

import { type ClauseSite, isAmount, type Reader } from './clauseSite.js';
import type { FoundQuantity } from './foundQuantity.js';
import { make } from './indicatorFact.js';

/*
 * Numbers that stand right beside the district that they are of: 次于浦东新区（15230件）和闵行区（9874件）, 高于杨浦的44.2%.
 */

/** How many characters a district's name may have. */
const LONGEST_NAME = 5;

/** Where the district's name begins that a text ends with; -1 where it ends with none. */
function districtBefore(text: string, { districtList }: ClauseSite): number {
  for (let length = LONGEST_NAME; length >= 2; length--) {
    const at = text.length - length;
    if (at >= 0 && districtList.test(text.slice(at))) return at;
  }
  return -1;
}

/** How a clause comes to the districts that it names: 申请量次于…, 前三位依次是…. */
const LEADS =
  /(?:(?:[略稍远仍]|明显|大幅)?(?:低于|高于|多于|少于)|仅?次于|依次|分别|最多的|最高的|居前的|领先的|前[两三四五]位的?|位列前[^，]{1,3}的?|排名前[^，]{1,3}的?|的|是|为|有|包括|如|即)+$/u;

/** Words before a number in brackets behind a district's name, and where that name stands; null for any other number. */
export function inDistrictBrackets(
  q: FoundQuantity,
  site: ClauseSite,
): { readonly before: string; readonly from: number } | null {
  const { text, clause } = site;
  if (!/[（(]/u.test(text[q.lead - 1] ?? '') || !/^[）)]/u.test(text.slice(q.end))) return null;
  const said = text.slice(clause.from, q.lead - 1);
  const at = districtBefore(said, site);
  if (at < 0) return null;
  // 浦东新区（15230件）和闵行区（9874件）: the second has the words of the first.
  const before = said
    .slice(0, at)
    .replace(/(?:\p{Script=Han}{2,5}[（(][^（()）]{1,12}[)）][、和与及，]?)+$/u, '');
  return { before: before.replace(LEADS, ''), from: clause.from + at };
}

/** 每万人口发明专利拥有量徐汇区151.4件、杨浦区118.7件: what is measured, and then the district; null for any other number. */
export function behindMeasure(
  q: FoundQuantity,
  site: ClauseSite,
): { readonly before: string; readonly from: number } | null {
  const said = site.text.slice(site.clause.from, q.lead);
  const at = /\d/u.test(said) ? -1 : districtBefore(said, site);
  const before = said.slice(0, Math.max(0, at));
  return IS_MEASURE.test(before)
    ? { before: before.replace(/(?:则|却|也)?[是为]?$/u, ''), from: site.clause.from + at }
    : null;
}

const IS_MEASURE =
  /^[^，、和与及]{2,24}(?:拥有量|申请量|授权量|成交额|总量|总数|数量|户数|家数|强度|比重|比例|占比|支出|投入|经费|产值|收入|营收|增加值|企业数?)(?:则|却|也)?(?:是|为)?$/u;

/** 科技型中小企业2860户，不到闵行的七成; 是虹口的四倍多: how much that is of what another place has. */
const HOW_MUCH = '(?<how>[只仅]及|是|为|相当于|还?不到|不足|尚?不及|超过|仅为|只有|约为)';
const OF_ANOTHER = new RegExp(`${HOW_MUCH}(?<who>[^，。；、\\d占的]{2,8})的$`, 'u');
const NO_PLACE = /[年月期量数额值率计划目标任务总均来前水平]$|全[市区国]|平均|其中/u;

/** How much that is of the average. */
const OF_AVERAGE = new RegExp(
  `${HOW_MUCH}(?<who>(?:全市|全国|全省|全区|郊区|中心城区)平均(?:水平|值|数)?)的$`,
  'u',
);

/** What another place has that the last amount is a part or a multiple of; null where the words before the number name no place. */
export const readOfAnother: Reader = (q, before, site, carried, from) => {
  if (q.kind !== 'percent' && q.kind !== 'multiple') return null;
  // 不到全市平均水平（48.2件）的三成: the average's own number stands between.
  // 只及徐汇168.4件的三成: so does the other district's.
  const said = site.text
    .slice(site.clause.from, q.lead)
    .replace(/[（(][^（()）]*[)）]/gu, '')
    .replace(/\d[\d.,]*[万亿]?[家件个元项名人户](?=的$)/u, '');
  const average = OF_AVERAGE.exec(said)?.groups;
  const { how, who } =
    average ?? OF_ANOTHER.exec(before.trim())?.groups ?? OF_ANOTHER.exec(said)?.groups ?? {};
  const amounts = carried.recent.filter((fact) => isAmount(fact) && fact.end >= site.segment.from);
  const of = average ? amounts[0] : amounts.at(-1);
  if (!who || !of) return null;
  const isPlace = !NO_PLACE.test(who) && (site.districtList.test(who.replace(/区$/u, '')) || PLACE.test(who));
  if (!isPlace && !average) return null;
  const [measure, what] = q.kind === 'percent' ? (['share', '比例'] as const) : (['level', '倍数'] as const);
  const name = `${of.name}相当于${who}${what}`;
  const fact = make(q, name, '', measure, 1, site, from, '与另一地的数量之比', carried);
  const relation = /不|未/u.test(how!)
    ? '<='
    : how === '超过' || /多$/u.test(site.text.slice(q.start, q.end))
      ? '>='
      : q.relation;
  return [{ ...fact, relation, topic: of.topic, modality: of.modality, period: of.period }];
};

/** What ends as a place's name does. */
const PLACE = /(?:区|镇|街道|园|城|港|新城)$/u;

/** Compared with whom: 高于杨浦的, 更远在闵行的. */
const COMPARED =
  /(?:^(?:和|与|以及)(?=[^，。；\d]{2,5}的)|[只仅]及|仅?次于|高于|低于|多于|少于|不及|不如|超过|远超|落后于|领先于?|(?:远|更)+在|强于|弱于|优于)(?<who>[^，。；\d]{2,5}?)(?:区)?的?(?:约|近)?$/u;

/** 占申请总量的48%，高于杨浦的44.2%: the same of another district; null where the words before the number name none. */
export const readCompared: Reader = (q, before, site, carried) => {
  const who = COMPARED.exec(before.trimEnd())?.groups?.who;
  if (who === undefined || (!site.districtList.test(who) && !/^(?:同年|同期)?(?:全市|本市)$/u.test(who)))
    return null;
  const of = carried.recent.findLast(
    (fact) =>
      fact.unit === q.unit &&
      (q.kind === 'percent' ? fact.measure === 'share' || fact.measure === 'growth' : isAmount(fact)),
  );
  if (!of) return null;
  const from = site.text.lastIndexOf(who, q.start);
  const fact = make(q, of.name, of.verb, of.measure, 1, site, from, '与前文所述的区相比', carried);
  return [{ ...fact, topic: of.topic, modality: of.modality, period: of.period }];
};

/** 其中徐汇9家、静安7家: whose each is stands before it, and is no part of what is counted. */
export function withoutLoneDistrict(before: string, { districtList }: ClauseSite): string {
  const { lead = '', who = '', link = '' } = LONE.exec(before)?.groups ?? {};
  return who !== '' && districtList.test(who) ? `${lead}${link}` : before;
}

const LONE = /^(?<lead>[\s，,、]*(?:其中)?)(?<who>[\p{Script=Han}]{2,4}?)(?<link>(?:仅|只)?(?:有|为|达)?)$/u;

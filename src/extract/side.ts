import { isAmount, type Reader, type Side } from './clauseSite.js';
import { make } from './indicatorFact.js';
import { stripLeading } from './stripLeading.js';
import { BROUGHT_IN } from './words.js';

/*
 * A clause without numbers says which side of a thing stands out, the next says how much it is: 检测服务业增速最快，达到23.6%; 对政务服务的满意度最高，
 * 达91.2分; 制造业体量最大，占比过半，为50.2%.
 */

const STANDS_OUT =
  /^(?<what>[^，；：\d]{0,24}?)(?:的)?(?<side>增速|增幅|增长|增势|降幅|占比|比重|规模|体量|盘子|总量|满意度|得分|指数|\p{Script=Han}{2}率)(?:最|更|较|刚好|相对|明显|位居|居|偏|垫|还|也|略|不足|过)[^，；：\d]{0,4}$/u;

/**
 * The side that a clause without numbers tells of; null where it tells of none. A side alone is one of the thing before, a district's one of
 * what was told last.
 *
 * @param at where the clause begins
 */
export function sideIn(
  words: string,
  before: Side | null,
  districtList: RegExp,
  last: string | undefined,
  at: number,
): Side | null {
  const { what = '', side } = STANDS_OUT.exec(words.replace(/^(?:其中|而|但)+/u, ''))?.groups ?? {};
  if (side === undefined) return null;
  // 制造业产值，浦东、奉贤分别达到562亿元和171亿元，奉贤增速最快，为14.2%: of what was told of the districts.
  const isDistrict = what !== '' && districtList.test(what);
  const whose = isDistrict ? last : what || before?.what;
  return whose === undefined || whose.length < 2
    ? null
    : { what: whose, side, ...(isDistrict ? { saidAt: at } : {}) };
}

const BARE = /^[，,\s]*(?:增速|增幅|占比|比重)?(?:高?达到?|仅?为|只有|仅有|仅|有|是|约|近|超过|将近)*$/u;
const OF_GROWTH = /增|降/u;
const OF_SHARE = /占比|比重|率$/u;

/** How much the side is that the clause before was about; null for a number with a name of its own, or where nothing was told. */
export const readSide: Reader = (q, before, site, carried, behind) => {
  const { side } = carried;
  // Whose it is stands in the clause before.
  const from = side?.saidAt ?? behind;
  if (side === null || !BARE.test(before)) return null;
  const rate = q.kind === 'percent';
  if (!rate && q.kind !== 'amount') return null;
  const what = stripLeading(side.what, site.districts);
  // 信息服务业税收4.12亿元；检测服务业增速最快: what the one before was told of.
  const head = /(?<!企)业$|领域$|行业$|医药$|材料$|装备$|能源$/u.test(what)
    ? (BROUGHT_IN.exec(carried.recent.findLast(isAmount)?.name ?? '')?.[0] ?? '')
    : '';
  const growth = OF_GROWTH.test(side.side + before);
  const named = /满意度|得分|指数|率/u.test(side.side) ? `${what}${side.side}` : `${what}${head}`;
  if (rate) {
    const measure = growth ? 'growth' : 'share';
    if (!growth && !OF_SHARE.test(side.side + before)) return null;
    const name = growth ? named : /率$/u.test(side.side) ? named : `${named}占比`;
    const sign = /降/u.test(side.side) ? -1 : 1;
    return [make(q, name, '', measure, sign, site, from, '前一分句所述的一面', carried)];
  }
  // 创新投入指数增长最快，达312.5点.
  return [make(q, named, '', 'level', 1, site, from, '前一分句所述的一面', carried)].map((fact) => ({
    ...fact,
    measure: BROUGHT_IN.test(named) ? ('flow' as const) : fact.measure,
  }));
};

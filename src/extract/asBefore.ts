import { isSameUnit } from '../text/units.js';
import { type Carried, type ClauseSite, isAmount } from './clauseSite.js';
import type { FoundQuantity } from './foundQuantity.js';

/*
 * What a number is told as because the one before it, or the clause before, was: by now as well, won in the same way, called in full.
 */

/**
 * 累计有12人入选国家“千人计划”，23人入选上海“千人计划”; 到年底已有6家登陆科创板，另有11家通过受理: so many by then as well.
 */
export function standsAsWell(
  before: string,
  name: string,
  q: FoundQuantity,
  { text, segment, clause, times }: ClauseSite,
  { recent }: Carried,
): boolean {
  const last = recent.findLast((fact) => isAmount(fact) && isSameUnit(fact.unit, q.unit));
  if (last?.measure !== 'level' || last.at < segment.from || last.at >= clause.from || times.length > 0)
    return false;
  const sameDeed =
    /累计|已有/u.test(text.slice(segment.from, last.at)) && name.slice(0, 2) === last.name.slice(0, 2);
  return (
    /^[，,\s]*(?:另|还)有$/u.test(before) || (sameDeed && /^(?:入选|获批|获评|登陆|挂牌|通过)/u.test(name))
  );
}

/** How the first of several prizes was won, and of what level the next is. */
const WON_AS = /^(?<how>[^，]{2,12}?获得?)(?:国家|上海市|省|市)[^，]*奖$/u;
const OF_LEVEL = /^(?:国家|上海市|省|市|区)[^，]*奖$/u;

/** 以第一完成单位获得国家科学技术奖67项、上海市科学技术奖410项: a prize with how the one before was won. */
export function wonAs(name: string, { group }: Carried): string {
  const how = WON_AS.exec(group.at(-1)?.name ?? '')?.groups?.how;
  return how !== undefined && OF_LEVEL.test(name) ? `${how}${name}` : name;
}

/** What banks lend by. */
const IS_LENT = /(?:贷款?|券|险|产品)[”"]?$/u;
const HELPS =
  /^(?:[，,\s]|累计|共|已)*(?:帮助|助力|支持|为|使)[^，\d]{0,8}(?:企业|商户|项目)[^，\d]{0,6}(?:贷款|融资|授信|资金)$/u;

/** 推广科技履约贷，帮助企业获得贷款37亿元: whether what the clause before offers helped to what this one tells. */
export const isHelpedBy = (offered: string, before: string) =>
  IS_LENT.test(offered) && HELPS.test(before.trim());

/** A name as words before it have it in full; null where they do not, or it is all that they say. */
export function fullIn(words: string, name: string): string | null {
  const at = name.length >= 4 ? words.indexOf(name) : -1;
  return at >= 2 ? words.slice(0, at + name.length) : null;
}

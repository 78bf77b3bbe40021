import type { Carried, ClauseSite, ReadIndicator } from './clauseSite.js';
import type { FoundQuantity } from './foundQuantity.js';
import { make } from './indicatorFact.js';
import { stripLeading } from './stripLeading.js';
import { joined } from './topics.js';

/** 授权量超过千件的有8个区: what is measured, and what those districts reach. */
const REACHING =
  /(?<what>[^，。；]{2,24}?)(?<how>超过|突破|达到|高于|低于|不足|超)(?<mark>[^，。；的]{2,12})(?:以上|以下)?的(?:区县?)?(?:共|已|只|仅)?有$/u;

/**
 * How many districts reach a mark, and what the districts named behind it then have of: 从发明专利看，授权量超过千件的有8个区，其中浦东新区8105件.
 * Null for any other number.
 */
export function readDistrictsCounted(
  q: FoundQuantity,
  site: ClauseSite,
  carried: Carried,
  from: number,
): { readonly fact: ReadIndicator; readonly ofEach: ReadIndicator } | null {
  if (q.unit !== '个' || !/^区(?!域|块|间)/u.test(site.text.slice(q.end))) return null;
  const { what, how, mark } = REACHING.exec(site.text.slice(site.clause.from, q.start))?.groups ?? {};
  if (!what || !mark) return null;
  const head = stripLeading(what, site.districts);
  // 从发明专利看，授权量…: the aspect says of what.
  const full = /专利$/u.test(carried.aspect) && !head.includes('专利') ? joined(carried.aspect, head) : head;
  const fact = make(q, `${full}${how}${mark}的区`, '', 'level', 1, site, from, '达到某一水平的区', carried);
  const unit = /[^\d.千万百亿十多余]+$/u.exec(mark)?.[0] ?? null;
  return { fact, ofEach: { ...fact, name: full, unit } };
}

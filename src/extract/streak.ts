import { NUMERAL_CHARS } from '../text/numerals.js';
import type { Carried, ClauseSite, ReadIndicator } from './clauseSite.js';
import { make } from './indicatorFact.js';
import type { FoundQuantity } from './quantities.js';

/** 连续三届被授予…, 连续两年获评…: for how long an honour or a rank was held. 连续两年增长 counts no honours. */
export const STREAK = new RegExp(
  `连续(?<n>\\d{1,2}|[${NUMERAL_CHARS}]{1,2})(?:个)?(?<unit>年|届|次|轮)(?=(?:均|都|成功|蝉联|在)?[^，。；]{0,8}?(?:获|被(?:评|授|认|命|列)|荣膺|夺得|夺取|蝉联|入选|评为|名列|位列|位居|保持全|居全|列全))`,
  'gu',
);

/** A streak is named by what was held: 连续获评中国最具幸福感城区年数. */
export function readStreak(
  q: FoundQuantity,
  site: ClauseSite,
  carried: Carried,
  from: number,
): ReadIndicator[] {
  const held = site.text
    .slice(q.end, site.clause.to)
    .replace(/[“”]/gu, '')
    .replace(/(?:称号|荣誉称号|荣誉)$/u, '')
    .trim();
  return [make(q, `连续${held}${q.unit}数`, '', 'level', 1, site, from, '连续所获', carried)];
}

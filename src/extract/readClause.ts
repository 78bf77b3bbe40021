import { readAmounts } from './amounts.js';
import { asideStart, isAside } from './aside.js';
import { behindMeasure, inDistrictBrackets, withoutLoneDistrict } from './besideDistrict.js';
import { type Carried, type ClauseSite, isAmount, type ReadIndicator } from './clauseSite.js';
import { coordinatedRun, shared } from './coordinatedRun.js';
import { readDistrictsCounted } from './districtsCounted.js';
import type { FoundQuantity } from './foundQuantity.js';
import { readFromBase } from './fromBase.js';
import { fromTo, readFromTo } from './fromTo.js';
import { CHANGES_TO, isGrowth } from './growth.js';
import { make } from './indicatorFact.js';
import { hasOwnName } from './ownWords.js';
import { bindToGroup } from './qualifiers.js';
import { readBeside } from './readBeside.js';
import { shareOfThose } from './shareOfThose.js';
import { readStreak } from './streak.js';

/** Reads the indicators of one clause, each number by what stands before it and by what was told before. */
export function readClause(site: ClauseSite, carried: Carried): ReadIndicator[] {
  const { text, clause, quantities } = site;
  const found: ReadIndicator[] = [];
  let at = 0;
  while (at < quantities.length) {
    const q = quantities[at]!;
    const run = coordinatedRun(text, quantities, at);
    const beside = inDistrictBrackets(q, site) ?? behindMeasure(q, site);
    const previousEnd =
      beside?.from ?? asideStart(text, at === 0 ? clause.from : quantities[at - 1]!.end, q.lead);
    const before = beside?.before ?? withoutLoneDistrict(text.slice(previousEnd, q.lead), site);
    const pair = fromTo(site, at);
    if (pair) {
      const group = readFromTo(pair, site, carried, previousEnd);
      found.push(...group);
      if (group.length > 0) carried.group = [...carried.group, group.at(-1)!];
      carried.recent = [...carried.recent, ...group];
      at += 2;
      continue;
    }
    if (q.named) {
      // 由2021年的…调整为1.0:45.1:53.9: that year is the former ratio's.
      const times = site.times.filter(
        ({ index }) => !/[由从]$/u.test(text.slice(clause.from, clause.from + index)),
      );
      found.push(make(q, q.named, '', 'share', 1, { ...site, times }, previousEnd, '产业结构之比', carried));
      at++;
      continue;
    }
    if (q.kind === 'streak') {
      found.push(...readStreak(q, site, carried, previousEnd));
      at++;
      continue;
    }
    const toNumber = before + text.slice(q.lead, q.start);
    const fromBase = readFromBase([q, quantities[at + 1]], toNumber, site, carried, previousEnd);
    if (fromBase) {
      found.push(...fromBase);
      at += fromBase.length;
      continue;
    }
    const gap = readBeside(q, toNumber, site, carried, previousEnd);
    if (gap) {
      found.push(...gap);
      carried.recent = [...carried.recent, ...gap];
      // What was said to stand out is what the next may say more of: 增长6.8%.
      if (carried.side !== null && gap.every(isAmount)) carried.group = [...carried.group, ...gap];
      at++;
      continue;
    }
    const districts = readDistrictsCounted(q, site, carried, previousEnd);
    if (districts) {
      found.push(districts.fact);
      carried.group = [districts.ofEach];
      at++;
      continue;
    }
    const aside = isAside(text, clause.from, q.start) ? { ...carried } : null;
    const known = found.length;
    const wide = text.slice(Math.max(clause.from, q.lead - 16), q.lead) + text.slice(q.lead, q.start);
    const those =
      q.kind === 'percent'
        ? shareOfThose(
            text.slice(q.end, clause.to),
            carried.group.findLast(isAmount),
            toNumber,
            carried.recent.at(-1),
          )
        : null;
    if (those !== null)
      found.push(make(q, those, '', 'share', 1, site, previousEnd, '后文所指的部分', carried));
    else if (
      run.length > 1 &&
      q.kind === 'percent' &&
      SHARES_EACH.test(before) &&
      carried.group.filter(isAmount).length >= run.length
    )
      found.push(...shared(run, bindToGroup(run, 'share', '占', site, carried, previousEnd)));
    else if (q.kind === 'rank')
      found.push(...shared(run, bindToGroup(run, 'rank', before, site, carried, previousEnd)));
    else if (
      isGrowth(
        q,
        toNumber,
        text.slice(q.end, q.end + 6),
        OF_PACE.test(text.slice(site.sentence.from, q.start)) ||
          (q.kind === 'percent' && PACE_JUST_BEFORE.test(text.slice(site.sentence.from, q.start))) ||
          (q.kind === 'percent' && run.some(({ value }) => value < 0) && !/率/u.test(before)) ||
          growsLikeLast(q, text.slice(previousEnd, q.lead), site, carried),
        text.slice(site.sentence.from, q.start),
      )
    ) {
      found.push(...shared(run, bindToGroup(run, 'growth', toNumber, site, carried, previousEnd), site));
    } else if (q.kind === 'percent' && !hasOwnName(before, wide) && carried.group.length > 0) {
      found.push(...shared(run, bindToGroup(run, 'share', before, site, carried, previousEnd)));
    } else {
      const read = shared(run, readAmounts(run, before, site, carried, previousEnd), site);
      const group = OF_WHAT_WAS_TOLD.test(before) ? read.map((fact) => ({ ...fact, part: true })) : read;
      if (!q.milestone) found.push(...group);
      // 申请862件，去年同期为745件，增长15.7%: what it is compared with does not itself grow.
      if (carried.group.length === 0 || !COMPARED_WITH.test(before))
        carried.group = [
          ...carried.group.filter((fact) => fact.measure !== 'growth' && fact.measure !== 'rank'),
          ...group,
        ];
    }
    carried.recent = [...carried.recent, ...found.slice(known)];
    // What stands in brackets is said by the way: the sentence goes on with what it was about.
    if (aside) {
      const { group, verb, subject, qualified } = aside;
      Object.assign(carried, { group, verb, subject, qualified });
    }
    carried.recent = carried.recent.slice(-REACH);
    carried.group = carried.group.slice(-REACH);
    at += run.length;
  }
  return found;
}

/** How many numbers back of its sentence a number looks: a list of thousands is read in as many steps as it is long. */
const REACH = 60;

/** 增长14.8%，徐汇只有7.2%，全市平均为9.2%: nothing but whose it is, of which the same is told. */
const growsLikeLast = (q: FoundQuantity, before: string, site: ClauseSite, { recent }: Carried) =>
  q.kind === 'percent' &&
  recent.at(-1)?.measure === 'growth' &&
  (CHANGES_TO.test(before) ||
    OF_ALL_PLACES.test(before) ||
    (HELD_AGAINST.test(before) && /^(?:相比|有所|明显|大幅|略)/u.test(site.text.slice(q.end))) ||
    BETTER_THAN.test(before) ||
    site.districtList.test(before.replace(AROUND_WHOM, '')));

/** 增长7.2%，好于青浦区的5.1%. */
const BETTER_THAN = /^[，,\s]*(?:[略稍远仍还]|明显|大幅)?(?:[高低好优快慢]于|不及|超过)[^，。；\d]{2,8}的$/u;
/** 增长5.2%，与一季度的11.7%相比明显回落: how the same grew before. */
const HELD_AGAINST = /^[，,\s]*(?:与|同|和|较|比)[^，。；\d]{2,8}的$/u;

const TURNS = '[，,；;\\s]*(?:而|但|同期|与此同时|相比之下)?';
const COMES = '(?:这一(?:指标|数字|增速|增幅|数据))?(?:则|只|仅|也|分别|依次|均)*[有为是]?';
const AROUND_WHOM = new RegExp(`^${TURNS}|${COMES}$`, 'gu');
const OF_ALL_PLACES = new RegExp(
  `^${TURNS}(?:同期)?(?:全市|全国|全省|本市|郊区|中心城区)(?:同期)?(?:平均)?(?:水平|增速|增幅)?${COMES}$`,
  'u',
);

/** 占R&D经费的比重分别为8.8%、12.0%和79.2%: of each of those told before. */
const SHARES_EACH = /^[，,\s]*(?:各|分别)?占[^，；：\d]{0,20}(?:分别|依次)(?:为|达|达到|是)?$/u;

/** 其中: what follows is a part of what was told. */
const OF_WHAT_WAS_TOLD = /^[\s，,、（(]*(?:其中|包括|含)/u;

/** 从增速看，…分别为48.7%和33.5%: the sentence tells how things grew. */
const OF_PACE =
  /^\s*(?:从(?:增速|增幅|增长)[^，。]{0,4}看|(?:再|单|若|只)?(?:论|比|看|按)(?:增速|增幅|升幅)|(?:增速|增幅|升幅)(?:方面|上|依次|居前|排名)|[^，。；]{0,16}增(?:得|长)?最[快猛](?:的是)?[^，。；\d]{0,8}[，,：:]?(?:达|为|是|有)?(?=\d))/u;

/** 两项增幅都站上两位数，分别为13.6%和16.2%; 增速要低一些，为9.7%: how fast, as the clause just before says. */
const PACE_JUST_BEFORE =
  /(?:增速|增幅|升幅|涨幅)[^，。；\d]{1,10}[，,](?:但|却|也|都)?(?:分别|依次|各)?(?:为|是|达到?|只有|仅有?|有)$/u;

/** Nothing but the time before: 去年同期为745件. */
const COMPARED_WITH = /^[\s，,（(]*而?(?:去年|上年|上一年)(?:同期)?(?:则|仅|只有|尚)?(?:为|是|有)?$/u;

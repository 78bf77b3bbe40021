import { isAmount, type Reader, type ReadIndicator } from './clauseSite.js';
import { make } from './indicatorFact.js';
import { stripLeading } from './stripLeading.js';

/** 增幅高于区级财政经常性收入增幅: whose pace is above another's. */
const PACE_ABOVE =
  /^[，,\s]*(?:其)?(?<pace>增幅|增速)(?<how>高于|高出|快于|低于|慢于)(?<base>[^，。；\d]{4,20}?(?:增幅|增速|增长率))(?:约|近)?$/u;

const GAP =
  /(?<whose>[^，。；]*?)(?<how>高于|高出|低于|快于|领先于?|优于|超出?(?=[^，\d]{0,8}(?:任务|目标|计划)))(?<base>[^，。；\d]{2,16}?)(?:约|近|超过)?$/u;
/** 每万人口发明专利拥有量46.8件，比全市平均水平高出11.6件: an amount more or less than the average. */
const FROM_AVERAGE =
  /^[，,\s]*(?:均|都|也)?(?:(?<gap>(?:高于|高出|低于|少于|多于|超出)(?:全市|全国|全省|全区|各区|各镇|郊区|中心城区)?平均(?:水平)?)|(?:比|较)(?<base>(?:全市|全国|全省|全区|各区|各镇|郊区|中心城区)?平均(?:水平)?)(?<how>高出|高|低|多|少)了?)(?:约|近)?$/u;
/** What is a ratio by its name: 研发投入强度. */
const IS_RATIO = /(?:强度|占比|比重|比例|率)$/u;
const SHARE = /占比|比重|比例|(?<!增长|速)率$/u;

function gapFromAverage(before: string): string | undefined {
  const { gap, base, how } = FROM_AVERAGE.exec(before)?.groups ?? {};
  return gap ?? (base === undefined ? undefined : `${/[低少]/u.test(how!) ? '低于' : '高出'}${base}`);
}

/** 占比4.2%，比上年提高0.3个百分点，高于全市: the share is above, and not how it rose. */
function meantBy(recent: readonly ReadIndicator[]): ReadIndicator | undefined {
  const [before, last] = recent.slice(-2);
  return before?.measure === 'share' && last?.unit === '个百分点' && last.name === before.name
    ? before
    : recent.at(-1);
}

/** 对全区税收增长的贡献率为24.1%. */
const CONTRIBUTES = /(?<whose>[^，。；]*?)对(?<what>[^，。；\d]{2,20}?)的?贡献率(?:达到?|为|约|近|超过)*$/u;

/** How much of another's growth a thing's makes up; null where the clause says no such thing. */
export const readContribution: Reader = (q, before, site, carried, from) => {
  const said = q.kind === 'percent' ? CONTRIBUTES.exec(before.trimEnd())?.groups : undefined;
  if (!said) return null;
  const of = carried.recent.findLast(({ start }) => start >= carried.segmentStart);
  const own = stripLeading(said.whose!, site.districts);
  const whose =
    own || (of?.name ?? (carried.subject || carried.foci.at(-1) || '')).replace(/对[^，]*贡献率$/u, '');
  if (whose.length < 2) return null;
  const fact = make(
    q,
    `${whose}对${said.what!}的贡献率`,
    '',
    'share',
    1,
    site,
    from,
    '对另一指标的贡献',
    carried,
  );
  return [of && !own ? { ...fact, topic: of.topic, period: of.period, modality: of.modality } : fact];
};

/** 拉动全区工业增长3.0个百分点: what it pulls along. */
const PULL =
  /(?<whose>[^，。；]*?)(?<how>[上下]?拉动|带动|助推)(?<what>[^，。；\d]{2,20}?)(?<way>增长|上升|提高|提升|回升|下降|回落)?(?:了|约|近)?$/u;

const PULLED = /(?:[上下]?拉动|带动|助推)[^，]*$/u;

/** What an industry has that its growth is told of: 产值 of 制造业产值. */
const ITS_AMOUNT = /(?:(?:实现|完成)?(?:总产值|产值|营业收入|营收|销售额)|规模)(?:总额)?$/u;

/**
 * By how much one thing's growth makes another grow: 航空航天器制造业产值增长31.6%，拉动高技术产业增长3.0个百分点. Null where the clause says no such thing.
 */
export const readPull: Reader = (q, before, site, carried, from) => {
  const said = q.kind === 'points' ? PULL.exec(before.trimEnd())?.groups : undefined;
  if (!said) return null;
  const of = carried.recent.findLast(({ start }) => start >= carried.segmentStart);
  const own = stripLeading(said.whose!, site.districts).replace(/^对/u, '');
  // 拉动全区工业增长1.2个百分点，拉动出口增长0.8个百分点: the same pulls both.
  const whose = own || (of?.name ?? carried.subject).replace(PULLED, '').replace(ITS_AMOUNT, '');
  if (whose.length < 2) return null;
  const way = said.way && /降|落/u.test(said.way) ? said.way : '增长';
  const sign = /下/u.test(said.how!) || /降|落/u.test(way) ? -1 : 1;
  const name = `${whose}拉动${said.what!}${way}`;
  const fact = make(q, name, '', 'growth', sign, site, from, '对另一指标的拉动', carried);
  return [of ? { ...fact, topic: own ? '' : of.topic, period: of.period, modality: of.modality } : fact];
};

/**
 * How far a growth or a share lies above or below another's: 同比增长11.9%，高于规上工业3.2个百分点, 占比高于全市9.5个百分点,
 * 以高于规上工业2.5个百分点的速度增长. Null where the clause says no such thing, or nothing before says of what.
 */
export const readGap: Reader = (q, before, site, carried, from) => {
  const above = q.kind === 'points' ? PACE_ABOVE.exec(before.trimEnd())?.groups : undefined;
  const paced = above ? carried.recent.findLast(isAmount) : undefined;
  if (above && paced) {
    const name = `${paced.name}${above.pace}${above.how}${above.base}`;
    const fact = make(q, name, '', 'growth', 1, site, from, '与另一增幅之差', carried);
    return [{ ...fact, topic: paced.topic, period: paced.period, modality: paced.modality }];
  }
  const average = q.kind === 'amount' ? gapFromAverage(before.trimEnd()) : undefined;
  const amount = average === undefined ? undefined : carried.recent.findLast(isAmount);
  if (average !== undefined && amount?.unit === q.unit) {
    const fact = make(q, `${amount.name}${average}`, '', 'level', 1, site, from, '与平均水平之差', carried);
    return [{ ...fact, topic: amount.topic, period: amount.period, modality: amount.modality }];
  }
  const match = q.kind === 'points' ? GAP.exec(before.trimEnd()) : null;
  if (!match?.groups) return null;
  const { how, base } = match.groups as { how: string; base: string };
  const whose = stripLeading(match.groups.whose!.replace(/以$/u, ''), site.districts).replace(
    /(?:增速|增幅|增长率)$/u,
    '',
  );
  const pace = /^的(?:速度|增速|增幅)/u.test(site.text.slice(q.end, q.end + 3));
  const share = SHARE.test(whose);
  const of = share
    ? carried.recent.filter(({ measure }) => measure === 'share').at(-1)
    : whose === ''
      ? meantBy(carried.recent)
      : undefined;
  if (!of && (whose.length < 2 || share)) return null;
  // How far it lies above is a change in points, whatever it is of.
  const measure = 'growth';
  const name = `${of?.name ?? whose}${of?.measure === 'share' || IS_RATIO.test(of?.name ?? whose) ? '' : '增速'}${how}${base}`;
  const sign = /低/u.test(how) ? -1 : 1;
  const fact = make(q, name, '', measure, sign, site, from, '与另一水平之差', carried);
  if (pace && carried.subject === '' && whose !== '') carried.subject = whose;
  return [of ? { ...fact, topic: of.topic, period: of.period, modality: of.modality } : fact];
};

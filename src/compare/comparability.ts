import type { Caveat } from '../model/comparison.js';
import { type IndicatorFact, wholeOf } from '../model/facts.js';
import { monthsOf } from '../model/period.js';
import { qualityAtStart } from '../text/quality.js';
import { unitMeaning } from '../text/units.js';

/** What a rule of comparison says of two facts, in both languages of the briefs. */
export interface Ruling {
  readonly blocks: boolean;
  readonly zh: string;
  readonly en: string;
}

type Rule = (from: IndicatorFact, to: IndicatorFact) => Ruling | null;

const block = (zh: string, en: string): Ruling => ({ blocks: true, zh, en });
const caveat = (zh: string, en: string): Ruling => ({ blocks: false, zh, en });

/** Counting words differ freely (家, 个, 家次); persons are not visits, yuan are not dollars. */
export function sameFamily(a: string | null, b: string | null): boolean {
  const family = (unit: string | null) => {
    const found = unitMeaning(unit)?.family ?? `own:${unit}`;
    return found === 'firm-time' || found === 'session' ? 'count' : found;
  };
  return family(a) === family(b);
}

/** Rule 1: like with like. */
export const sameDistrict: Rule = (a, b) =>
  a.district === b.district ? null : block('不是同一个区', 'not the same district');
export const sameMeasure: Rule = (a, b) =>
  a.measure === b.measure
    ? null
    : block(
        `口径不同：${MEASURES[a.measure]}与${MEASURES[b.measure]}`,
        `different measures: ${a.measure} and ${b.measure}`,
      );
export const sameUnitFamily: Rule = (a, b) =>
  sameFamily(a.unit, b.unit)
    ? null
    : block(
        `计量单位不同：${a.unit ?? '无'}与${b.unit ?? '无'}`,
        `different units: ${a.unit ?? 'none'} and ${b.unit ?? 'none'}`,
      );

const LEVELS = ['国家级', '市级', '区级'] as const;

/** 市级 against 区级 or 各类: a level named on one side only is a different thing. */
export const sameLevel: Rule = (a, b) => {
  const level = (fact: IndicatorFact) =>
    LEVELS.filter((word) => fact.scope.includes(word) || fact.indicator.includes(word)).join('、');
  if (a.canonical !== null && a.canonical === b.canonical) return null;
  const [x, y] = [level(a), level(b)];
  return x === y
    ? null
    : block(
        `级别范围不同：${x || '未分级'}与${y || '未分级'}`,
        `different levels: ${x || 'none named'} and ${y || 'none named'}`,
      );
};

/** 新增 and 净增 count what came; a total counts what is there. */
export const sameAddition: Rule = (a, b) => {
  const added = (fact: IndicatorFact) =>
    /新增|新建|净增|新认定|新引进|新设/u.test(fact.indicator) || fact.scope.includes('新增');
  return added(a) === added(b)
    ? null
    : block('一为新增数，一为总数', 'one counts additions, the other a total');
};

/** 累计 over a plan against one year's amount. */
export const sameCumulation: Rule = (a, b) => {
  if (a.measure !== 'flow') return null;
  const cumulative = (fact: IndicatorFact) =>
    /累计/u.test(fact.indicator) ||
    fact.scope.includes('累计') ||
    (monthsOf(fact.period ?? '')?.to ?? 0) - (monthsOf(fact.period ?? '')?.from ?? 0) > 11;
  return cumulative(a) === cumulative(b)
    ? null
    : block('一为累计数，一为年度数', 'one is cumulative, the other of one year');
};

/** 获得资助 against 申报: what was funded is not what was applied for. */
export const sameAct: Rule = (a, b) => {
  const act = (fact: IndicatorFact) => {
    if (/申报|申请(?!量)/u.test(fact.indicator)) return '申报';
    if (/资助|立项|获得|授权/u.test(fact.indicator)) return '获得';
    return '';
  };
  if (a.canonical !== null && a.canonical === b.canonical) return null;
  const [x, y] = [act(a), act(b)];
  return x === y || x === '' || y === ''
    ? null
    : block(`行为不同：${x}与${y}`, `different acts: ${x} and ${y}`);
};

/** Rule 2: a part-year flow is not compared with a full year. */
export const sameLengthOfPeriod: Rule = (a, b) => {
  const [x, y] = [monthsOf(a.period ?? ''), monthsOf(b.period ?? '')];
  if (!x || !y)
    return block(
      `期间未载（${!x ? (a.period ?? '前值') : (b.period ?? '后值')}）`,
      `no period given (${!x ? (a.period ?? 'earlier value') : (b.period ?? 'later value')})`,
    );
  if (a.measure !== 'flow') return null;
  const [length, other] = [x.to - x.from + 1, y.to - y.from + 1];
  if (length === other) return null;
  return block(`统计期长短不同：${length}个月与${other}个月`, `periods of ${length} and ${other} months`);
};

export const differentTime: Rule = (a, b) =>
  a.period === b.period && a.modality === b.modality
    ? block('同一时期的两处记载，不构成变化', 'two statements of one time, no change')
    : null;

/** Rule 2, second half: a level as of a month is comparable, with a caveat. */
export const levelAsOfMonth: Rule = (a, b) => {
  if (a.measure === 'flow') return null;
  const month = (fact: IndicatorFact) => /^\d{4}-\d{2}$/u.test(fact.period ?? '');
  return month(a) || month(b)
    ? caveat(`时点不同：${a.period}与${b.period}`, `as of ${a.period} and ${b.period}`)
    : null;
};

/** Rule 6: a value for an older district alone is not one for the district that took it in. */
export const sameBoundary: Rule = (a, b) => {
  const old = (fact: IndicatorFact) => fact.scope.find((word) => word.startsWith('原')) ?? '';
  return old(a) === old(b)
    ? null
    : block(
        `区划范围不同：${old(a) || a.district}与${old(b) || b.district}`,
        `different boundaries: ${old(a) || a.district} and ${old(b) || b.district}`,
      );
};

/** A share of the city's against one of the district's. */
export const sameWhole: Rule = (a, b) => {
  const [x, y] = [wholeOf(a), wholeOf(b)];
  return x === y || x === '' || y === ''
    ? null
    : block(`占比的对象不同：${x}与${y}`, `shares of different things: ${x} and ${y}`);
};

/** A quality asked of one side only makes it another thing: any 众创空间 against one 在全市具有影响力的. */
export const sameQuality: Rule = (a, b) => {
  const quality = (fact: IndicatorFact) =>
    fact.scope.filter((word) => qualityAtStart(word) === word).join('、');
  const [x, y] = [quality(a), quality(b)];
  return x === y
    ? null
    : block(`范围不同：${x || '不限'}与${y || '不限'}`, `different scopes: ${x || 'any'} and ${y || 'any'}`);
};

/** 其中 narrows one side by something the sentence before tells. */
export const sameScope: Rule = (a, b) => {
  const narrow = (fact: IndicatorFact) => fact.scope.includes('其中');
  return narrow(a) === narrow(b)
    ? null
    : caveat('一处为“其中”项，范围或不一致', 'one is a part of a whole (其中); the scopes may differ');
};

/** Rule 3: bounds stay visible. */
export const boundsVisible: Rule = (a, b) => {
  const bound = (zh: string, en: string, { relation }: IndicatorFact) =>
    relation === '=' ? [] : [[`${zh}为${BOUNDS[relation].zh}`, `the ${en} value is ${BOUNDS[relation].en}`]];
  const said = [...bound('前值', 'earlier', a), ...bound('后值', 'later', b)];
  if (said.length === 0) return null;
  return caveat(said.map(([zh]) => zh).join('，'), said.map(([, en]) => en).join(', '));
};

/** Rule 9: an inferred year stays marked. */
export const inferredYear: Rule = (a, b) =>
  a.periodInferred || b.periodInferred ? caveat('年份系推断', 'the year is inferred') : null;

export const wordingDiffers: Rule = (a, b) =>
  a.canonical !== null && a.indicator !== b.indicator
    ? caveat(
        `名称不尽一致：“${a.indicator}”与“${b.indicator}”`,
        `worded differently: “${a.indicator}” and “${b.indicator}”`,
      )
    : null;

const BOUNDS = {
  '>=': { zh: '下限', en: 'a lower bound' },
  '<=': { zh: '上限', en: 'an upper bound' },
  '~': { zh: '约数', en: 'approximate' },
} as const;

const MEASURES = { level: '存量', flow: '流量', growth: '增幅', share: '比重', rank: '位次' } as const;

/** The rules in the order in which their reasons are told. */
export const rules: Readonly<Record<string, Rule>> = {
  sameDistrict,
  sameMeasure,
  sameUnitFamily,
  sameBoundary,
  sameLevel,
  sameQuality,
  sameWhole,
  sameAddition,
  sameCumulation,
  sameAct,
  sameLengthOfPeriod,
  differentTime,
  levelAsOfMonth,
  sameScope,
  boundsVisible,
  inferredYear,
  wordingDiffers,
};

/** Whether two facts may be compared, and what to say about it: the reasons against, or else the conditions. */
export function comparability(
  from: IndicatorFact,
  to: IndicatorFact,
): { comparable: boolean; caveats: Caveat[] } {
  const rulings = Object.entries(rules).flatMap(([name, rule]) => {
    const ruling = rule(from, to);
    return ruling ? [{ name, ...ruling }] : [];
  });
  const comparable = !rulings.some((ruling) => ruling.blocks);
  const caveats = rulings
    .filter((ruling) => ruling.blocks !== comparable)
    .map(({ name, zh, en }) => ({ rule: name, zh, en }));
  return { comparable, caveats };
}

/** Whether two districts' figures may stand in one row: by every rule but those that ask for one district at two times. */
export function alikeAcrossDistricts(a: IndicatorFact, b: IndicatorFact): boolean {
  const { sameDistrict: _district, differentTime: _time, ...across } = rules;
  return !Object.values(across).some((rule) => rule(a, b)?.blocks);
}

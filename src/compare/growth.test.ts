import { describe, expect, it } from 'vitest';
import type { IndicatorFact } from '../model/facts.js';
import { growthChecks, requiredGrowth } from './growth.js';
import { buildSeries } from './series.js';

const fact = (more: Partial<IndicatorFact>): IndicatorFact =>
  ({
    kind: 'indicator',
    id: JSON.stringify(more),
    district: '普陀区',
    indicator: '专利申请量',
    canonical: null,
    scope: [],
    theme: null,
    value: 3851,
    unit: '件',
    relation: '=',
    modality: 'actual',
    measure: 'flow',
    period: '2016',
    periodInferred: false,
    confidence: 0.9,
    evidence: { source: 'a', start: 0, end: 1 },
    ...more,
  }) as IndicatorFact;

const amount = fact({});
const rate = fact({ measure: 'growth', unit: '%', value: 40.7 });
const checks = (...facts: IndicatorFact[]) => growthChecks(buildSeries(facts));

describe('a growth rate that a source reports', () => {
  it('implies the amount a year before, where no source tells it', () => {
    const [found] = checks(amount, rate);
    expect(found!.implied).toBeCloseTo(2737.03, 1);
    expect([found!.previous, found!.computed, found!.agrees]).toEqual([null, null, null]);
  });

  it('is held against the amounts where they are told', () => {
    const [right] = checks(fact({ value: 2737, period: '2015' }), amount, rate);
    expect(right!.agrees).toBe(true);
    const [wrong] = checks(fact({ value: 3000, period: '2015' }), amount, rate);
    expect([wrong!.agrees, wrong!.computed!.toFixed(1)]).toEqual([false, '28.4']);
  });

  it('says nothing of bounds, of other times and of other units', () => {
    expect(checks(fact({ relation: '>=' }), rate)).toEqual([]);
    expect(checks(amount, { ...rate, period: '2015' })).toEqual([]);
    expect(checks(amount, { ...rate, unit: '个百分点' })).toEqual([]);
    const [months] = checks(fact({ value: 2000, period: '2015-01/2015-09' }), amount, rate);
    expect(months!.previous).toBeNull();
  });
});

describe('the growth that an aim requires', () => {
  const aim = fact({ modality: 'target', measure: 'level', value: 280, period: '2020' });
  it('is that of each year from the newest value on', () => {
    const now = fact({ measure: 'level', value: 235, period: '2015' });
    expect(requiredGrowth(now, aim, 235)).toBeCloseTo(3.57, 2);
    expect(requiredGrowth({ ...now, period: '2018-06' }, aim, 235)).toBeCloseTo(7.26, 1);
  });

  it('is none where the aim is reached, past or a ceiling', () => {
    const now = fact({ measure: 'level', value: 300, period: '2018' });
    expect(requiredGrowth(now, aim, 300)).toBeNull();
    expect(requiredGrowth({ ...now, period: '2021' }, aim, 235)).toBeNull();
    expect(requiredGrowth({ ...now, period: null }, aim, 235)).toBeNull();
    expect(requiredGrowth(now, { ...aim, relation: '<=' }, 235)).toBeNull();
  });

  it('is none where less is better', () => {
    const energy = { canonical: 'energy-intensity', unit: '吨标准煤', measure: 'level' as const };
    const less = fact({ ...energy, modality: 'target', value: 0.32, period: '2020' });
    expect(requiredGrowth(fact({ ...energy, value: 0.3, period: '2016' }), less, 0.3)).toBeNull();
  });
});

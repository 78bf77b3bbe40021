import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorFact, Measure } from '../model/facts.js';
import { compareFacts, relationOfChange } from './change.js';
import { alikeAcrossDistricts, comparability } from './comparability.js';
import { buildSeries } from './series.js';
import { targetProgress } from './target.js';

function fact(given: Partial<IndicatorFact> = {}): IndicatorFact {
  return {
    kind: 'indicator',
    id: 'i',
    district: '嘉定区',
    indicator: '高新技术企业总数',
    canonical: null,
    scope: [],
    theme: null,
    value: 100,
    unit: '家',
    relation: '=',
    modality: 'actual',
    measure: 'level',
    period: '2015',
    periodInferred: false,
    confidence: 0.9,
    reasons: [],
    evidence: {
      source: 's',
      file: 's.txt',
      start: 0,
      end: 1,
      quote: 'q',
      text: 'q',
      status: 'exact',
      section: [],
    },
    ...given,
  };
}

/** Pairs that look alike and must never be compared. */
const TRAPS: [string, Partial<IndicatorFact>, Partial<IndicatorFact>][] = [
  ['another district', {}, { district: '静安区', period: '2016' }],
  ['a total and what was added', {}, { indicator: '新增高新技术企业', measure: 'flow', period: '2016' }],
  [
    'a share of the district’s and of the city’s',
    { indicator: '金融业增加值占比', measure: 'share', unit: '%', scope: ['占地区生产总值'] },
    { indicator: '金融业增加值占比', measure: 'share', unit: '%', scope: ['占全市'], period: '2016' },
  ],
  ['newly built and all there are', { indicator: '新建众创空间' }, { indicator: '众创空间', period: '2016' }],
  [
    'nine months and a year',
    { measure: 'flow', period: '2015' },
    { measure: 'flow', period: '2016-01/2016-09' },
  ],
  [
    'half a year and nine months',
    { measure: 'flow', period: '2015-01/2015-06' },
    { measure: 'flow', period: '2016-01/2016-09' },
  ],
  ['one year and five', { measure: 'flow', period: '2015' }, { measure: 'flow', period: '2016/2020' }],
  [
    'a year’s revenue and a cumulative one',
    { indicator: '科技企业总收入', measure: 'flow', unit: '亿元' },
    { indicator: '重点领域累计总收入', measure: 'flow', unit: '亿元', period: '2020' },
  ],
  [
    'municipal and district level',
    { indicator: '市级工程技术研究中心' },
    { indicator: '区级工程技术研究中心', period: '2016' },
  ],
  [
    'municipal and all kinds',
    { indicator: '市级企业技术中心' },
    { indicator: '各类企业技术中心', period: '2020' },
  ],
  ['national and municipal', { indicator: '国家级孵化器' }, { indicator: '市级孵化器', period: '2016' }],
  [
    'funded and applied for',
    { indicator: '科技项目获得资助', unit: '项', measure: 'flow' },
    { indicator: '科技项目申报', unit: '项', measure: 'flow', period: '2016' },
  ],
  ['a stock and a growth rate', {}, { measure: 'growth', unit: '%', period: '2016' }],
  ['a stock and a share', {}, { measure: 'share', unit: '%', period: '2016' }],
  ['a stock and a rank', {}, { measure: 'rank', unit: null, period: '2016' }],
  ['persons and visits', { unit: '人' }, { unit: '人次', period: '2016' }],
  ['yuan and dollars', { unit: '亿元' }, { unit: '亿美元', period: '2016' }],
  ['firms and area', { unit: '家' }, { unit: '万平方米', period: '2016' }],
  ['an old district and the merged one', { scope: ['原闸北区'] }, { period: '2016' }],
  ['no date', { period: null }, { period: '2016' }],
  ['the same time twice', {}, { value: 120 }],
  [
    'per cent and percentage points',
    { measure: 'share', unit: '%' },
    { measure: 'share', unit: '个百分点', period: '2016' },
  ],
];

describe('a quality asked of one side', () => {
  const plain = fact({ indicator: '众创空间', canonical: 'makerspaces', period: '2015' });
  const famed = fact({ ...plain, period: '2020', scope: ['在全市具有影响力的'] });

  it('makes it another thing, even under one canonical name', () => {
    expect(comparability(plain, famed)).toEqual({
      comparable: false,
      caveats: [{ rule: 'sameQuality', zh: '范围不同：不限与在全市具有影响力的', en: expect.any(String) }],
    });
  });

  it('leaves two of the same quality comparable', () => {
    expect(comparability({ ...famed, period: '2019' }, famed).comparable).toBe(true);
  });
});

describe('comparability', () => {
  it.each(TRAPS)('refuses %s', (_name, from, to) => {
    const { comparable, caveats } = comparability(fact(from), fact(to));
    expect(comparable).toBe(false);
    for (const { zh, en } of caveats) expect([zh, en]).not.toContain('');
    expect(caveats).not.toEqual([]);
    const { change, changePercent } = compareFacts(fact(from), fact(to));
    expect([change, changePercent]).toEqual([null, null]);
  });

  it('allows like with like, and says under which conditions', () => {
    expect(comparability(fact(), fact({ period: '2016' }))).toEqual({ comparable: true, caveats: [] });
    const { caveats } = comparability(fact({ unit: '个' }), fact({ period: '2016-09', relation: '>=' }));
    expect(caveats.map(({ zh }) => zh)).toEqual(['时点不同：2015与2016-09', '后值为下限']);
    expect(caveats.map(({ en }) => en)).toEqual([
      'as of 2015 and 2016-09',
      'the later value is a lower bound',
    ]);
  });

  it('converts units before it subtracts', () => {
    const change = compareFacts(
      fact({ unit: '亿元', value: 1.5, measure: 'flow' }),
      fact({ unit: '万元', value: 18000, measure: 'flow', period: '2016' }),
    );
    expect(change.change).toBe(3000);
    expect(change.changePercent).toBe(20);
  });
});

describe('change', () => {
  const relation = fc.constantFrom('=' as const, '>=' as const, '<=' as const, '~' as const);
  const measure = fc.constantFrom<Measure>('level', 'flow', 'growth', 'share', 'rank');

  it('from A to B is minus from B to A, and bounds turn round', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 0, max: 1e6 }),
        relation,
        relation,
        (a, b, ra, rb) => {
          const [x, y] = [fact({ value: a, relation: ra }), fact({ value: b, relation: rb, period: '2016' })];
          const [there, back] = [compareFacts(x, y), compareFacts(y, x)];
          expect(there.change! + back.change!).toBe(0);
          const turned = { '=': '=', '>=': '<=', '<=': '>=', '~': '~' } as const;
          expect(back.relation).toBe(turned[there.relation]);
        },
      ),
    );
  });

  it('never mixes measures', () => {
    fc.assert(
      fc.property(measure, measure, (a, b) => {
        const { comparable } = compareFacts(fact({ measure: a }), fact({ measure: b, period: '2016' }));
        expect(comparable && a !== b).toBe(false);
      }),
    );
  });

  it('carries bounds through', () => {
    expect(relationOfChange('=', '>=')).toBe('>=');
    expect(relationOfChange('>=', '=')).toBe('<=');
    expect(relationOfChange('>=', '>=')).toBe('~');
  });
});

describe('series and targets', () => {
  it('counts a fact printed twice once and shows contradictions together', () => {
    const [series] = buildSeries([fact({ id: 'a' }), fact({ id: 'b' }), fact({ id: 'c', value: 120 })]);
    expect(series!.observations).toHaveLength(2);
  });

  it('says how far a target has come', () => {
    const target = fact({ modality: 'target', period: '2020', value: 280, relation: '>=' });
    const at = (period: string, value: number) => fact({ period, value });
    expect(targetProgress(target, [at('2015', 235)])).toMatchObject({
      status: '未到期',
      progressPercent: null,
    });
    expect(targetProgress(target, [at('2015', 235), at('2016', 250)])).toMatchObject({
      status: '进展正常',
      progressPercent: 33.3,
    });
    expect(targetProgress(target, [at('2015', 235), at('2018', 240)])).toMatchObject({ status: '滞后' });
    expect(targetProgress(target, [at('2015', 235), at('2019', 290)])).toMatchObject({ status: '已达成' });
    // A growth rate aimed at for 2017 is not reached by that of 2016.
    const rate = { measure: 'growth' as const, unit: '%', indicator: '专利申请量' };
    const aim = fact({ ...rate, modality: 'target', period: '2017', value: 10, relation: '>=' });
    expect(targetProgress(aim, [fact({ ...rate, period: '2016', value: 29.3 })])).toMatchObject({
      status: '未到期',
      latest: null,
    });
    expect(targetProgress(aim, [fact({ ...rate, period: '2017', value: 12 })])).toMatchObject({
      status: '已达成',
    });
    expect(targetProgress(target, [fact({ scope: ['原闸北区'] })])).toMatchObject({
      status: '无法判断',
      baseline: null,
    });
  });

  it('takes an aim to be reached from above where less is better', () => {
    const energy = { canonical: 'energy-intensity', indicator: '单位生产总值能耗', unit: '吨标准煤' };
    const aim = fact({ ...energy, modality: 'target', period: '2020', value: 0.32 });
    const at = (period: string, value: number) => fact({ ...energy, period, value });
    expect(targetProgress(aim, [at('2015', 0.4), at('2017', 0.38)])).toMatchObject({ status: '滞后' });
    expect(targetProgress(aim, [at('2015', 0.4), at('2018', 0.31)])).toMatchObject({ status: '已达成' });
    const fall = { ...energy, measure: 'growth' as const, unit: '%' };
    const aimed = fact({ ...fall, modality: 'target', period: '2017', value: -3 });
    const status = (value: number) =>
      targetProgress(aimed, [fact({ ...fall, period: '2017', value })]).status;
    expect([status(-3.5), status(-2)]).toEqual(['已达成', '滞后']);
  });

  it('takes a stock that one document tells twice, once without saying when, for one', () => {
    const told = fact({ id: 'a', value: 17.5, unit: '平方公里', period: '2015', periodGiven: true });
    const again = { ...told, id: 'b', period: '2016', periodGiven: false };
    expect(buildSeries([told, again])[0]!.observations).toHaveLength(1);
    const said = { ...again, periodGiven: true };
    expect(buildSeries([told, said])[0]!.comparisons[0]!.change).toBe(0);
    const elsewhere = { ...again, evidence: { ...again.evidence, source: 'other' } };
    expect(buildSeries([told, elsewhere])[0]!.observations).toHaveLength(2);
  });

  it('sets two districts side by side only with what is counted alike', () => {
    const there = fact({ canonical: 'incubators-city', indicator: '市级孵化器', value: 8 });
    const other = { ...there, district: '宝山区', value: 3 };
    expect(alikeAcrossDistricts(there, other)).toBe(true);
    expect(alikeAcrossDistricts(there, { ...other, measure: 'flow' })).toBe(false);
    expect(alikeAcrossDistricts(there, { ...other, unit: '万元' })).toBe(false);
    expect(alikeAcrossDistricts(there, { ...other, scope: ['原闸北区'] })).toBe(false);
  });
});

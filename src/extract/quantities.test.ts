import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuantities } from './quantities.js';

const found = (text: string) =>
  findQuantities(text).map(
    ({ value, unit, relation }) => `${relation === '=' ? '' : relation}${value}${unit ?? ''}`,
  );

describe('findQuantities', () => {
  it.each([
    ['全年专利申请量10647件', ['10647件']],
    ['认定三家技术服务平台', ['3家']],
    ['集聚企业百余家', ['~100家']],
    ['总数将突破700家', ['>=700家']],
    ['不少于150项', ['>=150项']],
    ['不超过30人', ['<=30人']],
    ['一次性最高200万元的补贴', ['<=200万元']],
    ['给予最高200万元和300万元的资助', ['<=200万元', '<=300万元']],
    ['分别超过15个、12个', ['>=15个', '>=12个']],
    ['15个以上、12个', ['>=15个', '12个']],
    ['最高200万元，共300万元', ['<=200万元', '300万元']],
    ['近600余项', ['~600项']],
    ['建成3-5家基地', ['>=3家', '<=5家']],
    ['投资1,234.5亿元', ['1234.5亿元']],
    ['满意度得分82.3分（满分100分），10时30分，共5分钟', ['82.3分']],
    ['资金八成半出自企业', ['8.5成']],
    ['在七个中心城区里，普陀居第四', ['4']],
    ['一百亿元以上', ['>=100亿元']],
    ['发放资料2万多份', ['~2万份']],
    ['占比达7.3%', ['7.3%']],
    ['提高1.5个百分点', ['1.5个百分点']],
    ['占区域总面积的三分之一', ['0.3333']],
    ['位居全市第三', ['3']],
    ['排名第2位', ['2位']],
    ['8个项目被推荐', ['8个']],
  ])('%s', (text, quantities) => expect(found(text)).toEqual(quantities));

  it.each([
    ['带动就业一万二千余人', 12000],
    ['服务三万五千多户次', 35000],
    ['近三千五百余家', 3500],
  ])('reads %s as one number', (text, value) => {
    expect(findQuantities(text).map((q) => q.value)).toEqual([value]);
  });

  it('takes no number of absurd size for a value', () => {
    expect(found(`企业${'1'.repeat(400)}家，项目${'9'.repeat(17)}个，平台5个`)).toEqual(['5个']);
  });

  it.each([
    '“一心两轴三区”空间格局',
    '2016年9月23日至26日举行',
    '973计划和863计划',
    '发展5G、3D打印和工业4.0',
    '静府发〔2016〕20号',
    '《三年行动计划(2015-2017年)》',
    '推进“1+X”政策体系',
    '从四个方面努力',
    '长三角一体化',
    '第十二届博览会',
  ])('%s counts nothing', (text) => expect(found(text)).toEqual([]));

  it('takes an amount that says which things are counted for part of their name', () => {
    expect(found('总收入超亿元的科技企业达到90家，其中10亿元以上企业达到12家，50亿元以上2家')).toEqual([
      '90家',
      '12家',
      '2家',
    ]);
  });

  it('gives places inside the text, in order, for any text', () => {
    const piece = fc.constantFrom(
      '全区',
      '12',
      '家',
      '亿元',
      '三',
      '十',
      '%',
      '，',
      '。',
      '近',
      '以上',
      '第',
      '-',
      '（',
      '“',
      '万',
      '.',
      'A',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, lead } of findQuantities(text)) {
          expect(lead).toBeLessThanOrEqual(start);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it('knows power, half tenths, and ranks on the move', () => {
    expect(found('全年发电48万度，平均气温23度')).toEqual(['48万度']);
    expect(found('覆盖七成半的居民小区')).toEqual(['7.5成']);
    expect(found('总量由全市第六升至第四')).toEqual(['6', '4']);
    expect(found('从全市第5位上升到第3位')).toEqual(['5位', '3位']);
  });

  it('finds none in fixed terms, in what a term means and in how work is parted', () => {
    expect(found('区科技三项经费4500万元')).toEqual(['4500万元']);
    expect(found('规模以上工业企业：指年主营业务收入2000万元及以上的工业法人单位')).toEqual([]);
    expect(found('将12项任务逐一分解到牵头单位')).toEqual([]);
    expect(found('打造国家会展中心、航空发动机产业基地、快递总部三个平台')).toEqual([]);
    expect(found('研发投入排名前20位的企业占了63%')).toEqual(['63%']);
  });

  it.each([
    ['只有百分之一点五', 1.5, '%', '='],
    ['占四分之一强', 0.25, null, '>='],
    ['逼近910亿元', 910, '亿元', '~'],
  ])('reads %s', (text, value, unit, relation) =>
    expect(findQuantities(text)).toMatchObject([{ value, unit, relation }]));
});

import { describe, expect, it } from 'vitest';
import { short } from '../fixtures/readText.js';

describe('an aim told beside what came of it', () => {
  it('is of the same indicator and the same year', () =>
    expect(short('每万人发明专利拥有量42.8件，超过年初确定的40件目标。')).toEqual([
      '每万人发明专利拥有量 42.8件 actual level 2016',
      '每万人发明专利拥有量 40件 target level 2016',
    ]));

  it('may be of growth', () =>
    expect(short('地区生产总值964.3亿元，比上年增长4.8%，与年初7%的预期目标有差距。').at(-1)).toBe(
      '地区生产总值 7% target growth 2016',
    ));

  it('is looked for among what has its unit', () =>
    expect(short('认定高新技术企业120家，减免税收3亿元，超过市里下达的100家任务。').at(-1)).toBe(
      '认定高新技术企业 100家 target flow 2016',
    ));

  it('says how far it has come, where it stands in brackets', () =>
    expect(
      short('有效期内高新技术企业368家，较去年底净增11家，完成全年净增目标（30家）的36.7%。').slice(1),
    ).toEqual([
      '净增有效期内高新技术企业 11家 actual flow 2016',
      '净增有效期内高新技术企业 30家 target flow 2016',
      '净增有效期内高新技术企业目标完成率 36.7% actual share 2016',
    ]));

  it('says how far it has come, right behind how much it is', () =>
    expect(short('实到外资12.3亿美元，完成全年目标12亿美元的102.5%，比2015年的11.6亿美元增长6%。')).toEqual([
      '实到外资 12.3亿美元 actual flow 2016',
      '实到外资 12亿美元 target flow 2016',
      '实到外资目标完成率 102.5% actual share 2016',
      '实到外资 11.6亿美元 actual flow 2015',
      '实到外资 6% actual growth 2016',
    ]));

  it('may be called what was planned, which is no part of the name', () =>
    expect(
      short('人力资源服务业营业收入计划160亿元，实际168亿元。技术合同成交额36.5亿元，原计划40亿元。'),
    ).toEqual([
      '人力资源服务业营业收入 160亿元 target flow 2016',
      '人力资源服务业营业收入 168亿元 actual flow 2016',
      '技术合同成交额 36.5亿元 actual flow 2016',
      '技术合同成交额 40亿元 target flow 2016',
    ]));

  it.each([
    [
      '没有达到年初4%的目标',
      '规模以上工业总产值增长2.6%，没有达到年初4%的目标。',
      '规模以上工业总产值 4% target growth 2016',
    ],
    ['高出年初所定18%', '软件业营收增长21%，高出年初所定18%的目标。', '软件业营收 18% target growth 2016'],
    [
      '没有达到的预期',
      '技术合同成交额只有23.6亿元，没有达到30亿元的预期。',
      '技术合同成交额 30亿元 target flow 2016',
    ],
  ])('is known in other words: %s', (_how, text, aim) => expect(short(text).at(-1)).toBe(aim));

  it.each([
    ['去年年初提出的新认定高新技术企业90家的目标超额完成。', '新认定高新技术企业 90家 target flow 2015'],
    ['区级年度任务420个，实际建成562个基站。', '区级年度任务 420个 target flow 2016'],
  ])('is one that was set before, whatever came of it: %s', (text, aim) => expect(short(text)[0]).toBe(aim));
});

describe('growth', () => {
  it('is what it is held against', () =>
    expect(short('规模以上工业总产值增长5.2%，与一季度的11.7%相比明显回落。').at(-1)).toContain(
      '11.7% actual growth',
    ));

  it('is less than nothing, and less than so much', () =>
    expect(short('专利申请量、授权量同比增减分别为6.2%和-3.5%；财政科技投入增长不足5%。')).toEqual([
      expect.stringContaining('6.2% actual growth'),
      expect.stringContaining('-3.5% actual growth'),
      '财政科技投入 <=5% actual growth 2016',
    ]));
});

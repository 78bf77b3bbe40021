import { describe, expect, it } from 'vitest';
import { short } from '../fixtures/readText.js';

describe('what something is compared with', () => {
  it('is of its own time, and what it changed by is growth', () =>
    expect(short('2016年，高新技术企业214家，比2015年的180家增加34家。')).toEqual([
      '高新技术企业 214家 actual level 2016',
      '高新技术企业 180家 actual level 2015',
      '高新技术企业 34家 actual growth 2016',
    ]));

  it('has been reached where the other is only aimed for', () =>
    expect(short('到2020年底，每万人口发明专利拥有量达到42件，较2017年的33.7件增加8件多。')).toEqual([
      '每万人口发明专利拥有量 42件 target level 2020',
      '每万人口发明专利拥有量 33.7件 actual level 2017',
      expect.stringMatching(/^每万人口发明专利拥有量 ~?8件 target growth 2020$/u),
    ]));

  it('falls where it was more', () =>
    expect(short('2016年，专利申请量1500件，比2015年的1800件减少300件。').at(-1)).toBe(
      '专利申请量 -300件 actual growth 2016',
    ));

  it('may have doubled', () =>
    expect(short('每万人口发明专利拥有量31.2件，比2011年末的14.6件翻了一番多。')).toEqual([
      '每万人口发明专利拥有量 31.2件 actual level 2016',
      '每万人口发明专利拥有量 14.6件 actual level 2011',
      '每万人口发明专利拥有量 1番 actual growth 2016',
    ]));
});

describe('what something was before, with growth or without how much it changed', () => {
  it.each([
    [
      '规模以上工业产值增长5.2%，比上年的8.1%回落2.9个百分点。',
      ['规模以上工业产值 8.1% actual growth 2015', '规模以上工业产值 -2.9个百分点 actual growth 2016'],
    ],
    [
      '软件业营业收入407亿元，增速10.6%，较上年的14.5%有所放缓。',
      ['软件业营业收入 10.6% actual growth 2016', '软件业营业收入 14.5% actual growth 2015'],
    ],
    [
      '研发投入强度为3.2%，较2014年的3.05%有所提高。',
      ['研发投入强度 3.2% actual share 2016', '研发投入强度 3.05% actual share 2014'],
    ],
    [
      '合同成交额增长12%，低于上年的15%。',
      ['合同成交额 12% actual growth 2016', '合同成交额 15% actual growth 2015'],
    ],
    [
      '技术合同成交额36.5亿元，比去年同期的30亿元多6.5亿元。',
      ['技术合同成交额 30亿元 actual flow 2015', '技术合同成交额 6.5亿元 actual growth 2016'],
    ],
    [
      '科技小巨人企业新增18家，上年新增12家，前年只有8家。',
      ['新增科技小巨人企业 12家 actual flow 2015', '新增科技小巨人企业 8家 actual flow 2014'],
    ],
  ])('is of its own time, and by how much it changed of this: %s', (text, last) =>
    expect(short(text).slice(-2)).toEqual(last));

  it('is nothing where nothing of its kind was told', () =>
    expect(short('人均公园绿地面积7.2平方米，低于上年的全市排名。')).toHaveLength(1));
});

import { describe, expect, it } from 'vitest';
import { short } from '../fixtures/readText.js';

describe('growth, shares and ranks', () => {
  it('gives a doubling to how many there are, and a gap behind a change in points to the share', () => {
    expect(short('科技企业总数达到6.3万户，占全区企业总数的38%，三年翻了一番。')).toContain(
      '科技企业总数 1番 actual growth 2014/2016',
    );
    expect(
      short('研发经费支出占生产总值比重达到4.2%，比上年提高0.3个百分点，高于全市平均水平0.1个百分点。'),
    ).toContain('研发经费支出占生产总值比重高于全市平均水平 0.1个百分点 actual growth 2016');
  });

  it('keeps 贡献率 whole and what each thousand have, and gives a rise in points to the share', () => {
    expect(short('科技进步贡献率达到58%，每千人口拥有科技人员86人。')).toEqual([
      '科技进步贡献率 58% actual share 2016',
      '每千人口科技人员 86人 actual level 2016',
    ]);
    expect(short('新能源汽车产值412亿元，占7.3%，比上年提高2.6个百分点。')).toContain(
      '新能源汽车产值占比 2.6个百分点 actual growth 2016',
    );
  });
});

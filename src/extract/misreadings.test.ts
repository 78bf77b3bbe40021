import { describe, expect, it } from 'vitest';
import { short } from '../fixtures/readText.js';

describe('what looks like something else', () => {
  it.each([
    ['产品合格率高达98.5%。', ['产品合格率 98.5% actual share 2016']],
    [
      '新建孵化器1个、两个公共服务平台。',
      ['新建孵化器 1个 actual flow 2016', '新建公共服务平台 2个 actual flow 2016'],
    ],
    ['由12家银行为86家企业授信。', ['银行 12家 actual level 2016', '企业授信 86家 actual flow 2016']],
    ['预计实际利用外资10亿美元。', ['实际利用外资 10亿美元 target flow null']],
    [
      '高新技术企业300家，失业率4.1%。',
      ['高新技术企业 300家 actual level 2016', '失业率 4.1% actual share 2016'],
    ],
    ['科技项目120项，预算3.2亿元。', ['科技项目 120项 actual flow 2016', '预算 3.2亿元 target flow null']],
    ['网络安全市场规模20亿元。', ['网络安全市场规模 20亿元 actual level 2016']],
    ['国家重点研发计划15项。', ['国家重点研发计划 15项 actual flow 2016']],
    ['新加坡投资企业30家。', ['新加坡投资企业 30家 actual level 2016']],
    ['园区新签约11家。', ['园区新签约 11家 actual flow 2016']],
    ['较2013年新增企业30家。', ['新增企业 30家 actual flow 2016']],
    ['任一成员单位均可参加。', []],
    ['临空、中山公园两个片区的招商目录同步更新。', []],
    ['全区10个街镇举办各类活动137项。', ['举办各类活动 137项 actual flow 2016']],
    ['会同工商、文化执法等部门开展联合检查14次。', ['开展联合检查 14次 actual flow 2016']],
    ['前11个月认定登记合同438项。', ['认定登记合同 438项 actual flow 2016-01/2016-11']],
    [
      '市科技小巨人企业73家，五年间新增41家。',
      ['市科技小巨人企业 73家 actual level 2016', '新增市科技小巨人企业 41家 actual flow 2016'],
    ],
    [
      '海工装备产值546亿元，受疫情影响同比下降2.8%。',
      ['海工装备产值 546亿元 actual flow 2016', '海工装备产值 -2.8% actual growth 2016'],
    ],
    [
      '合同金额2.7亿元，而上一年只有1.1亿元。',
      ['合同金额 2.7亿元 actual flow 2016', '合同金额 1.1亿元 actual flow 2015'],
    ],
    [
      '技术合同成交额104.2亿元，相当于上年的1.6倍。',
      ['技术合同成交额 104.2亿元 actual flow 2016', '技术合同成交额 1.6倍 actual growth 2016'],
    ],
    ['高新技术企业数量翻一番。', ['高新技术企业数量 1番 actual growth 2016']],
    [
      '建筑面积2万平方米，可容纳500人。',
      ['建筑面积 2万平方米 actual level 2016', '可容纳 500人 actual level 2016'],
    ],
  ])('reads %s', (text, facts) => expect(short(text)).toEqual(facts));

  it.each([
    ['“瀛洲英才”计划全年引进人才36名。', ['“瀛洲英才”计划引进人才 36名 actual flow 2016']],
    ['主要指标符合预期，高新技术企业达到620家。', ['高新技术企业 620家 actual level 2016']],
    ['人均科普经费提高到8元，高于《规划》要求。', ['人均科普经费 8元 actual flow 2016']],
  ])('takes no report for an aim: %s', (text, facts) => expect(short(text)).toEqual(facts));
});

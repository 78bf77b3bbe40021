import { describe, expect, it } from 'vitest';
import { factsOf } from '../fixtures/readFacts.js';
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

describe('words that look like an aim, a time, a bound or another district’s', () => {
  const told = (text: string) => factsOf(`松江区科委2018年工作总结\n${text}\n`);

  it.each([
    ['市科委确定试点单位35家。', '松江区 市科委确定试点单位 =35家 actual level 2018'],
    ['上级下达专项资金512万元。', '松江区 上级下达专项资金 =512万元 actual flow 2018'],
    ['全年要素市场交易额512亿元。', '松江区 要素市场交易额 =512亿元 actual flow 2018'],
    ['重要冲压企业35家。', '松江区 重要冲压企业 =35家 actual level 2018'],
    ['主体封顶8个。', '松江区 主体封顶 =8个 actual level 2018'],
    ['入选双创人才创业计划12人。', '松江区 入选双创人才创业计划 =12人 actual flow 2018'],
    ['松江区与青浦35家企业签约。', '松江区 青浦签约的企业 =35家 actual flow 2018'],
  ])('are none: %s', async (text, fact) => expect(await told(text)).toEqual([fact]));

  it.each([
    ['原定35个项目全部完工。', 'actual'],
    ['完成年度任务指标120%。', 'actual'],
    ['2018年技术合同成交额达建区以来最高的512亿元。', '2018'],
    ['专利授权量3560件，占比在全市12%，排名第3。', '松江区'],
    ['研发投入强度8.1%，超过全市平均的4.2%。', '上海市'],
    ['研发投入强度8.1%，超过全市平均的4.2%。', '=4.2%'],
    ['规模以上工业总产值增长7.2%，好于青浦区的5.1%。', '青浦区 规模以上工业总产值 =5.1% actual growth'],
    ['月产量从1月的3000辆爬到12月的8000辆。', '=8000辆 actual flow 2018-12'],
    ['虹口区同期只有1家大学科技园，松江区在园企业512家。', '松江区'],
  ])('and where they are something, they are that: %s', async (text, part) => {
    const facts = await told(text);
    expect(facts.slice(-2).join('\n')).toContain(part);
  });

  it('leave a plan’s tasks aims, whatever their headings are called', async () =>
    expect(
      await factsOf(
        '松江区科委2020年工作总结和2021年工作安排\n一、2020年工作\n新认定企业35家。\n二、2021年工作安排\n（一）抓好重点任务落实\n新认定高新技术企业120家。\n',
      ),
    ).toEqual([
      '松江区 新认定企业 =35家 actual flow 2020',
      '松江区 新认定高新技术企业 =120家 target flow 2021',
    ]));
});

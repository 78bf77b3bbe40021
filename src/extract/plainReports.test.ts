import { describe, expect, it } from 'vitest';
import { factsOf } from '../fixtures/readFacts.js';

/** Indicators of one district's report, without the district and the relation where it is “=”. */
const told = async (title: string, text: string) =>
  (await factsOf(`${title}\n${text}\n`)).map((fact) => fact.replace(/^\S+ /u, '').replace(' =', ' '));

const inSummary = (text: string) => told('嘉定区科委2017年工作总结', text);

describe('what a clause says of those before it', () => {
  it.each([
    [
      '全年新增注册企业2.4万户，其中注册资本500万元以上的1830户。',
      ['新增注册企业 2.4万户 actual flow 2017', '新增注册资本500万元以上的注册企业 1830户 actual flow 2017'],
    ],
    [
      '累计有9人入选国家“千人计划”，31人入选上海“千人计划”。',
      ['入选国家“千人计划” 9人 actual level 2017', '入选上海“千人计划” 31人 actual level 2017'],
    ],
    [
      '首轮46个“新城建设”项目已完工29个；第二轮58个项目于10月集中启动。',
      [
        '“新城建设”项目 46个 actual level 2017',
        '“新城建设”项目已完工 29个 actual level 2017',
        '第二轮集中启动的项目 58个 actual flow 2017-10',
      ],
    ],
    [
      '新能源汽车产值318亿元，同比增长26.1%；燃油车零部件受需求回落影响，产值下降5.2%。',
      [
        '新能源汽车产值 318亿元 actual flow 2017',
        '新能源汽车产值 26.1% actual growth 2017',
        '燃油车零部件产值 -5.2% actual growth 2017',
      ],
    ],
    [
      '率先试点研发用物品进口“白名单”制度，首批纳入企业17家。',
      ['研发用物品进口“白名单”首批纳入企业 17家 actual level 2017'],
    ],
    [
      '推广科技履约贷、小微信用贷款，帮助企业获得贷款12亿元。',
      ['科技履约贷、小微信用贷款企业获得贷款 12亿元 actual flow 2017'],
    ],
    ['同济大学科技成果赋权改革稳步扩大，完成成果赋权25项。', ['同济大学科技成果赋权 25项 actual flow 2017']],
    [
      '以第一完成单位获得国家科学技术奖12项、上海市科学技术奖64项。',
      [
        '以第一完成单位获得国家科学技术奖 12项 actual flow 2017',
        '以第一完成单位获得上海市科学技术奖 64项 actual flow 2017',
      ],
    ],
  ])('reads %s', async (text, facts) => expect(await inSummary(text)).toEqual(facts));
});

describe('stock or flow', () => {
  it.each([
    ['新设企业办照时间压缩至3个工作日。', '新设企业办照时间 3个工作日 actual level 2017'],
    ['商品房销售面积32.6万平方米。', '商品房销售面积 32.6万平方米 actual flow 2017'],
    ['集成电路产业销售规模486亿元。', '集成电路产业销售规模 486亿元 actual flow 2017'],
    ['在谈的亿元以上项目只有9个。', '在谈的亿元以上项目 9个 actual level 2017'],
  ])('of %s', async (text, fact) => expect(await inSummary(text)).toEqual([fact]));
});

describe('what counts nothing, and what counts though it looks like that', () => {
  it('takes six ministries for no figure', async () =>
    expect(await inSummary('根据国家六部门印发的方案，推进科创走廊建设。')).toEqual([]));

  it('counts those of the city and the district', async () =>
    expect((await inSummary('38名市、区两级科技特派员服务合作社160家。'))[0]).toMatch(
      /科技特派员.* 38名 actual level 2017$/u,
    ));
});

describe('since when', () => {
  const months = '嘉定区科委2022年上半年工作总结';

  it('goes on to the end of what a report tells of', async () =>
    expect(await told(months, '3月下旬起，派出86名联络员，收集诉求920条。')).toEqual([
      '派出联络员 86名 actual flow 2022-03/2022-06',
      '派出联络员收集诉求 920条 actual flow 2022-03/2022-06',
    ]));

  it('takes a plan that is only being drafted for no time', async () =>
    expect(
      await told('嘉定区科委2020年工作计划', '启动“十四五”发展规划编制，盘活工业用地2平方公里。'),
    ).toEqual(['盘活工业用地 2平方公里 target flow 2020']));
});

describe('whose and what, in plain reports', () => {
  it.each([
    [
      '举办科技活动周、全国科普日等系列活动，参与市民9.6万人次。',
      ['科技活动周、全国科普日等系列活动参与市民 9.6万人次 actual flow 2017'],
    ],
    ['依托科研院所建院士专家工作站，累计已有41家。', ['院士专家工作站 41家 actual level 2017']],
    [
      '各类众创空间86家，七成以上由社会力量兴办。',
      ['各类众创空间 86家 actual level 2017', '各类众创空间中社会力量兴办的占比 >=7成 actual share 2017'],
    ],
    [
      '引进科技型企业205户，其中来自市中心城区的占六成以上。',
      ['引进科技型企业 205户 actual flow 2017', '引进科技型企业中来自市中心城区占比 >=6成 actual share 2017'],
    ],
    [
      '建成国家大学科技园5家，园区面积突破60万平方米。',
      ['建成国家大学科技园 5家 actual level 2017', '国家大学科技园面积 >=60万平方米 actual level 2017'],
    ],
    [
      '组织创新创业大赛，报名企业由上年的152家增加到213家。',
      ['创新创业大赛报名企业 152家 actual flow 2016', '创新创业大赛报名企业 213家 actual flow 2017'],
    ],
  ])('reads %s', async (text, facts) => expect(await inSummary(text)).toEqual(facts));

  it('shares among parts of a whole that is itself a share’s', async () =>
    expect(
      await told(
        '嘉定区科技发展“十二五”规划',
        '到2015年，全社会研发投入占地区生产总值的比重达到4%，其中企业投入占六成以上；培育形成2个千亿级、4个百亿级产业集群。',
      ),
    ).toEqual([
      '全社会研发投入占地区生产总值的比重 4% target share 2015',
      '全社会研发投入中企业投入占比 >=6成 target share 2015',
      '培育千亿级产业集群 2个 target level 2015',
      '百亿级产业集群 4个 target level 2015',
    ]));
});

import { describe, expect, it } from 'vitest';
import { factsOf } from '../fixtures/readFacts.js';

const told = (text: string) => factsOf(`金山区2018年科技和产业工作总结\n${text}\n`);

describe('what is told of aims', () => {
  it('that were passed makes no aims of what follows', async () =>
    expect(
      await told('有效期内高新技术企业达到616家，超出年初确定的600家目标，新增市科技小巨人企业21家。'),
    ).toEqual([
      '金山区 有效期内高新技术企业 =616家 actual level 2018',
      '金山区 有效期内高新技术企业 =600家 target level 2018',
      '金山区 新增市科技小巨人企业 =21家 actual flow 2018',
    ]));

  it('says how far they were reached, of what came of them', async () =>
    expect((await told('全年筹措人才公寓2036套，年初计划为1800套，完成计划的113.1%。')).at(-1)).toBe(
      '金山区 筹措人才公寓计划完成率 =113.1% actual share 2018',
    ));

  it('that were missed is of the same', async () =>
    expect((await told('全年新引进科技企业52家，未能实现年初确定的60家目标。'))[1]).toBe(
      '金山区 新引进科技企业 =60家 target flow 2018',
    ));
});

describe('what is told beside a cause', () => {
  it('is of the year, and not of the months that the cause was in', async () =>
    expect(await told('规模以上工业产值受二季度停工停产影响下降2.9%，其中新材料产值142亿元。')).toEqual([
      '金山区 规模以上工业产值 =-2.9% actual growth 2018',
      '金山区 新材料产值 =142亿元 actual flow 2018',
    ]));

  it('is named without what was left out of the sum', async () =>
    expect(await told('高新技术企业扣除迁出和到期的企业后净增86家。')).toEqual([
      '金山区 净增高新技术企业 =86家 actual flow 2018',
    ]));
});

describe('parts and acts', () => {
  it('of what came have come as well', async () =>
    expect((await told('全年签约产业项目112个，其中总投资5亿元以上的项目有12个。'))[1]).toMatch(
      /项目 =12个 actual flow 2018$/u,
    ));

  it('that the year brought of a stock came in it', async () =>
    expect((await told('全区累计开放测试道路310公里，其中85公里为当年新开放。'))[1]).toMatch(
      / =85公里 actual flow 2018$/u,
    ));

  it('that are still to be done are there', async () =>
    expect(await told('尚有35个小区未完成改造。')).toEqual([
      '金山区 未完成改造的小区 =35个 actual level 2018',
    ]));

  it('of patents side by side are each of their own', async () =>
    expect(
      await told('发明专利申请和授权分别为1268件和412件，占专利申请和授权总量的比例分别达到43.1%和22.6%。'),
    ).toEqual([
      '金山区 发明专利申请 =1268件 actual flow 2018',
      '金山区 发明专利授权 =412件 actual flow 2018',
      '金山区 发明专利申请占比 =43.1% actual share 2018',
      '金山区 发明专利授权占比 =22.6% actual share 2018',
    ]));

  it('of patents are the other one where it is named', async () =>
    expect((await told('全年发明专利授权2106件，增长12.8%；申请量微降1.2%。')).at(-1)).toBe(
      '金山区 发明专利申请量 =-1.2% actual growth 2018',
    ));

  it('of all three kinds together were granted', async () =>
    expect(
      (await told('全区专利申请3015件，其中发明专利1284件、实用新型1196件、外观设计535件；授权1988件。')).at(
        -1,
      ),
    ).toBe('金山区 专利授权量 =1988件 actual flow 2018'));
});

describe('what is compared', () => {
  it('is told as what came anew where it is net', async () =>
    expect(await told('高新技术企业达到498家，较2017年末的431家净增67家。')).toEqual([
      '金山区 高新技术企业 =498家 actual level 2018',
      '金山区 高新技术企业 =431家 actual level 2017',
      '金山区 净增高新技术企业 =67家 actual flow 2018',
    ]));

  it('is each of those that the clause before names', async () =>
    expect(
      await told('专业服务业税收28.6亿元，软件信息服务业、金融服务业次之，分别完成21.3亿元和16.8亿元。'),
    ).toEqual([
      '金山区 专业服务业税收 =28.6亿元 actual flow 2018',
      '金山区 软件信息服务业税收 =21.3亿元 actual flow 2018',
      '金山区 金融服务业税收 =16.8亿元 actual flow 2018',
    ]));

  it('is what was judged, where it has a place', async () =>
    expect(await told('在全市各区营商环境考核评价中名列第五。')).toEqual([
      '金山区 营商环境 =5null actual rank 2018',
    ]));

  it('is one pace above another', async () =>
    expect((await told('区财政科技投入3.42亿元，增幅高于区级财政经常性收入增幅2.3个百分点。'))[1]).toBe(
      '金山区 区财政科技投入增幅高于区级财政经常性收入增幅 =2.3个百分点 actual growth 2018',
    ));

  it('is more by so much', async () =>
    expect((await told('科技专项资金实际拨付6200万元，比上年多拨900万元。'))[1]).toBe(
      '金山区 科技专项资金实际拨付 =900万元 actual growth 2018',
    ));
});

describe('what is of the whole district', () => {
  it('is of no park that was spoken of before', async () =>
    expect((await told('大学科技园入驻企业820家。全区在孵企业1530家。'))[1]).toBe(
      '金山区 在孵企业 =1530家 actual level 2018',
    ));
});

describe('what is no figure', () => {
  it.each([
    '生物医药、新材料两个优势产业稳步发展。',
    '研发投入和技术交易两项明显滞后。',
    '减按15%税率缴纳所得税。',
    '120余名企业和园区代表到会交流。',
  ])('is read as none: %s', async (text) => expect(await told(text)).toEqual([]));
});

describe('a plan’s chapter on what is wanting', () => {
  it('reports', async () => {
    const facts = await factsOf(
      '金山区科技创新“十四五”规划\n一、发展基础\n截至2020年底，全区高新技术企业达到560家。\n二、面临问题\n市级以上重点实验室只有6家。\n三、发展目标\n到2025年，高新技术企业突破1000家。\n',
    );
    expect(facts).toEqual([
      '金山区 高新技术企业 =560家 actual level 2020',
      '金山区 市级以上重点实验室 =6家 actual level 2020',
      '金山区 高新技术企业 >=1000家 target level 2025',
    ]);
  });
});

describe('a report on some months that foresees the year', () => {
  it('reads each of them', async () => {
    const facts = await factsOf(
      '金山区科技工作2025年前三季度总结、\n全年预测及2026年工作安排\n一、1—9月工作情况\n认定高新技术成果转化项目22项。\n二、全年预测\n全年预计有效期内高新技术企业880家，科技型中小企业入库1200家次以上。\n三、2026年工作安排\n有效期内高新技术企业力争突破920家。\n',
    );
    expect(facts).toEqual([
      '金山区 认定高新技术成果转化项目 =22项 actual flow 2025-01/2025-09',
      '金山区 有效期内高新技术企业 =880家 target level 2025',
      '金山区 科技型中小企业入库 >=1200家次 target flow 2025',
      '金山区 有效期内高新技术企业 >=920家 target level 2026',
    ]);
  });
});

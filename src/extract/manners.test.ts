import { describe, expect, it } from 'vitest';
import { factsOf } from '../fixtures/readFacts.js';

describe('an analysis of statistics', () => {
  const told = (text: string) => factsOf(`闵行区2018年高技术产业统计分析\n${text}\n`);

  it('tells quarters one after another', async () =>
    expect(
      await told('从重点企业看，一至四季度研发费用分别为10.2亿元、11.9亿元、12.3亿元和15.7亿元。'),
    ).toEqual([
      '闵行区 研发费用 =10.2亿元 actual flow 2018-01/2018-03',
      '闵行区 研发费用 =11.9亿元 actual flow 2018-04/2018-06',
      '闵行区 研发费用 =12.3亿元 actual flow 2018-07/2018-09',
      '闵行区 研发费用 =15.7亿元 actual flow 2018-10/2018-12',
    ]));

  it('parts by industry what some months brought, also in a sentence of its own', async () =>
    expect(
      await told(
        '1-6月，全区高新技术产业实现产值141.7亿元。分行业看，新材料制造业产值72.6亿元；生物医药21.3亿元。',
      ),
    ).toEqual([
      '闵行区 高新技术产业产值 =141.7亿元 actual flow 2018-01/2018-06',
      '闵行区 新材料制造业产值 =72.6亿元 actual flow 2018-01/2018-06',
      '闵行区 生物医药产值 =21.3亿元 actual flow 2018-01/2018-06',
    ]));

  it('goes back to the year after half of it was told by the way', async () =>
    expect(
      (await told('全年高技术产业实现利润总额86.3亿元，上半年为42.1亿元；营业收入利润率7.9%。'))[2],
    ).toBe('闵行区 高技术产业营业收入利润率 =7.9% actual share 2018'));

  it('means by 全年 the year that some months of were named before', async () =>
    expect((await told('预计2019年一季度高技术产业产值增长4%左右，全年增长6%。'))[1]).toBe(
      '闵行区 高技术产业产值 =6% target growth 2019',
    ));

  it('holds the district’s figure against the city’s, which is the city’s', async () =>
    expect(await told('全社会研发投入强度9.24%，远高于同年全市3.93%的水平。')).toEqual([
      '闵行区 全社会研发投入强度 =9.24% actual share 2018',
      '上海市 全社会研发投入强度 =3.93% actual share 2018',
    ]));

  it('gives shares in a row to those told before, and parks in a row what each has', async () => {
    expect(
      (
        await told(
          '按活动类型分，基础研究、应用研究和试验发展经费分别为18.6亿元、25.3亿元和167.1亿元，占R&D经费的比重分别为8.8%、12.0%和79.2%。',
        )
      ).slice(3),
    ).toEqual([
      '闵行区 基础研究经费占比 =8.8% actual share 2018',
      '闵行区 应用研究经费占比 =12% actual share 2018',
      '闵行区 试验发展经费占比 =79.2% actual share 2018',
    ]);
    expect(await told('紫竹高新区、莘庄工业区税收分别为86亿元和112亿元。')).toEqual([
      '闵行区 紫竹高新区税收 =86亿元 actual flow 2018',
      '闵行区 莘庄工业区税收 =112亿元 actual flow 2018',
    ]);
    expect((await told('高新技术企业1805家，占全市的13.9%，总量居全市第二。'))[2]).toBe(
      '闵行区 高新技术企业 =2null actual rank 2018',
    );
  });

  it('says by how much one thing’s growth pulls another, also by a whole number of points', async () =>
    expect(
      (await told('航空航天器制造业实现产值152.8亿元，增长31.6%，拉动高技术产业增长3.0个百分点。'))[2],
    ).toBe('闵行区 航空航天器制造业拉动高技术产业增长 =3个百分点 actual growth 2018'));

  it('gives the average of each head to those whose number was told', async () =>
    expect((await told('高技术产业从业人员平均人数9.8万人，人均产值131.3万元。'))[1]).toBe(
      '闵行区 高技术产业人均产值 =131.3万元 actual flow 2018',
    ));

  it('calls firms by what they have', async () =>
    expect(await told('有R&D活动的企业372家，占规上工业企业的23.1%。')).toEqual([
      '闵行区 有R&D活动的企业 =372家 actual level 2018',
      '闵行区 有R&D活动的企业占比 =23.1% actual share 2018',
    ]));
});

describe('numbers side by side', () => {
  it('are each of what was ranked together, or of what shares its head', async () => {
    expect(
      await factsOf('金山区2016年科技工作总结\n专利申请、授权均居郊区第五，分别为4120件和2310件。\n'),
    ).toEqual([
      '金山区 专利申请量 =5null actual rank 2016',
      '金山区 专利授权量 =5null actual rank 2016',
      '金山区 专利申请量 =4120件 actual flow 2016',
      '金山区 专利授权量 =2310件 actual flow 2016',
    ]);
    expect(
      await factsOf(
        '金山区2016年科技工作总结\n碳纤维复合材料、新型显示产业规模分别为50亿元和200亿元。\n高新技术企业新认定和复审分别为32家和21家，年末总数158家。\n',
      ),
    ).toEqual([
      '金山区 碳纤维复合材料产业规模 =50亿元 actual flow 2016',
      '金山区 新型显示产业规模 =200亿元 actual flow 2016',
      '金山区 新认定高新技术企业 =32家 actual flow 2016',
      '金山区 高新技术企业复审 =21家 actual flow 2016',
      '金山区 高新技术企业总数 =158家 actual level 2016',
    ]);
  });

  it('compared first with another year say by how much there are more or less', async () => {
    const [count, money] = await factsOf(
      '金山区2016年科技工作总结\n与去年相比，技术合同项数减少12项，成交额增加1.3亿元。\n',
    );
    expect(count).toMatch(/^金山区 技术合同项数? =-12项 actual growth 2016$/u);
    expect(money).toBe('金山区 成交额 =1.3亿元 actual growth 2016');
  });
});

describe('a clause that says which side of a thing stands out', () => {
  const told = (text: string) => factsOf(`虹口区2014年科技工作总结\n${text}\n`);

  it('gives the next clause its number', async () => {
    expect(
      await told(
        '重点行业税收合计12.4亿元，其中，信息服务业4.12亿元，增长14.5%；检测、设计等专业技术服务业增速最快，达到23.6%，但盘子还小，仅0.94亿元。',
      ),
    ).toEqual([
      '虹口区 重点行业税收 =12.4亿元 actual flow 2014',
      '虹口区 信息服务业税收 =4.12亿元 actual flow 2014',
      '虹口区 信息服务业税收 =14.5% actual growth 2014',
      '虹口区 检测、设计等专业技术服务业税收 =23.6% actual growth 2014',
      '虹口区 检测、设计等专业技术服务业税收 =0.94亿元 actual flow 2014',
    ]);
    expect(await told('其中对政务服务的满意度最高，达91.2分；对融资服务的满意度偏低，仅72.5分。')).toEqual([
      '虹口区 政务服务满意度 =91.2分 actual level 2014',
      '虹口区 融资服务满意度 =72.5分 actual level 2014',
    ]);
    expect(await told('电子及通信设备制造业体量最大，占比刚好过半，为50.2%。')).toEqual([
      '虹口区 电子及通信设备制造业占比 =50.2% actual share 2014',
    ]);
  });

  it('leaves a number with a name of its own alone', async () =>
    expect(await told('专利授权增长较快，全年达2156件，增幅为21.3%。')).toEqual([
      '虹口区 专利授权 =2156件 actual flow 2014',
      '虹口区 专利授权 =21.3% actual growth 2014',
    ]));
});

describe('answers and parts', () => {
  const told = (text: string) => factsOf(`黄浦区2022年创新环境调查报告\n${text}\n`);

  it('are of those who were asked', async () =>
    expect(await told('受访企业有62%把商务成本列为首要困难，38.5%反映缺少实验和中试空间。')).toEqual([
      '黄浦区 把商务成本列为首要困难的受访企业占比 =62% actual share 2022',
      '黄浦区 反映缺少实验和中试空间的受访企业占比 =38.5% actual share 2022',
    ]));

  it('are parts of firms where firms have the share, and of all places where all were visited', async () => {
    expect((await told('科技信贷惠及企业386家，户均贷款404万元，其中首贷企业占三成。'))[2]).toBe(
      '黄浦区 科技信贷惠及企业中首贷企业占比 =3成 actual share 2022',
    );
    expect((await told('全区共有科普场馆12个，其中市级8个，全年接待42万人次。'))[2]).toBe(
      '黄浦区 科普场馆接待 =42万人次 actual flow 2022',
    );
  });

  it('were certified anew or looked at again', async () =>
    expect(await told('全年共认定高新技术企业74家，其中新认定42家、复审32家。')).toEqual([
      '黄浦区 认定高新技术企业 =74家 actual flow 2022',
      '黄浦区 新认定高新技术企业 =42家 actual flow 2022',
      '黄浦区 复审高新技术企业 =32家 actual flow 2022',
    ]));
});

describe('a sentence of its own', () => {
  const told = (text: string) => factsOf(`松江区2018年科技工作总结\n${text}\n`);

  it('tells how each of those before has grown', async () =>
    expect((await told('专利申请量、授权量分别为1.2万件和0.8万件。增幅分别为12%和9%。')).slice(2)).toEqual([
      '松江区 专利申请量 =12% actual growth 2018',
      '松江区 专利授权量 =9% actual growth 2018',
    ]));

  it('grants of all patents that were filed, each kind of which has grown', async () =>
    expect(
      (await told('专利申请4120件，其中发明专利1630件，分别增长12.1%和15.6%。授权2310件。')).slice(2),
    ).toEqual([
      '松江区 专利申请 =12.1% actual growth 2018',
      '松江区 发明专利申请量 =15.6% actual growth 2018',
      '松江区 专利授权量 =2310件 actual flow 2018',
    ]));

  it('tells by how much the share before has risen, and what part has', async () => {
    expect((await told('全社会研发经费支出61.8亿元，占GDP的4.06%。比2015年提高0.6个百分点。'))[2]).toBe(
      '松江区 全社会研发经费支出占GDP =0.6个百分点 actual growth 2018',
    );
    expect((await told('全区专利申请1200件。其中发明专利占六成。'))[1]).toBe(
      '松江区 专利申请中发明专利占比 =6成 actual share 2018',
    );
  });
});

describe('a yearbook, a plan and a paper', () => {
  it('count prizes apart, and what came in after what left', async () => {
    const told = (text: string) => factsOf(`长宁区年鉴2010·科技\n${text}\n`);
    expect((await told('区内单位获国家科技进步奖2项，其中一等奖1项；获市科技奖19项。'))[2]).toBe(
      '长宁区 获市科技奖 =19项 actual flow 2009',
    );
    expect((await told('多媒体产业园在孵企业87家，年内毕业12家，引进23家。'))[2]).toBe(
      '长宁区 引进多媒体产业园在孵企业 =23家 actual flow 2009',
    );
  });

  it('add up what comes every year', async () =>
    expect(
      (
        await factsOf('青浦区科技创新“十三五”规划\n二、目标\n每年新增小巨人企业10家，五年累计新增50家。\n')
      )[1],
    ).toMatch(/^青浦区 累计新增小巨人企业 =50家 target flow/u));

  it('aim for all that stands behind 要确保, and report an aim that was reached', async () => {
    expect(
      await factsOf(
        '奉贤区政府工作报告\n（2022年1月12日在区六届人大一次会议上）\n2021年，全区生产总值增长8%。\n今年，要确保研发投入强度达到4%以上，新增高新技术企业300家，“东方美谷”产业规模突破600亿元。\n',
      ),
    ).toEqual([
      '奉贤区 生产总值 =8% actual growth 2021',
      '奉贤区 研发投入强度 >=4% target share 2022',
      '奉贤区 新增高新技术企业 =300家 target flow 2022',
      '奉贤区 “东方美谷”产业规模 >=600亿元 target flow 2022',
    ]);
    expect(
      (
        await factsOf(
          '金山区2011年科技工作总结\n高新技术企业104家，年初定下的目标提前完成；专利申请1927件。\n',
        )
      )[1],
    ).toBe('金山区 专利申请 =1927件 actual flow 2011');
  });
});

describe('news, reviews and plans', () => {
  it('say what is still to come this year, and since when something has been', async () =>
    expect(
      await factsOf(
        '杨浦区创新园区巡礼\n2019年11月18日\n本报讯（记者 张琪）去年全区高新技术企业净增158家，总数达到562家，今年有望突破700家。\n杨浦科技创业中心自1997年成立以来累计孵化企业2300余家。\n',
      ),
    ).toEqual([
      '杨浦区 净增高新技术企业 =158家 actual flow 2018',
      '杨浦区 高新技术企业总数 =562家 actual level 2018',
      '杨浦区 高新技术企业总数 >=700家 target level 2019',
      '杨浦区 杨浦科技创业中心累计孵化企业 ~2300家 actual level 2019',
    ]));

  it('rank districts in a row, and count no more than there are', async () =>
    expect(
      await factsOf(
        '各区县科技工作回眸（2012年）\n闵行区高新技术企业548家，徐汇区437家，分列二、三位。\n崇明县全县高新技术企业不过18家。\n',
      ),
    ).toEqual([
      '闵行区 高新技术企业 =548家 actual level 2012',
      '徐汇区 高新技术企业 =437家 actual level 2012',
      '闵行区 高新技术企业 =2null actual rank 2012',
      '徐汇区 高新技术企业 =3null actual rank 2012',
      '崇明区 高新技术企业 =18家 actual level 2012',
    ]));

  it('go through the years of a plan', async () =>
    expect(
      await factsOf(
        '嘉定区三年行动计划（2024—2026年）\n二、任务\n重卡等燃料电池车辆三年依次推广400辆、700辆和900辆。\n2024年新建加氢站3座，2025年再建4座。\n',
      ),
    ).toEqual([
      '嘉定区 重卡等燃料电池车辆三年依次推广 =400辆 target flow 2024',
      '嘉定区 重卡等燃料电池车辆三年依次推广 =700辆 target flow 2025',
      '嘉定区 重卡等燃料电池车辆三年依次推广 =900辆 target flow 2026',
      '嘉定区 新建加氢站 =3座 target flow 2024',
      '嘉定区 新建加氢站 =4座 target flow 2025',
    ]));

  it('tell what contributes how much to growth', async () =>
    expect(
      (
        await factsOf(
          '徐汇区2016年上半年税收分析\n1-6月，科技服务业实现税收27.8亿元，增长13.2%，对全区税收增长的贡献率为24.1%。\n',
        )
      )[2],
    ).toBe('徐汇区 科技服务业税收对全区税收增长的贡献率 =24.1% actual share 2016-01/2016-06'));
});

describe('sizes, industries and what is given', () => {
  const told = (text: string) => factsOf(`闵行区科技小巨人企业发展情况调研（2014年）\n${text}\n`);

  it('are each of all that were counted', async () =>
    expect(
      await told(
        '全区共有科技小巨人企业128家。\n从规模看，年销售收入亿元以上的46家，5000万元至1亿元的38家，5000万元以下的44家。\n从行业看，电子信息39家、生物医药21家、先进制造33家。',
      ),
    ).toEqual([
      '闵行区 科技小巨人企业 =128家 actual level 2014',
      '闵行区 年销售收入亿元以上的科技小巨人企业 =46家 actual level 2014',
      '闵行区 年销售收入5000万元至1亿元的科技小巨人企业 =38家 actual level 2014',
      '闵行区 年销售收入5000万元以下的科技小巨人企业 =44家 actual level 2014',
      '闵行区 电子信息科技小巨人企业 =39家 actual level 2014',
      '闵行区 生物医药科技小巨人企业 =21家 actual level 2014',
      '闵行区 先进制造科技小巨人企业 =33家 actual level 2014',
    ]));

  it('stand behind how much they are, and half of something is a share', async () => {
    expect(await told('区里拿出3亿元算力券、1亿元语料券。')).toEqual([
      '闵行区 拿出算力券 =3亿元 actual flow 2014',
      '闵行区 语料券 =1亿元 actual flow 2014',
    ]);
    expect(await told('跨国公司地区总部293家，占全市近一半。')).toEqual([
      '闵行区 跨国公司地区总部 =293家 actual level 2014',
      '闵行区 跨国公司地区总部占比 ~0.5null actual share 2014',
    ]);
    expect((await told('“虹桥智谷”36万平方米存量载体中，已有12万平方米完成智能化改造。'))[0]).toBe(
      '闵行区 “虹桥智谷”存量载体 =36万平方米 actual level 2014',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { factsOf as facts } from '../fixtures/readFacts.js';

describe('what a document gives its sentences', () => {
  it('is the year that news was issued in, whatever years it names', async () => {
    expect(
      await facts(
        '金山打造“上海湾区”科创高地\n2021-08-12 10:31:05来源: 区融媒体中心\n金山于2017年启动湾区科创中心建设。今年上半年，金山区实现工业总产值1204.5亿元，同比增长21.3%。\n',
      ),
    ).toEqual([
      '金山区 工业总产值 =1204.5亿元 actual flow 2021-01/2021-06',
      '金山区 工业总产值 =21.3% actual growth 2021-01/2021-06',
    ]);
  });

  it('is the year before the day that a bulletin came out, if that is what it tells of', async () => {
    const found = await facts(
      '宝山区科技统计快报\n2023年第4期 宝山区科学技术委员会 2023年4月18日\n一、研发投入。2022年全区研发经费支出69.8亿元，其中企业支出61亿元。\n二、创新主体。年末高新技术企业1265家。2022年末科技小巨人企业203家。\n',
    );
    expect(found.map((line) => line.split(' ').at(-1))).toEqual(['2022', '2022', '2022', '2022']);
  });

  it('is all the years of a plan that is looked back on', async () => {
    expect(
      await facts(
        '嘉定区科技三年行动计划（2018-2020年）实施情况评估报告\n三年计划新建研发平台12个，实际建成14个。\n',
      ),
    ).toEqual([
      '嘉定区 新建研发平台 =12个 target flow 2020',
      '嘉定区 建成研发平台 =14个 actual flow 2018/2020',
    ]);
  });

  it('says whose the numbers of a report on a zone are', async () => {
    expect(
      await facts(
        '关于桃浦智创城2022年上半年开发建设情况的报告\n桃浦智创城位于普陀区西北部。园区现有高新技术企业112家。从业人员约2.6万人。\n',
      ),
    ).toEqual([
      '普陀区 桃浦智创城高新技术企业 =112家 actual level 2022-06',
      '普陀区 桃浦智创城从业人员 ~2.6万人 actual level 2022-06',
    ]);
  });

  it('is told in the year after by a government’s report: 去年 and 预计 are of the year looked back on', async () => {
    expect(
      await facts(
        '宝山区2021年政府工作报告\n一、2020年工作回顾\n预计全年地区生产总值1580亿元，增长1.2%。去年引进项目158个。五年来，全区共获科学技术奖77项。\n',
      ),
    ).toEqual([
      '宝山区 地区生产总值 =1580亿元 actual flow 2020',
      '宝山区 地区生产总值 =1.2% actual growth 2020',
      '宝山区 引进项目 =158个 actual flow 2020',
      '宝山区 获科学技术奖 =77项 actual flow 2016/2020',
    ]);
  });

  it('takes what a year’s own summary 预计 for an aim', async () => {
    const found = await facts(
      '2020年嘉定区科技工作总结\n嘉定区全年立项80项。预计全年技术合同成交额60亿元。\n',
    );
    expect(found.at(-1)).toBe('嘉定区 技术合同成交额 =60亿元 target flow 2020');
  });

  it('gives each number of one list to the district named before it', async () => {
    expect(
      await facts(
        '2019年上海科技小结\n一、成果转化\n全年认定高新技术成果转化项目493项，其中浦东新区112项、闵行区87项。\n',
      ),
    ).toEqual([
      '上海市 认定高新技术成果转化项目 =493项 actual flow 2019',
      '浦东新区 认定高新技术成果转化项目 =112项 actual flow 2019',
      '闵行区 认定高新技术成果转化项目 =87项 actual flow 2019',
    ]);
  });

  it('takes the columns of a table for what they say of themselves', async () => {
    expect(
      await facts(
        '2015年嘉定区科技统计公报\n2015年嘉定区科技发展平稳。\n指标 | 2015年目标 | 完成进度\n高新技术企业（家） | 300 | 96.5\n',
      ),
    ).toContainEqual('嘉定区 高新技术企业完成进度 =96.5% actual share 2015');
  });

  it('gives a row to the district that it begins with', async () => {
    expect(
      await facts(
        '2019年虹口区科技统计监测报告\n2019年虹口区继续优化创新环境，全区科技工作平稳。\n区 | 高新技术企业（家）年末总数 | 成交额增速（%）\n长宁区 | 306 | -6.4\n虹口区 | 318 | 29.0\n',
      ),
    ).toEqual([
      '长宁区 高新技术企业年末总数 =306家 actual level 2019',
      '长宁区 成交额 =-6.4% actual growth 2019',
      '虹口区 高新技术企业年末总数 =318家 actual level 2019',
      '虹口区 成交额 =29% actual growth 2019',
    ]);
  });

  it('is the time that a list is said to tell of, until the next heading', async () => {
    const found = await facts(
      '奉贤区科委2009年工作总结\n一、项目\n1至9月，完成各类项目210项。其中：\n申报国家级项目31项。\n申报市级项目88项。\n二、人才\n全年引进人才120名。\n',
    );
    expect(found.map((line) => line.split(' ').at(-1))).toEqual([
      '2009-01/2009-09',
      '2009-01/2009-09',
      '2009-01/2009-09',
      '2009',
    ]);
  });

  it('is an aim where a paragraph tells point by point what is to be', async () => {
    expect(
      await facts(
        '宝山科技发展新闻\n到2010年，宝山区高新技术产业产值将达到800亿元。\n宝山将形成“两个群体”：形成研发机构群体。建成研发机构120家；形成企业群体。科技企业达到900家。\n',
      ),
    ).toEqual([
      '宝山区 高新技术产业产值 =800亿元 target flow 2010',
      '宝山区 建成研发机构 =120家 target level 2010',
      '宝山区 科技企业 =900家 target level 2010',
    ]);
  });

  it('is the district whose office speaks, and the one whose congress it reports to', async () => {
    const office = await facts(
      '答复\n今年以来，区科委认定科技企业320家。\n松江区推进高质量孵化器建设。\n在孵企业达到210家。\n',
    );
    expect(office.map((line) => line.split(' ')[0])).toEqual(['松江区', '松江区']);
    const congress = await facts(
      '政府工作报告\n——2021年1月20日在青浦区第五届人民代表大会第八次会议上\n2020年，全区高新技术企业达到1000家。\n',
    );
    expect(congress).toEqual(['青浦区 高新技术企业 =1000家 actual level 2020']);
  });
});

describe('a table of aims and of what half a year brought', () => {
  it('takes a per cent beside an amount for its growth, and the year for the aims', async () => {
    expect(
      await facts(
        '关于普陀区2019年上半年计划执行情况的报告\n一、上半年计划执行情况\n表1 主要指标\n指标名称 | 年度目标 | 上半年绝对值 | 上半年增幅 |\n1.增加值 | 6%以上 | 502.1亿元 | 6.4% |\n#工业总产值 | 3% | 88.5亿元 | 2.9% |\n',
      ),
    ).toEqual([
      '普陀区 增加值 >=6% target growth 2019',
      '普陀区 增加值 =502.1亿元 actual flow 2019-01/2019-06',
      '普陀区 增加值 =6.4% actual growth 2019-01/2019-06',
      '普陀区 工业总产值 =3% target growth 2019',
      '普陀区 工业总产值 =88.5亿元 actual flow 2019-01/2019-06',
      '普陀区 工业总产值 =2.9% actual growth 2019-01/2019-06',
    ]);
  });
});

describe('a table whose columns say what is counted and when', () => {
  it('names the indicator by row and column together and takes the unit from the heading', async () => {
    expect(
      await facts(
        '虹口区2015年知识产权工作总结\n类别 | 专利申请量（件） | 专利申请量（件） | 专利授权量（件） |\n类别 | 2014年 | 2015年 | 2015年 |\n发明专利 | 812 | 930 | 355 |\n实用新型 | 1020 | 1100 | 902 |\n',
      ),
    ).toEqual([
      '虹口区 发明专利申请量 =812件 actual flow 2014',
      '虹口区 发明专利申请量 =930件 actual flow 2015',
      '虹口区 发明专利授权量 =355件 actual flow 2015',
      '虹口区 实用新型专利申请量 =1020件 actual flow 2014',
      '虹口区 实用新型专利申请量 =1100件 actual flow 2015',
      '虹口区 实用新型专利授权量 =902件 actual flow 2015',
    ]);
  });

  it('reads headings of three rows, a second table right under the first, and names and numbers side by side', async () => {
    expect(
      await facts(
        '虹口区2020年工作总结\n指标 | 高新技术企业（家） | 高新技术企业（家） |\n指标 | 总数 | 总数 |\n指标 | 2019年 | 2020年 |\n北部 | 10 | 20 |\n南部 | 30 | 40 |\n',
      ).then((all) => all.map((line) => line.split(' ').slice(2).join(' '))),
    ).toEqual([
      '=10家 actual level 2019',
      '=20家 actual level 2020',
      '=30家 actual level 2019',
      '=40家 actual level 2020',
    ]);
    expect(
      await facts(
        '虹口区2020年工作总结\n指标 | 2018年 | 2019年 |\n高新技术企业（家） | 145 | 231 |\n指标 | 2019年 | 2020年 |\n科普基地（个） | 21 | 25 |\n',
      ),
    ).toEqual([
      '虹口区 高新技术企业 =145家 actual level 2018',
      '虹口区 高新技术企业 =231家 actual level 2019',
      '虹口区 科普基地 =21个 actual level 2019',
      '虹口区 科普基地 =25个 actual level 2020',
    ]);
    expect(
      await facts(
        '虹口区2020年工作总结\n项目 | 数量 | 项目 | 数量 |\n科普基地（个） | 16 | 科技馆（个） | 3 |\n',
      ),
    ).toEqual(['虹口区 科普基地 =16个 actual level 2020', '虹口区 科技馆 =3个 actual level 2020']);
  });

  it('names what is counted by the column where the rows are places, and what grew by the column before', async () =>
    expect(
      await facts(
        '青浦区2021年工作总结\n街镇 | 高新技术企业数 | 税收（万元） | 同比 |\n华新镇 | 112 | 4567 | 12.3% |\n',
      ),
    ).toEqual([
      '青浦区 华新镇高新技术企业数 =112null actual level 2021',
      '青浦区 华新镇税收 =4567万元 actual flow 2021',
      '青浦区 华新镇税收 =12.3% actual growth 2021',
    ]));

  it('reads what a list of tasks says, and takes no deadline for a figure', async () =>
    expect(
      await facts(
        '闵行区2018年工作要点\n序号 | 重点任务 | 具体内容 | 责任单位 | 完成时限 |\n1 | 做强创新主体 | 新增高新技术企业200家；全社会研发投入强度达到8.5%。 | 区科委 | 2018年全年 |\n',
      ),
    ).toEqual([
      '闵行区 新增高新技术企业 =200家 target flow 2018',
      '闵行区 全社会研发投入强度 =8.5% target share 2018',
    ]));

  it('takes the unit from above the table, and a space between thousands for no end of a number', async () =>
    expect(
      await facts(
        '奉贤区2019年科技工作总结\n表2 企业分布（单位：家）\n类别\t2018年\t2019年\n生物医药企业\t945\t1 012\n新材料企业\t30\t38\n',
      ),
    ).toEqual([
      '奉贤区 生物医药企业 =945家 actual level 2018',
      '奉贤区 生物医药企业 =1012家 actual level 2019',
      '奉贤区 新材料企业 =30家 actual level 2018',
      '奉贤区 新材料企业 =38家 actual level 2019',
    ]));
});

describe('what a part, a bulletin and a comparison give', () => {
  it('gives a part that names its months the year of the title', async () =>
    expect(
      await facts(
        '奉贤区科委2016年上半年工作总结和下半年工作安排\n2016年7月15日\n第一部分 上半年工作总结\n上半年全区专利申请量5872件。年末众创空间17家，2015年末为12家，2015年新增5家。\n',
      ),
    ).toContain('奉贤区 专利申请量 =5872件 actual flow 2016-01/2016-06'));

  it('gives a bulletin of a quarter its months', async () =>
    expect(
      await facts(
        '上海科创简报\n2022年第二季度（总第46期）\n【杨浦】区属国企减免租金\n杨浦区属国企为科技型小微企业减免租金1.12亿元。杨浦区国家级科技企业孵化器11家。\n',
      ),
    ).toEqual([
      '杨浦区 区属国企为科技型小微企业减免租金 =1.12亿元 actual flow 2022-04/2022-06',
      '杨浦区 国家级科技企业孵化器 =11家 actual level 2022-06',
    ]));

  it('gives each of several districts its own number', async () =>
    expect(
      await facts(
        '上海各区科技创新述评（2020年）\n从研发强度看，闵行区以8.3%居全市第一，嘉定区紧随其后，为6.7%。长宁区、普陀区的这一指标为5.3%和4.9%。\n',
      ),
    ).toEqual([
      '闵行区 研发强度 =8.3% actual share 2020',
      '闵行区 研发强度 =1null actual rank 2020',
      '嘉定区 研发强度 =6.7% actual share 2020',
      '长宁区 研发强度 =5.3% actual share 2020',
      '普陀区 研发强度 =4.9% actual share 2020',
    ]));

  it('looks back in a paragraph of a plan that opens with the years before it', async () => {
    expect(
      await facts(
        '长宁区科技创新“十四五”规划\n“十三五”期末，全区高新技术企业478家。研发人员不足1.6万人。\n第一节 发展目标\n到2025年，高新技术企业达到800家。\n',
      ),
    ).toEqual([
      '长宁区 高新技术企业 =478家 actual level 2020',
      '长宁区 研发人员 <=1.6万人 actual level 2020',
      '长宁区 高新技术企业 =800家 target level 2025',
    ]);
  });

  it('is an aim for what the articles of a paper promise while it is valid, and not for what explains it', async () => {
    expect(
      await facts(
        '嘉定区科技小巨人工程实施办法\n嘉科规〔2023〕2号\n第六条 经认定的区级科技小巨人企业，给予奖励50万元。\n第七条 本办法自2023年6月1日起施行，有效期至2027年12月31日。\n【政策解读】\n问：家底如何？\n答：截至2022年底，全区科技小巨人企业268家。\n',
      ),
    ).toEqual([
      expect.stringMatching(/50万元 target flow 2023\/2027$/u),
      '嘉定区 科技小巨人企业 =268家 actual level 2022',
    ]);
  });

  it('names what districts have by what the heading or the clause before compares', async () => {
    expect(
      await facts(
        '五个区的科技家底（2016年）\n一、高新技术企业：千家俱乐部只有一个半\n浦东1563家。闵行986家。小巨人企业累计数，依次为浦东463家、闵行241家。\n',
      ),
    ).toEqual([
      '浦东新区 高新技术企业 =1563家 actual level 2016',
      '闵行区 高新技术企业 =986家 actual level 2016',
      expect.stringMatching(/^浦东新区 .*小巨人.* =463家 actual level 2016$/u),
      expect.stringMatching(/^闵行区 .*小巨人.* =241家 actual level 2016$/u),
    ]);
  });
});

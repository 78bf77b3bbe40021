import { describe, expect, it } from 'vitest';
import { factsOf as facts } from '../fixtures/readFacts.js';

describe('when what a text tells is told', () => {
  it('is the day of each item of a digest, and what its headline tells is told too', async () => {
    expect(
      await facts(
        '区域科创简讯（2020年选辑）\n徐汇人工智能企业突破600家\n（2020年1月9日）截至2019年底，徐汇区人工智能企业达613家。今年将引进企业10家。\n嘉定发布氢能新政\n（2020年5月21日）目前嘉定已有加氢站3座。\n',
      ),
    ).toEqual([
      expect.stringMatching(/^徐汇区 .*人工智能企业 >=600家 actual level 2019$/u),
      '徐汇区 人工智能企业 =613家 actual level 2019',
      '徐汇区 引进企业 =10家 target flow 2020',
      '嘉定区 加氢站 =3座 actual level 2020-05',
    ]);
  });

  it('parts headlines from the news behind them by the space between', async () => {
    const found = await facts(
      '区县科技动态\n◆闸北:软件企业抱团过冬 今年1至8月,全区软件和信息服务业完成经营收入68.4亿元,同比增幅21.7%。\n◆奉贤:专利申请迎来“井喷” 三季度,奉贤区受理专利申请1432件,企业申请占到83.6%,继续位居郊区前列。\n◆浦东:科技发展基金评审揭晓 年内,浦东新区共受理申报1136项,立项287项,立项率25.3%,资助总额1.42亿元。\n',
    );
    expect(found.map((line) => line.split(' ')[0])).toEqual([
      ...['静安区', '静安区'],
      ...['奉贤区', '奉贤区'],
      ...['浦东新区', '浦东新区', '浦东新区', '浦东新区'],
    ]);
  });

  it('is the year of issue for news of its later months, save what they tell of the year before', async () => {
    expect(
      await facts(
        '闵行区举行科技创新专题新闻发布会\n发布时间：2021-09-17\n记者获悉，2020年全区研发经费支出248亿元。\n上半年，规模以上工业总产值2185.6亿元。\n研究院与5家医院建立合作。\n',
      ),
    ).toEqual([
      '闵行区 研发经费支出 =248亿元 actual flow 2020',
      '闵行区 规模以上工业总产值 =2185.6亿元 actual flow 2021-01/2021-06',
      expect.stringMatching(/5家 actual level 2021$/u),
    ]);
  });

  it('is the year of issue for 去年 in news of its first months', async () => {
    expect(
      await facts(
        '上海有效发明专利拥有量公布\n时间：2024-02-22 来源：文汇报\n2023年，上海专利申请量6185件。\n记者获悉，截至去年底，有效发明专利拥有量24.14万件。\n',
      ),
    ).toEqual([
      expect.stringMatching(/专利申请量 =6185件 actual flow 2023$/u),
      '上海市 有效发明专利拥有量 =24.14万件 actual level 2023',
    ]);
  });

  it('is all the years that a text has spoken of for what grew 年均', async () => {
    expect(
      await facts(
        '长宁区“十四五”成果发布\n2025年9月23日，发布会举行长宁区专场。\n“十四五”前四年，长宁区地区生产总值年均增长7.8%。\n东虹桥片区税收年均增长13.6%。\n',
      ),
    ).toEqual([
      '长宁区 地区生产总值 =7.8% actual growth 2021/2024',
      '长宁区 东虹桥片区税收 =13.6% actual growth 2021/2024',
    ]);
  });

  it('is the year looked back on for 去年 in what was written when it was over', async () => {
    expect(
      await facts(
        '各区传真：2024年科技创新进展摘编\n【编者按】过去一年，各区走出了不一样的路子。\n松江区\nG60卫星数字工厂去年下线卫星90颗。高新技术企业由去年的120家增至150家。\n闵行区\n今年将新建孵化器5家。2024年高新技术企业3200家。\n',
      ),
    ).toEqual(
      expect.arrayContaining([
        '松江区 G60卫星数字工厂下线卫星 =90颗 actual flow 2024',
        '闵行区 高新技术企业 =3200家 actual level 2024',
      ]),
    );
  });

  it('is what the points of a speech are about, and the year before for one that tells of 过去一年', async () => {
    expect(
      await facts(
        '在徐汇区科技创新大会上的讲话\n（2019年3月21日）\n第一，成绩来之不易，要倍加珍惜。过去一年，徐汇的家底更厚了。新认定高新技术企业301家。从2017年算起，已有院所119家。\n第二，目标已经明确，要狠抓落实。高新技术企业总数要过一千家。\n',
      ),
    ).toEqual([
      '徐汇区 新认定高新技术企业 =301家 actual flow 2018',
      expect.stringMatching(/119家/u),
      expect.stringMatching(/高新技术企业总数 .*1000家 target/u),
    ]);
  });

  it('is the months that news are about, also for what has come 今年', async () => {
    expect(
      await facts(
        '宝山科创交出三季度答卷\n2024-10-29 09:12 来源：宝山融媒\n记者昨天从区科委了解到，今年1至9月，技术合同成交额186.4亿元，已超过去年全年的171.9亿元。\n大学科技园今年立项24项。目前入驻企业1150家。确保全年技术合同成交额突破240亿元，高新技术企业总数达到1550家。\n',
      ),
    ).toEqual([
      '宝山区 技术合同成交额 =186.4亿元 actual flow 2024-01/2024-09',
      expect.stringMatching(/171.9亿元 actual flow 2023$/u),
      expect.stringMatching(/24项 actual flow 2024-01\/2024-09$/u),
      // 目前 is when the news came out, of which no month is printed.
      expect.stringMatching(/1150家 actual level 2024$/u),
      '宝山区 技术合同成交额 >=240亿元 target flow 2024',
      expect.stringMatching(/高新技术企业总数 =1550家 target level 2024$/u),
    ]);
  });

  it('is all the years of a plan for what is looked back on at its end', async () => {
    expect(
      await facts(
        '“十三五”科技创新回眸\n本刊编辑部 2020年12月\n【普陀区】去年技术合同成交额47.2亿元。五年实施科技项目156个。园区企业39家。\n【杨浦区】园区企业从4家变成21家。\n',
      ),
    ).toEqual([
      '普陀区 技术合同成交额 =47.2亿元 actual flow 2019',
      '普陀区 实施科技项目 =156个 actual flow 2016/2020',
      '普陀区 园区企业 =39家 actual level 2020',
      expect.stringMatching(/^杨浦区 园区企业 =4家/u),
      '杨浦区 园区企业 =21家 actual level 2020',
    ]);
  });

  it('is the year of a journal’s number, and the months that its items name', async () => {
    expect(
      await facts(
        '区县科技动态\n（《申城科技文摘》2010年第8期，总第214期）\n闸北区\n今年上半年，市北园区税收6.8亿元。\n该区2009年专利申请量1900件。\n卢湾区\n创意产业集聚区6处，科技企业600来家。离千家一步之遥。\n',
      ),
    ).toEqual([
      '静安区 市北园区税收 =6.8亿元 actual flow 2010-01/2010-06',
      expect.stringMatching(/^静安区 .*专利申请量 =1900件 actual flow 2009$/u),
      '黄浦区 创意产业集聚区 =6处 actual level 2010',
      expect.stringMatching(/^黄浦区 .*科技企业 ~600家 actual level 2010$/u),
    ]);
  });

  it('looks ahead to the year that news of its first months open with', async () => {
    const found = await facts(
      'G60科创走廊去年“成绩单”公布\n来源：茸城晚报 作者：沈越 2023年2月14日\n记者获悉，2022年松江区全社会研发投入91.6亿元，专利授权量17852件，同比增长分别为5.1%和-3.7%。至于今年，研发投入强度争取保持在5%以上，高新技术企业总数突破3100家。\n',
    );
    expect(found.slice(0, 4).map((line) => line.split(' ').slice(-3).join(' '))).toEqual([
      'actual flow 2022',
      'actual flow 2022',
      'actual growth 2022',
      'actual growth 2022',
    ]);
    expect(found.slice(4)).toEqual([
      '松江区 研发投入强度 >=5% target share 2023',
      '松江区 高新技术企业总数 >=3100家 target level 2023',
    ]);
  });

  it('reports where news stand under the title of a plan', async () => {
    expect(
      await facts(
        '上海科技创新十三五规划\n新民晚报讯（记者 郜阳）今天下午举行新闻发布会。2021年，全市研发投入1819.8亿元。\n',
      ),
    ).toEqual(['上海市 研发投入 =1819.8亿元 actual flow 2021']);
  });

  it('is the day before the headline, where a site lists its news', async () => {
    expect(
      await facts(
        '青浦区人民政府网站 > 政务动态\n2022-02-18  去年技术合同成交额创新高\n记者获悉，2021年全区认定登记技术合同683项。\n2022-05-30  高新技术企业突破1200家\n截至5月底，全区有效期内高新技术企业1236家。\n2022-11-04  前三季度研发投入保持增长\n1—9月，全区规上工业企业研发费用28.7亿元。\n',
      ),
    ).toEqual([
      '青浦区 认定登记技术合同 =683项 actual flow 2021',
      '青浦区 高新技术企业 >=1200家 actual level 2022-05',
      '青浦区 有效期内高新技术企业 =1236家 actual level 2022-05',
      '青浦区 规上工业企业研发费用 =28.7亿元 actual flow 2022-01/2022-09',
    ]);
  });

  it('is the day on which a speech was given: 去年 is the year before', async () => {
    expect(
      await facts(
        '在奉贤区科技创新大会上的讲话\n（2021年3月19日）\n同志们：\n高新技术企业2020年底是1352家。去年全区发明专利授权928件。\n',
      ),
    ).toEqual([
      '奉贤区 高新技术企业 =1352家 actual level 2020',
      '奉贤区 发明专利授权 =928件 actual flow 2020',
    ]);
  });

  it('is the year after the last one that is told in full, where a text bears no day', async () => {
    expect(
      await facts(
        '闵行科技型中小企业扫描\n截至去年底，全区科技型中小企业约4200户，2012年实现销售收入683亿元。今年上半年闵行迁出的科技企业有73户。\n',
      ),
    ).toEqual([
      '闵行区 科技型中小企业 ~4200户 actual level 2012',
      expect.stringMatching(/销售收入 =683亿元 actual flow 2012$/u),
      expect.stringMatching(/=73户 actual flow 2013-01\/2013-06$/u),
    ]);
  });

  it('is the day on a line of its own, where news stand one below another', async () => {
    expect(
      await facts(
        '【要闻】\n闵行园区一季度开门红\n本报记者 周一\n（2015年12月15日 第2版）\n记者获悉，今年前11个月，闵行区技术合同成交额120亿元。\n【科创】\n众创空间晒成绩单\n本报记者 陆二\n（2016年7月22日 第5版）\n昨天召开推进会，今年上半年闵行区新备案众创空间14家。全区现有孵化器41家。\n请看明日报道。\n敬请关注。\n',
      ),
    ).toEqual([
      '闵行区 技术合同成交额 =120亿元 actual flow 2015-01/2015-11',
      '闵行区 新备案众创空间 =14家 actual flow 2016-01/2016-06',
      '闵行区 孵化器 =41家 actual level 2016',
    ]);
  });

  it('is the day on which a report was given to a congress, and the month of a monthly bulletin', async () => {
    expect(
      await facts(
        '关于本区科技工作情况的报告\n——2014年10月28日在奉贤区第四届人大常委会第二十五次会议上\n报告本区2012年以来科技工作情况。2012年财政科技支出3.15亿元。今年1—9月，技术合同登记额4.38亿元。目前全区高新技术企业286家。\n',
      ),
    ).toEqual([
      '奉贤区 财政科技支出 =3.15亿元 actual flow 2012',
      '奉贤区 技术合同登记额 =4.38亿元 actual flow 2014-01/2014-09',
      expect.stringMatching(/^奉贤区 高新技术企业 =286家 actual level 2014/u),
    ]);
    expect(await facts('徐汇科技工作（月报）\n2013年第5期\n全区新认定高新技术企业12家。\n')).toEqual([
      '徐汇区 新认定高新技术企业 =12家 actual flow 2013-05',
    ]);
  });

  it('is the year of issue for 今年 in what came out in spring, whatever year it tells of', async () => {
    expect(
      (
        await facts(
          '关于我区独角兽企业培育情况的调研报告\n闵行区科学技术委员会联合调研组\n（2023年4月）\n截至2022年末，我区独角兽企业6家，2022年营业收入143.8亿元。今年一季度新增创新型中小企业120家，浦东也不过如此。\n',
        )
      ).at(-1),
    ).toBe('闵行区 新增创新型中小企业 =120家 actual flow 2023-01/2023-03');
  });
});

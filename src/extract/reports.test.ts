import { describe, expect, it } from 'vitest';
import { factsOf } from '../fixtures/readFacts.js';

describe('what reports of governments and statistics say', () => {
  it.each([
    [
      'projects that are 重点, and a fund with how much is in it',
      '金山区2019年工作总结\n全年有15个重点产业化项目开工，设立6只子基金，形成逾80亿元的产业基金群。',
      [
        '金山区 重点产业化项目开工 =15个 actual flow 2019',
        '金山区 重点产业化项目开工子基金 =6只 actual level 2019',
        '金山区 产业基金群 >=80亿元 actual level 2019',
      ],
    ],
    [
      'shares of the three sectors, and sums that own nothing',
      '宝山区2018年统计公报\n三次产业占比依次为0.2%、34.6%和65.2%。社会消费品零售总额680亿元；固定资产投资完成430亿元。',
      [
        '宝山区 第一产业比重 =0.2% actual share 2018',
        '宝山区 第二产业比重 =34.6% actual share 2018',
        '宝山区 第三产业比重 =65.2% actual share 2018',
        '宝山区 社会消费品零售总额 =680亿元 actual flow 2018',
        '宝山区 固定资产投资 =430亿元 actual flow 2018',
      ],
    ],
    [
      'growth elsewhere',
      '奉贤区2020年统计公报\n全区专利申请量增长18.6%，全市平均为9.2%，松江、青浦分别为11.3%和10.4%。研发投入强度为2.6%，全市为4.1%，浦东则高达5.2%。',
      [
        '奉贤区 专利申请量 =18.6% actual growth 2020',
        '上海市 专利申请量 =9.2% actual growth 2020',
        '松江区 专利申请量 =11.3% actual growth 2020',
        '青浦区 专利申请量 =10.4% actual growth 2020',
        '奉贤区 研发投入强度 =2.6% actual share 2020',
        '上海市 研发投入强度 =4.1% actual share 2020',
        '浦东新区 研发投入强度 =5.2% actual share 2020',
      ],
    ],
    [
      'places in a row, each of its own district',
      '上海市2016年专利统计\n分区看，每万人口发明专利拥有量徐汇第一、杨浦第二、静安第三。',
      [
        '徐汇区 每万人口发明专利拥有量 =1null actual rank 2016',
        '杨浦区 每万人口发明专利拥有量 =2null actual rank 2016',
        '静安区 每万人口发明专利拥有量 =3null actual rank 2016',
      ],
    ],
    [
      'how a place changed between two years',
      '松江区2014年政府工作报告\n2013年，区级财政收入112.6亿元，尤其是区级财政收入的增幅由2011年的全市第9位上升到2013年的第4位。',
      [
        '松江区 区级财政收入 =112.6亿元 actual flow 2013',
        '松江区 区级财政收入的增幅 =9位 actual rank 2011',
        '松江区 区级财政收入的增幅 =4位 actual rank 2013',
      ],
    ],
    [
      'patents of which nothing but the kind is said',
      '普陀区2016年上半年专利情况\n1—6月获得授权820件，其中发明210件、实用新型430件，分别增长12%和9%。',
      [
        '普陀区 专利授权量 =820件 actual flow 2016-01/2016-06',
        '普陀区 发明专利授权量 =210件 actual flow 2016-01/2016-06',
        '普陀区 实用新型专利授权量 =430件 actual flow 2016-01/2016-06',
        '普陀区 发明专利授权量 =12% actual growth 2016-01/2016-06',
        '普陀区 实用新型专利授权量 =9% actual growth 2016-01/2016-06',
      ],
    ],
    [
      'firms before a sum that has its own number',
      '青浦区2022年工作总结\n86家规模以上软件企业营业收入215亿元；31家年营收超亿元的重点企业合计纳税12.6亿元。',
      [
        '青浦区 规模以上软件企业 =86家 actual level 2022',
        '青浦区 规模以上软件企业营业收入 =215亿元 actual flow 2022',
        '青浦区 年营收超亿元的重点企业 =31家 actual level 2022',
        '青浦区 年营收超亿元的重点企业合计纳税 =12.6亿元 actual flow 2022',
      ],
    ],
    [
      'a budget: what the year before left is of this one, and a sum is called so',
      '长宁区2022年预算执行情况\n加上上级补助收入28.4亿元、上年结转收入2.6亿元、调入资金9.1亿元，收入总计203.5亿元。',
      [
        '长宁区 上级补助收入 =28.4亿元 actual flow 2022',
        '长宁区 上年结转收入 =2.6亿元 actual flow 2022',
        '长宁区 调入资金 =9.1亿元 actual flow 2022',
        '长宁区 收入总计 =203.5亿元 actual flow 2022',
      ],
    ],
    [
      'a programme called 计划, and how many are in it by now',
      '徐汇区2021年人才工作总结\n青年科技启明星计划新入选26人（累计312人）。',
      [
        '徐汇区 青年科技启明星计划新入选 =26人 actual flow 2021',
        '徐汇区 青年科技启明星计划入选 =312人 actual level 2021',
      ],
    ],
    [
      'what a plan sets that a sentence begins with',
      '闵行区2024年情况介绍\n根据《零号湾建设方案》，2025年底，园区高新技术企业达800家以上；至2030年，区域产值规模达千亿元级。',
      [
        '闵行区 园区高新技术企业 >=800家 target level 2025',
        '闵行区 区域产值规模 =1000亿元 target level 2030',
      ],
    ],
    [
      'multiples and growth beside years long past, and the first of all',
      '嘉定区2020年工作总结\n高新技术产业产值1260亿元，接近2015年的2倍；税收86亿元，和五年前相比增加六成。外资研发机构数量居首。',
      [
        '嘉定区 高新技术产业产值 =1260亿元 actual flow 2020',
        '嘉定区 高新技术产业产值 ~2倍 actual growth 2020',
        '嘉定区 高新技术产业税收 =86亿元 actual flow 2020',
        '嘉定区 高新技术产业税收 =6成 actual growth 2020',
        '嘉定区 外资研发机构 =1null actual rank 2020',
      ],
    ],
    [
      'limits that were kept, two rates with one number, aims that were reached',
      '杨浦区2017年工作总结\n失业人数2.31万人，控制在市下达的2.6万人指标以内。儿童入园率和义务教育入学率继续稳定在100%。区级科技投入五年累计42亿元，40亿元的规划目标提前一年达成。',
      [
        '杨浦区 失业人数 =2.31万人 actual level 2017',
        '杨浦区 失业人数 <=2.6万人 target level 2017',
        '杨浦区 儿童入园率 =100% actual share 2017',
        '杨浦区 义务教育入学率 =100% actual share 2017',
        '杨浦区 区级科技投入 =42亿元 actual flow 2017',
        '杨浦区 区级科技投入 =40亿元 target flow 2017',
      ],
    ],
    [
      'marks that were passed, occasions and lists, which count nothing',
      '静安区2023年工作总结\n全区经济总量连续突破三个千亿台阶。会上将大数据列为三大先导产业之首。两次机遇成就了市北高新。认真落实区委七届五次、六次全会精神。',
      [],
    ],
    [
      'firms that were asked, and what they made',
      '虹口区2022年工作总结\n据对180家科技服务企业的统计，1至11月实现营业收入86亿元。',
      [
        '虹口区 科技服务企业 =180家 actual level 2022',
        '虹口区 科技服务企业营业收入 =86亿元 actual flow 2022-01/2022-11',
      ],
    ],
    [
      'how far a task has been done, which opens a sentence',
      '普陀区2023年科技工作总结\n高新技术企业净增数只完成全年计划的34.4%，科技型中小企业入库完成全年目标的85%。',
      [
        '普陀区 高新技术企业净增数计划完成率 =34.4% actual share 2023',
        '普陀区 科技型中小企业入库目标完成率 =85% actual share 2023',
      ],
    ],
    [
      'the kinds of contracts that every register has, and both together',
      '普陀区2023年科技工作总结\n认定登记技术合同1286项，成交额68.4亿元；其中技术开发39.7亿元、技术服务21.2亿元，二者合计占近九成。',
      [
        '普陀区 认定登记技术合同 =1286项 actual flow 2023',
        '普陀区 认定登记技术合同成交额 =68.4亿元 actual flow 2023',
        '普陀区 技术开发合同成交额 =39.7亿元 actual flow 2023',
        '普陀区 技术服务合同成交额 =21.2亿元 actual flow 2023',
        '普陀区 技术开发合同成交额和技术服务合同成交额合计占比 ~9成 actual share 2023',
      ],
    ],
    [
      'what a bracket parts a number into',
      '普陀区2023年科技工作总结\n新获市级科技小巨人工程立项11家（小巨人4家、培育7家），新认定市级以上科技创新平台9个（国家级2个、市级7个）。',
      [
        '普陀区 新获市级科技小巨人工程立项 =11家 actual flow 2023',
        '普陀区 新获市级科技小巨人工程立项（小巨人） =4家 actual flow 2023',
        '普陀区 新获市级科技小巨人工程立项（培育） =7家 actual flow 2023',
        '普陀区 新认定市级以上科技创新平台 =9个 actual flow 2023',
        '普陀区 新认定国家级科技创新平台 =2个 actual flow 2023',
        '普陀区 新认定市级科技创新平台 =7个 actual flow 2023',
      ],
    ],
    [
      'money and growth of a whole that its parts add up to',
      '松江区2006年工作总结\n全年立项区级科技计划项目80项，其中重点项目15项、一般项目65项，资助经费2100万元。专利申请2146件，其中发明387件、实用新型912件、外观设计847件，同比增长21.3%。',
      [
        '松江区 立项区级科技计划项目 =80项 actual flow 2006',
        '松江区 重点项目 =15项 actual flow 2006',
        '松江区 一般项目 =65项 actual flow 2006',
        '松江区 立项区级科技计划项目资助经费 =2100万元 actual flow 2006',
        '松江区 专利申请 =2146件 actual flow 2006',
        '松江区 发明专利申请量 =387件 actual flow 2006',
        '松江区 实用新型专利申请量 =912件 actual flow 2006',
        '松江区 外观设计专利申请量 =847件 actual flow 2006',
        '松江区 专利申请 =21.3% actual growth 2006',
      ],
    ],
    [
      'growth a year since the year that is compared with',
      '上海市2024年生物医药产业情况\n生物医药产业规模2021年为7617亿元，2024年增长到9847亿元，年均复合增长率8.9%。',
      [
        '上海市 生物医药产业规模 =7617亿元 actual flow 2021',
        '上海市 生物医药产业规模 =9847亿元 actual flow 2024',
        '上海市 生物医药产业规模 =8.9% actual growth 2022/2024',
      ],
    ],
    [
      'things of their own kind, and what else they bring',
      '长宁区2016年科技工作计划\n建设10家以上特色众创空间，服务创业团队1000个。',
      [
        '长宁区 特色众创空间 >=10家 target level 2016',
        '长宁区 特色众创空间服务创业团队 =1000个 target flow 2016',
      ],
    ],
    [
      'measures under aims are aims',
      '长宁区2019年计划执行情况与2020年计划草案的报告\n一、2019年计划执行情况\n区级财政收入127.4亿元。\n二、2020年主要目标\n地区生产总值增长6%左右。\n三、主要措施\n新引进重点企业30家，5G基站再建700个。',
      [
        '长宁区 区级财政收入 =127.4亿元 actual flow 2019',
        '长宁区 地区生产总值 ~6% target growth 2020',
        '长宁区 新引进重点企业 =30家 target flow 2020',
        '长宁区 5G基站再建 =700个 target flow 2020',
      ],
    ],
    [
      'a share of a whole that its bound stands before',
      '青浦区人工智能产业行动方案（2021—2023年）\n单个项目支持比例不超过总投入的30%；设立总规模20亿元的产业基金，区级出资占比不低于25%。',
      [
        '青浦区 单个项目支持比例 <=30% target share 2023',
        '青浦区 产业基金总规模 =20亿元 target level 2023',
        '青浦区 产业基金中区级出资占比 >=25% target share 2023',
      ],
    ],
    [
      'months of the statistics of one',
      '上海科技统计月报\n2016年第9期\n1—9月，全市财政科技支出218.6亿元。浦东新区、杨浦区财政科技支出分别为38.2亿元、9.6亿元。截至9月底，全市高新技术企业6923家，当年新认定1328家。',
      [
        '上海市 财政科技支出 =218.6亿元 actual flow 2016-01/2016-09',
        '浦东新区 财政科技支出 =38.2亿元 actual flow 2016-01/2016-09',
        '杨浦区 财政科技支出 =9.6亿元 actual flow 2016-01/2016-09',
        '上海市 高新技术企业 =6923家 actual level 2016-09',
        '上海市 新认定高新技术企业 =1328家 actual flow 2016-01/2016-09',
      ],
    ],
    [
      'an aim that is fallen short of makes none of the next clause',
      '金山区2017年科技工作情况\nR&D经费支出占GDP比重为2.46%，距2020年3%的目标差距较大；规上工业企业中有研发活动的仅占28.6%。',
      [
        '金山区 R&D经费支出占GDP比重 =2.46% actual share 2017',
        '金山区 R&D经费支出占GDP比重 =3% target share 2020',
        '金山区 规上工业企业中有研发活动的占比 =28.6% actual share 2017',
      ],
    ],
    [
      'what a plan set in the sentence before, though the year is over',
      '嘉定区2025年氢能产业综述\n多部门联合制定《燃料电池汽车产业实施计划》。到2023年，规划加氢站接近100座。',
      ['嘉定区 规划加氢站 ~100座 target level 2023'],
    ],
    [
      'since when, and not when',
      '嘉定区2023年专精特新企业情况\n自2011年率先启动培育工程，全区累计培育市级专精特新企业572家。',
      ['嘉定区 培育市级专精特新企业 =572家 actual level 2023'],
    ],
    [
      'what every park has that a sentence tells of',
      '静安区2012年工作总结\n人力资源服务产业园区集聚机构130家，市北高新园区总收入突破300亿元，税收25.6亿元。',
      [
        '静安区 人力资源服务产业园区机构 =130家 actual level 2012',
        '静安区 市北高新园区总收入 >=300亿元 actual flow 2012',
        '静安区 市北高新园区税收 =25.6亿元 actual flow 2012',
      ],
    ],
    [
      'industries before a colon',
      '浦东新区2008年张江发展情况\n集成电路：拥有企业168家，销售收入182亿元，占全市的43%、全国的15%左右。',
      [
        '浦东新区 集成电路企业 =168家 actual level 2008',
        '浦东新区 集成电路企业销售收入 =182亿元 actual flow 2008',
        '浦东新区 集成电路企业销售收入占比 =43% actual share 2008',
        '浦东新区 集成电路企业销售收入占比 ~15% actual share 2008',
      ],
    ],
    [
      'a paragraph whose first sentence is its heading',
      '嘉定区2010年度工作情况报告\n一、经济总量跃上新台阶。地方财政收入108.6亿元，首次突破百亿大关，增长22.4%。\n二、2011年打算。地方财政收入增长10%，新增专利授权3000件以上。',
      [
        '嘉定区 地方财政收入 =108.6亿元 actual flow 2010',
        '嘉定区 地方财政收入 =22.4% actual growth 2010',
        '嘉定区 地方财政收入 =10% target growth 2011',
        '嘉定区 新增专利授权 >=3000件 target flow 2011',
      ],
    ],
    [
      'points of a list, whose numbers are no names',
      '宝山区2016年工作打算\n（一）高新技术企业净增50家，力争总数突破400家；（二）年内技术合同交易额达到13亿元；（三）组织好后两批申报。',
      [
        '宝山区 净增高新技术企业 =50家 target flow 2016',
        '宝山区 高新技术企业总数 >=400家 target level 2016',
        '宝山区 技术合同交易额 =13亿元 target flow 2016',
      ],
    ],
    [
      'marks that were passed, and the numbers that passed them',
      '杨浦区2018年工作总结\n专利申请量首破万件大关，达到10284件，增长13.6%；技术合同1580项，完成全年指标的103%。',
      [
        '杨浦区 专利申请量 =10284件 actual flow 2018',
        '杨浦区 专利申请量 =13.6% actual growth 2018',
        '杨浦区 技术合同 =1580项 actual flow 2018',
        '杨浦区 技术合同指标完成率 =103% actual share 2018',
      ],
    ],
    [
      'parts behind 其中 that add up to their whole',
      '闵行区2019年上半年工作总结\n市科技小巨人工程立项13家，其中小巨人企业4家、培育企业9家。',
      [
        '闵行区 市科技小巨人工程立项 =13家 actual flow 2019-01/2019-06',
        '闵行区 小巨人企业 =4家 actual flow 2019-01/2019-06',
        '闵行区 小巨人培育企业 =9家 actual flow 2019-01/2019-06',
      ],
    ],
    [
      'months that are over, beside what is expected of the year',
      '上海市2020年创新观察\n据预计，全社会研发投入强度今年可达4.1%左右；前三季度，新认定成果转化项目579项。',
      [
        '上海市 全社会研发投入强度 ~4.1% target share 2020',
        '上海市 新认定成果转化项目 =579项 actual flow 2020-01/2020-09',
      ],
    ],
    [
      'industries whose names have several parts',
      '长宁区2023年服务业情况\n规上服务业企业营业收入1246.8亿元，其中信息传输、软件和信息技术服务业498.6亿元，增长18.2%。',
      [
        '长宁区 规上服务业企业营业收入 =1246.8亿元 actual flow 2023',
        '长宁区 信息传输、软件和信息技术服务业营业收入 =498.6亿元 actual flow 2023',
        '长宁区 信息传输、软件和信息技术服务业营业收入 =18.2% actual growth 2023',
      ],
    ],
  ])('%s', async (_what, text, expected) => expect(await factsOf(`${text}\n`)).toEqual(expected));
});

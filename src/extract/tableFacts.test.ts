import { describe, expect, it } from 'vitest';
import { factsOf } from '../fixtures/readFacts.js';

const html = (table: string) =>
  factsOf(
    `<html><head><title>奉贤区2017年科技统计公报</title></head><body><h1>奉贤区2017年科技统计公报</h1><p>2017年，奉贤区科技投入继续增长。</p>${table}</body></html>`,
    'sample.html',
  );

describe('a table', () => {
  it('that divides a sum names each part with it, and the whole by it alone', async () =>
    expect(
      await html(
        '<table><caption>表1 按执行部门分的研发经费支出</caption><tr><th>执行部门</th><th>2016年（亿元）</th><th>2017年（亿元）</th><th>增长（%）</th></tr><tr><td>合计</td><td>31.20</td><td>34.32</td><td>10.0</td></tr><tr><td>其他</td><td>2.57</td><td>2.31</td><td>-10.1</td></tr></table>',
      ),
    ).toEqual([
      '奉贤区 研发经费支出 =31.2亿元 actual flow 2016',
      '奉贤区 研发经费支出 =34.32亿元 actual flow 2017',
      '奉贤区 研发经费支出 =10% actual growth 2017',
      '奉贤区 其他执行部门研发经费支出 =2.57亿元 actual flow 2016',
      '奉贤区 其他执行部门研发经费支出 =2.31亿元 actual flow 2017',
      '奉贤区 其他执行部门研发经费支出 =-10.1% actual growth 2017',
    ]));

  it('may have its title in its first row, over all columns', async () =>
    expect(
      await html(
        '<table><tr><td colspan="4">表2 规模以上工业企业研发活动情况</td></tr><tr><td>指标</td><td>单位</td><td>2017年</td><td>增长（%）</td></tr><tr><td>研发人员</td><td>人</td><td>9870</td><td>7.1</td></tr><tr><td>研发经费支出</td><td>亿元</td><td>39.4</td><td>10.1</td></tr></table>',
      ),
    ).toEqual([
      '奉贤区 规模以上工业企业研发人员 =9870人 actual level 2017',
      '奉贤区 规模以上工业企业研发人员 =7.1% actual growth 2017',
      '奉贤区 规模以上工业企业研发经费支出 =39.4亿元 actual flow 2017',
      '奉贤区 规模以上工业企业研发经费支出 =10.1% actual growth 2017',
    ]));

  it('of aims and of what six months brought tells growth of the months', async () =>
    expect(
      await factsOf(
        '奉贤区科委2024年上半年工作总结\n一、主要指标\n序号 | 指标名称 | 单位 | 全年目标 | 1—6月完成 | 同比增长（%）\n1 | 技术合同成交额 | 亿元 | 210 | 97.4 | 21.3\n2 | 新建工作站 | 家 | 6 | 3 | —\n',
      ),
    ).toEqual([
      '奉贤区 技术合同成交额 =210亿元 target flow 2024',
      '奉贤区 技术合同成交额 =97.4亿元 actual flow 2024-01/2024-06',
      '奉贤区 技术合同成交额 =21.3% actual growth 2024-01/2024-06',
      '奉贤区 新建工作站 =6家 target flow 2024',
      '奉贤区 新建工作站 =3家 actual flow 2024-01/2024-06',
    ]));

  it('of tasks names its rows by them, whatever digits they have', async () =>
    expect(
      await factsOf(
        '奉贤区高新技术产业三年行动方案（2021—2023年）\n二、重点任务\n序号 | 重点任务 | 目标值 | 牵头单位 | 完成时限\n1 | 新建5G室外基站 | 1600个 | 区科委 | 2021年底\n2 | 三年累计新认定高新技术企业 | 2400家 | 区科委 | 2023年底\n3 | 高技术制造业产值占比 | 45% | 区经委 | 2023年底\n',
      ),
    ).toEqual([
      '奉贤区 新建5G室外基站 =1600个 target flow 2021',
      '奉贤区 三年累计新认定高新技术企业 =2400家 target flow 2023',
      '奉贤区 高技术制造业产值占比 =45% target share 2023',
    ]));

  it('that ranks districts names what they are marked by, whose column says mark or place', async () =>
    expect(
      await factsOf(
        '上海市区县创新指数2014年度评价报告\n\n表1　2014年区县创新指数前3位\n位次 | 区县 | 得分 | 2013年位次\n1 | 浦东新区 | 86.2 | 1\n2 | 徐汇区 | 84.9 | 3\n',
      ),
    ).toEqual([
      '浦东新区 创新指数得分 =1null actual rank 2014',
      '浦东新区 创新指数得分 =86.2分 actual level 2014',
      '浦东新区 创新指数得分 =1null actual rank 2013',
      '徐汇区 创新指数得分 =2null actual rank 2014',
      '徐汇区 创新指数得分 =84.9分 actual level 2014',
      '徐汇区 创新指数得分 =3null actual rank 2013',
    ]));

  it('gives the parts of a sum the name of the row that they stand under', async () => {
    expect(
      await factsOf(
        '2024年黄浦区统计公报\n1 2024年黄浦区财政收支情况\n指标\n累计（亿元）\n同比（%）\n一、区级一般公共预算支出总计\n335.64\n3.5\n#教育事业\n40.57\n0.2\n科学技术事业\n10.63\n-1.3\n二、区级一般公共预算收入总计\n299.40\n6.1\n',
      ),
    ).toEqual([
      '黄浦区 区级一般公共预算支出总计 =335.64亿元 actual flow 2024',
      '黄浦区 区级一般公共预算支出总计 =3.5% actual growth 2024',
      '黄浦区 区级一般公共预算教育事业支出 =40.57亿元 actual flow 2024',
      '黄浦区 区级一般公共预算教育事业支出 =0.2% actual growth 2024',
      '黄浦区 区级一般公共预算科学技术事业支出 =10.63亿元 actual flow 2024',
      '黄浦区 区级一般公共预算科学技术事业支出 =-1.3% actual growth 2024',
      '黄浦区 区级一般公共预算收入总计 =299.4亿元 actual flow 2024',
      '黄浦区 区级一般公共预算收入总计 =6.1% actual growth 2024',
    ]);
  });

  it('whose cells only spaces part, with growth over a plan’s years', async () =>
    expect(
      await factsOf(
        '青浦区科技创新“十四五”规划\n表1 “十四五”主要指标\n序号 指标 2020年实际值 2025年目标值 年均增长 属性\n1 全社会研发投入强度（%） 3.1 4.0 [0.9] 预期性\n2 高新技术企业数（家） 1002 2000 15% 预期性\n',
      ),
    ).toEqual([
      '青浦区 全社会研发投入强度 =3.1% actual share 2020',
      '青浦区 全社会研发投入强度 =4% target share 2025',
      '青浦区 全社会研发投入强度 =0.9个百分点 target growth 2021/2025',
      '青浦区 高新技术企业数 =1002家 actual level 2020',
      '青浦区 高新技术企业数 =2000家 target level 2025',
      '青浦区 高新技术企业数 =15% target growth 2021/2025',
    ]));

  it('of districts counts what its caption says', async () =>
    expect(
      await factsOf(
        '2018年各区高新技术企业情况\n区 | 企业数（家） | 同比增长 | 占全市比重 | 新认定（家）\n浦东新区 | 2247 | 28.6% | 24.1% | 612\n闵行区 | 1286 | 22.3% | 13.8% | 401\n合计 | 9206 | 24.7% | 100% | 2890\n',
      ),
    ).toEqual([
      '浦东新区 高新技术企业 =2247家 actual level 2018',
      '浦东新区 高新技术企业 =28.6% actual growth 2018',
      '浦东新区 高新技术企业占比 =24.1% actual share 2018',
      '浦东新区 新认定高新技术企业 =612家 actual flow 2018',
      '闵行区 高新技术企业 =1286家 actual level 2018',
      '闵行区 高新技术企业 =22.3% actual growth 2018',
      '闵行区 高新技术企业占比 =13.8% actual share 2018',
      '闵行区 新认定高新技术企业 =401家 actual flow 2018',
      '上海市 高新技术企业 =9206家 actual level 2018',
      '上海市 高新技术企业 =24.7% actual growth 2018',
      '上海市 高新技术企业占比 =100% actual share 2018',
      '上海市 新认定高新技术企业 =2890家 actual flow 2018',
    ]));

  it('whose cells stand one a line, with sums of five years in brackets, groups of rows and names that begin with a digit', async () =>
    expect(
      await factsOf(
        '普陀区科技创新“十四五”规划\n表1 主要指标\n序号\n指标名称\n单位\n2020年\n2025年\n属性\n创新主体\n1\n高新技术企业数\n家\n410\n600\n预期性\n2\n新认定科技小巨人企业\n家\n[36]\n[50]\n预期性\n基础设施\n3\n5G室外基站数\n个\n860\n≥1500\n约束性\n三、主要任务\n提升能级。\n',
      ),
    ).toEqual([
      '普陀区 高新技术企业数 =410家 actual level 2020',
      '普陀区 高新技术企业数 =600家 target level 2025',
      '普陀区 新认定科技小巨人企业 =36家 actual flow 2016/2020',
      '普陀区 新认定科技小巨人企业 =50家 target flow 2025',
      '普陀区 5G室外基站数 =860个 actual level 2020',
      '普陀区 5G室外基站数 >=1500个 target level 2025',
    ]));

  it('whose cells say how much a share is to rise, and what a number is kept below', async () =>
    expect(
      await factsOf(
        '普陀区2021年计划上半年进展\n指标 | 全年目标 | 上半年实绩\n重点产业税收占区级税收比重 | 提升4个百分点 | 提升3.89个百分点\n城乡登记失业人数 | 控制在10410人内 | 8200人\n',
      ),
    ).toEqual([
      '普陀区 重点产业税收占区级税收比重 =4个百分点 target growth 2021',
      '普陀区 重点产业税收占区级税收比重 =3.89个百分点 actual growth 2021-01/2021-06',
      '普陀区 城乡登记失业人数 <=10410人 target level 2021',
      '普陀区 城乡登记失业人数 =8200人 actual level 2021-06',
    ]));
});

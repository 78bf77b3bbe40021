import { describe, expect, it } from 'vitest';
import { issueDate, reportingYear } from './dates.js';
import { asPlainText } from './plain.js';
import { readPlain } from './readSource.js';

describe('issueDate', () => {
  it.each([
    ['时间：2025-10-17 10:25:34 来源：国际金融报', '2025-10-17'],
    ['发布时间：2021-10-13  来源：浦东时报', '2021-10-13'],
    ['日期：2023/09/12', '2023-09-12'],
    ['来源：闵行区人民政府  发布时间：2021年7月26日', '2021-07-26'],
    ['成为科创中心重要承载区（看点，2015年1月30日）', '2015-01-30'],
    ['2019年6月21日 星期五 第05版：产业·园区', '2019-06-21'],
    ['二О一一年十一月二十五日', '2011-11-25'],
    ['本刊编辑部 2020年12月', '2020-12'],
  ])('of %s', (line, date) => {
    expect(issueDate(['一个标题', line, '正文。'])).toBe(date);
  });

  it('stands on two lines', () => {
    expect(issueDate(['产业释放新动能', '2024', '09/04', '15:54', '今年上半年，规模达3740亿元。'])).toBe(
      '2024-09-04',
    );
  });

  it('is the day on which news begin, where no line gives one', () => {
    expect(
      issueDate(['十四五成果发布', '2025年9月23日，系列新闻发布会举行长宁区专场。', '2024年总量2789亿元。']),
    ).toBe('2025-09-23');
    expect(issueDate(['工作总结', '2016年3月5日，区委召开全会，部署工作。'])).toBeNull();
  });
});

describe('reportingYear', () => {
  it('is no year that something is compared with', () => {
    expect(reportingYear('增长77.3%，较2019年同期增长133.9%，与2019年同期相比增幅达107.9%。')).toBeNull();
  });

  it('is the year as of whose end is told', () => {
    expect(
      reportingYear(
        '白皮书指出，截至2024年底，全市共有580家。自2023年11月起陆续启动建设；截至2024年底，另有7家。',
      )?.year,
    ).toBe(2024);
  });
});

describe('the years of a document', () => {
  const partsOf = (text: string) =>
    readPlain('sample.txt', asPlainText(text), '').parts.map(
      ({ modality, reportsOn, looksAheadTo }) => `${modality} ${reportsOn} ${looksAheadTo}`,
    );

  it.each([
    ['2021年1-10月嘉定区经济运行简析\n工业总产值4317.1亿元。\n', '2021-01/2021-10'],
    ['普陀区2015年上半年专利申请与授权统计\n申请1294件。\n', '2015-01/2015-06'],
    ['嘉定一季度：步子慢了\n2015-04-28\n前三月实现增加值435亿元。\n', '2015-01/2015-03'],
    ['2024年杨浦区创新指数报告公布\n2023年综合得分374.0。2023年新增9家。\n', '2023'],
  ])('%s', (text, period) => {
    expect(partsOf(text)).toEqual([`actual ${period} null`]);
  });

  it('are those of its term for a government that reports when it is over', () => {
    expect(
      partsOf(
        '2017政府工作报告\n——2017年1月10日在普陀区第十六届人民代表大会第一次会议上\n现在，我报告过去五年的工作。\n一、过去五年工作回顾\n区级增加值达到880亿元。\n',
      )[0],
    ).toBe('actual 2012/2016 null');
  });

  it('are what the text says of all its figures', () => {
    expect(
      partsOf('徐汇区创新能力研究\n（2011年11月）\n文中数据未注明年份的，均为2010年数。\n院所108家。\n'),
    ).toEqual(['actual 2010 null']);
  });

  it('are no plan’s for news that announce one', () => {
    const { source } = readPlain(
      'sample.txt',
      asPlainText('示范区三年行动计划公布 青浦项目密集\n2021-05-13\n今年一季度销售48.9亿元。\n'),
      '',
    );
    expect(source.kind).toBe('other');
  });
});

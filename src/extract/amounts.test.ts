import { describe, expect, it } from 'vitest';
import { points, read, report, short } from '../fixtures/readText.js';

describe('what a clause counts or measures', () => {
  it.each([
    [
      'some of those spoken of, by what is said of them',
      '纳入评估的主要指标中，8项快于序时进度，仅1项滞后。',
      [
        '快于序时进度的纳入评估的主要指标 8项 actual level 2016',
        '滞后的纳入评估的主要指标 1项 actual level 2016',
      ],
    ],
    [
      'the money of a fund that it sets up',
      '区财政拿出3000万元设立科技创新专项资金。',
      ['科技创新专项资金 3000万元 actual flow 2016'],
    ],
    [
      'a sum and those who make it up',
      '工业总产值1586.7亿元。其中，规模以上工业企业完成1464.3亿元。',
      ['工业总产值 1586.7亿元 actual flow 2016', '规模以上工业企业工业总产值 1464.3亿元 actual flow 2016'],
    ],
    [
      'what is of the whole district, whatever was told before',
      '地区生产总值1201亿元；全区税收收入744亿元。',
      ['地区生产总值 1201亿元 actual flow 2016', '税收收入 744亿元 actual flow 2016'],
    ],
    [
      'what the district has of its own, beside another such sum',
      '区级一般公共预算收入299亿元，其中区级税收收入259亿元。',
      ['区级一般公共预算收入 299亿元 actual flow 2016', '区级税收收入 259亿元 actual flow 2016'],
    ],
    [
      'each of a list that the clause before gave',
      '创新要素、创新环境、创新成果三个分项指数均保持增长，分项指数依次为331.6、287.3和272.2。',
      [
        '创新要素分项指数 331.6 actual level 2016',
        '创新环境分项指数 287.3 actual level 2016',
        '创新成果分项指数 272.2 actual level 2016',
      ],
    ],
    [
      'one that is not said: 万亿元',
      '企业市值近万亿元，产业规模突破万亿元。',
      ['企业市值 ~1万亿元 actual level 2016', expect.stringContaining('产业规模 >=1万亿元')],
    ],
    [
      'what has just been said to grow',
      '地方财政收入134亿元，同比增长7.4%；新设市场主体同比增长113%，达24.3万户。',
      [
        '地方财政收入 134亿元 actual flow 2016',
        '地方财政收入 7.4% actual growth 2016',
        '新设市场主体 113% actual growth 2016',
        expect.stringContaining('新设市场主体 24.3万户'),
      ],
    ],
  ])('reads %s', (_, text, told) => {
    expect(short(text)).toEqual(told);
  });

  it.each([
    ['推广农业物联网设备1300台（套）。', '1300台（套）'],
    ['受益企业和个人212户(人)。', '212户(人)'],
    ['算力规模达3200P。', '3200P'],
    ['平均办理时限缩短到12个工作日。', '12个工作日'],
    ['测试总时长约6700小时。', '~6700小时'],
  ])('keeps the unit as it is printed: %s', (text, value) => {
    expect(read(text).map(([, each]) => each)).toEqual([value]);
  });

  it('takes both sides of an aim that is raised for aims', () => {
    expect(short('高新技术企业目标由950家上调至1100家。', { ...report, looksAheadTo: '2020' })).toEqual([
      '高新技术企业 950家 target level 2020',
      '高新技术企业 1100家 target level 2020',
    ]);
  });

  it('knows what a work will bring from what it has brought', () => {
    const told = short('三期项目开工，达产后年产值有望突破100亿元。', { ...report, over: true });
    expect(told).toEqual([expect.stringContaining('>=100亿元 target flow null')]);
  });

  it('tells the completion of a task by what was to be done', () => {
    expect(short('拆除违法建筑54万平方米，完成年度计划的128%。').at(-1)).toBe(
      '拆除违法建筑计划完成率 128% actual share 2016',
    );
  });

  it('tells aims of next year in the clauses after the first', () => {
    const told = short('明年计划新认定高新技术企业20家，专利申请量增长10%以上，新建基地3家。');
    expect(told.map((line) => line.split(' ').slice(-3).join(' '))).toEqual([
      'target flow 2017',
      'target growth 2017',
      'target flow 2017',
    ]);
  });

  it('takes no aim of a plan for what has been when another year is named beside 目前', () => {
    const told = short('科创贷目前合作银行9家；2018年贷款余额达到25亿元，惠及企业600家。', points);
    expect(told.map((line) => line.split(' ').slice(-3).join(' '))).toEqual([
      expect.stringContaining('actual'),
      'target level 2018',
      'target flow 2018',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { points, read, report, short } from '../fixtures/readText.js';

const months = { ...report, reportsOn: '2016-01/2016-06' };

describe('when a number holds', () => {
  it('takes 全年 for the year that the paragraph opened with', () =>
    expect(short('2014年，全区高新技术企业182家。全年新认定高新技术企业25家。')[1]).toBe(
      '新认定高新技术企业 25家 actual flow 2014',
    ));

  it('tells what has been and what is to come by years before a plan and after a report', () => {
    const plan = { ...points, looksAheadTo: '2020', now: 2016, taskList: false };
    expect(short('2015年，园区营业收入206亿元。截至9月底，上市企业142家。', plan)).toEqual([
      '园区营业收入 206亿元 actual flow 2015',
      '上市企业 142家 actual level 2016-09',
    ]);
    expect(short('全区高新技术企业182家，2018年新增高新技术企业40家。')[1]).toBe(
      '新增高新技术企业 40家 target flow 2018',
    );
  });

  it('gives a sentence without a time the document’s, and not that of some months before it', () =>
    expect(short('1-10月，专利申请量2863件。每万人口发明专利拥有量31.6件。')).toEqual([
      '专利申请量 2863件 actual flow 2016-01/2016-10',
      '每万人口发明专利拥有量 31.6件 actual level 2016',
    ]));

  it('takes what was built by the end of a look back on years for what there is', () => {
    const back = { ...report, reportsOn: '2011/2015', now: 2015 };
    expect(short('建成市级以上众创空间51家。五年建成科普基地9个。', back)).toEqual([
      '建成市级以上众创空间 51家 actual level 2015',
      '建成科普基地 9个 actual flow 2011/2015',
    ]);
  });

  it('keeps the time in brackets to what stands in them', () =>
    expect(short('高新技术企业总数超过1600家（2015年底为1312家）；新增科技小巨人企业30家。', points)).toEqual(
      [
        '高新技术企业总数 >=1600家 target level 2017',
        '高新技术企业总数 1312家 actual level 2015',
        '新增科技小巨人企业 30家 target flow 2017',
      ],
    ));

  it('does not go on from a year that something rose from', () =>
    expect(short('科技企业由2014年的36家增加到52家，新增智能工厂5家。')).toEqual([
      '科技企业 36家 actual level 2014',
      '科技企业 52家 actual level 2016',
      '新增智能工厂 5家 actual flow 2016',
    ]));

  it('reads values from and to in many words, each of its own time', () => {
    expect(read('入驻率由上年末的89%一度滑落到一季度末的83%，6月底回升至86%。')).toEqual([
      ['入驻率', '89%', 'actual', 'share', '2015'],
      ['入驻率', '83%', 'actual', 'share', '2016-03'],
      ['入驻率', '86%', 'actual', 'share', '2016-06'],
    ]);
    expect(short('人工智能企业从2013年的不足百家壮大到420家。')[0]).toBe(
      '人工智能企业 <=100家 actual level 2013',
    );
    expect(short('技术合同成交额增速由上年的35.2%放缓至18.6%。')).toEqual([
      '技术合同成交额 35.2% actual growth 2015',
      '技术合同成交额 18.6% actual growth 2016',
    ]);
  });

  it('gives the months reported on to what came in them, and their end to what there is', () => {
    expect(short('截至6月底，科技小巨人企业总数120家，较年初净增8家。', months)).toEqual([
      '科技小巨人企业总数 120家 actual level 2016-06',
      '净增科技小巨人企业 8家 actual flow 2016-01/2016-06',
    ]);
    expect(short('今年以来，认定登记技术合同186项。', months)[0]).toContain('2016-01/2016-06');
  });

  it('tells of years by how long they took or came after', () => {
    expect(
      short('两年半累计立项318项。同期还有97个项目获支持。').map((line) => line.split(' ').at(-1)),
    ).toEqual(['2014-01/2016-06', '2014-01/2016-06']);
    expect(short('高新技术企业2011年末为652家，五年后达到2087家。')[1]).toBe(
      '高新技术企业 2087家 actual level 2016',
    );
  });

  it('takes the day after a headline for that of the news', () =>
    expect(
      short('科技金融对接会“牵手”企业9月16日，嘉定区与三家银行签订授信协议，授信总额度12亿元。')[1],
    ).toContain('2016-09'));

  it('gives what a plan does each year all its years, and their sum the last', () => {
    const plan = { ...points, reportsOn: '2020', looksAheadTo: '2025', now: 2021 };
    expect(short('每年举办对接活动20场，签约产学研项目60项；到2023年，科普基地达到30家。', plan)).toEqual([
      '每年举办对接活动 20场 target flow 2021/2025',
      '签约产学研项目 60项 target flow 2021/2025',
      '科普基地 30家 target level 2023',
    ]);
    expect(short('2022年入库企业达到800家；每年新认定高新技术企业350家。', plan)[1]).toContain('2021/2025');
    expect(short('2022年启动二期工程，五年新增载体30万平方米。', plan)[0]).toContain('target flow 2025');
  });

  it('gives no year to what comes when something is finished, nor asks the year for a quarter', () => {
    expect(short('引进项目17个，全部达产后年产值可望超过200亿元。')[1]).toBe(
      '全部达产后年产值 >=200亿元 target flow null',
    );
    expect(short('第三季度技术合同成交额突破50亿元。', points)[0]).toContain('2017-07/2017-09');
  });

  it('is one year each, where as many numbers as years are told', () =>
    expect(short('高新技术企业297家，2014至2016年各年分别净增16家、21家和35家。')).toEqual([
      '高新技术企业 297家 actual level 2016',
      '净增高新技术企业 16家 actual flow 2014',
      '净增高新技术企业 21家 actual flow 2015',
      '净增高新技术企业 35家 actual flow 2016',
    ]));

  it('is so many years before what was told', () =>
    expect(short('技术经纪人队伍扩充到310人，三年前还只有185人。')).toEqual([
      '技术经纪人队伍 310人 actual level 2016',
      '技术经纪人队伍 185人 actual level 2013',
    ]));
});

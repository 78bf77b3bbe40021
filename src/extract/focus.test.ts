import { describe, expect, it } from 'vitest';
import { short } from '../fixtures/readText.js';

describe('what a clause without numbers is about', () => {
  it.each([
    [
      '集成电路产业增速有所放缓，全年实现销售收入485.2亿元。',
      ['集成电路产业销售收入 485.2亿元 actual flow 2016'],
    ],
    ['推出“科技抗疫贷”，累计放款4.18亿元。', ['“科技抗疫贷”累计放款 4.18亿元 actual level 2016']],
    ['规模以上工业企业中，有研发活动的742家。', ['有研发活动的规模以上工业企业 742家 actual level 2016']],
    ['专精特新“小巨人”方面，国家级的有33家。', ['国家级专精特新“小巨人” 33家 actual level 2016']],
    [
      '全区共有小巨人企业30家；企业技术中心建设提速，国家级、市级分别达到3家、41家。',
      [
        '小巨人企业 30家 actual level 2016',
        '国家级企业技术中心 3家 actual level 2016',
        '市级企业技术中心 41家 actual level 2016',
      ],
    ],
    [
      '新收知识产权案件2318件，审结2265件。',
      ['新收知识产权案件 2318件 actual flow 2016', '审结知识产权案件 2265件 actual flow 2016'],
    ],
  ])('is what its numbers are of: %s', (text, facts) => expect(short(text)).toEqual(facts));

  it('is not asked where the next clause names its own', () =>
    expect(short('集成电路产业增速有所放缓，技术合同成交额59.7亿元。')).toEqual([
      '技术合同成交额 59.7亿元 actual flow 2016',
    ]));
});

describe('what is counted first', () => {
  it('has the visitors told after it', () =>
    expect(short('科普教育基地16家，全年接待公众38.6万人次。')).toEqual([
      '科普教育基地 16家 actual level 2016',
      '科普教育基地接待公众 38.6万人次 actual flow 2016',
    ]));

  it('comes before what became of a part of it', () =>
    expect(short('组织申报国家高新技术企业340家，其中257家进入公示。').at(-1)).toContain(
      '国家高新技术企业进入公示 257家',
    ));

  it('is not what the money of a part is of', () =>
    expect(
      short('技术合同登记167项，合同总成交金额5.09亿元。其中技术开发合同144项，成交金额3.17亿元。').at(-1),
    ).toBe('技术开发合同成交金额 3.17亿元 actual flow 2016'));

  it('is of the kinds told after it, each of the whole', () =>
    expect(short('示范场景30个，其中医疗健康12个、城市治理15个。')).toEqual([
      '示范场景 30个 actual level 2016',
      '医疗健康示范场景 12个 actual level 2016',
      '城市治理示范场景 15个 actual level 2016',
    ]));

  it.each([
    ['科技服务机构少，全县不足10家。', '科技服务机构 <=10家 actual level 2016'],
    ['就发明专利授权量而言，全区为6120件。', '发明专利授权量 6120件 actual flow 2016'],
    ['再看科技小巨人（含培育）企业的累计数量，全区为512家。', '科技小巨人企业 512家 actual level 2016'],
    ['国家级专精特新“小巨人”企业从无到有，已有24家。', '国家级专精特新“小巨人”企业 24家 actual level 2016'],
  ])('may be what is looked at: %s', (text, fact) => expect(short(text)).toEqual([fact]));

  it('goes on to the next sentences of the paragraph, where they name nothing', () =>
    expect(short('从全社会研发投入占生产总值的比重看，差距明显。嘉定区以8.3%领跑。')).toEqual([
      '全社会研发投入占生产总值的比重 8.3% actual share 2016',
    ]));

  it('is no place among things where it only ends in 中', () =>
    expect(short('企业研发经费高度集中，设有研发机构的企业260家。')).toEqual([
      '设有研发机构的企业 260家 actual level 2016',
    ]));
});

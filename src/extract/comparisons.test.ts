import { describe, expect, it } from 'vitest';
import { factsOf } from '../fixtures/readFacts.js';
import { readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';

describe('a comparison of districts', () => {
  it('gives a neighbour what grew from one amount to another, and several districts what they have together', async () => {
    const told = (text: string) => factsOf(`徐汇区2022年科技服务业发展研究\n${text}\n`);
    expect(
      await told('徐汇区科技服务业营收由612亿元增至1105亿元；同期黄浦区由298亿元增至401亿元，年均增长7.7%。'),
    ).toEqual([
      '徐汇区 科技服务业营收 =612亿元 actual flow 2021',
      '徐汇区 科技服务业营收 =1105亿元 actual flow 2022',
      '黄浦区 科技服务业营收 =298亿元 actual flow 2021',
      '黄浦区 科技服务业营收 =401亿元 actual flow 2022',
      '黄浦区 科技服务业营收 =7.7% actual growth 2022',
    ]);
    expect(await told('三区共有国家级孵化器21家，其中徐汇9家、静安7家、黄浦5家。')).toEqual([
      '上海市 国家级孵化器 =21家 actual level 2022',
      '徐汇区 国家级孵化器 =9家 actual level 2022',
      '静安区 国家级孵化器 =7家 actual level 2022',
      '黄浦区 国家级孵化器 =5家 actual level 2022',
    ]);
    expect(await told('徐汇、静安和黄浦的户均营收分别为3.54亿元、2.87亿元和4.13亿元。')).toEqual([
      '徐汇区 户均营收 =3.54亿元 actual flow 2022',
      '静安区 户均营收 =2.87亿元 actual flow 2022',
      '黄浦区 户均营收 =4.13亿元 actual flow 2022',
    ]);
  });

  it('gives numbers in a row to the districts of the statement before', async () =>
    expect(
      await factsOf(
        '三区科技创新比较（2022年）\n高新技术企业，2022年末徐汇1563家，静安712家，黄浦486家；当年新认定数分别为430家、229家和148家。\n',
      ),
    ).toEqual([
      '徐汇区 高新技术企业 =1563家 actual level 2022',
      '静安区 高新技术企业 =712家 actual level 2022',
      '黄浦区 高新技术企业 =486家 actual level 2022',
      '徐汇区 新认定高新技术企业 =430家 actual flow 2022',
      '静安区 新认定高新技术企业 =229家 actual flow 2022',
      '黄浦区 新认定高新技术企业 =148家 actual flow 2022',
    ]));

  it('reads what is beside the city, a second district and a third in one sentence', async () =>
    expect(
      await factsOf(
        '三区科技创新比较（2022年）\n黄浦每万人口高价值发明专利拥有量58.6件，高于全市的40.9件和静安的49.7件，却只及徐汇168.4件的三成多。\n',
      ),
    ).toEqual([
      '黄浦区 每万人口高价值发明专利拥有量 =58.6件 actual level 2022',
      '上海市 每万人口高价值发明专利拥有量 =40.9件 actual level 2022',
      '静安区 每万人口高价值发明专利拥有量 =49.7件 actual level 2022',
      '徐汇区 每万人口高价值发明专利拥有量 =168.4件 actual level 2022',
      '黄浦区 每万人口高价值发明专利拥有量相当于徐汇比例 >=3成 actual share 2022',
    ]));
});

describe('districts compared by what the title says', () => {
  const told = (text: string) => factsOf(`上海市各区2022年专精特新企业发展比较\n${text}\n`);

  it('have so many, and so much more than before', async () => {
    expect(
      await told(
        '从总量看，浦东新区1862家遥遥领先，占全市21.4%；闵行、松江、嘉定分别为1105家、982家和964家。',
      ),
    ).toEqual([
      '浦东新区 专精特新企业 =1862家 actual level 2022',
      '浦东新区 专精特新企业占比 =21.4% actual share 2022',
      '闵行区 专精特新企业 =1105家 actual level 2022',
      '松江区 专精特新企业 =982家 actual level 2022',
      '嘉定区 专精特新企业 =964家 actual level 2022',
    ]);
    expect(
      await told('从增速看，青浦增长48.2%，奉贤增长45.6%，增速前两位均为郊区；黄浦仅增长8.3%。'),
    ).toEqual([
      '青浦区 专精特新企业 =48.2% actual growth 2022',
      '奉贤区 专精特新企业 =45.6% actual growth 2022',
      '黄浦区 专精特新企业 =8.3% actual growth 2022',
    ]);
  });

  it('have something together, which is none of each', async () =>
    expect(await told('小巨人企业中，浦东108家、闵行63家，两区合计171家，占全市34.3%。')).toEqual([
      '浦东新区 小巨人企业 =108家 actual level 2022',
      '闵行区 小巨人企业 =63家 actual level 2022',
      '上海市 小巨人企业 =171家 actual level 2022',
      '上海市 小巨人企业占比 =34.3% actual share 2022',
    ]));

  it('have so many of each thousand, as the city has', async () =>
    expect(await told('每千户企业中“专精特新”企业数，嘉定为3.2家，金山2.8家，全市平均1.9家。')).toEqual([
      '嘉定区 每千户企业中“专精特新”企业数 =3.2家 actual level 2022',
      '金山区 每千户企业中“专精特新”企业数 =2.8家 actual level 2022',
      '上海市 每千户企业中“专精特新”企业数 =1.9家 actual level 2022',
    ]));
});

describe('a review that goes through districts', () => {
  const told = (text: string) => factsOf(`2017年上海部分区科技创新巡礼\n${text}\n`);

  it('gives what is said of both to each, and what both have together to the city', async () => {
    expect((await told('杨浦区高新技术企业达到321家，虹口区187家，增长均超过两成。')).slice(2)).toEqual([
      '杨浦区 高新技术企业 >=2成 actual growth 2017',
      '虹口区 高新技术企业 >=2成 actual growth 2017',
    ]);
    expect(
      (await told('徐汇、长宁两区技术合同成交额分别为218亿元和46亿元，合计占中心城区的57%。')).slice(2),
    ).toEqual(['上海市 技术合同成交额占比 =57% actual share 2017']);
  });

  it('leaves a figure with its district where another is only held against it', async () =>
    expect(
      (await told('嘉定区新增市级企业技术中心9家，列郊区第三；累计82家，比宝山多11家。')).slice(2),
    ).toEqual([
      '嘉定区 市级企业技术中心 =82家 actual level 2017',
      '嘉定区 市级企业技术中心 =11家 actual growth 2017',
    ]));

  it('gives parks in one sentence each to its own district', async () =>
    expect(
      await told('从园区看，漕河泾开发区营业收入3620亿元，紫竹高新区营业收入826亿元，市北高新园区412亿元。'),
    ).toEqual([
      '徐汇区 漕河泾开发区营业收入 =3620亿元 actual flow 2017',
      '闵行区 紫竹高新区营业收入 =826亿元 actual flow 2017',
      '静安区 市北高新园区营业收入 =412亿元 actual flow 2017',
    ]));
});

describe('which district stands out', () => {
  it('has its own growth, quoted from its own clause on', async () => {
    const text =
      '从制造业产值看，浦东、闵行、奉贤三区分别达到562亿元、248亿元和171亿元，奉贤增速最快，为14.2%。';
    const { facts } = await readCorpus(
      [{ name: 'sample.txt', bytes: Buffer.from(`2020年上海科技创新综述\n${text}\n`) }],
      loadRegion(),
    );
    expect(facts.at(-1)).toMatchObject({
      district: '奉贤区',
      indicator: '制造业产值',
      measure: 'growth',
      evidence: { text: '奉贤增速最快，为14.2%' },
    });
  });
});

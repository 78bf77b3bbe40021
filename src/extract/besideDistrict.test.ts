import { describe, expect, it } from 'vitest';
import { factsOf } from '../fixtures/readFacts.js';

const ARTICLE = '上海四个城区科技创新能力比较\n文中数据未注明年份的，均为2021年数。\n';
const told = async (text: string) => factsOf(`${ARTICLE}${text}\n`);

describe('districts that are compared', () => {
  it('have the numbers in brackets behind their names', async () => {
    expect(await told('专利申请量最多的是浦东新区（15230件）和闵行区（9874件），徐汇区为7015件。')).toEqual([
      '浦东新区 专利申请量 =15230件 actual flow 2021',
      '闵行区 专利申请量 =9874件 actual flow 2021',
      '徐汇区 专利申请量 =7015件 actual flow 2021',
    ]);
  });

  it('have what another’s share lies above', async () => {
    expect(await told('徐汇区发明专利占申请总量的48%，高于杨浦的44.2%。')).toEqual([
      '徐汇区 发明专利占比 =48% actual share 2021',
      '杨浦区 发明专利占比 =44.2% actual share 2021',
    ]);
  });

  it('are called by their short names, in one clause after another', async () => {
    expect(
      await told(
        '每亿元研发经费对应的发明专利授权量，杨浦为41.4件，徐汇23.3件，闵行和嘉定则为19.9件、13.0件。',
      ),
    ).toEqual(
      ['杨浦区 =41.4件', '徐汇区 =23.3件', '闵行区 =19.9件', '嘉定区 =13件'].map((each) =>
        expect.stringContaining(each.replace(' ', ' 每亿元研发经费对应的发明专利授权量 ')),
      ),
    );
  });

  it('grow each at its own pace', async () => {
    expect(
      await told(
        '闵行区研发经费支出271.6亿元。但杨浦增长较快，比上年增长14.8%，而闵行、嘉定的增幅为9.1%和9.6%，徐汇只有7.2%。',
      ),
    ).toEqual([
      '闵行区 研发经费支出 =271.6亿元 actual flow 2021',
      '杨浦区 研发经费支出 =14.8% actual growth 2021',
      '闵行区 研发经费支出 =9.1% actual growth 2021',
      '嘉定区 研发经费支出 =9.6% actual growth 2021',
      '徐汇区 研发经费支出 =7.2% actual growth 2021',
    ]);
  });

  it('have scores without a unit', async () => {
    expect(await told('测算显示，闵行综合得分0.734，徐汇0.702，杨浦、嘉定分别为0.588和0.561。')).toEqual([
      '闵行区 综合得分 =0.734null actual level 2021',
      '徐汇区 综合得分 =0.702null actual level 2021',
      '杨浦区 综合得分 =0.588null actual level 2021',
      '嘉定区 综合得分 =0.561null actual level 2021',
    ]);
  });

  it('head the columns of a table', async () => {
    expect(
      await told('指标|徐汇|杨浦\n发明专利授权量（件）|4632|3875\n技术合同成交额（亿元）|286.4|347.1'),
    ).toEqual([
      '徐汇区 发明专利授权量 =4632件 actual flow 2021',
      '杨浦区 发明专利授权量 =3875件 actual flow 2021',
      '徐汇区 技术合同成交额 =286.4亿元 actual flow 2021',
      '杨浦区 技术合同成交额 =347.1亿元 actual flow 2021',
    ]);
  });

  it('are meant by 前者 and 后者', async () => {
    expect(await told('浦东新区高新技术企业2104家。徐汇与杨浦体量相当，前者为1012家，后者为936家。')).toEqual(
      [
        '浦东新区 高新技术企业 =2104家 actual level 2021',
        '徐汇区 高新技术企业 =1012家 actual level 2021',
        '杨浦区 高新技术企业 =936家 actual level 2021',
      ],
    );
  });

  it('have a part or a multiple of what another has', async () => {
    expect(
      await told('徐汇区科技型中小企业为2860户，不到闵行的七成。闵行区高新技术企业379家，是虹口的四倍多。'),
    ).toEqual([
      '徐汇区 科技型中小企业 =2860户 actual level 2021',
      '徐汇区 科技型中小企业相当于闵行比例 <=7成 actual share 2021',
      '闵行区 高新技术企业 =379家 actual level 2021',
      '闵行区 高新技术企业相当于虹口倍数 >=4倍 actual level 2021',
    ]);
  });

  it('stand behind what is measured, and lie above or below the average', async () => {
    expect(
      await told(
        '每万人口发明专利拥有量徐汇区151.4件、杨浦区118.7件；闵行区82.9件，比全市平均水平高出11.6件。',
      ),
    ).toEqual([
      '徐汇区 每万人口发明专利拥有量 =151.4件 actual level 2021',
      '杨浦区 每万人口发明专利拥有量 =118.7件 actual level 2021',
      '闵行区 每万人口发明专利拥有量 =82.9件 actual level 2021',
      '闵行区 每万人口发明专利拥有量高出全市平均水平 =11.6件 actual level 2021',
    ]);
  });

  it('are counted by a mark that they reach', async () => {
    expect(await told('从发明专利看，授权量超过千件的有8个区，其中浦东新区8105件、闵行区3386件。')).toEqual([
      '上海市 发明专利授权量超过千件的区 =8个 actual level 2021',
      '浦东新区 发明专利授权量 =8105件 actual flow 2021',
      '闵行区 发明专利授权量 =3386件 actual flow 2021',
    ]);
  });

  it('gives a number to the district whose short name stands right before it, and to the one that leads', async () => {
    expect(
      await factsOf(
        '上海各区科技创新比较（2019）\n从研发投入强度看，徐汇、浦东、闵行均超过5%，其中徐汇8.6%；崇明最低，仅0.7%。\n技术合同成交额以徐汇最高，达186亿元，其次是杨浦98亿元。\n浦东新区高新技术企业3200家；闵行、嘉定、松江分列二至四位，分别为1680家、1520家和1380家。\n',
      ),
    ).toEqual([
      '徐汇区 研发投入强度 >=5% actual share 2019',
      '浦东新区 研发投入强度 >=5% actual share 2019',
      '闵行区 研发投入强度 >=5% actual share 2019',
      '徐汇区 研发投入强度 =8.6% actual share 2019',
      '崇明区 研发投入强度 =0.7% actual share 2019',
      '徐汇区 技术合同成交额 =186亿元 actual flow 2019',
      '杨浦区 技术合同成交额 =98亿元 actual flow 2019',
      '浦东新区 高新技术企业 =3200家 actual level 2019',
      '闵行区 高新技术企业 =1680家 actual level 2019',
      '嘉定区 高新技术企业 =1520家 actual level 2019',
      '松江区 高新技术企业 =1380家 actual level 2019',
    ]);
  });

  it('and their averages are whose the words say, though they stand in another’s sentence', async () => {
    expect(
      await factsOf(
        '各区科技创新要闻（2022年上半年）\n崇明区每万人发明专利拥有量12.6件，不到全市平均水平（48.2件）的三成。\n黄浦区研发投入占比1.8%，虹口区2.1%，两区均低于全市4.2%的水平。\n松江区新设科技企业3200户，邻近的青浦区为1960户。\n闵行、浦东技术合同成交额分别增长32%和28.5%，而宝山下降4.6%。\n',
      ),
    ).toEqual([
      '崇明区 每万人发明专利拥有量 =12.6件 actual level 2022-06',
      '上海市 每万人发明专利拥有量 =48.2件 actual level 2022-06',
      '崇明区 每万人发明专利拥有量相当于全市平均水平比例 <=3成 actual share 2022-06',
      '黄浦区 研发投入占比 =1.8% actual share 2022-01/2022-06',
      '虹口区 研发投入占比 =2.1% actual share 2022-01/2022-06',
      '上海市 研发投入占比 =4.2% actual share 2022-01/2022-06',
      '松江区 新设科技企业 =3200户 actual flow 2022-01/2022-06',
      '青浦区 新设科技企业 =1960户 actual flow 2022-01/2022-06',
      '闵行区 技术合同成交额 =32% actual growth 2022-01/2022-06',
      '浦东新区 技术合同成交额 =28.5% actual growth 2022-01/2022-06',
      '宝山区 技术合同成交额 =-4.6% actual growth 2022-01/2022-06',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { asPlainText } from '../read/plain.js';
import { readPlain } from '../read/readSource.js';
import { attribute } from './attribute.js';
import { Gazetteer } from './gazetteer.js';
import { identify } from './identify.js';
import { loadRegion } from './loadRegion.js';
import { toPassages } from './toPassages.js';

const gazetteer = new Gazetteer(loadRegion());

/** Passages of a text as pairs of its first words and its districts. */
function districtsOf(text: string): [string, string][] {
  const document = identify(readPlain('sample.txt', asPlainText(text), ''), gazetteer);
  return toPassages(document, attribute(document, gazetteer), () => 2016).map((passage) => [
    passage.text.slice(0, 6),
    passage.districts.join(' '),
  ]);
}

const CITY = '2016年上海市科技创新回顾\n';

describe('Gazetteer', () => {
  it.each([
    ['宝山路街道', '静安区'],
    ['张江嘉定园', '嘉定区'],
    ['张江科学城', '浦东新区'],
    ['虹桥镇', '闵行区'],
    ['虹桥街道', '长宁区'],
    ['新江湾城街道', '杨浦区'],
    ['江湾镇街道', '虹口区'],
    ['漕河泾松江园', '松江区'],
    ['闸北区', '静安区'],
    ['崇明县', '崇明区'],
    ['卢湾区', '黄浦区'],
  ])('%s lies in %s', (name, district) => {
    const mentions = gazetteer.find(`位于${name}。`);
    expect(mentions.map((mention) => mention.districts)).toEqual([[district]]);
  });

  it('knows what spans the city and what is no place', () => {
    expect(gazetteer.find('张江国家自主创新示范区').map(({ kind }) => kind)).toEqual(['citywide']);
    expect(gazetteer.find('黄浦江两岸').map(({ kind }) => kind)).toEqual(['none']);
  });

  it('knows English names, but not within longer words', () => {
    const names = (text: string) => gazetteer.find(text).map(({ districts }) => districts[0]);
    expect(names("firms in Jing'an District（2016）")).toEqual(['静安区']);
    expect(names("Jing'an Districts2")).toEqual([]);
  });

  it.each(['嘉定区', '嘉定', 'jiading', 'Jiading District'])('takes %s for 嘉定区', (name) =>
    expect(gazetteer.resolve(name)).toBe('嘉定区'));

  it('has sixteen districts on sixteen tiles', () => {
    const tiles = gazetteer.region.districts.map(({ tile }) => tile.join());
    expect(new Set(tiles).size).toBe(16);
  });
});

describe('attribute', () => {
  it('changes the district after a semicolon and carries it over clauses', () => {
    expect(
      districtsOf(
        `${CITY}张江科学城注重开放共享，加快转型；紫竹国家高新区聚焦成果转化，优化服务；嘉定区深化院地合作。徐汇区推进简政放权。首批14家众创空间解决登记问题。\n`,
      ).slice(1),
    ).toEqual([
      ['张江科学城注', '浦东新区'],
      ['紫竹国家高新', '闵行区'],
      ['嘉定区深化院', '嘉定区'],
      ['徐汇区推进简', '徐汇区'],
    ]);
  });

  it('changes the district where a clause opens with another as its subject', () => {
    expect(
      districtsOf(
        `${CITY}2016年，普陀区高新技术企业达到371家，长宁区高新技术企业达到301家。普陀区科委牵头，长宁区科委配合开展调研。普陀区对接长宁区、静安区，共建平台。\n`,
      ).slice(1),
    ).toEqual([
      ['2016年，', '普陀区'],
      ['长宁区高新技', '长宁区'],
      ['普陀区科委牵', '普陀区'],
    ]);
  });

  it('gives the city what is the city’s', () => {
    expect(
      districtsOf(
        `${CITY}全市16个区着眼本区目标，竞相创新。张江国家自主创新示范区营业收入3.95万亿元。虹口区打造“硅巷式”特色功能区。\n`,
      ).slice(1),
    ).toEqual([
      ['全市16个区', '上海市'],
      ['虹口区打造“', '虹口区'],
    ]);
  });

  it('gives what stands under a district’s heading to that district', () => {
    const text =
      'Jingan District (including Zhabei)\n与宝山区共建创新带，推进建设。\nChongming County\n建设生态岛，发展农业。\nHuangpu District\n发展金融服务。\n';
    expect(districtsOf(text).map(([, district]) => district)).toEqual([
      '静安区',
      '静安区',
      '崇明区',
      '崇明区',
      '黄浦区',
      '黄浦区',
    ]);
  });

  it('lets a digest go on to the district that a paragraph opens with', () => {
    const text =
      'Jingan District\n发布实施意见。\n嘉定区　高新技术企业申报增多。继续推进。\n大数据产业发展。\nHuangpu District\n发展金融服务。\nChongming County\n建设生态岛。\n';
    expect(districtsOf(text).map(([, district]) => district)).toEqual([
      '静安区',
      '静安区',
      '嘉定区',
      '静安区',
      '黄浦区',
      '黄浦区',
      '崇明区',
      '崇明区',
    ]);
  });

  it('covers every block without gaps', () => {
    const document = identify(
      readPlain('a.txt', asPlainText(`${CITY}浦东新区发展；全市推进。杨浦区建设。`), ''),
      gazetteer,
    );
    attribute(document, gazetteer).forEach((runs, index) => {
      const length = document.blocks[index]!.text.length;
      expect(runs[0]!.from).toBe(0);
      expect(runs.at(-1)!.to).toBe(length);
      runs.slice(1).forEach((run, at) => {
        expect(run.from).toBe(runs[at]!.to);
      });
    });
  });

  it('gives the city what it does elsewhere than at a place that it names in passing', () => {
    expect(
      districtsOf(
        `${CITY}推动张江科学城功能提升。实施一批市级重大专项。\n支持临港新片区创新拓展离岸贸易，深化吴淞创新城建设，建设国家数字经济试验区。`,
      ).slice(1),
    ).toEqual([
      ['推动张江科学', '浦东新区'],
      ['实施一批市级', '上海市'],
      ['支持临港新片', '浦东新区'],
      ['深化吴淞创新', '宝山区'],
      ['建设国家数字', '上海市'],
    ]);
  });

  it('gives what each of a list did to all of it', () => {
    expect(districtsOf(`${CITY}宝山区新增科技小巨人企业15家，青浦区、奉贤区各新增12家。`).slice(1)).toEqual([
      ['宝山区新增科', '宝山区'],
      ['青浦区、奉贤', '青浦区 奉贤区'],
    ]);
  });

  it('turns from the city to the districts in the clause that they open', () => {
    expect(
      districtsOf(
        `${CITY}宝山区新增载体三处。截至年末，全市13家企业上市，募资176亿元，浦东新区、闵行区各有8家、2家。`,
      ).slice(1),
    ).toEqual([
      ['宝山区新增载', '宝山区'],
      ['截至年末，全', '上海市'],
      ['浦东新区、闵', '浦东新区 闵行区'],
    ]);
  });

  it('goes on with the district that a sentence is about', () => {
    expect(districtsOf(`${CITY}嘉定区推进新能源汽车产业。集聚企业三百家。`).slice(1)).toEqual([
      ['嘉定区推进新', '嘉定区'],
    ]);
  });

  it('goes on with the place that a statement leads to, and turns with each that opens a clause', () => {
    expect(districtsOf(`${CITY}集成电路的重心毫无悬念地落在浦东新区，全年产业规模创新高。`).slice(1)).toEqual(
      [['集成电路的重', '浦东新区']],
    );
    expect(
      districtsOf(
        `${CITY}再看科技小巨人企业的累计数量，浦东新区为五百家，闵行区三百家，徐汇、嘉定两区均超过百家。`,
      ).slice(1),
    ).toEqual([
      ['再看科技小巨', '浦东新区'],
      ['闵行区三百家', '闵行区'],
      ['徐汇、嘉定两', '徐汇区 嘉定区'],
    ]);
  });

  it('gives a text that compares its own district with others what it does not give them', () => {
    const text =
      '徐汇区区域创新能力研究\n——兼与浦东、闵行、杨浦等区的比较\n一、资源\n徐汇区有院所108家。杨浦区有高校14所。全区孵化器7家。\n二、投入\n技术合同成交额86.5亿元。浦东新区为38亿元。闵行区为20亿元。\n';
    const found = districtsOf(text).map(([words, district]) => `${words} ${district}`);
    expect(found).toContain('全区孵化器7 徐汇区');
    expect(found).toContain('技术合同成交 徐汇区');
    expect(found).toContain('杨浦区有高校 杨浦区');
  });

  it('gives an item of a digest, with its day before it, to the only district that it names', () => {
    expect(
      districtsOf(
        '区域科创简讯\n长阳创谷二期启用\n（2020年6月18日）由老厂改造而来的杨浦长阳创谷迎来二期开园。全园入驻企业251家。\n闵行指标飘红\n（2020年7月23日）闵行区专利授权9035件。\n',
      ).filter(([words]) => words.startsWith('（2020')),
    ).toEqual([
      ['（2020年', '杨浦区'],
      ['（2020年', '闵行区'],
    ]);
  });

  it('gives other districts what a text of one says that they have beside it', () => {
    expect(
      districtsOf(
        '2016年青浦区科技分析\n研发投入比重，我区为1.67%，松江1.12%，闵行则高达2.08%，差距较大。内部支出9亿元；长宁区企业不多，但支出13亿元；闸北、虹口分别为9亿元和6亿元。企业同嘉定区共建基地3个。\n',
      ).map(([words, district]) => `${words} ${district}`),
    ).toEqual([
      '2016年青 青浦区',
      '研发投入比重 青浦区',
      '松江1.12 松江区',
      '闵行则高达2 闵行区',
      '差距较大。内 青浦区',
      '长宁区企业不 长宁区',
      '闸北、虹口分 静安区 虹口区',
      '企业同嘉定区 青浦区',
    ]);
  });

  it('gives each district its own sentences under a heading that tells of one', () => {
    expect(
      districtsOf(
        '各区“含新量”比较\n一、中心城区：徐汇独大\n徐汇成交额163亿元。杨浦、普陀平稳。\n二、远郊：松江一骑绝尘\n松江授权1.12万件，增长24%；其中企业占93%。青浦申请9200余件，发明只占28%。崇明全年授权不到千件。\n三、嘉定区\n全区授权7000件。\n',
      )
        .map(([words, district]) => `${words} ${district}`)
        .filter((line) => /授权|申请|成交|企业/u.test(line)),
    ).toEqual([
      '徐汇成交额1 徐汇区',
      '松江授权1. 松江区',
      '青浦申请92 青浦区',
      '崇明全年授权 崇明区',
      '全区授权70 嘉定区',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Context } from '../context.js';
import { readInitiatives } from './readInitiatives.js';
import type { Knowledge } from './sighting.js';

const report = { modality: 'actual' } as unknown as Context;
const plan = { modality: 'target' } as unknown as Context;
const known = (text: string): Knowledge => ({
  places: [...text.matchAll(/临江|海鸥湾/gu)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  })),
  hasIndustry: (name) => /芯片|船舶|无人机|数字/u.test(name),
});
const read = (text: string, context = report) =>
  readInitiatives(text, context, known(text)).map(({ name, status }) => [name, status]);

describe('readInitiatives', () => {
  it('lets the items of a list share what happens after the last or before the first', () => {
    expect(read('东方芯片中试线、临江数字大厦和海鸥无人机示范基地相继启用。')).toEqual([
      ['东方芯片中试线', 'done'],
      ['临江数字大厦', 'done'],
      ['海鸥无人机示范基地', 'done'],
    ]);
    expect(read('加快推进临江数字大厦、海鸥无人机示范基地建设。').map(([name]) => name)).toEqual([
      '临江数字大厦',
      '海鸥无人机示范基地',
    ]);
  });

  it('keeps a verb that belongs to the name', () => {
    expect(read('积极争创国家知识产权强区建设示范区。')).toEqual([['国家知识产权强区建设示范区', 'planned']]);
    expect(read('全区推进国家船舶检测与评定中心建设。').map(([name]) => name)).toEqual([
      '国家船舶检测与评定中心',
    ]);
  });

  it('names the parts that a numbered name consists of, however plain, and no sentence that goes on', () => {
    expect(
      read(
        '重点打造“一中心两平台”，“一中心”即临江创新中心，“两平台”即科技人才服务平台、科技金融服务平台。',
      ).map(([name]) => name),
    ).toEqual(expect.arrayContaining(['科技人才服务平台', '科技金融服务平台']));
    expect(read('建设“两区”，即引进一批企业，完善服务平台。').map(([name]) => name)).not.toContain(
      '完善服务平台',
    );
  });

  it('keeps the parts of one name together where each is of a kind, and two names apart', () => {
    expect(read('国家船舶技术转移中心临江产业基地揭牌。').map(([name]) => name)).toEqual([
      '国家船舶技术转移中心临江产业基地',
    ]);
    expect(read('推进海鸥研究院工程化中心建设。').map(([name]) => name)).toEqual(['海鸥研究院工程化中心']);
    expect(read('推进临江科技城和海鸥产业基地建设。').map(([name]) => name)).toEqual([
      '临江科技城',
      '海鸥产业基地',
    ]);
  });

  it('keeps halves together that share an ending, and takes a plain second half for another thing', () => {
    expect(read('8英寸MEMS及先进传感器研发线开工。').map(([name]) => name)).toEqual([
      '8英寸MEMS及先进传感器研发线',
    ]);
    expect(read('推进滨江开发和重大工程。').map(([name]) => name)).toEqual([]);
  });

  it('gives counted items the ending they share, where there are as many as are counted', () => {
    const names = (text: string) => read(text).map(([name]) => name);
    expect(names('完成船舶动力及船舶智能化和芯片与物联网两个产业创新集群阶段性建设。')).toEqual([
      '船舶动力及船舶智能化产业创新集群',
      '芯片与物联网产业创新集群',
    ]);
    expect(names('智能制造、类脑芯片、石墨烯等6个共性技术研发平台启动建设。')).toEqual([
      '智能制造共性技术研发平台',
      '类脑芯片共性技术研发平台',
      '石墨烯共性技术研发平台',
    ]);
    expect(names('培育船舶和芯片三个产业创新集群。')).not.toContain('船舶产业创新集群');
  });

  it('calls what is general by itself by what it is of', () => {
    expect(read('努力建设成为上海科技创新中心的重要承载区。')).toEqual([
      ['上海科技创新中心的重要承载区', 'planned'],
    ]);
  });

  it('lets a list end in a general word for its items', () => {
    expect(read('临江小镇、海鸥湾科技城、船舶大厦等重大平台建设加快推进。')).toEqual([
      ['临江小镇', 'underway'],
      ['海鸥湾科技城', 'underway'],
      ['船舶大厦', 'underway'],
    ]);
  });

  it('reads no status from the words of a name', () => {
    expect(read('推进国家海洋研究院规划展示馆建设。').map(([, status]) => status)).toEqual(['underway']);
    expect(read('“千人计划”临江创意园揭牌。').map(([, status]) => status)).toEqual(['done']);
  });

  it('tells a finished plan from a finished thing, and a stage of the work from its end', () => {
    expect(read('临江国际创新走廊规划编制完成。')).toEqual([['临江国际创新走廊', 'planned']]);
    expect(read('海鸥湾科技港二期完成结构封顶。')).toEqual([['海鸥湾科技港二期', 'underway']]);
    expect(read('获批建设国家科技成果转移转化示范区。')).toEqual([['国家科技成果转移转化示范区', 'done']]);
    expect(read('探索在基层设立临江科技服务分中心。').map(([, status]) => status)).toEqual(['planned']);
  });

  it('does not take a verb of the clause for the beginning of a name', () => {
    expect(read('临江城市副中心引进船舶总部。').map(([name]) => name)).not.toContain(
      '临江城市副中心引进船舶总部',
    );
    expect(read('科协向园区延伸。')).toEqual([]);
    expect(read('更好实施“互联网+生活性服务业”创新试验区建设。').map(([name]) => name)).toEqual([
      '“互联网+生活性服务业”创新试验区',
    ]);
  });

  it('says why a name was taken and how sure that is', () => {
    const [first] = readInitiatives('临江芯片研究院揭牌成立。', report, known('临江芯片研究院揭牌成立。'));
    expect(first!.reasons[0]).toContain('含地名+0.7');
    expect(first!.confidence).toBeGreaterThan(0.8);
  });

  it('keeps a phase with what it is a phase of', () => {
    expect(read('加快推进临江科技城二期建设。').map(([name]) => name)).toEqual(['临江科技城二期']);
  });

  it('passes over what is merely used or has no name of its own', () => {
    expect(read('搭建各类公共服务平台，建设一批示范基地。')).toEqual([]);
    expect(read('坚持“文化+”理念。')).toEqual([]);
  });

  it('begins a name right of what is said about it, and passes over one that only describes', () => {
    expect(read('着力提升并进一步夯实临江科创走廊建设。').map(([name]) => name)).toEqual(['临江科创走廊']);
    expect(read('积极打造符合临江示范区建设需要的人才队伍。')).toEqual([]);
    expect(read('及时宣传国家创新型试点城区建设的动态。')).toEqual([]);
    expect(read('把思想统一到国家创新型试点城区建设上来。')).toEqual([]);
  });

  it('takes nothing for done in a plan', () => {
    expect(read('到2020年，建成临江数字大厦。', plan)).toEqual([['临江数字大厦', 'planned']]);
  });

  it('gives places from which the text reads as the name', () => {
    const text = '设立规模20亿元的临江科创母基金，国际细胞谷二期启动。';
    for (const { start, end, name } of readInitiatives(text, report, known(text)))
      expect(text.slice(start, end)).toBe(name);
    expect(read(text).map(([name]) => name)).toContain('临江科创母基金');
  });

  it('says what a numbered name consists of, where as many are spelled out', () => {
    const parts = (text: string) =>
      readInitiatives(text, report, known(text)).find(({ name }) => /[一二三四]/u.test(name))?.parts;
    expect(parts('全面推进“一圈、一廊、一谷”，即环临江知识经济圈、海鸥湾创新走廊、临江金融谷建设。')).toEqual(
      ['环临江知识经济圈', '海鸥湾创新走廊', '临江金融谷'],
    );
    expect(parts('推出“三智”的发展构想：发展“智造产业”、打造“智创平台”、培育“智能农业”。')).toEqual([
      '智造产业',
      '智创平台',
      '智能农业',
    ]);
    expect(parts('推进“一圈、一廊、一谷”，即环临江知识经济圈等建设。')).toEqual([]);
  });

  it('passes over venues, honours and what is merely leant on', () => {
    expect(read('2016临江科博会在海鸥汽车会展中心举办。').map(([name]) => name)).not.toContain(
      '海鸥汽车会展中心',
    );
    expect(read('连续三届被授予“全国科技进步先进区”称号。')).toEqual([]);
    expect(read('依托临江影视基地、海鸥文化创意产业集聚区实现发展。', plan)).toEqual([]);
    expect(read('构建“政府、企业、社会组织”三位一体的创新环境体系。')).toEqual([]);
    expect(read('推进市北高新园区建设。').map(([name]) => name)).toEqual(['市北高新园区']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Context } from './context.js';
import { readInitiatives } from './initiatives.js';

const report = { modality: 'actual' } as unknown as Context;
const plan = { modality: 'target' } as unknown as Context;
const read = (text: string, context = report) =>
  readInitiatives(text, context).map(({ name, status }) => [name, status]);

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
    for (const { start, end, name } of readInitiatives(text, report))
      expect(text.slice(start, end)).toBe(name);
    expect(read(text).map(([name]) => name)).toContain('临江科创母基金');
  });
});

import { describe, expect, it } from 'vitest';
import { readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { parseCorrections } from './corrections.js';

const TEXT =
  '2018年上海市科技创新回顾\n2018年，普陀区高新技术企业达到371家；长宁区集聚企业120家。普陀区出台《普陀区科技创新若干意见》。\n';
const SIGNED = 'who: 张三\n  when: 2026-11-22\n  why: 原文有误';
const HIGH = 'source: review\n  quote: 高新技术企业达到371家';

async function read(yaml: string, text = TEXT) {
  const corrections = parseCorrections('corrections.yaml', yaml);
  const files = [{ name: 'review.txt', bytes: Buffer.from(text) }];
  const { facts, passages, failures } = await readCorpus(files, loadRegion(), {}, undefined, corrections);
  const indicators = facts.filter((fact) => fact.kind === 'indicator');
  return {
    facts,
    passages,
    failures,
    figures: indicators.map(
      ({ district, indicator, value, unit }) => `${district} ${indicator} ${value}${unit}`,
    ),
  };
}

describe('corrections', () => {
  it('reject, change, accept and add facts', async () => {
    expect((await read(`- action: reject\n  ${HIGH}\n  ${SIGNED}`)).figures).toEqual([
      '长宁区 集聚企业 120家',
    ]);
    const changed = await read(`- action: set\n  ${HIGH}\n  set: { value: 317 }\n  ${SIGNED}`);
    expect(changed.figures).toContain('普陀区 高新技术企业 317家');
    expect(changed.facts.find((fact) => fact.corrected)?.corrected).toEqual({
      who: '张三',
      when: '2026-11-22',
      why: '原文有误',
    });
    const added = await read(
      `- action: add\n  kind: indicator\n  source: review\n  quote: 各区\n  set: { district: 徐汇区, indicator: 众创空间, value: 5, unit: 家, period: "2018" }\n  ${SIGNED}`,
      TEXT.replace('2018年，', '2018年，各区竞相创新。'),
    );
    expect(added.figures).toContain('徐汇区 众创空间 5家');
    expect((await read(`- action: accept\n  ${HIGH}\n  ${SIGNED}`)).facts.some((fact) => fact.accepted)).toBe(
      true,
    );
  });

  it('join and part names, and give a passage to a district', async () => {
    const joined = await read(
      `- action: join\n  district: 普陀区\n  names: [高企总数, 高新技术企业]\n  ${SIGNED}`,
    );
    expect(joined.figures).toContain('普陀区 高企总数 371家');
    expect((await read(`- action: part\n  ${HIGH}\n  as: 园区口径\n  ${SIGNED}`)).figures).toContain(
      '普陀区 高新技术企业（园区口径） 371家',
    );
    const assigned = await read(
      `- action: assign\n  source: review\n  quote: 长宁区集聚企业120家\n  district: 静安区\n  ${SIGNED}`,
    );
    expect(assigned.figures).toContain('静安区 集聚企业 120家');
    expect(assigned.passages.some(({ districts }) => districts.includes('静安区'))).toBe(true);
  });

  it('find their place after lines were put in above, and tell the same words apart by those around', async () => {
    const yaml = `- action: set\n  ${HIGH}\n  before: 年，普陀区\n  after: ；长宁区\n  set: { value: 317 }\n  ${SIGNED}`;
    const moved = await read(yaml, `${'甲\n'.repeat(10)}${TEXT}虹口区高新技术企业达到371家。\n`);
    expect(moved.failures).toEqual([]);
    expect(moved.figures).toContain('普陀区 高新技术企业 317家');
    expect(moved.figures).toContain('虹口区 高新技术企业 371家');
  });

  it('are reported and change nothing where their sentence is gone, or could be several', async () => {
    const yaml = `- action: set\n  ${HIGH}\n  set: { value: 317 }\n  ${SIGNED}`;
    const gone = await read(yaml, TEXT.replace('371', '372'));
    expect(gone.failures).toEqual([
      expect.stringMatching(
        /entry 1 \(set\) was not applied: “高新技术企业达到371家” no longer stands in review/,
      ),
    ]);
    expect(gone.figures).toContain('普陀区 高新技术企业 372家');
    const twice = await read(yaml, `${TEXT}虹口区高新技术企业达到371家。\n`);
    expect(twice.failures).toHaveLength(1);
  });

  it('are about one fact: an amount, its growth and its rank are three', async () => {
    const text =
      '2018年上海市科技创新回顾\n2018年，普陀区专利申请量3120件，同比增长11.4%。长宁区集聚企业120家。\n';
    const place = 'source: review\n  quote: 专利申请量3120件，同比增长11.4%\n  fact: 专利申请量';
    const open = await read(`- action: set\n  ${place}\n  set: { value: 12 }\n  ${SIGNED}`, text);
    expect(open.failures).toEqual([
      expect.stringMatching(/2 facts stand there under that name; say which with was/),
    ]);
    const one = await read(`- action: set\n  ${place}\n  was: 11.4\n  set: { value: 12 }\n  ${SIGNED}`, text);
    expect(one.figures).toContain('普陀区 专利申请量 3120件');
    expect(one.figures).toContain('普陀区 专利申请量 12%');
  });

  it('refuse what no fact of the kind has, and districts that there are not', async () => {
    const odd = await read(`- action: set\n  ${HIGH}\n  set: { title: 办法 }\n  ${SIGNED}`);
    expect(odd.failures).toEqual([expect.stringMatching(/a fact of kind indicator has no title/)]);
    const mars = await read(`- action: set\n  ${HIGH}\n  set: { district: 火星区 }\n  ${SIGNED}`);
    expect(mars.failures).toEqual([expect.stringMatching(/火星区 is no district of the region/)]);
    expect(mars.figures).toContain('普陀区 高新技术企业 371家');
  });

  it('say what is wrong with an entry', () => {
    expect(() => parseCorrections('c.yaml', '- action: burn\n')).toThrow(/c\.yaml/);
    expect(() =>
      parseCorrections('c.yaml', `- action: set\n  ${HIGH}\n  set: { colour: red }\n  ${SIGNED}`),
    ).toThrow(/field “0\.set”/);
  });
});

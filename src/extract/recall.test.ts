import { describe, expect, it } from 'vitest';
import { readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';

const corpusOf = (files: Record<string, string>) =>
  readCorpus(
    Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
    loadRegion(),
  );
const plan = '杨浦区2015年科技工作总结\n\n2015年，杨浦区打造“三港融合”，推进海鸥科技城建设。\n';

describe('recallInitiatives', () => {
  it('finds in one document what another makes a programme of, and says so', async () => {
    const told = '杨浦区2016年科技工作总结\n\n2016年，杨浦区坚持三港融合的做法，科技投入增长5%。\n';
    const alone = await corpusOf({ 'b.txt': told });
    expect(alone.facts.filter(({ kind }) => kind === 'initiative')).toEqual([]);
    const { facts } = await corpusOf({ 'a.txt': plan, 'b.txt': told });
    const recalled = facts.find(({ kind, evidence }) => kind === 'initiative' && evidence.source === 'b');
    expect(recalled).toMatchObject({ name: '三港融合', district: '杨浦区', evidence: { quote: '三港融合' } });
    expect(recalled!.reasons.join()).toContain('另一份材料也有此名');
  });

  it('does not carry a name over to another district', async () => {
    const other = '宝山区2016年科技工作总结\n\n2016年，宝山区坚持三港融合的做法，科技投入增长5%。\n';
    const { facts } = await corpusOf({ 'a.txt': plan, 'c.txt': other });
    expect(facts.filter(({ kind, district }) => kind === 'initiative' && district === '宝山区')).toEqual([]);
  });

  it('names nothing twice that was found already', async () => {
    const again = plan.replaceAll('2015', '2016');
    const { facts } = await corpusOf({ 'a.txt': plan, 'd.txt': again });
    const names = facts.filter(({ evidence }) => evidence.source === 'd').map((fact) => fact.id);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBe(facts.filter(({ evidence }) => evidence.source === 'a').length);
  });

  it('attaches the figures whose names say that they are of an initiative', async () => {
    const { facts } = await corpusOf({
      'a.txt': '杨浦区2016年科技工作总结\n\n2016年，杨浦区设立总额为10亿元的“海鸥基金”聚焦科技企业。\n',
    });
    const fund = facts.find((fact) => fact.kind === 'initiative');
    const figure = facts.find((fact) => fact.kind === 'indicator');
    expect(fund).toMatchObject({ name: '海鸥基金', figures: [figure!.id] });
  });
});

import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { labelledTexts } from '../../eval/labelled.js';
import type { IndicatorFact } from '../../model/facts.js';
import { readCorpus } from '../../pipeline.js';
import { Gazetteer } from '../../regions/gazetteer.js';
import { loadRegion } from '../../regions/loadRegion.js';
import { GENERIC_NOUN, IS_BARE_HEAD } from '../words.js';
import { nameNet, useNameNet } from './nameNet.js';

const region = loadRegion();
const read = async (name: string, bytes: Buffer) =>
  (await readCorpus([{ name, bytes }], region)).facts.filter(
    (fact): fact is IndicatorFact => fact.kind === 'indicator',
  );
const told = async (text: string) =>
  (await read('sample.txt', Buffer.from(`闵行区科委2018年工作总结\n${text}\n`))).map(
    (fact) => fact.indicator,
  );

const kept = nameNet();
afterEach(() => useNameNet(kept));

describe('names, weighed against the text', () => {
  it.each([
    [
      '推广“科创贷”，全年为386家企业发放贷款16.5亿元，不良率控制在1%以内。',
      ['“科创贷”企业发放贷款', '“科创贷”发放贷款', '“科创贷”不良率'],
    ],
    [
      '区内企业申报市科技型中小企业技术创新资金踊跃，共有64项获得立项，资助金额合计3200万元。',
      ['市科技型中小企业技术创新资金获得立项', '市科技型中小企业技术创新资金资助金额'],
    ],
    [
      '科技活动周期间，各街镇组织开放日、科普讲座等各类活动210场，参与市民8.6万人次。',
      ['科技活动周各类活动', '科技活动周参与市民'],
    ],
  ])('are of what the sentence was about: %s', async (text, names) =>
    expect(await told(text)).toEqual(names));

  it('are never one where the rules parted them', async () => {
    expect(await told('吴淞创新城、南大智慧城分别完成投资28亿元和35亿元。')).toEqual([
      '吴淞创新城投资',
      '南大智慧城投资',
    ]);
    expect(await told('张江科学城、临港新片区分别集聚企业820家和460家。')).toEqual([
      '张江科学城企业',
      '临港新片区企业',
    ]);
  });

  it('are the rules’ own where there is no network', async () => {
    useNameNet(null);
    expect((await told('推广“科创贷”，全年发放贷款16.5亿元，不良率控制在1%以内。')).at(-1)).toBe(
      '“科创贷”发放贷款不良率',
    );
  });

  it('say in their reasons how the rules read them', async () => {
    const [, , rate] = await read(
      'sample.txt',
      Buffer.from(
        '闵行区科委2018年工作总结\n推广“科创贷”，全年为386家企业发放贷款16.5亿元，不良率控制在1%以内。\n',
      ),
    );
    expect(rate!.reasons.join(' ')).toContain('规则读作““科创贷”发放贷款不良率”');
  });
});

describe('what the network may not do', () => {
  const texts = labelledTexts().filter((_, index) => index % 24 === 0);
  const gazetteer = new Gazetteer(region);

  it('leave a bare head, bring a district into a name, or rename what everybody knows', async () => {
    for (const { file } of texts) {
      const bytes = readFileSync(file);
      useNameNet(null);
      const before = await read(file, bytes);
      useNameNet(kept);
      const after = await read(file, bytes);
      expect(after.length).toBe(before.length);
      const of = (name: string) => gazetteer.find(name).filter(({ kind }) => kind === 'district').length;
      for (const [index, fact] of after.entries()) {
        const asRead = before[index]!;
        expect({
          ...fact,
          id: '',
          indicator: '',
          canonical: null,
          scope: [],
          theme: null,
          reasons: [],
        }).toEqual({
          ...{ ...asRead, id: '', indicator: '', canonical: null, scope: [], theme: null, reasons: [] },
        });
        if (fact.indicator === asRead.indicator) continue;
        expect(IS_BARE_HEAD.test(fact.indicator) || GENERIC_NOUN.test(fact.indicator)).toBe(false);
        expect(of(fact.indicator)).toBeLessThanOrEqual(of(asRead.indicator));
        // What everybody knows may only be somebody's, or another such thing.
        if (asRead.canonical !== null)
          expect(fact.canonical !== null || fact.indicator.endsWith(asRead.indicator)).toBe(true);
        // 新增高新技术企业 are not all there are.
        for (const word of asRead.indicator.match(/国家级|市级|区级|新增|新认定|累计/gu) ?? [])
          expect(fact.indicator).toContain(word);
      }
    }
  });
});

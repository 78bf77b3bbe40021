import { describe, expect, it } from 'vitest';
import { factsOf } from '../fixtures/readFacts.js';

describe('in a report of one district, a number', () => {
  const told = (text: string) => factsOf(`杨浦区2021年科技创新评估报告\n${text}\n`);

  it('is another’s whose short name stands right before it', async () => {
    expect(
      await told('我区高新技术企业1012家，与徐汇（1680家）、闵行（2300家）尚有差距，略高于虹口（420家）。'),
    ).toEqual([
      '杨浦区 高新技术企业 =1012家 actual level 2021',
      '徐汇区 高新技术企业 =1680家 actual level 2021',
      '闵行区 高新技术企业 =2300家 actual level 2021',
      '虹口区 高新技术企业 =420家 actual level 2021',
    ]);
    expect(await told('对标浦东，我区独角兽企业仅5家，浦东已达46家；静安也有9家。')).toEqual([
      '杨浦区 独角兽企业 =5家 actual level 2021',
      '浦东新区 独角兽企业 =46家 actual level 2021',
      '静安区 独角兽企业 =9家 actual level 2021',
    ]);
    expect(await told('我区技术合同成交额420亿元，仅次于徐汇的512亿元。')).toEqual([
      '杨浦区 技术合同成交额 =420亿元 actual flow 2021',
      '徐汇区 技术合同成交额 =512亿元 actual flow 2021',
    ]);
  });

  it('is its own where it only says how far another is, or with whom something is done', async () => {
    expect(await told('全区研发投入强度5.2%，比徐汇低3.4个百分点。')).toEqual([
      '杨浦区 研发投入强度 =5.2% actual share 2021',
      '杨浦区 研发投入强度 =-3.4个百分点 actual growth 2021',
    ]);
    for (const line of await told('科技企业2860户，是虹口的2倍。与静安签约项目12个。'))
      expect(line).toMatch(/^杨浦区/u);
  });
});

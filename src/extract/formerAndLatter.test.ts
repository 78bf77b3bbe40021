import { describe, expect, it } from 'vitest';
import { factsOf } from '../fixtures/readFacts.js';

const told = (text: string) => factsOf(`闵行区科委2018年工作总结\n${text}\n`);

describe('the former and the latter', () => {
  it('are two places that stand side by side, each with all that is told of it', async () =>
    expect(
      await told(
        '环上大科技园和上大嘉定园各有特色，前者孵化面积11.5万平方米，入驻企业210家；后者孵化面积3.2万平方米，入驻企业68家。',
      ),
    ).toEqual([
      '闵行区 环上大科技园孵化面积 =11.5万平方米 actual level 2018',
      '闵行区 环上大科技园入驻企业 =210家 actual level 2018',
      '闵行区 上大嘉定园孵化面积 =3.2万平方米 actual level 2018',
      '闵行区 上大嘉定园入驻企业 =68家 actual level 2018',
    ]));

  it('are of districts left to the districts', async () =>
    expect(
      await factsOf(
        '三区科技创新比较（2022年）\n徐汇区、长宁区技术合同成交额分别为412亿元和168亿元，前者增长15.3%，后者下降2.1%。\n',
      ),
    ).toEqual([
      '徐汇区 技术合同成交额 =412亿元 actual flow 2022',
      '长宁区 技术合同成交额 =168亿元 actual flow 2022',
      '徐汇区 技术合同成交额 =15.3% actual growth 2022',
      '长宁区 技术合同成交额 =-2.1% actual growth 2022',
    ]));
});

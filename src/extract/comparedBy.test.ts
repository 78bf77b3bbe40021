import { describe, expect, it } from 'vitest';
import { factsOf } from '../fixtures/readFacts.js';

const told = (text: string) =>
  factsOf(
    `2018年上海技术市场分区分析\n2018年全市认定登记技术合同21630项，成交额1303.2亿元。各区冷热不同，浦东、徐汇、闵行、杨浦靠前。\n${text}\n`,
  );

describe('what districts are compared by', () => {
  it('is what was told of the city, where a paragraph gives them nothing but amounts', async () =>
    expect((await told('浦东新区以512.6亿元居首。徐汇区186.3亿元，闵行区158.9亿元。')).slice(2)).toEqual([
      '浦东新区 认定登记技术合同成交额 =512.6亿元 actual flow 2018',
      '徐汇区 认定登记技术合同成交额 =186.3亿元 actual flow 2018',
      '闵行区 认定登记技术合同成交额 =158.9亿元 actual flow 2018',
    ]));

  it('is what the paragraph says where it says something', async () =>
    expect((await told('浦东新区孵化器160家。')).slice(2)).toEqual([
      '浦东新区 孵化器 =160家 actual level 2018',
    ]));
});

describe('several districts with one statement', () => {
  it('have each what is said of them, whatever word says so', async () =>
    expect(
      (await told('杨浦、闵行孵化器都超过70家，浦东、徐汇则在60家上下。'))
        .slice(2)
        .map((fact) => fact.split(' ')[0]),
    ).toEqual(['杨浦区', '闵行区', '浦东新区', '徐汇区']));

  it('have a sum that is the city’s', async () =>
    expect((await told('徐汇区、浦东新区孵化器数占全市的31%和14%，上述两区合计占45%。')).at(-1)).toContain(
      '上海市',
    ));
});

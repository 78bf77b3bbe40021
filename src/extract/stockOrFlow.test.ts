import { afterEach, describe, expect, it } from 'vitest';
import { OPINION, signsOf, stockOrFlow, type Told, useWeights } from './stockOrFlow.js';

const told: Told = {
  name: '建成孵化器',
  unit: '家',
  modality: 'actual',
  before: '五年累计建成孵化器',
  sentence: '“十二五”时期，五年累计建成孵化器',
};

describe('stock or flow', () => {
  afterEach(() => useWeights(null));

  it('is what the rules say where nothing was learned', () => {
    useWeights(new Map());
    expect(stockOrFlow(told, 'flow')).toBe('flow');
    expect(stockOrFlow(told, 'level')).toBe('level');
  });

  it('is what the words say where they outweigh the rules', () => {
    useWeights(new Map([['首建成', -OPINION - 0.1]]));
    expect(stockOrFlow(told, 'flow')).toBe('level');
    expect(stockOrFlow({ ...told, name: '孵化器' }, 'flow')).toBe('flow');
  });

  it('is a flow for what was sold, whatever the other words say', () => {
    useWeights(new Map([['首技', -9]]));
    expect(stockOrFlow({ ...told, name: '技术合同成交额', unit: '亿元' }, 'flow')).toBe('flow');
    expect(stockOrFlow({ ...told, name: '技术合同', unit: '项' }, 'flow')).toBe('level');
  });

  it('is a stock where all there are were counted, whatever the other words say', () => {
    useWeights(new Map([['首建成', 9]]));
    expect(stockOrFlow({ ...told, before: '共备案了建成孵化器' }, 'level')).toBe('level');
    expect(stockOrFlow(told, 'level')).toBe('flow');
  });

  it('looks at each sign once, and never at the numbers', () => {
    const signs = signsOf({ ...told, before: '新建孵化器3家、引进孵化器' });
    expect(new Set(signs).size).toBe(signs.length);
    expect(signs.some((sign) => /\d/u.test(sign))).toBe(false);
  });

  it('is, by what is kept, a flow for what a year brought in and a stock for what there is', () => {
    const of = (name: string, unit: string, opinion: 'level' | 'flow') =>
      stockOrFlow({ name, unit, modality: 'actual', before: name, sentence: `2016年，${name}` }, opinion);
    expect(of('税收总额', '亿元', 'flow')).toBe('flow');
    expect(of('有效期内高新技术企业', '家', 'level')).toBe('level');
  });
});

import { describe, expect, it } from 'vitest';
import { short } from '../fixtures/readText.js';

describe('sectorShares', () => {
  it('parts an economy into its sectors', () => {
    expect(short('三次产业结构比为0.8:46.3:52.9。')).toEqual([
      '第一产业比重 0.8 actual share 2016',
      '第二产业比重 46.3 actual share 2016',
      '第三产业比重 52.9 actual share 2016',
    ]);
  });

  it('tells the ratio that it came to', () => {
    expect(short('三次产业结构由2015年的1.2:50.3:48.5调整为1.0:45.1:53.9。')).toEqual([
      '第一产业比重 1 actual share 2016',
      '第二产业比重 45.1 actual share 2016',
      '第三产业比重 53.9 actual share 2016',
    ]);
  });

  it('tells two where two are told', () => {
    expect(short('第二、三产业增加值比例为62.1:37.4。')).toEqual([
      '第二产业比重 62.1 actual share 2016',
      '第三产业比重 37.4 actual share 2016',
    ]);
  });

  it('is none of what does not add up, and of times of day', () => {
    expect(short('三次产业比为3:1:2。')).toEqual([]);
    expect(short('三次产业论坛于14:30举行。')).toEqual([]);
  });
});

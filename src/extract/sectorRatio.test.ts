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

  it('parts whatever is listed before it, for the year before as well', () => {
    expect(short('三类申请（发明、实用新型、外观设计）之比是41:45:14，去年同期是37:43:20。')).toEqual([
      '发明专利申请量占比 41 actual share 2016',
      '实用新型专利申请量占比 45 actual share 2016',
      '外观设计专利申请量占比 14 actual share 2016',
      '发明专利申请量占比 37 actual share 2015',
      '实用新型专利申请量占比 43 actual share 2015',
      '外观设计专利申请量占比 20 actual share 2015',
    ]);
    expect(short('内资、外资企业之比为3:2。')).toEqual([]);
  });
});

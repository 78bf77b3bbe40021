import { describe, expect, it } from 'vitest';
import { short } from '../fixtures/readText.js';

describe('what something is compared with', () => {
  it('is of its own time, and what it changed by is growth', () =>
    expect(short('2016年，高新技术企业214家，比2015年的180家增加34家。')).toEqual([
      '高新技术企业 214家 actual level 2016',
      '高新技术企业 180家 actual level 2015',
      '高新技术企业 34家 actual growth 2016',
    ]));

  it('has been reached where the other is only aimed for', () =>
    expect(short('到2020年底，每万人口发明专利拥有量达到42件，较2017年的33.7件增加8件多。')).toEqual([
      '每万人口发明专利拥有量 42件 target level 2020',
      '每万人口发明专利拥有量 33.7件 actual level 2017',
      expect.stringMatching(/^每万人口发明专利拥有量 ~?8件 target growth 2020$/u),
    ]));

  it('falls where it was more', () =>
    expect(short('2016年，专利申请量1500件，比2015年的1800件减少300件。').at(-1)).toBe(
      '专利申请量 -300件 actual growth 2016',
    ));

  it('may have doubled', () =>
    expect(short('每万人口发明专利拥有量31.2件，比2011年末的14.6件翻了一番多。')).toEqual([
      '每万人口发明专利拥有量 31.2件 actual level 2016',
      '每万人口发明专利拥有量 14.6件 actual level 2011',
      '每万人口发明专利拥有量 1番 actual growth 2016',
    ]));
});

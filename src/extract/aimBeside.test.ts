import { describe, expect, it } from 'vitest';
import { short } from '../fixtures/readText.js';

describe('an aim told beside what came of it', () => {
  it('is of the same indicator and the same year', () =>
    expect(short('每万人发明专利拥有量42.8件，超过年初确定的40件目标。')).toEqual([
      '每万人发明专利拥有量 42.8件 actual level 2016',
      '每万人发明专利拥有量 40件 target level 2016',
    ]));

  it('may be of growth', () =>
    expect(short('地区生产总值964.3亿元，比上年增长4.8%，与年初7%的预期目标有差距。').at(-1)).toBe(
      '地区生产总值 7% target growth 2016',
    ));

  it('is looked for among what has its unit', () =>
    expect(short('认定高新技术企业120家，减免税收3亿元，超过市里下达的100家任务。').at(-1)).toBe(
      '认定高新技术企业 100家 target flow 2016',
    ));

  it('says how far it has come, where it stands in brackets', () =>
    expect(
      short('有效期内高新技术企业368家，较去年底净增11家，完成全年净增目标（30家）的36.7%。').slice(1),
    ).toEqual([
      '净增有效期内高新技术企业 11家 actual flow 2016',
      '净增有效期内高新技术企业 30家 target flow 2016',
      '净增有效期内高新技术企业目标完成率 36.7% actual share 2016',
    ]));
});

import { describe, expect, it } from 'vitest';
import { short } from '../fixtures/readText.js';

describe('numbers side by side', () => {
  it('are each of another year, where as many are listed', () =>
    expect(short('2013年、2014年规模以上工业产值增速分别是9.4%和9.9%。')).toEqual([
      '规模以上工业产值 9.4% actual growth 2013',
      '规模以上工业产值 9.9% actual growth 2014',
    ]));

  it('are each of another year from the first to the last', () =>
    expect(short('2013至2015年各年分别净增科技企业16家、21家和30家。')).toEqual([
      '净增科技企业 16家 actual flow 2013',
      '净增科技企业 21家 actual flow 2014',
      '净增科技企业 30家 actual flow 2015',
    ]));
});

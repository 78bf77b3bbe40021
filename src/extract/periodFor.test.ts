import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { factsOf as facts } from '../fixtures/readFacts.js';
import { usePeriodWeights } from './periodFor.js';

const HALF_YEAR =
  '嘉定区科技工作上半年总结\n（2024年7月）\n上半年受理高新技术企业申报142家，其中首次申报59家，专项资金预算执行率61.5%。\n';

/** When each number is of. */
const periods = async (text: string) => (await facts(text)).map((line) => line.split(' ').at(-1));

describe('when a number is of, where words leave it open', () => {
  afterEach(() => usePeriodWeights(null));

  it('is weighed by what readers’ labels were told with: a rate of what was spent is of all the months', async () => {
    expect(await periods(HALF_YEAR)).toEqual(['2024-01/2024-06', '2024-01/2024-06', '2024-01/2024-06']);
    usePeriodWeights(new Map());
    expect((await periods(HALF_YEAR)).at(-1)).toBe('2024-06');
  });

  it('is the rules’ where they read a sentence as a whole', async () => {
    const text =
      '虹口区科技工作总结（2016年）\n全区高新技术企业由2011年的86家增加到2016年的138家，五年年均增长9.9%。\n';
    const read = await periods(text);
    // Weights that speak for a month over all else.
    usePeriodWeights(new Map([['类未载', 50]]));
    expect(await periods(text)).toEqual(read);
    expect(read).toEqual(['2011', '2016', '2012/2016']);
  });

  it('is always a time that the text offers, or none', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('去年', '今年', '2014年', '截至10月底', '“十二五”期间', '前三季度'),
        fc.integer({ min: 11, max: 999 }),
        fc.integer({ min: 11, max: 999 }),
        async (when, first, second) => {
          const read = await periods(
            `静安区科技工作总结（2015年）\n${when}，全区新认定高新技术企业${first}家，专利授权${second}件。\n`,
          );
          return read.length === 2 && read.every((period) => /^(?:201[0-6]|null)/u.test(period!));
        },
      ),
      { numRuns: 12 },
    ));
});

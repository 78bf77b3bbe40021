import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { report, short } from '../fixtures/readText.js';
import { readIndicators } from './indicators.js';

/** Names alone. */
const names = (text: string) => short(text).map((line) => line.split(' ')[0]);

describe('what a sentence has been about', () => {
  it('is whose its later numbers are', () => {
    expect(names('上海环境能源交易所落户以来，全年成交额达86.4亿元，会员单位突破200家。')).toEqual([
      '上海环境能源交易所成交额',
      '上海环境能源交易所会员单位',
    ]);
    expect(names('绿色低碳产业集聚企业450家。')).toEqual(['绿色低碳产业企业']);
    expect(names('入驻创业团队310余个、企业865家。').join()).not.toContain('企业企业');
  });

  it('is not told of what everybody knows by its name, nor of what says whose it is', () => {
    expect(names('科技节成功举办，全区技术合同成交额59.7亿元。')).toEqual(['技术合同成交额']);
    expect(names('创新创业蓬勃发展，张江示范区营业收入突破300亿元。')).toEqual(['张江示范区营业收入']);
  });

  it('is of every level where those of several were counted, and of all that won where they are ranked', () => {
    expect(names('全区拥有国家级科技企业孵化器2家、市级7家，在孵企业620家。')).toEqual([
      '国家级科技企业孵化器',
      '市级科技企业孵化器',
      '科技企业孵化器在孵企业',
    ]);
    expect(
      names('共有15个项目获得上海市科学技术奖，其中一等奖4项、二等奖6项，获奖数位列全市第六。').at(-1),
    ).toBe('获得上海市科学技术奖的项目');
    expect(names('上半年新注册企业7万户，企业总数达43万户。')).toEqual(['新注册企业', '企业总数']);
  });

  it('is said in the reasons, and keeps its opening mark', () => {
    const [fact] = readIndicators('“模速空间”正式启用，至年底已引来60余家企业。', report, /^嘉定区/u);
    expect(fact!.name).toBe('“模速空间”引来企业');
    expect(fact!.reasons[0]).toContain('承接前文的“');
  });

  it('never doubles what a name has already', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('众创空间', '科技企业孵化器', '大学科技园', '院士专家工作站'),
        fc.integer({ min: 2, max: 90 }),
        fc.integer({ min: 100, max: 999 }),
        (thing, count, visitors) => {
          const told = names(`${thing}${count}家，在孵企业${visitors}家，入驻率达到85%。`);
          return told.every((name) => name!.split(thing).length <= 2);
        },
      ),
    ));
});

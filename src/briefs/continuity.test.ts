import { describe, expect, it } from 'vitest';
import type { Passage } from '../model/passage.js';
import { continuityRows, shorten } from './continuity.js';
import { EvidenceList } from './evidence.js';

describe('shorten', () => {
  it('cuts at a mark, else never within a number', () => {
    expect(shorten('推进众创空间建设，集聚企业120家，引进项目35个', 20)).toBe(
      '推进众创空间建设，集聚企业120家……',
    );
    expect(shorten('推进众创空间建设集聚企业12345家', 14)).toBe('推进众创空间建设集聚企业……');
    expect(shorten('推进众创空间建设。', 18)).toBe('推进众创空间建设');
  });
});

describe('continuityRows', () => {
  const passage = (year: number, theme: string, themes: string[], text: string) =>
    ({
      source: `s${year}`,
      year,
      theme,
      themes,
      excerpts: [{ source: `s${year}`, section: [], start: 0, end: text.length, quote: text, text }],
    }) as unknown as Passage;
  const rows = (passages: Passage[]) =>
    continuityRows(
      passages,
      { from: 2015, to: 2016, themeName: (theme) => theme },
      new EvidenceList([], 'zh'),
    ).map(({ theme, before, after }) => [theme, before.length, after.length]);

  it('puts into a column only what its year says', () => {
    expect(
      rows([
        passage(2011, '人才', ['人才'], '2011年推进人才公寓建设，引进人才120名。'),
        passage(2016, '人才', ['人才'], '全年引进海外人才230名，新建人才公寓。'),
        passage(2017, '平台', ['平台'], '2017年计划建成功能平台三个以上。'),
      ]),
    ).toEqual([['人才', 0, 1]]);
  });

  it('says that a year is silent only where none of its passages speaks of the theme', () => {
    expect(
      rows([
        passage(2015, '园区', ['园区', '人才'], '推进园区建设，在园区内设立人才工作站。'),
        passage(2016, '人才', ['人才'], '全年引进海外人才230名，新建人才公寓。'),
      ]),
    ).toEqual([
      ['人才', 1, 1],
      ['园区', 1, 0],
    ]);
  });
});

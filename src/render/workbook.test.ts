import ExcelJS from 'exceljs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CityBrief } from '../briefs/content.js';
import { compareCorpus, composeBrief, readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { renderWorkbook } from './workbook.js';

const files = [
  {
    name: 'a.txt',
    bytes: Buffer.from(
      '2017年上海市普陀区科技工作总结\n全区共有高新技术企业312家。制定《普陀区科技创新若干意见》。\n',
    ),
  },
  {
    name: 'b.txt',
    bytes: Buffer.from(
      '2018年上海市科技创新回顾\n2018年，普陀区高新技术企业达到371家；长宁区集聚企业120家。\n',
    ),
  },
];

async function content() {
  const corpus = await readCorpus(files, loadRegion());
  const comparisons = compareCorpus(corpus);
  return {
    brief: composeBrief('上海市', corpus, comparisons, { language: 'zh', version: '0' }) as CityBrief,
    facts: corpus.facts,
    series: comparisons.flatMap(({ series }) => series),
    threads: comparisons.flatMap(({ threads }) => threads),
    date: new Date(0),
  };
}

afterEach(() => vi.useRealTimers());

describe('the workbook', () => {
  it('has the same bytes whenever it is written', async () => {
    const given = await content();
    const written: Buffer[] = [];
    for (const day of ['2020-02-03T04:05:06Z', '2021-12-13T14:15:16Z']) {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(day) });
      written.push(await renderWorkbook(given));
    }
    expect(written[0]!.equals(written[1]!)).toBe(true);
  });

  it('reads back with its figures as numbers, each with a link to its own quote', async () => {
    const given = await content();
    const bytes = await renderWorkbook(given);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '指标',
      '序列',
      '政策',
      '事项',
      '走向',
      '主题矩阵',
      '依据',
    ]);
    const indicators = book.getWorksheet('指标')!;
    const evidence = book.getWorksheet('依据')!;
    expect(indicators.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    const values: unknown[] = [];
    indicators.eachRow((row, number) => {
      if (number === 1) return;
      const value = row.getCell(5).value as number;
      const target = /A(\d+)$/.exec((row.getCell(12).value as ExcelJS.CellHyperlinkValue).hyperlink)![1];
      values.push(value);
      expect(String(evidence.getRow(Number(target)).getCell(6).value)).toContain(String(value));
    });
    expect([...values].sort()).toEqual([120, 312, 371]);
    expect(book.getWorksheet('序列')!.getRow(2).getCell(9).value).toBe(59);
  });
});

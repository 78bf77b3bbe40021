import type { CityBrief } from '../briefs/content.js';
import type { DistrictComparison } from '../compare/compareDistrict.js';
import type { Corpus } from '../pipeline.js';
import type { Format } from '../render/formats.js';
import type { Rendered } from '../render/renderBrief.js';
import { renderWorkbook } from '../render/workbook.js';
import { dateOf } from './dateOf.js';
import { flatRow } from './export.js';
import { printRows } from './output.js';

/** The workbook and the table of all facts, which go with the city's brief. */
export async function cityTables(
  brief: CityBrief,
  wanted: readonly Format[],
  corpus: Corpus,
  comparisons: readonly DistrictComparison[],
): Promise<Rendered[]> {
  const tables: Rendered[] = [];
  if (wanted.includes('xlsx')) {
    const content = {
      brief,
      facts: corpus.facts,
      series: comparisons.flatMap(({ series }) => series),
      threads: comparisons.flatMap(({ threads }) => threads),
      date: dateOf(brief),
    };
    tables.push({ name: `${brief.slug}.xlsx`, bytes: await renderWorkbook(content) });
  }
  if (wanted.includes('csv')) {
    let text = '';
    printRows(corpus.facts.map(flatRow), 'csv', [], (part) => {
      text += part;
    });
    tables.push({ name: 'facts.csv', bytes: Buffer.from(text) });
  }
  return tables;
}

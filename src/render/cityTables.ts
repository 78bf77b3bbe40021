import type { CityBrief } from '../briefs/content.js';
import { factsCsv } from './factsCsv.js';
import type { Format } from './formats.js';
import type { Rendered } from './renderBrief.js';
import { renderWorkbook, type WorkbookContent } from './workbook.js';

/** All that was read and compared, of all districts. */
export type Tables = Omit<WorkbookContent, 'brief' | 'date'>;

/** The workbook and the table of all facts, which go with the city's brief. */
export async function cityTables(
  brief: CityBrief,
  wanted: readonly Format[],
  tables: Tables,
  date: Date,
): Promise<Rendered[]> {
  return [
    ...(wanted.includes('xlsx')
      ? [{ name: `${brief.slug}.xlsx`, bytes: await renderWorkbook({ ...tables, brief, date }) }]
      : []),
    ...(wanted.includes('csv') ? [{ name: 'facts.csv', bytes: factsCsv(tables.facts) }] : []),
  ];
}

import ExcelJS from 'exceljs';
import type { CityBrief } from '../briefs/content.js';
import { phrases } from '../briefs/phrases.js';
import type { Series, Thread } from '../model/comparison.js';
import type { Fact, IndicatorFact, InitiativeFact, PolicyFact } from '../model/facts.js';
import { MEASURE_NAMES, printedName } from '../model/facts.js';
import { dateZip } from './zipDate.js';

/** What the workbook holds: everything that was read and compared, of all districts. */
export interface WorkbookContent {
  readonly brief: CityBrief;
  readonly facts: readonly Fact[];
  readonly series: readonly Series[];
  readonly threads: readonly Thread[];
  readonly date: Date;
}

type Cell = string | number | null | { readonly text: string; readonly hyperlink: string };

/** A column: its heading, its width in characters, what stands in it, and Excel's number format where it is not general. */
type Column<T> = readonly [head: string, width: number, cell: (row: T) => Cell, format?: string];

const EVIDENCE = '依据';
const NUMBER = '#,##0.##';

/** The city’s workbook: facts, series, threads, policies, matrix and evidence, each figure with a link to its quote. */
export async function renderWorkbook(content: WorkbookContent): Promise<Buffer> {
  const { brief, facts, series, threads, date } = content;
  const book = new ExcelJS.Workbook();
  book.creator = `district-briefs ${brief.version}`;
  book.title = brief.title;
  book.created = date;
  book.modified = date;
  // The heading is the first row, so that the first piece of evidence stands in the second.
  const rowOf = new Map(facts.map((fact, at) => [fact.id, at + 2]));
  const link = (fact: Fact): Cell => ({
    text: fact.evidence.source,
    hyperlink: `#'${EVIDENCE}'!A${rowOf.get(fact.id)}`,
  });
  const ofKind = <K extends Fact['kind']>(kind: K) =>
    facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind);
  const { status, change } = phrases.zh;
  addSheet<IndicatorFact>(book, '指标', ofKind('indicator'), [
    ['区', 10, (fact) => fact.district],
    ['指标', 36, printedName],
    ['标准指标', 22, (fact) => fact.canonical],
    ['关系', 6, (fact) => fact.relation],
    ['数值', 12, (fact) => fact.value, NUMBER],
    ['单位', 9, (fact) => fact.unit],
    ['性质', 8, (fact) => (fact.modality === 'target' ? '目标' : '实际')],
    ['口径', 8, (fact) => MEASURE_NAMES[fact.measure]],
    ['期间', 17, (fact) => fact.period],
    ['主题', 14, (fact) => fact.theme],
    ['可信度', 8, (fact) => fact.confidence, '0.00'],
    ['依据', 18, link],
  ]);
  const pairs = series.flatMap(({ district, indicator, unit, comparisons }) =>
    comparisons.map((comparison) => ({ district, indicator, unit, ...comparison })),
  );
  addSheet(book, '序列', pairs, [
    ['区', 10, (pair) => pair.district],
    ['指标', 36, (pair) => pair.indicator],
    ['单位', 9, (pair) => pair.unit],
    ['前期', 17, (pair) => pair.from.period],
    ['前值', 12, (pair) => pair.from.value, NUMBER],
    ['后期', 17, (pair) => pair.to.period],
    ['后值', 12, (pair) => pair.to.value, NUMBER],
    ['可比', 7, (pair) => (pair.comparable ? '可比' : '不可比')],
    ['增减', 12, (pair) => pair.change, NUMBER],
    ['增幅（%）', 10, (pair) => pair.changePercent, '0.0'],
    ['说明', 44, (pair) => pair.caveats.map(({ zh }) => zh).join('；')],
    ['前值依据', 18, (pair) => link(pair.from)],
    ['后值依据', 18, (pair) => link(pair.to)],
  ]);
  addSheet<PolicyFact>(book, '政策', ofKind('policy'), [
    ['区', 10, (fact) => fact.district],
    ['文件', 60, (fact) => fact.title],
    ['种类', 12, (fact) => fact.policyKind],
    ['状态', 10, (fact) => fact.status],
    ['规划期', 12, (fact) => fact.years],
    ['年份', 8, (fact) => fact.period],
    ['说明', 40, (fact) => fact.note],
    ['依据', 18, link],
  ]);
  addSheet<InitiativeFact>(book, '事项', ofKind('initiative'), [
    ['区', 10, (fact) => fact.district],
    ['事项', 44, (fact) => fact.name],
    ['主题', 16, (fact) => fact.theme],
    ['状态', 8, (fact) => status[fact.status] ?? fact.status],
    ['年份', 8, (fact) => fact.period],
    ['依据', 18, link],
  ]);
  addSheet(book, '走向', threads, [
    ['区', 10, (thread) => thread.district],
    ['名称', 44, (thread) => thread.name],
    ['类别', 8, (thread) => (thread.kind === 'policy' ? '政策' : '事项')],
    ['变化', 10, (thread) => change[thread.change]],
    ['提及次数', 9, (thread) => thread.mentions.length],
    ['首次依据', 18, (thread) => link(thread.mentions[0]!)],
    ['末次依据', 18, (thread) => link(thread.mentions.at(-1)!)],
  ]);
  type MatrixLine = CityBrief['matrix'][number];
  addSheet<MatrixLine>(book, '主题矩阵', brief.matrix, [
    ['主题', 18, (line) => line.theme],
    ...(brief.matrix[0]?.cells ?? []).flatMap(({ district }, at) =>
      brief.years.map(
        (year, column): Column<MatrixLine> => [
          `${district} ${year}`,
          9,
          (line) => line.cells[at]!.facts[column] || null,
        ],
      ),
    ),
  ]);
  addSheet(book, EVIDENCE, facts, [
    ['编号', 30, (fact) => fact.id],
    ['来源', 16, ({ evidence }) => evidence.source],
    ['位置起', 9, ({ evidence }) => evidence.start],
    ['位置止', 9, ({ evidence }) => evidence.end],
    ['标题', 34, ({ evidence }) => evidence.section.join(' › ')],
    ['原文', 70, ({ evidence }) => evidence.quote],
    ['修复后', 70, ({ evidence }) => evidence.text],
  ]);
  return dateZip(Buffer.from(await book.xlsx.writeBuffer()), date);
}

/** A sheet with a heading that stays in view, filters, and column widths and formats. */
function addSheet<T>(
  book: ExcelJS.Workbook,
  name: string,
  rows: readonly T[],
  columns: readonly Column<T>[],
): void {
  const page = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = columns.map(([header, width, , format]) => ({
    header,
    width,
    ...(format ? { style: { numFmt: format } } : {}),
  }));
  page.getRow(1).font = { bold: true };
  for (const row of rows) {
    const cells = columns.map(([, , cell]) => cell(row));
    const added = page.addRow(cells);
    cells.forEach((cell, at) => {
      if (cell !== null && typeof cell === 'object')
        added.getCell(at + 1).font = { color: { argb: 'FF1F4E79' }, underline: true };
    });
  }
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}

import ExcelJS from 'exceljs';
import type { CityBrief } from '../briefs/content.js';
import type { Series, Thread } from '../model/comparison.js';
import type { Fact } from '../model/facts.js';

/** What the workbook holds: everything that was read and compared, of all districts. */
export interface WorkbookContent {
  readonly brief: CityBrief;
  readonly facts: readonly Fact[];
  readonly series: readonly Series[];
  readonly threads: readonly Thread[];
  readonly date: Date;
}

interface Column {
  readonly head: string;
  readonly width: number;
  /** Excel's number format, where it is not general. */
  readonly format?: string;
}

type Cell = string | number | null | { readonly text: string; readonly hyperlink: string };

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
  indicatorSheet(book, facts, link);
  seriesSheet(book, series, link);
  policySheet(book, facts, link);
  initiativeSheet(book, facts, link);
  threadSheet(book, threads, link);
  matrixSheet(book, brief);
  evidenceSheet(book, facts);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A sheet with a heading that stays in view, filters, and column widths and formats. */
function sheet(
  book: ExcelJS.Workbook,
  name: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): void {
  const page = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = columns.map(({ head, width, format }) => ({
    header: head,
    width,
    ...(format ? { style: { numFmt: format } } : {}),
  }));
  page.getRow(1).font = { bold: true };
  for (const row of rows) {
    const added = page.addRow([...row]);
    row.forEach((cell, at) => {
      if (cell !== null && typeof cell === 'object')
        added.getCell(at + 1).font = { color: { argb: 'FF1F4E79' }, underline: true };
    });
  }
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
}

type Link = (fact: Fact) => Cell;

function indicatorSheet(book: ExcelJS.Workbook, facts: readonly Fact[], link: Link): void {
  const columns = [
    { head: '区', width: 10 },
    { head: '指标', width: 36 },
    { head: '标准指标', width: 22 },
    { head: '关系', width: 6 },
    { head: '数值', width: 12, format: NUMBER },
    { head: '单位', width: 9 },
    { head: '性质', width: 8 },
    { head: '口径', width: 8 },
    { head: '期间', width: 17 },
    { head: '主题', width: 14 },
    { head: '可信度', width: 8, format: '0.00' },
    { head: '依据', width: 18 },
  ];
  sheet(
    book,
    '指标',
    columns,
    facts.flatMap((fact) =>
      fact.kind === 'indicator'
        ? [
            [
              fact.district,
              fact.indicator,
              fact.canonical,
              fact.relation,
              fact.value,
              fact.unit,
              fact.modality === 'target' ? '目标' : '实际',
              MEASURES[fact.measure],
              fact.period,
              fact.theme,
              fact.confidence,
              link(fact),
            ],
          ]
        : [],
    ),
  );
}

const MEASURES = { level: '存量', flow: '流量', growth: '增幅', share: '占比', rank: '位次' } as const;

function seriesSheet(book: ExcelJS.Workbook, series: readonly Series[], link: Link): void {
  const columns = [
    { head: '区', width: 10 },
    { head: '指标', width: 36 },
    { head: '单位', width: 9 },
    { head: '前期', width: 17 },
    { head: '前值', width: 12, format: NUMBER },
    { head: '后期', width: 17 },
    { head: '后值', width: 12, format: NUMBER },
    { head: '可比', width: 7 },
    { head: '增减', width: 12, format: NUMBER },
    { head: '增幅（%）', width: 10, format: '0.0' },
    { head: '说明', width: 44 },
    { head: '前值依据', width: 18 },
    { head: '后值依据', width: 18 },
  ];
  sheet(
    book,
    '序列',
    columns,
    series.flatMap((each) =>
      each.comparisons.map(({ from, to, comparable, change, changePercent, caveats }) => [
        each.district,
        each.indicator,
        each.unit,
        from.period,
        from.value,
        to.period,
        to.value,
        comparable ? '可比' : '不可比',
        change,
        changePercent,
        caveats.join('；'),
        link(from),
        link(to),
      ]),
    ),
  );
}

function policySheet(book: ExcelJS.Workbook, facts: readonly Fact[], link: Link): void {
  const columns = [
    { head: '区', width: 10 },
    { head: '文件', width: 60 },
    { head: '种类', width: 12 },
    { head: '状态', width: 10 },
    { head: '规划期', width: 12 },
    { head: '年份', width: 8 },
    { head: '说明', width: 40 },
    { head: '依据', width: 18 },
  ];
  sheet(
    book,
    '政策',
    columns,
    facts.flatMap((fact) =>
      fact.kind === 'policy'
        ? [
            [
              fact.district,
              fact.title,
              fact.policyKind,
              fact.status,
              fact.years,
              fact.period,
              fact.note,
              link(fact),
            ],
          ]
        : [],
    ),
  );
}

const STATUSES = { planned: '规划', underway: '推进', done: '建成' } as const;

function initiativeSheet(book: ExcelJS.Workbook, facts: readonly Fact[], link: Link): void {
  const columns = [
    { head: '区', width: 10 },
    { head: '事项', width: 44 },
    { head: '主题', width: 16 },
    { head: '状态', width: 8 },
    { head: '年份', width: 8 },
    { head: '依据', width: 18 },
  ];
  sheet(
    book,
    '事项',
    columns,
    facts.flatMap((fact) =>
      fact.kind === 'initiative'
        ? [[fact.district, fact.name, fact.theme, STATUSES[fact.status], fact.period, link(fact)]]
        : [],
    ),
  );
}

const TURNS = {
  new: '新增',
  continued: '延续',
  advanced: '推进',
  completed: '完成',
  reworded: '改写',
  'not-mentioned-again': '未再提及',
} as const;

function threadSheet(book: ExcelJS.Workbook, threads: readonly Thread[], link: Link): void {
  const columns = [
    { head: '区', width: 10 },
    { head: '名称', width: 44 },
    { head: '类别', width: 8 },
    { head: '变化', width: 10 },
    { head: '提及次数', width: 9 },
    { head: '首次依据', width: 18 },
    { head: '末次依据', width: 18 },
  ];
  sheet(
    book,
    '走向',
    columns,
    threads.map((thread) => [
      thread.district,
      thread.name,
      thread.kind === 'policy' ? '政策' : '事项',
      TURNS[thread.change],
      thread.mentions.length,
      link(thread.mentions[0]!),
      link(thread.mentions.at(-1)!),
    ]),
  );
}

function matrixSheet(book: ExcelJS.Workbook, brief: CityBrief): void {
  const columns = [
    { head: '主题', width: 18 },
    ...(brief.matrix[0]?.cells ?? []).flatMap(({ district }) => [
      { head: `${district} ${brief.from}`, width: 9 },
      { head: `${district} ${brief.to}`, width: 9 },
    ]),
  ];
  sheet(
    book,
    '主题矩阵',
    columns,
    brief.matrix.map(({ theme, cells }) => [
      theme,
      ...cells.flatMap(({ before, after }) => [before || null, after || null]),
    ]),
  );
}

function evidenceSheet(book: ExcelJS.Workbook, facts: readonly Fact[]): void {
  const columns = [
    { head: '编号', width: 30 },
    { head: '来源', width: 16 },
    { head: '位置起', width: 9 },
    { head: '位置止', width: 9 },
    { head: '标题', width: 34 },
    { head: '原文', width: 70 },
    { head: '修复后', width: 70 },
  ];
  sheet(
    book,
    EVIDENCE,
    columns,
    facts.map(({ id, evidence }) => [
      id,
      evidence.source,
      evidence.start,
      evidence.end,
      evidence.section.join(' › '),
      evidence.quote,
      evidence.text,
    ]),
  );
}

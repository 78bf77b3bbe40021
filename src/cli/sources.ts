import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import type { Repair } from '../model/document.js';
import { openCorpus } from './corpus.js';
import type { CorpusOptions } from './openSources.js';
import { type OutputFormat, printRows } from './output.js';

export interface SourcesOptions extends CorpusOptions {
  readonly format: string;
  readonly repaired?: string | undefined;
}

/** `briefs sources`: what was recognised in each file. */
export async function sources(options: SourcesOptions): Promise<void> {
  const corpus = await openCorpus(options);
  if (options.repaired !== undefined) {
    const document = corpus.documents.find(
      ({ source }) => source.file === options.repaired || source.id === options.repaired,
    );
    if (!document)
      throw new InputError(
        messages.noSuchSource(
          options.repaired,
          corpus.documents.map(({ source }) => source.file),
        ),
      );
    process.stdout.write(document.text.value);
    return;
  }
  const rows = corpus.documents.map((document) => ({
    ...document.source,
    parts: document.parts,
    repairs: document.repairs,
    undecided: document.repairs.filter(({ certainty }) => certainty === 'undecided'),
    outline: document.blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ level, text }) => ({ level, text: text.value, ...text.origin(0, text.length) })),
    tables: document.blocks
      .filter(({ row }) => row !== null && !row.isHeader)
      .map(({ row }) =>
        Object.fromEntries(
          row!.cells.map((cell, column) => [row!.header[column] ?? String(column), cell.value]),
        ),
      ),
    furniture: document.furniture.map((span) => ({
      ...span,
      text: document.raw.slice(span.start, span.end),
    })),
    warnings: document.warnings.map(({ rule, message, place }) => ({ rule, message, place })),
    characters: document.raw.length,
    text: document.text.value,
  }));
  const format = options.format as OutputFormat;
  printRows(rows, format, [
    { head: 'file', cell: (row) => row.file },
    { head: 'kind', cell: (row) => row.kind },
    { head: 'reports on', cell: (row) => row.reportsOn ?? '–' },
    { head: 'looks to', cell: (row) => row.looksAheadTo ?? '–' },
    {
      head: 'encoding',
      cell: (row) => `${row.encoding} (${row.encodingCertainty}: ${row.encodingReason})`,
      width: 24,
    },
    { head: 'repairs', cell: (row) => repairSummary(row.repairs), width: 26 },
    {
      head: 'districts',
      cell: (row) =>
        row.districts.length > 3
          ? `${row.districts.slice(0, 2).join(' ')} +${row.districts.length - 2}`
          : row.districts.join(' '),
    },
    { head: 'title', cell: (row) => row.title, width: 44 },
  ]);
  if (format === 'table')
    for (const row of rows)
      for (const warning of row.warnings) process.stdout.write(`  ! ${row.file}: ${warning.message}\n`);
  if (corpus.failures.length > 0) throw new InputError(corpus.failures.join('\nbriefs: '));
}

/** How many repairs of each kind, the furniture apart: 1817 pinyin, 13 shifted-bytes. */
function repairSummary(repairs: readonly Repair[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of repairs) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ') || '–';
}

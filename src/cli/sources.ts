import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { openCorpus } from './corpus.js';
import { type OutputFormat, printRows } from './output.js';

export interface SourcesOptions {
  readonly sources: string;
  readonly region?: string | undefined;
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
    { head: 'encoding', cell: (row) => row.encoding },
    { head: 'repairs', cell: (row) => String(row.repairs.length) },
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

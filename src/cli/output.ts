import Table from 'cli-table3';

export const outputFormats = ['table', 'json', 'jsonl', 'csv'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** Prints rows as a table for a person, or as JSON, JSON lines or CSV for a machine. */
export function printRows<T extends object>(
  rows: readonly T[],
  format: OutputFormat,
  columns: readonly { head: string; cell: (row: T) => string; width?: number }[],
  write: (text: string) => unknown = (text) => process.stdout.write(text),
): void {
  if (format === 'json') return void write(`${JSON.stringify(rows, null, 2)}\n`);
  if (format === 'jsonl') {
    for (const row of rows) write(`${JSON.stringify(row)}\n`);
    return;
  }
  if (format === 'csv') {
    const keys = Object.keys(rows[0] ?? {});
    write(`\ufeff${keys.join(',')}\r\n`);
    for (const row of rows)
      write(`${keys.map((key) => csvCell((row as Record<string, unknown>)[key])).join(',')}\r\n`);
    return;
  }
  const table = new Table({
    head: columns.map((column) => column.head),
    style: { head: [], border: [] },
    chars: PLAIN,
    wordWrap: true,
    wrapOnWordBoundary: false,
    colWidths: columns.map((column) => column.width ?? null),
  });
  for (const row of rows) table.push(columns.map((column) => column.cell(row)));
  write(`${table.toString()}\n`);
}

/** Spreadsheets run what begins with = + - @; a leading apostrophe makes it text. Numbers stay numbers. */
function csvCell(value: unknown): string {
  const text =
    value === null || value === undefined
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value !== 'number' ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const PLAIN = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' ',
};

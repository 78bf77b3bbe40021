import Table from 'cli-table3';
import { csvText } from '../render/csv.js';

export const outputFormats = ['table', 'json', 'jsonl', 'csv'] as const;
export type OutputFormat = (typeof outputFormats)[number];

/** Prints rows as a table for a person, or as JSON, JSON lines or CSV for a machine. */
export function printRows<T extends object>(
  rows: readonly T[],
  format: OutputFormat,
  columns: readonly { head: string; cell: (row: T) => string; width?: number }[],
): void {
  const write = (text: string) => process.stdout.write(text);
  if (format === 'json') return void write(`${JSON.stringify(rows, null, 2)}\n`);
  if (format === 'jsonl') {
    for (const row of rows) write(`${JSON.stringify(row)}\n`);
    return;
  }
  if (format === 'csv') return void write(csvText(rows));
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

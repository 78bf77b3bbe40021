import { openQueueTable } from '../jobs/queueTable.js';
import { messages } from '../messages.js';
import { type OutputFormat, printRows } from './output.js';

export interface JobsOptions {
  readonly action?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly engine: string;
  readonly all?: boolean | undefined;
  readonly format: string;
}

/** `briefs jobs`: what waits, runs, failed or is dead in a queue; `retry` queues the dead again. */
export async function jobs(options: JobsOptions): Promise<void> {
  const table = await openQueueTable(options.engine);
  try {
    if (options.action === 'retry') {
      const count = await table.retry(options.ids ?? []);
      process.stdout.write(`${messages.engine.retried(count)}\n`);
      return;
    }
    const rows = (await table.rows()).filter(({ state }) => options.all || state !== 'done');
    if (rows.length === 0 && options.format === 'table') {
      process.stdout.write(`${messages.engine.noJobs(table.shown)}\n`);
      return;
    }
    printRows(rows, options.format as OutputFormat, [
      { head: 'state', cell: ({ state }) => state },
      { head: 'id', cell: ({ id }) => id },
      { head: 'brief', cell: ({ name }) => name },
      { head: 'out', cell: ({ out }) => out },
      { head: 'tries', cell: ({ tries }) => String(tries) },
      { head: 'since', cell: ({ since }) => since.slice(0, 19) },
      { head: 'reason', cell: ({ reason }) => reason.split('\n')[0]!, width: 60 },
    ]);
  } finally {
    await table.close();
  }
}

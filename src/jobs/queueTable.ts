import type { Job as BullJob } from 'bullmq';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { connect, QUEUE } from './connect.js';
import type { Published } from './job.js';
import type { Queued } from './queued.js';

/**
 * A job as it stands: `queued`; `waiting` for a city's districts; `running`; `failed` and to be tried again; `dead`; `done`.
 */
export interface JobRow {
  readonly state: 'queued' | 'waiting' | 'running' | 'failed' | 'dead' | 'done';
  readonly id: string;
  readonly name: string;
  readonly key: string;
  readonly out: string;
  readonly tries: number;
  /** ISO time of its last change. */
  readonly since: string;
  readonly reason: string;
}

type Stored = BullJob<Queued, Published>;

/** A queue as a person looks at it. */
export interface QueueTable {
  readonly shown: string;
  rows(): Promise<JobRow[]>;
  /** Queues dead jobs again, all where none is named; says how many. */
  retry(ids: readonly string[]): Promise<number>;
  close(): Promise<void>;
}

/** @throws InputError where the queue cannot be reached */
export async function openQueueTable(address: string): Promise<QueueTable> {
  const { shown, bullmq, base, factory } = await connect(address);
  const queue = new bullmq.Queue<Queued, Published>(QUEUE, base, factory);
  queue.on('error', () => {});
  const inState = async (state: JobRow['state'], ...types: Parameters<typeof queue.getJobs>[0][]) =>
    ((await queue.getJobs(types as never)) as unknown as Stored[]).map((job) => rowOf(job, state));
  return {
    shown,
    rows: async () => [
      ...(await inState('running', 'active')),
      ...(await inState('queued', 'waiting', 'prioritized')),
      ...(await inState('waiting', 'waiting-children')),
      ...(await inState('failed', 'delayed')),
      ...(await inState('dead', 'failed')),
      ...(await inState('done', 'completed')),
    ],
    async retry(ids) {
      const dead = (await queue.getJobs(['failed'])) as unknown as Stored[];
      const missing = ids.find((id) => !dead.some((job) => job.id === id));
      if (missing !== undefined) throw new InputError(messages.engine.noSuchJob(missing));
      const chosen = ids.length > 0 ? dead.filter((job) => ids.includes(job.id!)) : dead;
      for (const job of chosen) await job.retry('failed', { resetAttemptsMade: true });
      return chosen.length;
    },
    close: () => queue.close(),
  };
}

function rowOf(job: Stored, state: JobRow['state']): JobRow {
  const { name, key, out } = job.data;
  const changed = job.finishedOn ?? job.processedOn ?? job.timestamp;
  return {
    ...{ state, id: job.id!, name, key, out, tries: job.attemptsMade },
    since: new Date(changed).toISOString(),
    reason: job.failedReason ?? '',
  };
}

import { resolve, sep } from 'node:path';
import type { Job } from 'bullmq';
import { messages } from '../messages.js';
import { isBucket } from '../publish/bucket.js';
import { openStore } from '../publish/openStore.js';
import { connect, QUEUE } from './connect.js';
import { TRIES } from './engine.js';
import type { Published } from './job.js';
import { perform, UnsoundBrief, withUnmade } from './perform.js';
import { type Queued, takeWork } from './queued.js';
import { openThreads } from './threads.js';

export interface WorkerSettings {
  readonly address: string;
  /** Where this worker may publish: this place and what lies in it. */
  readonly out: string;
  readonly threads: number;
  /** After so many milliseconds of silence a job is given to another worker. */
  readonly silence: number;
  /** Hash of this program; jobs of another are refused. */
  readonly program: string;
}

/** The job was given to another worker while this one was silent. */
class Lost extends Error {}

/** How often a job may fall silent, its worker killed or frozen, before it is taken for what kills them. */
const SILENCES = 3;

/**
 * Takes briefs from a queue, renders them in threads and publishes them. A worker that was silent too long asks before
 * it publishes whether the job is still its own.
 *
 * @returns what stops it, after the briefs under way
 */
export async function startWorker(
  { address, out, threads, silence, program }: WorkerSettings,
  log: (line: string) => void,
): Promise<() => Promise<void>> {
  const { shown, bullmq, base, factory, warnings } = await connect(address);
  for (const line of warnings) log(line);
  const pool = openThreads(threads);
  const make = async (job: Job<Queued, Published>, fence: () => Promise<boolean>) => {
    const { data } = job;
    if (data.program !== program) throw new UnsoundBrief(messages.engine.otherProgram);
    if (!isInside(data.out, out)) throw new UnsoundBrief(messages.engine.elsewhere(data.out, out));
    const store = await openStore(data.out);
    const planned = await takeWork(store, job.id!, data.work);
    const failures = Object.keys(data.kind === 'city' ? await job.getIgnoredChildrenFailures() : {});
    const unmade = failures.map((child) => data.after[child.slice(child.lastIndexOf(':') + 1)] ?? child);
    const work = withUnmade(planned, unmade);
    const published = await perform({ key: data.key, work }, { store, render: pool.render, fence });
    if (!published) throw new Lost();
    return published;
  };
  const worker = new bullmq.Worker<Queued, Published>(
    QUEUE,
    async (job, token) => {
      const { name, key } = job.data;
      const fence = async () => (await job.extendLock(token!, silence)) > 0;
      log(messages.engine.worker.started(name, key, job.attemptsMade + 1));
      try {
        const published = await make(job, fence);
        log(messages.engine.worker.published(name, Object.keys(published.outputs)));
        return published;
      } catch (error) {
        // The library tells nobody of what became of a job that is another's by now.
        const lost = error instanceof Lost || !(await fence());
        const hopeless = error instanceof UnsoundBrief;
        const { message } = error as Error;
        const last = hopeless || job.attemptsMade + 1 >= TRIES;
        log(lost ? messages.engine.worker.lost(name) : messages.engine.worker.failed(name, message, last));
        throw hopeless ? new bullmq.UnrecoverableError(message) : error;
      }
    },
    {
      ...base,
      concurrency: threads,
      lockDuration: silence,
      stalledInterval: Math.max(500, silence / 2),
      maxStalledCount: SILENCES,
    },
    factory,
  );
  const said = new Set<string>();
  worker.on('error', ({ message }) => {
    if (!said.has(message)) log(messages.engine.trouble(shown, message));
    said.add(message);
  });
  await worker.waitUntilReady();
  log(messages.engine.worker.ready(shown, out, threads));
  return async () => {
    log(messages.engine.worker.stopping);
    await worker.close();
    await pool.close();
    log(messages.engine.worker.stopped);
  };
}

/** Whether a place is another or lies in it; what stands in a queue must not lead out of a worker's own. */
function isInside(place: string, own: string): boolean {
  if (isBucket(place) || isBucket(own))
    return `${place}/`.startsWith(own.endsWith('/') ? own : `${own}/`) && !place.includes('..');
  return `${resolve(place)}${sep}`.startsWith(`${resolve(own)}${sep}`);
}

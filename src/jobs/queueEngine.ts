import { setTimeout as pause } from 'node:timers/promises';
import { messages } from '../messages.js';
import type { Store } from '../publish/store.js';
import { connect, QUEUE } from './connect.js';
import { type JobEngine, PAUSE, TRIES } from './engine.js';
import type { Job, Outcome, Published } from './job.js';
import { layWork, type Queued, workName } from './queued.js';

/** How often the queue is asked for what has ended, in milliseconds. */
const ASKED = 250;
/** How long nothing may happen without a worker before that is said, in milliseconds. */
const LONELY = 5000;

const OPTIONS = {
  attempts: TRIES,
  backoff: { type: 'exponential', delay: PAUSE },
  removeOnComplete: { age: 7 * 24 * 60 * 60 },
  removeOnFail: false,
} as const;

/** Hands briefs to the workers of a queue, on this machine or others, and waits for what they publish. */
export async function queueEngine(
  address: string,
  store: Store,
  program: string,
  warn: (line: string) => void,
): Promise<JobEngine> {
  const connection = await connect(address);
  const { bullmq, base, factory } = connection;
  const queue = new bullmq.Queue<Queued, Published>(QUEUE, base, factory);
  const flows = new bullmq.FlowProducer(base, factory);
  const trouble = ({ message }: Error) => warn(messages.engine.trouble(connection.shown, message));
  queue.on('error', trouble);
  flows.on('error', trouble);
  for (const line of connection.warnings) warn(line);
  /** A new plan does anew what ended, and takes the place of what is dead; what is under way is what is asked for. */
  const forget = async (jobs: readonly Job[]) => {
    const ids = new Set(jobs.map(({ id }) => id));
    const ended = await queue.getJobs(['failed', 'completed']);
    for (const old of ended) {
      if (!ids.has(old.id!) && !(old.failedReason && old.data.out === store.location)) continue;
      await old.remove({ removeChildren: false });
      await store.remove(workName(old.id!));
    }
  };
  return {
    async submit(jobs, ended) {
      await forget(jobs);
      const specs = [];
      for (const job of jobs) {
        const { id, kind, name, key } = job;
        const districts = kind === 'city' ? jobs.filter((each) => each.kind === 'district') : [];
        const after = Object.fromEntries(districts.map((each) => [each.id, each.name]));
        const data: Queued = {
          kind,
          name,
          key,
          out: store.location,
          program,
          work: await layWork(store, job),
          after,
        };
        specs.push({ name: kind, queueName: QUEUE, data, opts: { ...OPTIONS, jobId: id } });
      }
      const districts = specs
        .filter(({ name }) => name === 'district')
        .map((spec) => ({ ...spec, opts: { ...spec.opts, ignoreDependencyOnFailure: true } }));
      const cities = specs.filter(({ name }) => name === 'city');
      if (cities.length > 0) await flows.addBulk(cities.map((city) => ({ ...city, children: districts })));
      else await queue.addBulk(districts);
      const waiting = new Map(jobs.map((job) => [job.id, job]));
      let still = Date.now();
      while (waiting.size > 0) {
        await pause(ASKED);
        for (const job of [...waiting.values()]) {
          const outcome = await outcomeOf(job);
          if (!outcome) continue;
          waiting.delete(job.id);
          still = Date.now();
          if (outcome.published) await store.remove(workName(job.id));
          await ended(outcome);
        }
        if (Date.now() - still < LONELY) continue;
        still = Date.now();
        if ((await queue.getWorkersCount()) === 0)
          warn(messages.engine.nobody(connection.shown, waiting.size));
      }
    },
    async close() {
      await flows.close();
      await queue.close();
    },
  };

  async function outcomeOf(job: Job): Promise<Outcome | null> {
    const queued = await queue.getJob(job.id);
    if (!queued) return { job, published: null, reason: messages.engine.gone(job.name) };
    if (!queued.finishedOn) return null;
    if (queued.failedReason)
      return { job, published: null, reason: messages.engine.dead(job.name, queued.failedReason) };
    return { job, published: queued.returnvalue, reason: '' };
  }
}

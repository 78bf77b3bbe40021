import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../publish/store.js';
import { type JobEngine, PAUSE, TRIES } from './engine.js';
import type { Job, Outcome } from './job.js';
import { perform, UnsoundBrief, withUnmade } from './perform.js';
import { openThreads } from './threads.js';

/** Makes briefs in threads of this process. It keeps no queue: after a crash the next run plans again. */
export function localEngine(store: Store, threads: number): JobEngine {
  const pool = openThreads(threads);
  const attempt = async (job: Job): Promise<Outcome> => {
    for (let tries = 1; ; tries++) {
      try {
        return { job, published: await perform(job, { store, render: pool.render }), reason: '' };
      } catch (error) {
        if (error instanceof UnsoundBrief || tries === TRIES)
          return { job, published: null, reason: (error as Error).message };
        await pause(PAUSE * 2 ** (tries - 1));
      }
    }
  };
  return {
    async submit(jobs, ended) {
      const make = async (job: Job) => {
        const outcome = await attempt(job);
        await ended(outcome);
        return outcome;
      };
      const outcomes = await Promise.all(jobs.filter(({ kind }) => kind === 'district').map(make));
      const unmade = outcomes.filter(({ published }) => !published).map(({ job }) => job.name);
      for (const job of jobs.filter(({ kind }) => kind === 'city'))
        await make({ ...job, work: withUnmade(job.work, unmade) });
    },
    close: () => pool.close(),
  };
}

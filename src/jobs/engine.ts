import type { Job, Outcome } from './job.js';

/** Has briefs made, here or elsewhere. */
export interface JobEngine {
  /**
   * Has the jobs done, the city's after its districts', also where one of them came to nothing. Comes back when all
   * have ended; says each outcome as it comes.
   */
  submit(jobs: readonly Job[], ended: (outcome: Outcome) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** How often a job is tried, and how long after a failure: 1, 2, 4 … times `PAUSE` milliseconds. */
export const TRIES = 4;
export const PAUSE = 1000;

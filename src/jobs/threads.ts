import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { RenderedWork, Work } from './job.js';

/** Threads that render, so that the process stays free to keep its lock and its connections alive. */
export interface Threads {
  render(work: Work): Promise<RenderedWork>;
  close(): Promise<void>;
}

/** More threads than this share the memory's bandwidth rather than the work. */
const MOST_THREADS = 8;

/** As many threads as there are processors, but one for the rest of the program. */
export const defaultThreads = () => Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1));

/** Room for what a thread has just made, in MB: a third of what it would take, and no slower. */
const YOUNG = 12;

export function openThreads(count: number): Threads {
  // Beside this file, in the language that it runs in: compiled, or as it is written where a loader is given.
  const filename = fileURLToPath(new URL(`./renderThread${extname(import.meta.url)}`, import.meta.url));
  const pool = new Piscina<Work, RenderedWork>({
    filename,
    minThreads: 1,
    maxThreads: count,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  return {
    async render(work) {
      const { files, problems } = await pool.run(work);
      // A Buffer comes out of a thread as bare bytes.
      return { files: files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })), problems };
    },
    close: () => pool.destroy(),
  };
}

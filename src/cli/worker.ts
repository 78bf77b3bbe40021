import { UsageError } from '../errors.js';
import { startWorker } from '../jobs/queueWorker.js';
import { defaultThreads } from '../jobs/threads.js';
import { messages } from '../messages.js';
import { placeOf } from '../publish/bucket.js';
import { openStore } from '../publish/openStore.js';
import { checkWorkers } from './build.js';
import { programHash } from './inputHashes.js';

export interface WorkerOptions {
  readonly engine: string;
  readonly out: string;
  readonly workers?: number | undefined;
  readonly silence: number;
}

/** `briefs worker`: takes briefs from a queue until it is told to stop. */
export async function worker(options: WorkerOptions): Promise<void> {
  checkWorkers(options.workers);
  if (!(options.silence >= 1)) throw new UsageError(messages.badSilence(String(options.silence)));
  const out = placeOf(options.out);
  await (await openStore(out)).prepare();
  const stop = await startWorker(
    {
      address: options.engine,
      out,
      threads: options.workers ?? defaultThreads(),
      silence: options.silence * 1000,
      program: programHash(),
    },
    (line) => process.stdout.write(`${new Date().toISOString()}  ${line}\n`),
  );
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  await stop();
}

import { Presets, SingleBar } from 'cli-progress';
import { messages } from '../messages.js';

/** A bar on a terminal, a line a brief otherwise. */
export function buildProgress(total: number) {
  const bar = process.stderr.isTTY
    ? new SingleBar(
        { format: '{bar} {value}/{total} {name}', hideCursor: true, stream: process.stderr },
        Presets.shades_classic,
      )
    : null;
  let written = 0;
  bar?.start(total, 0, { name: '' });
  return {
    tick(name: string, outputs: readonly string[], why: string, dry: boolean) {
      if (bar) bar.increment(1, { name });
      else process.stdout.write(`${dry ? 'would write' : 'wrote'} ${outputs.join(' ')}  ${name}  (${why})\n`);
      written++;
    },
    current(name: string) {
      if (bar) bar.increment(1, { name });
      else process.stdout.write(`${messages.isCurrent(name)}\n`);
    },
    end(folder: string, dry: boolean) {
      bar?.stop();
      process.stdout.write(`${messages.built(written, folder, dry)}\n`);
    },
  };
}

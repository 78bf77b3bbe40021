import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Round } from './contender.js';

/*
 * How fast the briefs of the seeds are set, beside plain pdfmake, Chromium's print, WeasyPrint and Typst, each where it is
 * installed and in its own process. They set one round after the other, so that what else the machine does falls on all; of
 * the ratios within a round the median is printed. Milliseconds are the machine's.
 */

/** Who is measured with whom, ours first, and how often: WeasyPrint takes a quarter of a minute for one brief. */
const RACES = [
  { names: ['district-briefs', 'plain pdfmake', 'Chromium’s print', 'Typst'], rounds: 7 },
  { names: ['district-briefs, one brief', 'WeasyPrint, one brief'], rounds: 1 },
];

const median = (values: readonly number[]) => [...values].sort((x, y) => x - y)[values.length >> 1]!;

async function start(name: string): Promise<ChildProcess | null> {
  const child = fork(fileURLToPath(new URL('./contender.js', import.meta.url)), [name]);
  const [answer] = (await once(child, 'message')) as [string];
  if (answer === 'ready') return child;
  child.disconnect();
  return null;
}

async function round(child: ChildProcess): Promise<Round> {
  child.send('run');
  const [answer] = (await once(child, 'message')) as [Round];
  return answer;
}

async function race(names: readonly string[], count: number): Promise<void> {
  const children = new Map<string, ChildProcess>();
  const missing: string[] = [];
  for (const name of names) {
    const child = await start(name);
    if (child) children.set(name, child);
    else missing.push(name);
  }
  const rounds = new Map<string, Round[]>(names.map((name) => [name, []]));
  for (let at = 0; at < count; at++)
    for (const [name, child] of children) rounds.get(name)!.push(await round(child));
  for (const child of children.values()) child.disconnect();
  const ours = rounds.get(names[0]!)!;
  for (const name of names) {
    const each = rounds.get(name)!;
    const ratios = each.map(({ time }, at) => time / ours[at]!.time);
    process.stdout.write(
      missing.includes(name)
        ? `${name.padEnd(32)}not installed\n`
        : `${name.padEnd(32)}${median(each.map(({ time }) => time))
            .toFixed(0)
            .padStart(
              6,
            )}  ${median(ratios).toFixed(2).padStart(8)}  ${each.at(-1)!.peak.toFixed(0).padStart(7)}\n`,
    );
  }
}

export async function benchRender(): Promise<void> {
  process.stdout.write(`\n${'setting the briefs of the seeds'.padEnd(36)}ms  to ours  most MB of Node\n`);
  for (const { names, rounds } of RACES) await race(names, rounds);
}

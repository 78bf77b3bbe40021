import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { packageRoot } from '../resources.js';
import { writeCity } from './synthetic.js';

const program = join(packageRoot, 'dist/cli/briefs.js');
/** Districts of a made-up city; a Chinese prefecture has 8.6 county-level divisions in the mean, Shanghai has 16. */
const CITY = 16;
const YEARS = [2015, 2016, 2017];
const DEFAULT_SIZES = [16, 160, 1600];
const OFTEN = 50;

/** The peak of a process's resident memory in MB, as long as it can be asked (Linux). */
function peakOf(child: ChildProcess): number {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function watched(child: ChildProcess): { peak: () => number; stop: () => void } {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, peakOf(child));
  }, OFTEN);
  return { peak: () => peak, stop: () => clearInterval(timer) };
}

/** Runs the program to its end; its peak in MB. */
function run(args: readonly string[]): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    const memory = watched(child);
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
    });
    child.once('close', (code) => {
      memory.stop();
      if (code === 0) done(memory.peak());
      else fail(new Error(said));
    });
  });
}

/** Builds all cities, so many at a time; with an engine, so many workers render what two planners read. */
async function build(cities: readonly string[], workers: number, engine: string | undefined) {
  const start = performance.now();
  const queue = [...cities];
  let peak = 0;
  const root = join(cities[0]!, '..');
  const helpers = Array.from({ length: engine === undefined ? 0 : workers }, () => {
    const args = ['worker', '--engine', engine!, '--out', root, '--workers', '1'];
    const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore' });
    return { child, memory: watched(child) };
  });
  const planner = async () => {
    for (let city = queue.shift(); city !== undefined; city = queue.shift()) {
      const place = [
        '--sources',
        join(city, 'sources'),
        '--region',
        join(city, 'region.yaml'),
        '--out',
        join(city, 'out'),
      ];
      const how = engine === undefined ? ['--workers', '1'] : ['--engine', engine];
      peak = Math.max(peak, await run(['build', ...place, ...how]));
      rmSync(join(city, 'out'), { recursive: true });
    }
  };
  await Promise.all(Array.from({ length: engine === undefined ? workers : 2 }, planner));
  for (const { child, memory } of helpers) {
    memory.stop();
    child.kill();
  }
  return {
    seconds: (performance.now() - start) / 1000,
    peak,
    workerPeak: Math.max(0, ...helpers.map(({ memory }) => memory.peak())),
  };
}

/**
 * Time and memory against the number of districts, in made-up cities of 16, for one and two workers: processes on this
 * machine, or with --engine the workers of a queue. `--districts 16,160` runs less.
 */
export async function benchScale(argv: readonly string[]): Promise<void> {
  const given = (name: string) => {
    const at = argv.indexOf(name);
    return at < 0 ? undefined : argv[at + 1];
  };
  const engine = given('--engine');
  const sizes = given('--districts')?.split(',').map(Number) ?? DEFAULT_SIZES;
  const root = mkdtempSync(join(tmpdir(), 'scale-'));
  process.stdout.write(
    'districts  workers  seconds  per district  against 16  peak of a build  peak of a worker\n',
  );
  try {
    const first = new Map<number, number>();
    for (const size of sizes) {
      const cities = Array.from({ length: Math.ceil(size / CITY) }, (_each, at) =>
        join(root, String(size), String(at)),
      );
      cities.forEach((city, at) => {
        writeCity(city, at, CITY, YEARS);
      });
      for (const workers of [1, 2]) {
        const { seconds, peak, workerPeak } = await build(cities, workers, engine);
        const each = seconds / size;
        if (!first.has(workers)) first.set(workers, each);
        const cells = [
          String(size).padStart(9),
          String(workers).padStart(7),
          seconds.toFixed(0).padStart(7),
          `${(each * 1000).toFixed(0)} ms`.padStart(12),
          `${(each / first.get(workers)!).toFixed(2)} ×`.padStart(10),
          `${peak.toFixed(0)} MB`.padStart(15),
          (engine ? `${workerPeak.toFixed(0)} MB` : '–').padStart(16),
        ];
        process.stdout.write(`${cells.join('  ')}\n`);
      }
      rmSync(join(root, String(size)), { recursive: true });
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

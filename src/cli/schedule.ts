import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { isBucket, openBucket, placeOf } from '../publish/bucket.js';
import { hashOf } from '../publish/hash.js';
import { isAlive } from '../publish/lock.js';
import { prepareOutput, publishFile } from '../publish/publish.js';
import { type Calendar, calendar } from '../schedule/calendar.js';
import { daemon, type Occasion, type RunResult, type ScheduleState, type World } from '../schedule/daemon.js';
import { crontabLine, systemdUnits } from '../schedule/install.js';

export interface ScheduleOptions {
  readonly action: string;
  readonly cron: string;
  readonly tz: string;
  readonly sources: string;
  readonly out: string;
  readonly region?: string | undefined;
  readonly formats?: string | undefined;
  readonly engine?: string | undefined;
  readonly watch?: boolean | undefined;
  readonly kind: string;
  readonly notify?: string | undefined;
  readonly webhook?: string | undefined;
  readonly force?: boolean | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly json?: boolean | undefined;
}

const STATE = 'schedule.json';
const LOG = 'schedule.log.jsonl';
const SETTLE = 3000;
const TICK = 30_000;
const PROGRAM = fileURLToPath(new URL('./briefs.js', import.meta.url));

/** `briefs schedule run|status|install`. */
export async function schedule(options: ScheduleOptions): Promise<void> {
  if (options.action === 'status') return status(options);
  const times = calendar(options.cron, options.tz);
  if (options.action === 'install') return install(times, options);
  prepareOutput(stateFolder(options.out));
  let stopping = false;
  let wake = () => {};
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      stopping = true;
      wake();
    });
  const world = realWorld(options, (end) => {
    wake = end;
  });
  await daemon(times, world, { watch: Boolean(options.watch), settle: SETTLE, tick: TICK }, () => stopping);
}

/** Where state and log are kept: beside the briefs, or in the user's own folder where those are in a bucket. */
const stateFolder = (out: string) =>
  isBucket(out) ? join(homedir(), '.local', 'state', 'district-briefs', hashOf(out).slice(0, 16)) : out;

function buildArgs({ sources, out, region, formats, engine }: ScheduleOptions): string[] {
  return [
    ...['--sources', placeOf(sources), '--out', placeOf(out)],
    ...(engine ? ['--engine', engine] : []),
    ...(region ? ['--region', resolve(region)] : []),
    ...(formats ? ['--formats', formats] : []),
  ];
}

function realWorld(options: ScheduleOptions, onSleep: (end: () => void) => void): World {
  const folder = stateFolder(options.out);
  return {
    pid: process.pid,
    now: () => new Date(),
    sleep: (milliseconds) =>
      new Promise((done) => {
        const timer = setTimeout(done, milliseconds);
        onSleep(() => {
          clearTimeout(timer);
          done();
        });
      }),
    async run(occasion) {
      const result = await runBuild(options);
      if (!result.ok || result.changed.length > 0) await notify(options, occasion, result);
      return result;
    },
    sources: () => stateOf(options.sources),
    load: () => readState(folder),
    save: (state) => publishFile(folder, STATE, Buffer.from(`${JSON.stringify(state, null, 2)}\n`)),
    log(event) {
      appendFileSync(join(folder, LOG), `${JSON.stringify(event)}\n`);
      const { event: kind, at, ...rest } = event;
      const words = [rest.occasion, rest.message, rest.cron, rest.zone].filter(Boolean).join('  ');
      process.stdout.write(`${at}  ${messages.schedule.event[kind] ?? kind}  ${words}\n`);
    },
  };
}

/** Builds in a process of its own, so that a crash or a large corpus never takes the daemon with it. */
function runBuild(options: ScheduleOptions): Promise<RunResult> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [...process.execArgv, PROGRAM, 'build', ...buildArgs(options)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (part) => {
      stdout += part;
    });
    child.stderr.on('data', (part) => {
      stderr += part;
    });
    child.once('error', (error) => done({ ok: false, message: error.message, changed: [] }));
    child.once('close', (code, signal) => {
      const changed = [...stdout.matchAll(/^wrote (\S+)/gmu)].map((match) => match[1]!);
      const lines = (code === 0 ? stdout : stderr || stdout).trim().split('\n');
      const message = signal ? `killed by ${signal}` : (lines.at(-1) ?? '');
      done({ ok: code === 0, message, changed });
    });
  });
}

/** Tells a command or a web address of a change or a failure; a notice that fails is logged and nothing more. */
async function notify(
  { notify: command, webhook }: ScheduleOptions,
  occasion: Occasion,
  result: RunResult,
): Promise<void> {
  const notice = JSON.stringify({ occasion, ...result });
  const failed = (where: string, reason: string) =>
    process.stderr.write(`briefs: ${messages.schedule.notified(where, reason)}\n`);
  if (command)
    await new Promise<void>((done) => {
      const child = spawn(command, { shell: true, stdio: ['pipe', 'inherit', 'inherit'] });
      child.once('error', (error) => failed(command, error.message));
      child.once('close', (code) => {
        if (code !== 0) failed(command, `exit code ${code}`);
        done();
      });
      child.stdin.on('error', () => {});
      child.stdin.end(`${notice}\n`);
    });
  if (webhook)
    try {
      const answer = await fetch(webhook, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: notice,
        signal: AbortSignal.timeout(10_000),
      });
      if (!answer.ok) failed(webhook, `status ${answer.status}`);
    } catch (error) {
      failed(webhook, (error as Error).message);
    }
}

/** Names, sizes and times of the sources, as one word; in a bucket names and sizes only. */
async function stateOf(folder: string): Promise<string> {
  try {
    if (isBucket(folder)) return hashOf(JSON.stringify([...(await (await openBucket(folder)).list())]));
    return hashOf(
      ...readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
        .map(({ name }) => {
          const { size, mtimeMs } = statSync(join(folder, name));
          return `${name}|${size}|${mtimeMs}`;
        })
        .sort(),
    );
  } catch {
    return 'unreadable';
  }
}

function readState(out: string): ScheduleState | null {
  try {
    return JSON.parse(readFileSync(join(out, STATE), 'utf8')) as ScheduleState;
  } catch {
    return null;
  }
}

function status({ out, json }: ScheduleOptions): void {
  const state = readState(stateFolder(out));
  if (!state) throw new InputError(messages.schedule.none(out));
  const running = isAlive(state.pid);
  if (json) return void process.stdout.write(`${JSON.stringify({ running, ...state }, null, 2)}\n`);
  const lines = messages.schedule.status(state, running);
  process.stdout.write(`${lines.join('\n')}\n`);
}

function install(times: Calendar, options: ScheduleOptions): void {
  const program = {
    node: process.execPath,
    program: PROGRAM,
    folder: process.cwd(),
    args: buildArgs(options),
  };
  if (options.kind === 'crontab') {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    process.stdout.write(crontabLine(times, program, here));
    return;
  }
  const folder = join(homedir(), '.config', 'systemd', 'user');
  const units = systemdUnits(times, program);
  if (options['dry-run']) {
    for (const { name, text } of units) process.stdout.write(`# ${join(folder, name)}\n${text}\n`);
    return;
  }
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of units) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path, 'utf8') !== text && !options.force)
      throw new InputError(messages.schedule.exists(path));
  }
  for (const { name, text } of units) {
    publishFile(folder, name, Buffer.from(text));
    process.stdout.write(`${messages.schedule.wrote(join(folder, name))}\n`);
  }
  process.stdout.write(`${messages.schedule.enable}\n`);
}

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { briefs, program } from '../fixtures/program.js';
import { packageRoot } from '../resources.js';

/*
 * With a real Redis and a real PostgreSQL, where the environment names them: BRIEFS_TEST_REDIS=redis://…,
 * BRIEFS_TEST_POSTGRES=postgres://… (`eval "$(.ci/servers)"` starts both). They must be there for the tests alone.
 */
const servers = [
  ['Redis', process.env.BRIEFS_TEST_REDIS],
  ['PostgreSQL', process.env.BRIEFS_TEST_POSTGRES],
] as const;
for (const [name, address] of servers)
  if (!address)
    console.log(
      `left out: the tests with ${name} (no BRIEFS_TEST_${name === 'Redis' ? 'REDIS' : 'POSTGRES'})`,
    );

/** Seconds after which a silent worker's brief is another's. */
const SILENCE = 2;

/** A worker and what it has said; `hears` is told each line. */
class WorkerUnderTest {
  readonly lines: string[] = [];
  readonly child: ChildProcess;
  constructor(address: string, out: string, hears: (line: string, self: WorkerUnderTest) => void = () => {}) {
    const args = [
      'worker',
      '--engine',
      address,
      '--out',
      out,
      '--workers',
      '1',
      '--silence',
      String(SILENCE),
    ];
    this.child = spawn(process.execPath, [program, ...args], { cwd: packageRoot });
    let rest = '';
    this.child.stdout!.on('data', (part) => {
      const lines = `${rest}${part}`.split('\n');
      rest = lines.pop()!;
      for (const line of lines) {
        this.lines.push(line.slice(26));
        hears(line.slice(26), this);
      }
    });
  }
  said(pattern: RegExp) {
    return this.lines.filter((line) => pattern.test(line));
  }
  async hears(pattern: RegExp) {
    await expect
      .poll(() => this.said(pattern).length, {
        timeout: 60_000,
        message: `${pattern} in\n${this.lines.join('\n')}`,
      })
      .toBeGreaterThan(0);
  }
}

const namesIn = (folder: string) => readdirSync(folder).filter((name) => /\.(?:pdf|html|json)$/.test(name));

describe.each(servers)('a queue in %s', (_name, address) => {
  const engine = address ?? '';
  const workers: WorkerUnderTest[] = [];
  let local: string;
  let out: string;
  const start = (hears?: (line: string, self: WorkerUnderTest) => void) => {
    const worker = new WorkerUnderTest(engine, out, hears);
    workers.push(worker);
    return worker;
  };
  beforeAll(() => {
    if (!address) return;
    local = mkdtempSync(join(tmpdir(), 'local-'));
    expect(spawnSync(process.execPath, [program, 'build', '--out', local], { cwd: packageRoot }).status).toBe(
      0,
    );
    out = mkdtempSync(join(tmpdir(), 'queue-'));
  }, 120_000);
  afterEach(() => {
    for (const { child } of workers.splice(0)) child.kill('SIGKILL');
  });

  it.skipIf(!address)(
    'has every brief published once and whole by three workers, one killed at its work, one frozen and woken',
    async () => {
      let frozen = '';
      const killed = start((line, self) => {
        if (/^started/.test(line)) self.child.kill('SIGKILL');
      });
      const sleeper = start((line, self) => {
        if (frozen !== '' || !/^started/.test(line)) return;
        frozen = /^started {2}(\S+)/.exec(line)![1]!;
        self.child.kill('SIGSTOP');
      });
      await Promise.all([killed.hears(/^ready/), sleeper.hears(/^ready/)]);
      const building = briefs(['build', '--out', out, '--engine', engine]);
      // The two have something in their hands before the third can take it all.
      await expect.poll(() => frozen !== '' && killed.child.signalCode, { timeout: 60_000 }).toBe('SIGKILL');
      const last = start();
      await last.hears(new RegExp(`^published {2}${frozen}`));
      sleeper.child.kill('SIGCONT');
      await sleeper.hears(new RegExp(`^given up {2}${frozen}`));
      const { code, text } = await building;
      expect([code, text]).toEqual([0, expect.stringMatching(/17 briefs in/)]);
      const published = workers
        .flatMap((worker) => worker.said(/^published/))
        .map((line) => line.split(/\s+/)[1]!);
      expect(published).toHaveLength(17);
      expect(new Set(published).size).toBe(17);
      expect(killed.said(/^published/)).toEqual([]);
      const files = namesIn(local).filter((name) => name !== 'ledger.json');
      expect(namesIn(out).filter((name) => name !== 'ledger.json')).toEqual(files);
      for (const name of files)
        expect(readFileSync(join(out, name)).equals(readFileSync(join(local, name))), name).toBe(true);
    },
    240_000,
  );

  it.skipIf(!address)(
    'makes the city’s brief also when a district’s comes to nothing, says so, and makes it good the next time',
    async () => {
      const templates = join(mkdtempSync(join(tmpdir(), 'templates-')), 'templates');
      cpSync(join(packageRoot, 'templates'), templates, { recursive: true });
      const good = readFileSync(join(templates, 'district.hbs'), 'utf8');
      writeFileSync(
        join(templates, 'district.hbs'),
        `${good}{{#if (eq slug "changning")}}<p>{{label slug}}</p>{{/if}}\n`,
      );
      start();
      const build = (...more: string[]) =>
        briefs(['build', '--out', out, '--engine', engine, '--templates', templates, ...more]);
      const first = await build('--district', '长宁', '--city', '--force');
      expect(first.code).toBe(1);
      expect(first.text).toMatch(/长宁区: its brief was not made: .*label “changning” is missing/);
      expect(readFileSync(join(out, 'shanghai.html'), 'utf8')).toContain('本期未能生成长宁区的简报');
      // The last good edition is still there.
      expect(
        readFileSync(join(out, 'changning.pdf')).equals(readFileSync(join(local, 'changning.pdf'))),
      ).toBe(true);
      const table = await briefs(['jobs', '--engine', engine, '--format', 'json']);
      // A server that other tests use may hold other places' jobs.
      const dead = JSON.parse(table.text).filter((job: { out: string }) => job.out === out);
      expect(dead).toEqual([
        expect.objectContaining({ state: 'dead', name: '长宁区', key: 'changning', out }),
      ]);
      const retried = await briefs(['jobs', 'retry', dead[0].id, '--engine', engine]);
      expect(retried.text).toMatch(/^1 dead job is queued again/);
      await workers[0]!.hears(/^DEAD/);
      writeFileSync(join(templates, 'district.hbs'), good);
      const second = await build('--district', '长宁', '--city');
      expect([second.code, second.text]).toEqual([0, expect.stringMatching(/wrote .*shanghai\.pdf/)]);
      expect(readFileSync(join(out, 'shanghai.html'), 'utf8')).not.toContain('本期未能生成');
      expect((await briefs(['jobs', '--engine', engine])).text).not.toContain(out);
      // What workers need is laid beside the briefs only while they are at work.
      expect(readdirSync(out)).not.toContain('jobs');
    },
    240_000,
  );
});

describe('an engine', () => {
  it.each([
    ['mysql://host/x', 2, /--engine mysql:\/\/host\/x: expected redis:\/\/HOST:PORT/],
    ['redis://127.0.0.1:1', 1, /redis:\/\/127\.0\.0\.1:1: no connection \(ECONNREFUSED\)/],
    ['postgres://who:secret@127.0.0.1:1/x', 1, /^briefs: postgres:\/\/127\.0\.0\.1:1\/x: no connection/],
  ])('that cannot be had is told in one line: %s', async (address, code, line) => {
    const ended = await briefs(['jobs', '--engine', address]);
    expect(ended.code).toBe(code);
    expect(ended.text).toMatch(line);
    expect(ended.text).not.toMatch(/secret|\n {4}at /);
  });
});

import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { packageRoot } from '../resources.js';

const SUMMARY = `2017年上海市普陀区科技工作总结
全年专利申请量3120件，同比增长11.4%。全区共有高新技术企业312家。
`;
const REVIEW = `2018年上海市科技创新回顾
2018年，各区竞相创新。普陀区高新技术企业达到371家；长宁区集聚企业120家；徐汇区建成平台2个。
`;
const command = ['--import', 'tsx', join(packageRoot, 'src/cli/briefs.ts')];

/** The compiled program starts at once, so that it is killed at its work and not while it is loaded. */
const compiled = [join(packageRoot, 'dist/cli/briefs.js')];
const KILLS = 100;
/** About as long as a whole run takes, in milliseconds. */
const LONGEST_RUN = 2_000;

function briefs(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...args], {
    encoding: 'utf8',
    cwd: packageRoot,
  });
  return { status, stdout, stderr };
}

describe('briefs build', () => {
  let sources: string;
  let out: string;
  const build = (...args: string[]) => briefs('build', '--sources', sources, '--out', out, ...args);
  beforeEach(() => {
    sources = mkdtempSync(join(tmpdir(), 'sources-'));
    out = join(mkdtempSync(join(tmpdir(), 'out-')), 'out');
    writeFileSync(join(sources, 'summary.txt'), SUMMARY);
    writeFileSync(join(sources, 'review.txt'), REVIEW);
  });

  it('builds only what is stale, says why, and tells what the new edition changed', () => {
    expect(build().stdout).toMatch(/wrote putuo\.pdf putuo\.html putuo\.json {2}普陀区 {2}\(new\)/);
    expect(build().stdout).toMatch(/4 briefs in .* are current/);
    appendFileSync(join(sources, 'summary.txt'), '全区共有市级众创空间6家。\n');
    const { stdout } = build();
    expect(stdout).toMatch(/wrote putuo\.pdf .*\(sources changed: summary\)/);
    expect(stdout).toMatch(/wrote shanghai\.pdf .*\(sources changed: summary\)/);
    expect(stdout).toMatch(/current {2}长宁区/);
    expect(stdout).toMatch(/current {2}徐汇区/);
    const brief = JSON.parse(readFileSync(join(out, 'putuo.json'), 'utf8'));
    expect(brief.edition.number).toBe(2);
    expect(brief.edition.changes).toContain('新增数据：市级众创空间 6家（2017年）');
    expect(briefs('editions', 'diff', '--out', out, '--brief', 'putuo').stdout).toMatch(
      /putuo 1 → 2\n.*来源有改动/,
    );
    expect(briefs('verify', '--sources', sources, join(out, 'putuo.pdf')).stdout).toMatch(
      /putuo\.pdf: right/,
    );
  });

  it('tells which sentence a corrected source puts in other words', () => {
    const plan = (words: string) =>
      writeFileSync(
        join(sources, 'plan.txt'),
        `2018年上海市普陀区科技工作总结\n普陀区${words}桃浦智创城建设，打造具有区域影响力的科技创新承载区，研究起草《普陀区科技创新若干意见》。\n`,
      );
    plan('启动');
    build();
    plan('全面推进');
    expect(build().status).toBe(0);
    const { edition } = JSON.parse(readFileSync(join(out, 'putuo.json'), 'utf8'));
    expect(edition.changes.join('\n')).toMatch(/表述改动：“.*启动桃浦智创城.*”改为“.*全面推进桃浦智创城.*”/);
  });

  it('makes the city’s brief also when a district’s comes to nothing, and says so until that is made good', () => {
    const templates = join(mkdtempSync(join(tmpdir(), 'templates-')), 'templates');
    cpSync(join(packageRoot, 'templates'), templates, { recursive: true });
    const good = readFileSync(join(templates, 'district.hbs'), 'utf8');
    const broken = `{{#if (eq slug "changning")}}<p>{{label slug}}</p>{{/if}}\n`;
    writeFileSync(join(templates, 'district.hbs'), good + broken);
    const first = build('--templates', templates);
    expect(first.status).toBe(1);
    expect(first.stderr).toMatch(/label “changning” is missing/);
    expect(readdirSync(out)).not.toContain('changning.pdf');
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('本期未能生成长宁区的简报');
    writeFileSync(join(templates, 'district.hbs'), good);
    expect(build('--templates', templates)).toMatchObject({ status: 0 });
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('本期未能生成');
    expect(readdirSync(out)).toContain('changning.pdf');
  });

  it('refuses a number of threads that is none', () => {
    expect(build('--workers', '0')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/--workers 0: a whole number/),
    });
  });

  it('makes good a file that was altered or lost, and a ledger that is broken', () => {
    build();
    const before = readFileSync(join(out, 'putuo.pdf'));
    writeFileSync(join(out, 'putuo.pdf'), 'not a pdf');
    expect(build().stdout).toMatch(/wrote putuo\.pdf .*\(a published file is missing or was altered\)/);
    expect(readFileSync(join(out, 'putuo.pdf')).equals(before)).toBe(true);
    writeFileSync(join(out, 'ledger.json'), '{');
    const { stdout, stderr, status } = build();
    expect(stderr).toMatch(/ledger\.json could not be read; everything is built anew/);
    expect(stdout).toMatch(/wrote putuo\.pdf/);
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(join(out, 'putuo.json'), 'utf8')).edition.number).toBe(1);
  });

  it('leaves every published file whole when it is killed at any moment, a hundred times, and finishes the next time', async () => {
    build();
    const whole = new Map(
      readdirSync(out)
        .filter((name) => name.endsWith('.pdf'))
        .map((name) => [name, readFileSync(join(out, name))]),
    );
    for (let round = 0; round < KILLS; round++) {
      writeFileSync(join(sources, 'summary.txt'), `${SUMMARY}全区共有众创空间${round + 2}家。\n`);
      const run = spawn(process.execPath, [...compiled, 'build', '--sources', sources, '--out', out], {
        stdio: 'ignore',
      });
      const ended = new Promise((resolve) => run.once('exit', resolve));
      const moment = 60 + Math.random() * LONGEST_RUN;
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, moment))]);
      run.kill('SIGKILL');
      await ended;
      for (const name of whole.keys()) {
        const bytes = readFileSync(join(out, name));
        expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
        expect(bytes.subarray(-7).toString()).toMatch(/%%EOF\s*$/);
      }
    }
    const last = build();
    expect(last.status).toBe(0);
    expect(readFileSync(join(out, 'putuo.json'), 'utf8')).toContain(`众创空间${KILLS + 1}家`);
    expect(existsSync(join(out, '.lock'))).toBe(false);
    expect(build().stdout).toMatch(/are current/);
  }, 300_000);
});

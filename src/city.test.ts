import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CityBrief, DistrictBrief } from './briefs/content.js';
import { resourcePath } from './resources.js';

const region = resourcePath('fixtures/linjiang/region.yaml');
const sources = resourcePath('fixtures/linjiang/sources');
const root = new URL('..', import.meta.url).pathname;

function briefs(...args: string[]) {
  const run = spawnSync('npx', ['tsx', 'src/cli/briefs.ts', ...args], { cwd: root, encoding: 'utf8' });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

interface Row {
  readonly kind: string;
  readonly district: string;
  readonly theme: string | null;
  readonly period: string | null;
  readonly source: string;
  readonly value?: number;
  readonly indicator?: string;
}

const present = (command: string) => spawnSync(command, ['--version']).status === 0;
const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(present);

/** Where LibreOffice can open a workbook: its program without the part for tables cannot. */
const calc =
  present('soffice') &&
  ['/usr/lib/libreoffice/program/scalc', '/usr/lib/libreoffice/program/libsclo.so'].some(
    (path) => spawnSync('test', ['-e', path]).status === 0,
  );

describe('another city, from its region file and four documents', () => {
  const out = join(mkdtempSync(join(tmpdir(), 'city-')), 'out');
  let run: ReturnType<typeof briefs>;
  let city: CityBrief;
  let rows: Row[];
  const page = (name: string) => JSON.parse(readFileSync(join(out, `${name}.json`), 'utf8'));
  beforeAll(() => {
    run = briefs(
      'build',
      '--region',
      region,
      '--sources',
      sources,
      '--out',
      out,
      '--formats',
      'pdf,json,html,xlsx,csv',
    );
    city = page('linjiang');
    const listed = briefs('facts', '--region', region, '--sources', sources, '--format', 'jsonl');
    rows = listed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
  }, 120_000);

  it('gives every district a brief, and the city its own in every format', () => {
    expect(run.stderr).not.toMatch(/briefs:/);
    expect(run.status).toBe(0);
    const files = readdirSync(out);
    for (const slug of ['donghu', 'xitang', 'nanqiao', 'beiling', 'zhongshan', 'gaoxin', 'linjiang'])
      expect(files).toEqual(expect.arrayContaining([`${slug}.pdf`, `${slug}.html`, `${slug}.json`]));
    expect(files).toEqual(expect.arrayContaining(['linjiang.xlsx', 'facts.csv', 'index.html']));
  });

  it('compares the years it is about, and knows a plan’s targets', () => {
    expect([city.from, city.to]).toEqual([2021, 2022]);
    const donghu: DistrictBrief = page('donghu');
    const row = donghu.indicators.find(({ name }) => name.includes('高新技术企业'))!;
    expect([row.before.text, row.after.text, row.change]).toEqual(['420', '505', '+85']);
    expect(donghu.targets.map(({ target, status }) => [target.text, status])).toContainEqual([
      '≥700',
      '进展正常',
    ]);
  });

  it('has a matrix whose numbers add up to the facts exported of sources that cover the districts alike', () => {
    const alike = new Set(['survey-2021', 'review-2022']);
    const expected = rows.filter(
      ({ kind, district, theme, period, source }) =>
        kind !== 'policy' &&
        alike.has(source) &&
        district !== '临江市' &&
        city.matrix.some((row) => row.theme === theme) &&
        city.years.map(String).includes((period ?? '').slice(0, 4)),
    ).length;
    const printed = city.matrix.flatMap(({ cells }) => cells.flatMap(({ facts }) => facts));
    expect(printed.reduce((sum, count) => sum + count, 0)).toBe(expected);
    expect(expected).toBeGreaterThan(10);
  });

  it('ranks only what one source says of all alike', () => {
    const companies = city.cross.filter(({ name }) => name.includes('高新技术企业'));
    const of = (year: string) => companies.find(({ period }) => period === year)!;
    expect(of('2021').values.map(({ text, rank }) => [text, rank])).toEqual([
      ['高新区 680', 1],
      ['东湖区 420', 2],
      ['南桥区 260', 3],
      ['中山区 150', 4],
    ]);
    // 高新区's own summary is no source that covers the districts alike.
    expect(of('2022').values.map(({ text, rank }) => [text, rank])).toEqual([
      ['高新区 795', null],
      ['东湖区 505', null],
      ['南桥区 301', null],
      ['中山区 162', null],
    ]);
    expect(of('2021').median).toBe('340');
  });

  it('tells who pursues which industry, alone or with others, and who drafted what', () => {
    const shown = new Map(
      city.industries.map(({ name, before, after, kind }) => [name, [before.text, after.text, kind]]),
    );
    expect(shown.get('生物医药')).toEqual(['高新区', '高新区', '一区独有']);
    expect(shown.get('现代农业')).toEqual(['北岭区', '北岭区', '一区独有']);
    for (const { before, after } of city.industries)
      expect(before.evidence.length + after.evidence.length).toBeGreaterThan(0);
    const draft = rows.find(({ kind, district }) => kind === 'policy' && district === '东湖区');
    expect(draft).toBeDefined();
  });

  it('runs through all years where more than two are asked for', () => {
    const long = join(mkdtempSync(join(tmpdir(), 'city-')), 'out');
    const made = briefs(
      ...['build', '--region', region, '--sources', sources, '--out', long, '--city', '--formats', 'json'],
      ...['--from', '2020', '--to', '2022'],
    );
    expect(made.status).toBe(0);
    const brief: CityBrief = JSON.parse(readFileSync(join(long, 'linjiang.json'), 'utf8'));
    expect(brief.years).toEqual([2020, 2021, 2022]);
    const glyphs = brief.matrix.flatMap(({ cells }) => cells.map(({ glyph }) => glyph)).filter(Boolean);
    expect(glyphs.every((glyph) => /^[●○]{3}$/u.test(glyph))).toBe(true);
    expect(brief.matrix.flatMap(({ cells }) => cells.flatMap(({ facts }) => facts)).length).toBe(
      brief.matrix.length * 6 * 3,
    );
  });

  it.skipIf(!browser)(
    'leads from tiles to districts and filters by theme, in a browser',
    { timeout: 60_000 },
    async () => {
      const running = await chromium.launch({ executablePath: browser!, args: ['--no-sandbox'] });
      try {
        const tab = await running.newPage();
        await tab.goto(`file://${join(out, 'index.html')}`);
        const theme = city.matrix[1]!.name;
        await tab.locator('.matrix select').selectOption({ label: theme });
        const visible = await tab.locator('table.matrix tbody tr:visible').allInnerTexts();
        expect(visible.map((row) => row.split('\t')[0])).toEqual([theme]);
        await tab.locator('table.tiles a', { hasText: '东湖' }).click();
        expect(tab.url()).toMatch(/donghu\.html$/);
        expect(await tab.title()).toContain('东湖区');
      } finally {
        await running.close();
      }
    },
  );

  it.skipIf(!calc)(
    'has a workbook that LibreOffice opens and reads as it was written',
    { timeout: 120_000 },
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'calc-'));
      const made = spawnSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          ...[
            '--headless',
            '--convert-to',
            'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
          ],
          ...['--outdir', folder, join(out, 'linjiang.xlsx')],
        ],
        { encoding: 'utf8', timeout: 100_000 },
      );
      expect(made.status).toBe(0);
      const sheets = readdirSync(folder).filter((name) => extname(name) === '.csv');
      expect(sheets.length).toBeGreaterThan(5);
      const figures = readFileSync(join(folder, sheets.find((name) => name.includes('指标'))!), 'utf8');
      const values = rows.filter(({ kind }) => kind === 'indicator');
      expect(figures.trim().split('\n').length).toBe(values.length + 1);
      for (const { district, value } of values.slice(0, 20))
        expect(figures).toMatch(new RegExp(`${district}.*${value}`));
    },
  );
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Brief } from '../briefs/content.js';
import { saveMemory } from '../memory.js';
import { compareCorpus, composeBrief, readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { parseTemplate } from '../render/element.js';
import { renderBrief } from '../render/renderBrief.js';
import { loadTemplates } from '../render/template.js';
import { packageRoot } from '../resources.js';
import { type BriefText, chromiumPrint, plainPdfmake, type Rival, typst } from './rivals.js';

/*
 * How fast the briefs of the seeds are set, beside plain pdfmake, Chromium's print, WeasyPrint and Typst, each where it is
 * installed. All set one round after the other, so that what else the machine does falls on all; of the ratios within a
 * round the median is printed. Milliseconds are the machine's.
 */

const ROUNDS = 5;

interface Ours extends BriefText {
  readonly brief: Brief;
}

async function content(): Promise<Ours[]> {
  const seeds = join(packageRoot, 'seeds');
  const files = readdirSync(seeds)
    .filter((name) => ['.txt', '.html'].includes(extname(name)))
    .map((name) => ({ name, bytes: readFileSync(join(seeds, name)) }));
  const region = loadRegion();
  const corpus = await readCorpus(files, region);
  const comparisons = compareCorpus(corpus);
  const templates = loadTemplates();
  const names = [...region.districts.map(({ name }) => name), region.name];
  return Promise.all(
    names.map(async (name) => {
      const brief = composeBrief(name, corpus, comparisons, { language: 'zh', version: '0' });
      const [page] = await renderBrief(brief, { formats: ['html'], date: new Date(0), templates });
      return {
        brief,
        elements: parseTemplate(templates.render(brief), `${brief.kind}.hbs`),
        page: page!.bytes.toString('utf8'),
      };
    }),
  );
}

/** WeasyPrint takes minutes for all; the shortest brief stands for them. Its process starts anew, as on a command line. */
function weasyPrint({ page }: BriefText): number | null {
  if (spawnSync('weasyprint', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'weasy-'));
  writeFileSync(join(folder, 'brief.html'), page);
  const start = performance.now();
  spawnSync('weasyprint', [join(folder, 'brief.html'), join(folder, 'brief.pdf')], { timeout: MOST_WAIT });
  return performance.now() - start;
}

const MOST_WAIT = 60_000;

async function timed(run: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const median = (values: readonly number[]) => [...values].sort((x, y) => x - y)[values.length >> 1]!;

export async function benchRender(): Promise<void> {
  saveMemory();
  const sets = await content();
  const templates = loadTemplates();
  const set = async (ours: readonly Ours[]) => {
    for (const { brief } of ours)
      await renderBrief(brief, { formats: ['pdf'], date: new Date(0), templates });
  };
  const ours: Rival = { name: 'district-briefs', run: () => set(sets) };
  for (let round = 0; round < ROUNDS; round++) await ours.run();
  const peak = process.resourceUsage().maxRSS / 1024;
  const rivals = [ours, await plainPdfmake(sets), await chromiumPrint(sets), await typst(sets)];
  const times = new Map<Rival, number[]>();
  for (let round = 0; round <= ROUNDS; round++)
    for (const rival of rivals) {
      const time = rival ? await timed(() => rival.run()) : 0;
      // The first round warms up.
      if (rival && round > 0) times.set(rival, [...(times.get(rival) ?? []), time]);
    }
  for (const rival of rivals) await rival?.close?.();
  const own = times.get(ours)!;
  process.stdout.write(
    `\n${`setting ${sets.length} briefs, warm, ${ROUNDS} rounds`.padEnd(36)}  ms    time against ours\n`,
  );
  for (const [rival, each] of times)
    process.stdout.write(
      `${rival.name.padEnd(32)}${median(each).toFixed(0).padStart(6)}  ${median(
        each.map((time, at) => time / own[at]!),
      )
        .toFixed(2)
        .padStart(8)}\n`,
    );
  const shortest = [...sets].sort((x, y) => x.page.length - y.page.length)[0]!;
  const alone = median(await Promise.all([0, 1, 2].map(() => timed(() => set([shortest])))));
  const weasy = weasyPrint(shortest);
  process.stdout.write(
    weasy === null
      ? 'WeasyPrint                      not installed\n'
      : `WeasyPrint, the shortest brief  ${weasy.toFixed(0).padStart(6)}  ${(weasy / alone).toFixed(2).padStart(8)}${weasy >= MOST_WAIT ? ' or more' : ''}\n`,
  );
  for (const name of ['Chromium’s print', 'Typst'])
    if (!rivals.some((rival) => rival?.name === name))
      process.stdout.write(`${name.padEnd(32)}not installed\n`);
  process.stdout.write(`peak memory after ours: ${peak.toFixed(0)} MB\n`);
}

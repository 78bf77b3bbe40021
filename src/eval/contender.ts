import { performance } from 'node:perf_hooks';
import type { Brief } from '../briefs/content.js';
import { saveMemory } from '../memory.js';
import { compareCorpus, composeBrief, readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { parseTemplate } from '../render/element.js';
import { renderBrief } from '../render/renderBrief.js';
import { loadTemplates } from '../render/template.js';
import { type BriefText, chromiumPrint, plainPdfmake, type Rival, typst, weasyPrint } from './rivals.js';
import { seedFiles } from './seedFiles.js';

/*
 * One of those who set the briefs of the seeds, in a process of its own, so that none clears up after another. Each message is
 * a round; the answer says how long it took, and how much memory the process has had at most. Four rounds warm up.
 */

export interface Round {
  /** In milliseconds. */
  readonly time: number;
  /** In megabytes. */
  readonly peak: number;
}

interface Ours extends BriefText {
  readonly brief: Brief;
}

async function content(): Promise<Ours[]> {
  const region = loadRegion();
  const corpus = await readCorpus(seedFiles(), region);
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

function district(sets: readonly Ours[]): Rival {
  const templates = loadTemplates();
  return {
    run: async () => {
      for (const { brief } of sets)
        await renderBrief(brief, { formats: ['pdf'], date: new Date(0), templates });
    },
  };
}

/** Added to a name: one brief stands for all. */
const SHORTEST = ', one brief';

const shortest = (sets: readonly Ours[]) =>
  [...sets].sort((x, y) => x.page.length - y.page.length).slice(0, 1);

/** By the names that the table has. */
const CONTENDERS: Readonly<Record<string, (sets: Ours[]) => Rival | null | Promise<Rival | null>>> = {
  'district-briefs': district,
  'plain pdfmake': plainPdfmake,
  'Chromium’s print': chromiumPrint,
  Typst: typst,
  [`district-briefs${SHORTEST}`]: (sets) => district(shortest(sets)),
  [`WeasyPrint${SHORTEST}`]: (sets) => weasyPrint(shortest(sets)),
};

const WARM = 4;

saveMemory();
const contender = await CONTENDERS[process.argv[2]!]!(await content());
for (let round = 0; contender && !contender.cold && round < WARM; round++) await contender.run();
process.send!(contender ? 'ready' : 'not installed');
process.on('message', async () => {
  const start = performance.now();
  await contender!.run();
  const time = performance.now() - start;
  process.send!({ time, peak: process.resourceUsage().maxRSS / 1024 } satisfies Round);
});
process.on('disconnect', async () => {
  await contender?.close?.();
  process.exit();
});

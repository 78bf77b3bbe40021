import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Content } from 'pdfmake/interfaces.js';
import { chromium } from 'playwright-core';
import type { Brief } from '../briefs/content.js';
import { compareCorpus, composeBrief, readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { childElements, type Element, find, parseTemplate, textOf } from '../render/element.js';
import { spansOf } from '../render/inline.js';
import { renderBrief } from '../render/renderBrief.js';
import { loadTemplates } from '../render/template.js';
import { packageRoot } from '../resources.js';

/*
 * How fast the briefs of the seeds are set, beside plain pdfmake (its own line breaking, fonts parsed for each document),
 * Chromium's print, WeasyPrint and Typst, each where it is installed, with the same words and tables. Ratios matter;
 * milliseconds are the machine's.
 */

const resolve = createRequire(import.meta.url).resolve;
const SERIF = '@expo-google-fonts/noto-serif-sc';
const SANS = '@expo-google-fonts/noto-sans-sc';
/** The faces that the briefs are set in, for whoever sets them. */
const FACES = {
  body: {
    normal: resolve(`${SERIF}/400Regular/NotoSerifSC_400Regular.ttf`),
    bold: resolve(`${SERIF}/700Bold/NotoSerifSC_700Bold.ttf`),
  },
  heading: {
    normal: resolve(`${SANS}/400Regular/NotoSansSC_400Regular.ttf`),
    bold: resolve(`${SANS}/700Bold/NotoSansSC_700Bold.ttf`),
  },
};
const FONT = FACES.body.normal;

interface Set {
  readonly brief: Brief;
  readonly elements: readonly Element[];
  readonly page: string;
}

async function content(): Promise<Set[]> {
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

const plainText = (element: Element) => textOf(element).replace(/\s+/gu, ' ').trim();

/** Words with their links and raised marks, as pdfmake breaks them by itself. */
const runs = (element: Element): Content[] =>
  spansOf(element).map(({ text, bold, sup, link }) => ({
    text,
    ...(bold ? { bold } : {}),
    ...(sup ? { sup } : {}),
    ...(link ? { linkToDestination: link } : {}),
  }));

/** The same words, links and tables as pdfmake sets them by itself. */
function plain(element: Element): Content[] {
  const id = element.attributes.id ? { id: element.attributes.id } : {};
  if (element.name === 'table') {
    const rows = find([element], 'tr').map((row) =>
      childElements(row).map((cell): Content => {
        const inner = childElements(cell).filter((child) => child.name === 'p');
        const stack = (inner.length > 0 ? inner : [cell]).map((part) => ({ text: runs(part) }));
        return cell.name === 'th' ? { stack, font: 'heading', bold: true } : { stack };
      }),
    );
    const columns = Math.max(...rows.map((row) => row.length));
    const body = rows.map((row) => [...row, ...Array<Content>(columns - row.length).fill('')]);
    return [{ table: { headerRows: 1, widths: Array(columns).fill('*'), body }, fontSize: 9 } as Content];
  }
  if (/^h[123]$/.test(element.name))
    return [{ text: runs(element), fontSize: 14, font: 'heading', bold: true, ...id } as Content];
  if (['p', 'li'].includes(element.name)) return [{ text: runs(element), ...id } as Content];
  return childElements(element).flatMap(plain);
}

async function plainPdfmake(sets: readonly Set[]): Promise<() => Promise<void>> {
  const engine = (await import('pdfmake')).default as unknown as {
    setFonts(fonts: unknown): void;
    setLocalAccessPolicy(policy: () => boolean): void;
    createPdf(definition: unknown): { getBuffer(): Promise<Buffer> };
  };
  engine.setLocalAccessPolicy(() => true);
  engine.setFonts(FACES);
  return async () => {
    for (const { elements } of sets)
      await engine
        .createPdf({ content: elements.flatMap(plain), defaultStyle: { font: 'body', fontSize: 10.5 } })
        .getBuffer();
  };
}

async function chromiumPrint(
  sets: readonly Set[],
): Promise<{ run: () => Promise<void>; close(): Promise<void> } | null> {
  const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (each) => spawnSync(each, ['--version']).status === 0,
  );
  if (!path) return null;
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  return {
    run: async () => {
      for (const set of sets) {
        await page.setContent(set.page);
        await page.pdf({ format: 'A4' });
      }
    },
    close: () => browser.close(),
  };
}

/** WeasyPrint takes minutes for all; the shortest brief stands for them. Its process starts anew, as on a command line. */
function weasyPrint({ page }: Set): number | null {
  if (spawnSync('weasyprint', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'weasy-'));
  writeFileSync(join(folder, 'brief.html'), page);
  const start = performance.now();
  spawnSync('weasyprint', [join(folder, 'brief.html'), join(folder, 'brief.pdf')], { timeout: MOST_WAIT });
  return performance.now() - start;
}

const MOST_WAIT = 60_000;

const escapeTypst = (text: string) => text.replace(/[\\#*_`$<>@[\]=\-+/~"']/gu, '\\$&');

function typstSource(element: Element): string {
  if (element.name === 'table') {
    const rows = find([element], 'tr').map((row) =>
      childElements(row).map((cell) => escapeTypst(plainText(cell))),
    );
    const columns = Math.max(...rows.map((row) => row.length));
    const cells = rows.flatMap((row) => [...row, ...Array<string>(columns - row.length).fill('')]);
    return `#table(columns: ${columns}, ${cells.map((cell) => `[${cell}]`).join(', ')})\n\n`;
  }
  if (/^h[123]$/.test(element.name)) return `= ${escapeTypst(plainText(element))}\n\n`;
  if (['p', 'li'].includes(element.name)) return `${escapeTypst(plainText(element))}\n\n`;
  return childElements(element).map(typstSource).join('');
}

/** Typst is no dependency: `npm i --no-save @myriaddreamin/typst-ts-node-compiler` brings it here. */
async function typst(sets: readonly Set[]): Promise<(() => Promise<void>) | null> {
  try {
    const name = '@myriaddreamin/typst-ts-node-compiler';
    const { NodeCompiler } = (await import(name)) as {
      NodeCompiler: {
        create(options: unknown): { pdf(options: { mainFileContent: string }): Buffer };
      };
    };
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [join(FONT, '..')] }] });
    const head = '#set text(font: "Noto Serif SC", size: 10.5pt, lang: "zh")\n#set par(justify: true)\n';
    const sources = sets.map(({ elements }) => head + elements.map(typstSource).join(''));
    return async () => {
      for (const mainFileContent of sources) compiler.pdf({ mainFileContent });
    };
  } catch {
    return null;
  }
}

/** The better of two runs after one that is not counted, in milliseconds. */
async function timed(run: () => Promise<void>): Promise<number> {
  await run();
  const times: number[] = [];
  for (let round = 0; round < 2; round++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

export async function benchRender(): Promise<void> {
  const sets = await content();
  const templates = loadTemplates();
  const ours = await timed(async () => {
    for (const { brief } of sets)
      await renderBrief(brief, { formats: ['pdf'], date: new Date(0), templates });
  });
  // pdfmake has one set of fonts for all: what is ours comes first.
  const shortest = [...sets].sort((x, y) => x.page.length - y.page.length)[0]!;
  const alone = await timed(async () => {
    await renderBrief(shortest.brief, { formats: ['pdf'], date: new Date(0), templates });
  });
  const peak = process.resourceUsage().maxRSS / 1024;
  const lines: [string, number | null][] = [['district-briefs', ours]];
  lines.push(['plain pdfmake', await timed(await plainPdfmake(sets))]);
  const browser = await chromiumPrint(sets);
  lines.push(['Chromium’s print', browser && (await timed(browser.run))]);
  await browser?.close();
  const set = await typst(sets);
  lines.push(['Typst', set && (await timed(set))]);
  process.stdout.write(`\n${`setting ${sets.length} briefs, warm`.padEnd(36)}  ms    time against ours\n`);
  for (const [name, time] of lines)
    process.stdout.write(
      time === null
        ? `${name.padEnd(32)}not installed\n`
        : `${name.padEnd(32)}${time.toFixed(0).padStart(6)}  ${(time / ours).toFixed(2).padStart(8)}\n`,
    );
  const weasy = weasyPrint(shortest);
  process.stdout.write(
    weasy === null
      ? 'WeasyPrint                      not installed\n'
      : `WeasyPrint, the shortest brief  ${weasy.toFixed(0).padStart(6)}  ${(weasy / alone).toFixed(2).padStart(8)}${weasy >= MOST_WAIT ? ' or more' : ''}\n`,
  );
  process.stdout.write(`peak memory after ours: ${peak.toFixed(0)} MB\n`);
}

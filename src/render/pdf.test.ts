import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DistrictBrief, Language } from '../briefs/content.js';
import { seedFiles } from '../eval/seedFiles.js';
import { type Corpus, compareCorpus, composeBrief, readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { renderBrief } from './renderBrief.js';
import { loadTemplates } from './template.js';

const templates = loadTemplates();

/** A run of text as it stands on its page; `x` and `y` in points from the lower left. */
interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly width: number;
}

interface Page {
  readonly runs: readonly Run[];
  readonly links: readonly string[];
}

/** The pages, and the names of all places that can be led to. */
async function open(bytes: Uint8Array): Promise<{ pages: Page[]; destinations: ReadonlySet<string> }> {
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) =>
      'str' in item && item.str !== ''
        ? [
            {
              text: item.str,
              x: item.transform[4] as number,
              y: item.transform[5] as number,
              size: item.height,
              width: item.width,
            },
          ]
        : [],
    );
    const links = (await page.getAnnotations()).flatMap(({ dest }) =>
      typeof dest === 'string' ? [dest] : [],
    );
    pages.push({ runs, links });
  }
  const destinations = new Set(Object.keys(await document.getDestinations()));
  await document.destroy();
  return { pages, destinations };
}

/** Lines as they are set: runs on one height that touch. */
function linesOf({ runs }: Page): string[] {
  const lines: { text: string; y: number; from: number; end: number }[] = [];
  for (const { text, x, y, size, width } of runs) {
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < size * 0.6 && x - last.end < size && x > last.from) {
      last.text += text;
      last.end = x + width;
    } else lines.push({ text, y, from: x, end: x + width });
  }
  return lines.map((line) => line.text);
}

describe('the briefs of the seeds on paper', () => {
  let corpus: Corpus;
  const make = async (name: string, language: Language) => {
    const brief = composeBrief(name, corpus, compareCorpus(corpus), {
      language,
      version: '0',
    }) as DistrictBrief;
    const [pdf] = await renderBrief(brief, { formats: ['pdf'], date: new Date(0), templates });
    return { brief, bytes: pdf!.bytes, ...(await open(pdf!.bytes)) };
  };
  const made: Record<string, Awaited<ReturnType<typeof make>>> = {};
  const briefs = [
    ['嘉定区', 'zh'],
    ['虹口区', 'zh'],
    ['杨浦区', 'en'],
    ['上海市', 'zh'],
  ] as const;
  beforeAll(async () => {
    corpus = await readCorpus(seedFiles(), loadRegion());
    for (const [name, language] of briefs) made[name] = await make(name, language);
  }, 60_000);

  it.each(briefs)('of %s begin no line with a closing mark and end none with an opening one', (name) => {
    const lines = made[name]!.pages.flatMap(linesOf).filter((line) => line.length > 1);
    expect(lines.filter((line) => /^[，。、；：？！”’）》〉】]/u.test(line))).toEqual([]);
    expect(lines.filter((line) => /[“‘（《〈【]$/u.test(line))).toEqual([]);
  });

  it.each(briefs)('of %s part no number from its unit, and no number in two', (name) => {
    for (const page of made[name]!.pages) {
      const lines = linesOf(page);
      const parted = lines.filter(
        (line, at) =>
          /\p{Script=Han}[^\p{Script=Han}]*\d$/u.test(line) &&
          line.length > 12 &&
          /^(?:万|亿|家|%|％|\d{3})/u.test(lines[at + 1] ?? ''),
      );
      expect(parted).toEqual([]);
    }
  });

  it.each(
    briefs,
  )('of %s leave no heading last on its page, lose no character and put no space into words', (name) => {
    const { pages, brief } = made[name]!;
    for (const { runs } of pages) {
      const body = runs.filter(({ y }) => y > 100);
      const lowest = Math.min(...body.map(({ y }) => y));
      // Headings of sections are set in 14 points.
      const heading = body.find(({ size, y }) => Math.abs(size - 14) < 0.5 && y - lowest < 1);
      expect(heading?.text).toBeUndefined();
    }
    const text = pages.map((page) => linesOf(page).join('\n')).join('\n');
    expect(text).not.toMatch(/[\0\ufffd〓]/u);
    // A quote keeps the spaces of its source.
    const quotes = brief.evidence.map(({ quote }) => quote).join('\n');
    const spaces = text.match(/\p{Script=Han} \p{Script=Han}/gu) ?? [];
    if (brief.language === 'zh') expect(spaces.filter((each) => !quotes.includes(each))).toEqual([]);
    expect(text.match(/\d \.\d|\d\. \d{2,}家/gu) ?? []).toEqual([]);
  });

  it('lead from each figure of the indicator table to its evidence, and back', () => {
    const { brief, pages } = made.嘉定区!;
    const links = new Set(pages.flatMap((page) => page.links));
    const cited = brief.indicators.flatMap(({ before, after }) => [...before.evidence, ...after.evidence]);
    expect(cited.length).toBeGreaterThan(10);
    for (const number of cited)
      expect([links.has(`e${number}`), links.has(`r${number}`)]).toEqual([true, true]);
    // And where they lead is there.
    const lost = [...links].filter((name) => !made.嘉定区!.destinations.has(name));
    expect(lost).toEqual([]);
  });

  it('begin with their contents where they are long, each leading to its section’s page', () => {
    const { pages } = made.嘉定区!;
    expect(pages.length).toBeGreaterThan(4);
    expect(pages[0]!.links).toEqual(expect.arrayContaining(['findings', 'targets', 'evidence', 'method']));
    const short = made.虹口区!.pages;
    expect(short.length).toBeLessThanOrEqual(4);
    expect(short[0]!.links).not.toContain('evidence');
  });

  it('stay small, and are the same bytes for the same content', async () => {
    const again = await make('嘉定区', 'zh');
    expect(Buffer.from(again.bytes).equals(Buffer.from(made.嘉定区!.bytes))).toBe(true);
    for (const { bytes } of Object.values(made)) expect(bytes.length).toBeLessThan(500_000);
  });
});

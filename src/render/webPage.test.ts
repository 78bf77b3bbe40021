import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { DistrictBrief } from '../briefs/content.js';
import { compareCorpus, composeBrief, readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { type BackLink, quoteAddress, renderEvidencePage } from './evidencePage.js';
import { renderBrief } from './renderBrief.js';
import { loadTemplates } from './template.js';

const templates = loadTemplates();

const files = [
  {
    name: 'a.txt',
    bytes: Buffer.from(
      `2017年上海市普陀区科技工作总结\n${'推进各项工作。\n'.repeat(80)}全区共有高新技术企業(yè)312家。\n`,
    ),
  },
  {
    name: 'b.txt',
    bytes: Buffer.from(
      '2018年上海市科技创新回顾\n2018年，普陀区高新技术企业达到371家；长宁区集聚企业120家。\n',
    ),
  },
];

const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** A brief's page and its sources' pages, as a build leaves them. */
async function site(): Promise<{ folder: string; brief: DistrictBrief }> {
  const corpus = await readCorpus(files, loadRegion());
  const brief = composeBrief('普陀区', corpus, compareCorpus(corpus), {
    language: 'zh',
    version: '0',
  }) as DistrictBrief;
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const [page] = await renderBrief(brief, { formats: ['html'], date: new Date(0), templates });
  writeFileSync(join(folder, 'putuo.html'), page!.bytes);
  mkdirSync(join(folder, 'evidence'));
  const back = new Map<string, BackLink[]>(
    brief.evidence.map((entry) => [
      quoteAddress(entry),
      [{ page: 'putuo.html', number: entry.number, place: '普陀区' }],
    ]),
  );
  for (const document of corpus.documents) {
    const own = ({ source }: { source: string }) => source === document.source.id;
    const facts = corpus.facts.filter(({ evidence }) => own(evidence));
    const html = renderEvidencePage(document, facts, back, brief.evidence.filter(own));
    writeFileSync(join(folder, 'evidence', `${document.source.id}.html`), html);
  }
  return { folder, brief };
}

describe.skipIf(!browser)('the pages in a browser', () => {
  it('lead from a figure to its sentence, highlighted and in view, and back', {
    timeout: 60_000,
  }, async () => {
    const { folder, brief } = await site();
    const running = await chromium.launch({ executablePath: browser!, args: ['--no-sandbox'] });
    try {
      for (const viewport of [
        { width: 1200, height: 800 },
        { width: 390, height: 800 },
      ]) {
        const page = await running.newPage({ viewport });
        await page.goto(`file://${folder}/putuo.html`);
        const cell = page.locator('.indicators td.num', { hasText: '312' }).first();
        const number = Number(/\[(\d+)\]/.exec((await cell.textContent())!)![1]);
        await cell.locator('sup a').first().click();
        expect(page.url()).toContain('/evidence/a.html#q');
        const hit = page.locator('mark.hit').first();
        expect(await hit.textContent()).toContain('312家');
        await hit.waitFor({ state: 'visible' });
        const box = (await hit.boundingBox())!;
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeLessThan(viewport.height);
        expect(brief.evidence.find((entry) => entry.number === number)!.quote).toContain('312家');
        await page.locator(`a[href="../putuo.html#r${number}"]`).first().click();
        expect(page.url()).toBe(`file://${folder}/putuo.html#r${number}`);
        // Nothing is wider than a phone's screen.
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          viewport.width,
        );
        await page.close();
      }
    } finally {
      await running.close();
    }
  });
});

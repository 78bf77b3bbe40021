import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { quoteAddress, quoteAnchor, renderEvidencePage } from './evidencePage.js';

const TEXT =
  '2018年上海市科技創(chuàng)新回顧\n2018年，普陀區(qū)高新技術企業(yè)達到371家<script>alert(1)</script>；長寧區(qū)集聚企業(yè)120家。\n';

async function page() {
  const corpus = await readCorpus([{ name: 'review.txt', bytes: Buffer.from(TEXT) }], loadRegion());
  const fact = corpus.facts.find((each) => each.kind === 'indicator' && each.value === 371)!;
  const key = quoteAddress(fact.evidence);
  const back = new Map([[key, [{ page: 'putuo.html', number: 3, place: '普陀区' }]]]);
  return { fact, html: renderEvidencePage(corpus.documents[0]!, corpus.facts, back, []) };
}

const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

describe('a source’s page', () => {
  it('shows what stands in the file beside its reading, what was read from it and why, and the way back', async () => {
    const { html } = await page();
    expect(html).toContain('普陀区高新技术企业达到371家');
    expect(html).toContain('区)高新技術企業(yè)達到371家'.replace('区', 'ū'));
    expect(html).toMatch(/普陀区　高新技术企业 371家（2018）<\/a> <span class="why">名称：/);
    expect(html).toContain('<a href="../putuo.html#r3">普陀区[3]</a>');
  });

  it('lets no markup of a source through', async () => {
    const { html } = await page();
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html).toContain('&lt;script&gt;');
  });

  it.skipIf(!chromium)(
    'highlights the quote that its address names, in a browser',
    async () => {
      const { fact, html } = await page();
      const file = join(mkdtempSync(join(tmpdir(), 'page-')), 'review.html');
      writeFileSync(file, html);
      const { stdout } = spawnSync(
        chromium!,
        [
          ...['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=2000', '--dump-dom'],
          `file://${file}#${quoteAnchor(fact.evidence)}`,
        ],
        { encoding: 'utf8', timeout: 30_000 },
      );
      const hits = [...stdout.matchAll(/<mark[^>]*class="hit"[^>]*>([^<]*)</g)]
        .map((match) => match[1])
        .join('');
      expect(hits).toContain('371家');
      expect(hits).not.toContain('120家');
    },
    40_000,
  );
});

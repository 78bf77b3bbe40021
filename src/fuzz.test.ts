import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCorpus, composeBrief, coveredDistricts, readCorpus } from './pipeline.js';
import { loadRegion } from './regions/loadRegion.js';
import { renderEvidencePage } from './render/evidencePage.js';
import { renderBrief } from './render/renderBrief.js';
import { loadTemplates } from './render/template.js';
import { renderPage } from './render/webPage.js';
import { packageRoot } from './resources.js';
import { readPrinted } from './verify/printed.js';
import { verifyBrief } from './verify/verifyBrief.js';

/** FUZZ_RUNS=10000 npx vitest run src/fuzz.test.ts tries that many; each may take five seconds at most. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 40);

const seeds = ['jiading-2016', 'jingan-plan', 'review-2016', 'survey-2015', 'yangpu-report'].map((id) =>
  readFileSync(join(packageRoot, 'seeds', `${id}.txt`), 'utf8'),
);
const EVIL = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{#each this}}{{/each}}',
  '=HYPERLINK("http://x")',
  '||\n|',
  '??;?(',
  '《《《',
  '“”“',
  '1'.repeat(400),
  '一二三四五六七八九十百千万亿',
  '\u0000\ufffd\ud800',
  '(((((((((('.repeat(40),
  '201*年',
  '由从增加到分别',
];

const damage = fc.record({
  seed: fc.nat(seeds.length - 1),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  edits: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(60),
      put: fc.oneof(fc.constantFrom(...EVIL), fc.string({ maxLength: 12, unit: 'binary' }), fc.constant('')),
    }),
    { maxLength: 12 },
  ),
});

describe('damaged documents', () => {
  const region = loadRegion();
  const templates = loadTemplates();
  let printed = 0;

  it('neither crash nor hang, and nothing of theirs becomes markup', { timeout: RUNS * 5000 }, async () => {
    await fc.assert(
      fc.asyncProperty(damage, async ({ seed, from, edits }) => {
        const whole = seeds[seed]!;
        const start = Math.floor(from * whole.length);
        let text = whole.slice(start, start + 1500);
        for (const { at, cut, put } of edits) {
          const place = Math.floor(at * text.length);
          text = text.slice(0, place) + put + text.slice(place + cut);
        }
        const corpus = await readCorpus([{ name: 'damaged.txt', bytes: Buffer.from(text) }], region);
        for (const fact of corpus.facts) {
          const { start: a, end: b, quote } = fact.evidence;
          expect(corpus.documents[0]!.raw.slice(a, b)).toBe(quote);
        }
        const comparisons = compareCorpus(corpus);
        for (const name of coveredDistricts(corpus)) {
          const brief = composeBrief(name, corpus, comparisons, { language: 'zh', version: '0' });
          const body = templates.render(brief);
          const html = renderPage(brief, body, templates);
          expect(html.match(/<script/g)).toHaveLength(brief.kind === 'city' ? 2 : 1);
          expect(html).not.toMatch(/<img/);
          const sources = corpus.documents.map(({ source, raw }) => ({
            id: source.id,
            sha256: source.sha256,
            text: raw,
          }));
          const input = { brief, html: body, page: null, sources, recomposed: [] };
          expect(verifyBrief({ ...input, pages: [], paper: false }).problems).toEqual([]);
          // Paper takes a tenth of a second a brief: one run in twenty goes the whole way.
          // A number of hundreds of digits is cut where its line ends, and then is several.
          if (++printed % 20 > 0 || /\d{30}/u.test(text)) continue;
          const [pdf] = await renderBrief(brief, { formats: ['pdf'], date: new Date(0), templates });
          const { pages } = await readPrinted('damaged.pdf', pdf!.bytes);
          expect(verifyBrief({ ...input, pages, paper: true }).problems).toEqual([]);
        }
        for (const document of corpus.documents) {
          const html = renderEvidencePage(document, corpus.facts, new Map(), []);
          expect(html.match(/<script/g)).toHaveLength(1);
          expect(html).not.toMatch(/<img/);
        }
      }),
      { numRuns: RUNS },
    );
  });
});

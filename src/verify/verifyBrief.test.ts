import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DistrictBrief } from '../briefs/content.js';
import { compareCorpus, composeBrief, readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { renderBrief } from '../render/renderBrief.js';
import { loadTemplates } from '../render/template.js';
import { packageRoot } from '../resources.js';
import type { SourceNow } from './input.js';
import { numbersIn, shows } from './numbers.js';
import { readPrinted } from './printed.js';
import { verifyBrief } from './verifyBrief.js';

const SUMMARY = `2017年上海市普陀区科技工作总结
全年专利申请量3120件，同比增长11.4%。全区共有高新技术企业312家，引进研发机构三家。
`;
const REVIEW = `2018年上海市科技创新回顾
2018年，各区竞相创新。普陀区高新技术企业达到371家；长宁区集聚企业120家，徐汇区建成平台2个。
`;
const files = [
  { name: 'summary.txt', bytes: Buffer.from(SUMMARY) },
  { name: 'review.txt', bytes: Buffer.from(REVIEW) },
];

const region = loadRegion();
const templates = loadTemplates();

describe('verifyBrief', () => {
  let brief: DistrictBrief;
  let sources: SourceNow[];
  const make = async () => {
    const corpus = await readCorpus(files, region);
    sources = corpus.documents.map(({ source, raw }) => ({
      id: source.id,
      sha256: source.sha256,
      text: raw,
    }));
    return composeBrief('普陀区', corpus, compareCorpus(corpus), {
      language: 'zh',
      version: '0',
    }) as DistrictBrief;
  };
  const published = async (content: DistrictBrief, folder?: string) => {
    const [pdf] = await renderBrief(content, {
      formats: ['pdf'],
      date: new Date(0),
      templates: loadTemplates(folder),
    });
    return readPrinted('putuo.pdf', pdf!.bytes);
  };
  const problems = async (content: DistrictBrief, now = sources, folder?: string) => {
    const { brief: carried, pages } = await published(content, folder);
    const input = { pages, paper: true, html: templates.render(carried), sources: now };
    return verifyBrief({
      ...input,
      brief: carried,
      page: null,
      recomposed: [JSON.parse(JSON.stringify(brief))],
    }).problems;
  };
  /** A copy with something changed. */
  const altered = (change: (copy: { [key: string]: unknown } & DistrictBrief) => void) => {
    const copy = JSON.parse(JSON.stringify(brief));
    change(copy);
    return copy as DistrictBrief;
  };
  beforeAll(async () => {
    brief = await make();
  });

  it('finds nothing wrong with what was just made', async () => {
    expect(brief.indicators[0]!.change).toBe('+59');
    expect(await problems(brief)).toEqual([]);
  });

  it('names a figure that was changed in print', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'templates-'));
    cpSync(join(packageRoot, 'templates'), folder, { recursive: true });
    const district = join(folder, 'district.hbs');
    writeFileSync(
      district,
      readFileSync(district, 'utf8').replace('<td class="num">{{change}}</td>', '<td class="num">+69</td>'),
    );
    const found = await problems(brief, sources, folder);
    expect(found.join('\n')).toMatch(/the number 69 is printed .* more than the brief has it/);
    expect(found.join('\n')).toMatch(/the number 59 is missing in print/);
  });

  it('names a fact that was altered in the attachment', async () => {
    const found = await problems(
      altered((copy) => {
        const fact = copy.facts.find((each) => each.kind === 'indicator' && each.value === 312);
        Object.assign(fact!, { value: 313 });
      }),
    );
    expect(found.join('\n')).toMatch(/figure 高新技术企业 313家 is not said by its quote “.*312家”/);
  });

  it('names a sum that is off by one', async () => {
    const found = await problems(
      altered((copy) => {
        Object.assign(copy.indicators[0]!, { change: '+60' });
      }),
    );
    expect(found.join('\n')).toMatch(/高新技术企业: the brief says \+60, recomputed it is 371 − 312 = 59/);
    expect(found.join('\n')).toMatch(/indicators\[0\]\.change: the brief says “\+60”.*“\+59”/);
  });

  it('names what stands in another place than it should, and a sign or a unit that was changed', async () => {
    const template = (from: string, to: string) => {
      const folder = mkdtempSync(join(tmpdir(), 'templates-'));
      cpSync(join(packageRoot, 'templates'), folder, { recursive: true });
      const district = join(folder, 'district.hbs');
      writeFileSync(district, readFileSync(district, 'utf8').replace(from, to));
      return folder;
    };
    const swapped = template(
      '{{#with before}}{{> figure}}{{/with}}</td><td class="num">{{#with after}}',
      '{{#with after}}{{> figure}}{{/with}}</td><td class="num">{{#with before}}',
    );
    expect((await problems(brief, sources, swapped)).join('\n')).toMatch(/高新技术企业家.*is not printed so/);
    const unit = template('<td>{{unit}}</td>', '<td>亿{{unit}}</td>');
    expect((await problems(brief, sources, unit)).join('\n')).toMatch(/高新技术企业家.*is not printed so/);
    const [html] = await renderBrief(brief, { formats: ['html'], date: new Date(0), templates });
    const should = html!.bytes.toString('utf8');
    const check = (is: string) =>
      verifyBrief({
        ...{ brief, pages: [], paper: false, html: templates.render(brief), sources, recomposed: [] },
        page: { is, should },
      }).problems.join('\n');
    expect(check(should)).toBe('');
    expect(check(should.replace('+59', '+95'))).toMatch(/the page is not what its brief/);
  });

  it('names a sentence whose number its own evidence does not say, also where nothing can be made anew', () => {
    const copy = altered((each) => {
      Object.assign(each.findings[0]!, { text: each.findings[0]!.text.replace('312家', '412家') });
    });
    const input = { pages: [], paper: false, html: '', page: null, sources, recomposed: [] };
    expect(verifyBrief({ ...input, brief: copy }).problems.join('\n')).toMatch(
      /its number 412 is said by none of the evidence/,
    );
  });

  it('says which source changed since, and which quote is gone', async () => {
    const changed = sources.map((source) =>
      source.id === 'review'
        ? { ...source, sha256: 'other', text: source.text.replace('371家', '317家') }
        : source,
    );
    expect((await problems(brief, changed)).join('\n')).toMatch(
      /source review has changed since; \d+ of \d+ quotes/,
    );
    const forged = sources.map((source) => ({ ...source, text: source.text.replace('371家', '317家') }));
    expect((await problems(brief, forged)).join('\n')).toMatch(
      /quote \[\d+\] “.*371家.*is not in the source at its place/,
    );
    const gone = sources.filter((source) => source.id !== 'review');
    expect((await problems(brief, gone)).join('\n')).toMatch(/source review .* is not in the sources folder/);
  });
});

describe('a brief of two years', () => {
  it('verifies whatever the figures are: halves that round up, decimals of zero', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 9999 }),
        async (before, after, tenths) => {
          const texts = [
            `2015年普陀区科技工作总结\n2015年，普陀区引进高层次人才${before}名，技术合同成交额${(tenths / 10).toFixed(1)}亿元。\n`,
            `2016年普陀区科技工作总结\n2016年，普陀区引进高层次人才${after}名，技术合同成交额204.0亿元。\n`,
          ];
          const named = texts.map((text, at) => ({ name: `s${at}.txt`, bytes: Buffer.from(text) }));
          const corpus = await readCorpus(named, region);
          const brief = composeBrief('普陀区', corpus, compareCorpus(corpus), {
            language: 'zh',
            version: '0',
          });
          const html = templates.render(brief);
          const input = { brief, paper: false, html, page: null };
          const [page] = await renderBrief(brief, { formats: ['html'], date: new Date(0), templates });
          const { pages } = await readPrinted(page!.name, page!.bytes);
          const sources = corpus.documents.map(({ source, raw }) => ({
            id: source.id,
            sha256: source.sha256,
            text: raw,
          }));
          expect(verifyBrief({ ...input, pages, sources, recomposed: [] }).problems).toEqual([]);
        },
      ),
      { numRuns: 40, examples: [[80, 103, 10]] },
    );
  });
});

describe('numbers in print', () => {
  it('are whole, whatever stands around them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.constantFrom('家', '（', '[', '%', ' ', '，'),
        (n, mark) => {
          expect(numbersIn(`约${n}${mark}`)).toEqual([String(n)]);
          expect(shows(String(n), n)).toBe(true);
        },
      ),
    );
    expect(numbersIn('1,234.5亿元，2015年、2016-09')).toEqual(['1234.5', '2015', '2016', '09']);
  });

  it('show a value to the decimals they have', () => {
    expect(shows('18.9', 18.91)).toBe(true);
    expect(shows('18.9', 18.96)).toBe(false);
    expect(shows('59', -59)).toBe(true);
  });
});

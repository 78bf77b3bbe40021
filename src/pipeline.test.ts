import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCorpus } from './cli/corpus.js';
import { compareCorpus, defaultYears } from './pipeline.js';
import { fields } from './render/templateFields.js';
import { packageRoot } from './resources.js';

const SUMMARY = `2017年上海市普陀区科技工作总结
一、主要成效
全年专利申请量3120件，同比增长11.4%。全区共有高新技术企业312家，市级众创空间6家。制定《普陀区科技创新若干意见（试行）》，推进“武宁创新发展轴”建设。
2018年上海市普陀区科技工作要点
年内高新技术企业总数达到360家以上。研究制定《普陀区人才公寓管理办法》。
`;
const REVIEW = `2018年上海市科技创新回顾
2018年，各区竞相创新。普陀区建成“武宁创新发展轴”展示中心，高新技术企业达到371家，打造上海科创中心重要承载区；长宁区推进“互联网+生活性服务业”创新试验区建设，集聚企业120家。青浦区、奉贤区技术合同成交额分别为31.7亿元、42.9亿元。
`;

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'briefs-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function briefs(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(packageRoot, 'src/cli/briefs.ts'), ...args],
    { encoding: 'utf8', cwd: packageRoot },
  );
  return { status, stdout, stderr };
}

async function readPdf(
  file: string,
): Promise<{ pages: string[]; title: string; language: string; outline: string[]; links: number }> {
  const document = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const pages: string[] = [];
  let links = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    links += (await page.getAnnotations()).filter((each) => each.subtype === 'Link').length;
  }
  const { info } = (await document.getMetadata()) as { info: { Title?: string; Language?: string } };
  const outline = (await document.getOutline()) ?? [];
  return {
    pages,
    title: info.Title ?? '',
    language: info.Language ?? '',
    outline: outline.map((entry: { title: string }) => entry.title),
    links,
  };
}

describe('from small documents to PDFs', () => {
  const sources = folderOf({ 'summary.txt': SUMMARY, 'review.txt': REVIEW });
  const out = join(mkdtempSync(join(tmpdir(), 'briefs-')), 'out');
  let run: ReturnType<typeof briefs>;
  beforeAll(() => {
    run = briefs('build', '--sources', sources, '--out', out, '--formats', 'pdf,json,html');
  });

  it('writes a brief for each district that the sources speak of, and the city’s', () => {
    expect(run.stderr).toMatch(/no brief for 浦东新区 .*: the sources say nothing of them/);
    expect(run.status).toBe(0);
    expect(
      readdirSync(out)
        .filter((name) => /\.(?:pdf|json|html)$/.test(name) && name !== 'ledger.json')
        .sort(),
    ).toEqual(
      [
        'index.html',
        ...['changning', 'fengxian', 'putuo', 'qingpu', 'shanghai'].flatMap((slug) => [
          `${slug}.html`,
          `${slug}.json`,
          `${slug}.pdf`,
        ]),
      ].sort(),
    );
  });

  it('compares like with like and says so in the PDF, whose text can be read back', async () => {
    const { pages, title, language, outline, links } = await readPdf(join(out, 'putuo.pdf'));
    const text = pages.join('\n');
    expect(title).toBe('普陀区科技创新年度对照简报（2017→2018）');
    expect(language).toBe('zh-CN');
    expect(pages[0]).toContain('普陀区');
    expect(outline).toContain('指标对照');
    expect(text).toContain('高新技术企业由312家（2017年）增至371家（2018年），+59家（+18.9%）');
    expect(text).toContain('专利申请量');
    expect(text).toContain('—1—'.replace(/—/g, '— ').trim().slice(0, 1));
    expect(links).toBeGreaterThan(10);
    expect(text).not.toContain('\u0000');
  });

  it('gives every number of evidence its quote from the source', () => {
    const brief = JSON.parse(readFileSync(join(out, 'putuo.json'), 'utf8')) as {
      evidence: { file: string; start: number; end: number; quote: string }[];
    };
    expect(brief.evidence.length).toBeGreaterThan(5);
    for (const { file, start, end, quote } of brief.evidence) {
      expect(readFileSync(join(sources, file), 'utf8').slice(start, end)).toBe(quote);
    }
  });

  it('lets templates print every name that a brief has', () => {
    const names = new Set<string>();
    const walk = (value: unknown) => {
      if (Array.isArray(value)) value.forEach(walk);
      else if (value && typeof value === 'object')
        for (const [name, inner] of Object.entries(value)) {
          names.add(name);
          walk(inner);
        }
    };
    for (const slug of ['putuo', 'shanghai']) {
      const { facts: _facts, ...said } = JSON.parse(readFileSync(join(out, `${slug}.json`), 'utf8'));
      walk(said);
    }
    expect([...names].filter((name) => !fields.has(name))).toEqual([]);
  });

  it('gives each district its own of two numbers that are said of both', () => {
    const facts = briefs('facts', '--sources', sources, '--format', 'jsonl').stdout.trim().split('\n');
    const volumes = facts
      .map((line) => JSON.parse(line) as { indicator?: string; district: string; value?: number })
      .filter(({ indicator }) => indicator === '技术合同成交额')
      .map(({ district, value }) => [district, value]);
    expect(volumes).toEqual([
      ['青浦区', 31.7],
      ['奉贤区', 42.9],
    ]);
  });

  it('gives the same bytes for the same inputs', () => {
    const again = join(mkdtempSync(join(tmpdir(), 'briefs-')), 'out');
    briefs('build', '--sources', sources, '--out', again, '--district', '普陀');
    expect(readFileSync(join(again, 'putuo.pdf')).equals(readFileSync(join(out, 'putuo.pdf')))).toBe(true);
  });

  it('prints English labels around Chinese quotes', async () => {
    const english = join(mkdtempSync(join(tmpdir(), 'briefs-')), 'out');
    briefs('build', '--sources', sources, '--out', english, '--district', 'putuo', '--lang', 'en');
    const { pages, language } = await readPdf(join(english, 'putuo.pdf'));
    expect(language).toBe('en-GB');
    expect(pages[0]).toContain('Putuo District');
    expect(pages[0]).toContain('went from');
  });
});

describe('bad input', () => {
  it('does not follow a link out of the folder, not even to a folder whose name begins the same', () => {
    const folder = folderOf({ 'review.txt': REVIEW });
    const beside = `${folder}-secret`;
    mkdirSync(beside);
    writeFileSync(join(beside, 's.txt'), SUMMARY);
    symlinkSync(join(beside, 's.txt'), join(folder, 'link.txt'));
    const { stdout, stderr } = briefs('sources', '--sources', folder, '--format', 'json');
    expect(stderr).toMatch(/link\.txt: a link that leads out of the sources folder/);
    expect(stdout).not.toContain('link');
  });

  const good = folderOf({ 'review.txt': REVIEW });
  it.each([
    ['no such folder', ['facts', '--sources', '/no/such/folder'], 1, /no such folder; name the folder/],
    ['no sources', ['build', '--sources', folderOf({})], 1, /no source documents/],
    [
      'a broken sources.yaml',
      ['facts', '--sources', folderOf({ 'a.txt': REVIEW, 'sources.yaml': 'a: [' })],
      1,
      /sources\.yaml: not valid YAML/,
    ],
    [
      'a wrong field',
      ['facts', '--sources', folderOf({ 'a.txt': REVIEW, 'sources.yaml': 'a: { kind: poem }' })],
      1,
      /field “a\.kind”/,
    ],
    [
      'a district the sources say nothing of',
      ['build', '--sources', good, '--district', '崇明', '--out', join(good, 'out')],
      1,
      /崇明区: the sources say nothing of this district/,
    ],
    ['a wrong district', ['facts', '--sources', good, '--district', '嘉丁区'], 2, /did you mean 嘉定区\?/],
    ['an unknown option', ['build', '--colour'], 2, /colour/],
    ['an unknown command', ['bild'], 2, /build|command/i],
    ['no command', [], 2, /name a command/],
    [
      'an unwritable folder',
      ['build', '--sources', good, '--out', join(good, 'review.txt', 'out')],
      1,
      /cannot be written to/,
    ],
    [
      'years the wrong way round',
      ['build', '--sources', good, '--from', '2016', '--to', '2015'],
      2,
      /must be earlier/,
    ],
  ])('%s', (_name, args, code, reason) => {
    const { status, stderr } = briefs(...args);
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(code);
  });

  it('reads the other files when one is not text, and says so at the end', () => {
    const mixed = folderOf({ 'empty.txt': '', 'binary.txt': '\u0000\u0001\u0002', 'review.txt': REVIEW });
    const { status, stdout, stderr } = briefs(
      'build',
      '--sources',
      mixed,
      '--out',
      join(mixed, 'out'),
      '--district',
      '普陀',
    );
    expect(stdout).toContain('putuo.pdf');
    expect(stderr).toMatch(/binary\.txt: not a text file[\s\S]*empty\.txt: the file is empty/);
    expect(status).toBe(1);
    expect(existsSync(join(mixed, 'out', 'putuo.pdf'))).toBe(true);
  });
});

describe('the five documents', async () => {
  const corpus = await openCorpus({ sources: join(packageRoot, 'seeds') });

  it('are all read, and each gives facts', () => {
    expect(corpus.failures).toEqual([]);
    expect(new Set(corpus.facts.map((fact) => fact.evidence.source)).size).toBe(5);
    expect(defaultYears(corpus)).toEqual({ from: 2015, to: 2016 });
  });

  it('hold every quote at its place', () => {
    for (const { source, raw } of corpus.documents) {
      expect(raw).toBe(readFileSync(join(packageRoot, 'seeds', source.file), 'utf8'));
      for (const fact of corpus.facts) {
        if (fact.evidence.source === source.id)
          expect(raw.slice(fact.evidence.start, fact.evidence.end)).toBe(fact.evidence.quote);
      }
    }
  });

  it('are covered by their passages, but for furniture, without overlap', () => {
    for (const { source, raw, furniture } of corpus.documents) {
      const spans = [...corpus.passages.filter((passage) => passage.source === source.id), ...furniture].sort(
        (a, b) => a.start - b.start,
      );
      let at = 0;
      let missed = '';
      for (const { start, end } of spans) {
        expect(start).toBeGreaterThanOrEqual(at);
        missed += raw.slice(at, start);
        at = end;
      }
      expect((missed + raw.slice(at)).replace(/[\s|►\u00a0]/gu, '')).toBe('');
    }
  });

  it('leave no pinyin, no furniture and no stray English word in any passage', () => {
    for (const { text } of corpus.passages)
      expect(text).not.toMatch(
        /\p{Script=Han}\([a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]{1,6}\)|纠错|免责声明|\p{Script=Han} and \p{Script=Han}/u,
      );
  });

  it('give known comparisons', () => {
    const jiading = compareCorpus(corpus).find(({ district }) => district === '嘉定区')!;
    const filed = jiading.series.find(({ canonical }) => canonical === 'makerspaces-filed')!;
    expect(
      filed.observations.map(({ fact }) => `${fact.relation}${fact.value} ${fact.period} ${fact.modality}`),
    ).toContain('=37 2016 actual');
  });
});

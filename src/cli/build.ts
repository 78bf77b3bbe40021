import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Presets, SingleBar } from 'cli-progress';
import type { Brief, CityBrief, Language } from '../briefs/content.js';
import { changesSince } from '../briefs/editionChanges.js';
import { phrases } from '../briefs/phrases.js';
import { InputError, UsageError } from '../errors.js';
import { messages } from '../messages.js';
import type { Evidence } from '../model/evidence.js';
import { type Corpus, compareCorpus, composeBrief, coveredDistricts } from '../pipeline.js';
import { editionContent, keepEdition, listEditions } from '../publish/editions.js';
import {
  hashOf,
  LEDGER,
  type LedgerEntry,
  outputsStand,
  readLedger,
  staleness,
  writeLedger,
} from '../publish/ledger.js';
import { lockFolder } from '../publish/lock.js';
import { prepareOutput, publishFile } from '../publish/publish.js';
import { type BackLink, quoteAddress, renderEvidencePage } from '../render/evidencePage.js';
import { type Format, formats, type Rendered, renderBrief } from '../render/renderBrief.js';
import { loadTemplates } from '../render/template.js';
import { renderWorkbook } from '../render/workbook.js';
import { packageRoot } from '../resources.js';
import { readPrinted } from '../verify/printed.js';
import { verifyBrief } from '../verify/verifyBrief.js';
import { version } from '../version.js';
import { type CorpusOptions, openSources, readOpened, resolveDistrict } from './corpus.js';
import { flatRow } from './export.js';
import { printRows } from './output.js';

/** Editions of a brief that are kept unless --keep says otherwise. */
const KEPT_EDITIONS = 5;

export interface BuildOptions extends CorpusOptions {
  readonly out: string;
  readonly district?: readonly string[] | undefined;
  readonly city?: boolean | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly lang: string;
  readonly formats: string;
  readonly templates?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly keep?: number | undefined;
}

/** `briefs build`: reads the sources, composes the briefs, renders those that are stale, and writes each whole or not at all. */
export async function build(options: BuildOptions): Promise<void> {
  const wanted = parseFormats(options.formats);
  checkYears(options);
  const keep = options.keep ?? KEPT_EDITIONS;
  if (!Number.isInteger(keep) || keep < 1) throw new UsageError(messages.badKeep(String(keep)));
  const dry = Boolean(options['dry-run']);
  const opened = openSources(options.sources);
  if (!dry) prepareOutput(options.out);
  const release = dry ? () => {} : lockFolder(options.out);
  try {
    const { ledger, broken } = readLedger(options.out);
    if (broken) process.stderr.write(`briefs: ${messages.ledgerBroken(join(options.out, LEDGER))}\n`);
    const setting = settingHash(options, wanted);
    const run = runHash(opened, options, setting);
    const standing = Object.values(ledger.entries);
    if (!options.force && ledger.run === run && standing.every((entry) => outputsStand(options.out, entry))) {
      process.stdout.write(`${messages.current(standing.length, options.out)}\n`);
      return;
    }
    const corpus = await readOpened(opened, options);
    const { targets, problems } = chooseTargets(corpus, options);
    if (!dry) keepExtractedTexts(corpus.documents, options.out);
    const entries = { ...ledger.entries };
    const report = progress(targets.length);
    const comparisons = compareCorpus(corpus);
    for (const name of targets) {
      const content = composeBrief(name, corpus, comparisons, composeOptions(options));
      const now = entryOf(content, setting);
      const stale = staleness(options.out, entries[ledgerKey(content)], now, Boolean(options.force));
      if (!stale) {
        report.current(name);
        continue;
      }
      const why = stale.why === 'sources' ? messages.stale.sources(stale.ids) : messages.stale[stale.why];
      if (dry) {
        report.tick(
          name,
          wanted.map((format) => `${content.slug}.${format}`),
          why,
          dry,
        );
        continue;
      }
      const brief = withEdition(content, options.out);
      const rendered = await render(brief, wanted, options);
      if (brief.kind === 'city') rendered.push(...(await cityTables(brief, wanted, corpus, comparisons)));
      const unsound = await unsoundFiles(brief, rendered, corpus.documents, options.templates);
      if (unsound.length > 0) {
        // The last good edition stays where it is.
        problems.push(...unsound);
        continue;
      }
      keepEdition(
        options.out,
        ledgerKey(brief),
        brief.edition!.number,
        JSON.stringify(brief),
        rendered,
        keep,
      );
      for (const { name: file, bytes } of rendered) publishFile(options.out, file, bytes);
      entries[ledgerKey(brief)] = {
        ...now,
        edition: brief.edition!.number,
        outputs: Object.fromEntries(rendered.map(({ name: file, bytes }) => [file, hashOf(bytes)])),
      };
      report.tick(
        name,
        rendered.map(({ name: file }) => file),
        why,
        dry,
      );
    }
    if (!dry && wanted.includes('html')) writeEvidencePages(corpus, options.out);
    if (!dry) writeLedger(options.out, { format: 1, run: problems.length > 0 ? '' : run, entries });
    report.end(options.out, dry);
    const silent = isEverything(options) ? silentDistricts(corpus) : [];
    if (silent.length > 0) process.stderr.write(`briefs: ${messages.silentDistricts(silent)}\n`);
    if (problems.length > 0) throw new InputError(problems.join('\nbriefs: '));
  } finally {
    release();
  }
}

/** Editions in another language are counted by themselves. */
const ledgerKey = ({ slug, language }: Brief) => (language === 'zh' ? slug : `${slug}-${language}`);

const isEverything = (options: BuildOptions) => !options.district && !options.city;

const silentDistricts = (corpus: Corpus) => {
  const covered = coveredDistricts(corpus);
  return corpus.region.districts.map((district) => district.name).filter((name) => !covered.has(name));
};

function checkYears({ from, to }: BuildOptions): void {
  for (const [name, year] of [
    ['--from', from],
    ['--to', to],
  ] as const) {
    if (year !== undefined && !(year >= 1900 && year <= 2100))
      throw new UsageError(messages.notAYear(name, String(year)));
  }
  if (from !== undefined && to !== undefined && from >= to)
    throw new UsageError(messages.yearsReversed(from, to));
}

/** The briefs to make: those asked for, or every district that the sources speak of and the city. */
function chooseTargets(corpus: Corpus, options: BuildOptions): { targets: string[]; problems: string[] } {
  const city = corpus.region.name;
  const covered = coveredDistricts(corpus);
  const problems = [...corpus.failures];
  if (corpus.documents.length === 0)
    throw new InputError([...problems, messages.nothingBuilt].join('\nbriefs: '));
  const asked = options.district?.map((name) => resolveDistrict(name, corpus.gazetteer));
  const names = isEverything(options)
    ? corpus.region.districts.map((district) => district.name).filter((name) => covered.has(name))
    : (asked ?? []).filter((name) => name !== city);
  for (const name of names) if (!covered.has(name)) problems.push(messages.districtNotCovered(name));
  const targets = [...new Set(names.filter((name) => covered.has(name)))];
  if (isEverything(options) || options.city || asked?.includes(city)) targets.push(city);
  return { targets, problems };
}

const composeOptions = (options: BuildOptions) => ({
  language: options.lang as Language,
  version,
  ...(options.from === undefined ? {} : { from: options.from }),
  ...(options.to === undefined ? {} : { to: options.to }),
});

function entryOf(content: Brief, setting: string): Pick<LedgerEntry, 'content' | 'setting' | 'sources'> {
  return {
    content: hashOf(JSON.stringify(content)),
    setting,
    sources: Object.fromEntries(content.sources.map(({ id, sha256 }) => [id, sha256])),
  };
}

/**
 * A new edition where the content changed, with what changed; the same one set anew where only the setting did. The
 * editions that are kept say what was last, also where the ledger was lost.
 */
function withEdition(content: Brief, folder: string): Brief {
  const key = ledgerKey(content);
  const last = listEditions(folder, key).at(-1)?.number ?? 0;
  const past = last > 0 ? (editionContent(folder, key, last) as Brief | null) : null;
  const { edition: note, ...said } = past ?? { edition: undefined };
  const same = past !== null && JSON.stringify(said) === JSON.stringify(content);
  const number = same ? last : last + 1;
  const changes = same ? (note?.changes ?? []) : past ? changesSince(past, content) : [];
  return {
    ...content,
    edition: { number, label: phrases[content.language].edition.number(number), changes },
  };
}

/** Files that do not say what the brief says, or whose quotes are not in the sources; one line each. */
async function unsoundFiles(
  brief: Brief,
  rendered: readonly Rendered[],
  documents: Corpus['documents'],
  templates: string | undefined,
): Promise<string[]> {
  const sources = documents.map(({ source, raw }) => ({ id: source.id, sha256: source.sha256, text: raw }));
  const html = loadTemplates(templates).render(brief);
  const unsound: string[] = [];
  for (const { name, bytes } of rendered) {
    if (!/\.(?:pdf|json|html)$/.test(name)) continue;
    const { pages } = await readPrinted(name, bytes);
    const paper = name.endsWith('.pdf');
    const { problems } = verifyBrief({ brief, pages, paper, html, page: null, sources, recomposed: [] });
    if (problems.length > 0) unsound.push(messages.unverified(name, problems));
  }
  return unsound;
}

/** Offsets of html, docx and pdf sources refer to their text as first extracted; it is kept beside the briefs. */
function keepExtractedTexts(documents: Corpus['documents'], out: string): void {
  const extracted = documents.filter((document) => !document.asOnDisk);
  if (extracted.length === 0) return;
  const folder = join(out, 'sources');
  prepareOutput(folder);
  for (const { source, raw } of extracted)
    publishFile(folder, `${source.id}.${source.sha256.slice(0, 16)}.txt`, Buffer.from(raw));
}

function render(brief: Brief, wanted: readonly Format[], options: BuildOptions): Promise<Rendered[]> {
  return renderBrief(brief, {
    formats: wanted,
    date: dateOf(brief),
    ...(options.templates ? { templates: options.templates } : {}),
  });
}

/** A page for each source, with the way back to the briefs that stand in the folder. */
function writeEvidencePages(corpus: Corpus, out: string): void {
  const backLinks = new Map<string, BackLink[]>();
  const quotes: Evidence[] = [];
  for (const { slug, name } of [...corpus.region.districts, corpus.region]) {
    const page = `${slug}.html`;
    if (!existsSync(join(out, page))) continue;
    const newest = listEditions(out, slug).at(-1);
    const brief = newest && (editionContent(out, slug, newest.number) as Brief | null);
    for (const entry of brief?.evidence ?? []) {
      const key = quoteAddress(entry);
      backLinks.set(key, [...(backLinks.get(key) ?? []), { page, number: entry.number, place: name }]);
      quotes.push(entry);
    }
  }
  const folder = join(out, 'evidence');
  prepareOutput(folder);
  for (const document of corpus.documents) {
    const { id } = document.source;
    const own = (evidence: Evidence) => evidence.source === id;
    const html = renderEvidencePage(
      document,
      corpus.facts.filter((fact) => own(fact.evidence)),
      backLinks,
      quotes.filter(own),
    );
    publishFile(folder, `${id}.html`, Buffer.from(html));
  }
}

/** The workbook and the table of all facts, which go with the city's brief. */
async function cityTables(
  brief: CityBrief,
  wanted: readonly Format[],
  corpus: Corpus,
  comparisons: ReturnType<typeof compareCorpus>,
): Promise<Rendered[]> {
  const tables: Rendered[] = [];
  if (wanted.includes('xlsx')) {
    const content = {
      brief,
      facts: corpus.facts,
      series: comparisons.flatMap(({ series }) => series),
      threads: comparisons.flatMap(({ threads }) => threads),
      date: dateOf(brief),
    };
    tables.push({ name: `${brief.slug}.xlsx`, bytes: await renderWorkbook(content) });
  }
  if (wanted.includes('csv')) {
    let text = '';
    printRows(corpus.facts.map(flatRow), 'csv', [], (part) => {
      text += part;
    });
    tables.push({ name: 'facts.csv', bytes: Buffer.from(text) });
  }
  return tables;
}

/** The date in a PDF's metadata: SOURCE_DATE_EPOCH, else that of the newest source, so that equal inputs give equal bytes. */
function dateOf(brief: Brief): Date {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  if (process.env.SOURCE_DATE_EPOCH && Number.isFinite(epoch)) return new Date(epoch * 1000);
  const date = new Date(`${brief.newest}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? new Date(Date.UTC(brief.to, 11, 31)) : date;
}

function parseFormats(text: string): Format[] {
  const wanted = text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const stranger = wanted.find((each) => !(formats as readonly string[]).includes(each));
  if (stranger !== undefined || wanted.length === 0)
    throw new UsageError(messages.noFormat(stranger ?? '', formats));
  return wanted as Format[];
}

/** A bar on a terminal, a line a brief otherwise. */
function progress(total: number) {
  const bar = process.stderr.isTTY
    ? new SingleBar(
        { format: '{bar} {value}/{total} {name}', hideCursor: true, stream: process.stderr },
        Presets.shades_classic,
      )
    : null;
  let written = 0;
  bar?.start(total, 0, { name: '' });
  return {
    tick(name: string, outputs: readonly string[], why: string, dry: boolean) {
      if (bar) bar.increment(1, { name });
      else process.stdout.write(`${dry ? 'would write' : 'wrote'} ${outputs.join(' ')}  ${name}  (${why})\n`);
      written++;
    },
    current(name: string) {
      if (bar) bar.increment(1, { name });
      else process.stdout.write(`${messages.isCurrent(name)}\n`);
    },
    end(folder: string, dry: boolean) {
      bar?.stop();
      process.stdout.write(`${messages.built(written, folder, dry)}\n`);
    },
  };
}

/** Hash of what briefs are set with beside their content: program, templates, fonts, formats. */
function settingHash(options: BuildOptions, wanted: readonly Format[]): string {
  const program = dirname(dirname(fileURLToPath(import.meta.url)));
  return hashOf(
    version,
    folderHash(program),
    folderHash(options.templates ?? join(packageRoot, 'templates')),
    folderHash(join(packageRoot, 'fonts')),
    process.env.SOURCE_DATE_EPOCH ?? '',
    [...wanted].sort().join(),
  );
}

/** Hash of all that a run depends on: where it is the ledger's, nothing needs to be read. */
function runHash(opened: ReturnType<typeof openSources>, options: BuildOptions, setting: string): string {
  const { lang, from, to, district, city, region } = options;
  return hashOf(
    setting,
    JSON.stringify([lang, from ?? null, to ?? null, district ?? null, city ?? false]),
    region ? readFileSync(region) : '',
    JSON.stringify([opened.overrides, opened.corrections]),
    opened.failures.join('\n'),
    ...opened.files.flatMap(({ name, bytes }) => [name, bytes]),
  );
}

function folderHash(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return hashOf(...files.flatMap((file) => [file.slice(folder.length), readFileSync(file)]));
}

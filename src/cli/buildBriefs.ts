import type { Brief, Language } from '../briefs/content.js';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { type Corpus, compareCorpus, composeBrief, coveredDistricts } from '../pipeline.js';
import { keepEdition } from '../publish/editions.js';
import { hashOf, type Ledger, type LedgerEntry, staleness, writeLedger } from '../publish/ledger.js';
import { publishFile } from '../publish/publish.js';
import type { Format } from '../render/formats.js';
import { type Rendered, renderBrief } from '../render/renderBrief.js';
import { loadTemplates, type Templates } from '../render/template.js';
import { readPrinted } from '../verify/printed.js';
import { checkContent, checkPrint } from '../verify/verifyBrief.js';
import { version } from '../version.js';
import type { BuildOptions } from './buildOptions.js';
import { buildProgress } from './buildProgress.js';
import { cityTables } from './cityTables.js';
import { readOpened, resolveDistrict } from './corpus.js';
import { dateOf } from './dateOf.js';
import { ledgerKey, withEdition } from './edition.js';
import { keepExtractedTexts, writeEvidencePages } from './evidencePages.js';
import type { OpenedSources } from './openSources.js';

/** What a run has found out before it reads anything. */
export interface BuildPlan {
  readonly opened: OpenedSources;
  readonly wanted: readonly Format[];
  readonly ledger: Ledger;
  /** Hash of what briefs are set with, and of all that the run depends on. */
  readonly setting: string;
  readonly run: string;
  /** Editions of a brief that are kept. */
  readonly keep: number;
}

/** Reads the sources, composes the briefs, renders those that are stale and publishes those that verify; the ledger comes last. */
export async function buildBriefs(plan: BuildPlan, options: BuildOptions): Promise<void> {
  const { opened, wanted, ledger, setting, run, keep } = plan;
  const dry = Boolean(options['dry-run']);
  const templates = loadTemplates(options.templates);
  const corpus = await readOpened(opened, options);
  const { targets, problems } = chooseTargets(corpus, options);
  if (!dry) keepExtractedTexts(corpus.documents, options.out);
  const entries = { ...ledger.entries };
  const report = buildProgress(targets.length);
  const comparisons = compareCorpus(corpus);
  for (const name of targets) {
    const content = composeBrief(name, corpus, comparisons, composeOptions(options));
    const key = ledgerKey(content);
    const now = entryOf(content, setting);
    const stale = staleness(options.out, entries[key], now, Boolean(options.force));
    if (!stale) {
      report.current(name);
      continue;
    }
    const why = stale.why === 'sources' ? messages.stale.sources(stale.ids) : messages.stale[stale.why];
    if (dry) {
      report.tick(name, filesOf(content, wanted), why, dry);
      continue;
    }
    const brief = withEdition(content, options.out);
    const rendered = await renderBrief(brief, { formats: wanted, date: dateOf(brief), templates });
    if (brief.kind === 'city') rendered.push(...(await cityTables(brief, wanted, corpus, comparisons)));
    const unsound = await unsoundFiles(brief, rendered, corpus.documents, templates);
    if (unsound.length > 0) {
      // The last good edition stays where it is.
      problems.push(...unsound);
      continue;
    }
    const { number } = brief.edition!;
    keepEdition(options.out, key, number, JSON.stringify(brief), rendered, keep);
    for (const { name: file, bytes } of rendered) publishFile(options.out, file, bytes);
    const outputs = Object.fromEntries(rendered.map(({ name: file, bytes }) => [file, hashOf(bytes)]));
    entries[key] = { ...now, edition: number, outputs };
    report.tick(name, Object.keys(outputs), why, dry);
  }
  if (!dry && wanted.includes('html')) writeEvidencePages(corpus, options.out);
  if (!dry) writeLedger(options.out, { format: 1, run: problems.length > 0 ? '' : run, entries });
  report.end(options.out, dry);
  const silent = isEverything(options) ? silentDistricts(corpus) : [];
  if (silent.length > 0) process.stderr.write(`briefs: ${messages.silentDistricts(silent)}\n`);
  if (problems.length > 0) throw new InputError(problems.join('\nbriefs: '));
}

/** The files that a brief would be written to. */
function filesOf({ kind, slug }: Brief, wanted: readonly Format[]): string[] {
  return wanted.flatMap((format) => {
    if (format === 'csv') return kind === 'city' ? ['facts.csv'] : [];
    if (format === 'xlsx') return kind === 'city' ? [`${slug}.xlsx`] : [];
    return format === 'html' && kind === 'city' ? [`${slug}.html`, 'index.html'] : [`${slug}.${format}`];
  });
}

const isEverything = (options: BuildOptions) => !options.district && !options.city;

const silentDistricts = (corpus: Corpus) => {
  const covered = coveredDistricts(corpus);
  return corpus.region.districts.map((district) => district.name).filter((name) => !covered.has(name));
};

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

/** Files that do not say what the brief says, or whose quotes are not in the sources; one line each. */
async function unsoundFiles(
  brief: Brief,
  rendered: readonly Rendered[],
  documents: Corpus['documents'],
  templates: Templates,
): Promise<string[]> {
  const sources = documents.map(({ source, raw }) => ({ id: source.id, sha256: source.sha256, text: raw }));
  const html = templates.render(brief);
  const content = checkContent({ brief, sources, recomposed: [] });
  const unsound: string[] = [];
  for (const { name, bytes } of rendered) {
    if (!/\.(?:pdf|json|html)$/.test(name)) continue;
    const { pages } = await readPrinted(name, bytes);
    const paper = name.endsWith('.pdf');
    const print = checkPrint({ brief, pages, paper, html, page: null });
    const problems = [...content.problems, ...print.problems];
    if (problems.length > 0) unsound.push(messages.unverified(name, problems));
  }
  return unsound;
}

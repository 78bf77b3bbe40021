import type { Brief, Language } from '../briefs/content.js';
import type { DistrictComparison } from '../compare/compareDistrict.js';
import { InputError } from '../errors.js';
import type { JobEngine } from '../jobs/engine.js';
import type { Job, Outcome, Work } from '../jobs/job.js';
import { localEngine } from '../jobs/localEngine.js';
import { defaultThreads } from '../jobs/threads.js';
import { messages } from '../messages.js';
import { type Corpus, compareCorpus, composeBrief, coveredDistricts } from '../pipeline.js';
import { dropEditions } from '../publish/editions.js';
import { hashOf } from '../publish/hash.js';
import { type Ledger, type LedgerEntry, staleness, writeLedger } from '../publish/ledger.js';
import type { Store } from '../publish/store.js';
import type { Tables } from '../render/cityTables.js';
import type { Format } from '../render/formats.js';
import { compileTemplates, readTemplates } from '../render/template.js';
import { checkContent } from '../verify/verifyBrief.js';
import { version } from '../version.js';
import type { BuildOptions } from './buildOptions.js';
import { buildProgress } from './buildProgress.js';
import { readOpened, resolveDistrict } from './corpus.js';
import { dateOf } from './dateOf.js';
import { ledgerKey, withEdition } from './edition.js';
import { keepExtractedTexts, writeEvidencePages } from './evidencePages.js';
import type { OpenedSources } from './openSources.js';

/** How much of a job's hash names it. */
const JOB_ID = 32;

/** What a run has found out before it reads anything. */
export interface BuildPlan {
  readonly opened: OpenedSources;
  readonly store: Store;
  readonly wanted: readonly Format[];
  readonly ledger: Ledger;
  /** Hash of the program, which a worker elsewhere must be too. */
  readonly program: string;
  /** Hash of what briefs are set with, and of all that the run depends on. */
  readonly setting: string;
  readonly run: string;
  /** Editions of a brief that are kept. */
  readonly keep: number;
}

/** A brief as the ledger will know it when it is published. */
type Entry = Pick<LedgerEntry, 'content' | 'setting' | 'sources'>;

/** A job, why it is one, and how the ledger will know it. */
interface Planned {
  readonly job: Job;
  readonly why: string;
  readonly entry: Entry;
}

/** Reads the sources, composes the briefs, has those that are stale rendered and published; the ledger comes last. */
export async function buildBriefs(plan: BuildPlan, options: BuildOptions): Promise<void> {
  const { opened, store, wanted, ledger, run, keep } = plan;
  const dry = Boolean(options['dry-run']);
  const corpus = await readOpened(opened, options);
  const { targets, problems } = chooseTargets(corpus, options);
  const report = buildProgress(targets.length);
  const planned = await planJobs(plan, options, corpus, targets, problems, report);
  if (!dry) {
    await keepExtractedTexts(corpus.documents, store);
    const entries = { ...ledger.entries };
    let unmade = false;
    const byId = new Map(planned.map((each) => [each.job.id, each]));
    const ended = async ({ job, published, reason }: Outcome) => {
      if (!published) {
        // The last good edition stays where it is.
        problems.push(reason);
        unmade = true;
        return;
      }
      const { entry, why } = byId.get(job.id)!;
      store.adopt({ ...published.outputs, ...published.kept });
      await dropEditions(store, job.key, keep);
      report.tick(job.name, Object.keys(published.outputs), why, dry);
      // A city's brief that says what is missing is made again when that is there.
      if (job.kind === 'city' && unmade) delete entries[job.key];
      else
        entries[job.key] = { ...entry, edition: job.work.brief.edition!.number, outputs: published.outputs };
    };
    if (planned.length > 0) {
      const engine = await openEngine(plan, options);
      try {
        await engine.submit(
          planned.map(({ job }) => job),
          ended,
        );
      } finally {
        await engine.close();
      }
    }
    if (wanted.includes('html')) await writeEvidencePages(corpus, store);
    await writeLedger(store, { format: 1, run: problems.length > 0 ? '' : run, entries });
    await store.commit();
  }
  report.end(options.out, dry);
  const silent = isEverything(options) ? silentDistricts(corpus) : [];
  if (silent.length > 0) process.stderr.write(`briefs: ${messages.silentDistricts(silent)}\n`);
  if (problems.length > 0) throw new InputError(problems.join('\nbriefs: '));
}

async function openEngine(
  { store, program }: BuildPlan,
  { engine, workers }: BuildOptions,
): Promise<JobEngine> {
  if (engine === undefined) return localEngine(store, workers ?? defaultThreads());
  const { queueEngine } = await import('../jobs/queueEngine.js');
  return queueEngine(engine, store, program, (line) => process.stderr.write(`briefs: ${line}\n`));
}

/** Composes the briefs; a job for each that is stale and says of its sources what they say. */
async function planJobs(
  { store, wanted, ledger, setting }: BuildPlan,
  options: BuildOptions,
  corpus: Corpus,
  targets: readonly string[],
  problems: string[],
  report: ReturnType<typeof buildProgress>,
): Promise<Planned[]> {
  const templates = readTemplates(options.templates);
  // A mistake in a template is told once, before any work is done.
  compileTemplates(templates);
  const comparisons = compareCorpus(corpus);
  const texts = corpus.documents.map(({ source, raw }) => ({
    id: source.id,
    sha256: source.sha256,
    text: raw,
  }));
  const planned: Planned[] = [];
  for (const name of targets) {
    const content = composeBrief(name, corpus, comparisons, composeOptions(options));
    const key = ledgerKey(content);
    const entry = entryOf(content, setting);
    const stale = await staleness(store, ledger.entries[key], entry, Boolean(options.force));
    if (!stale) {
      report.current(name);
      continue;
    }
    const why = stale.why === 'sources' ? messages.stale.sources(stale.ids) : messages.stale[stale.why];
    if (options['dry-run']) {
      report.tick(name, filesOf(content, wanted), why, true);
      continue;
    }
    const brief = await withEdition(content, store);
    const unsound = checkContent({ brief, sources: texts, recomposed: [] }).problems;
    if (unsound.length > 0) {
      problems.push(messages.unverified(name, unsound));
      continue;
    }
    const { kind } = brief;
    const date = dateOf(brief).toISOString();
    const tables = kind === 'city' ? tablesOf(corpus, comparisons) : null;
    const work: Work = { brief, formats: wanted, date, templates, tables };
    const id = hashOf(store.location, key, setting, JSON.stringify(brief)).slice(0, JOB_ID);
    planned.push({ job: { id, kind, name, key, work }, why, entry });
  }
  return planned;
}

const tablesOf = ({ facts }: Corpus, comparisons: readonly DistrictComparison[]): Tables => ({
  facts,
  series: comparisons.flatMap(({ series }) => series),
  threads: comparisons.flatMap(({ threads }) => threads),
});

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

function entryOf(content: Brief, setting: string): Entry {
  return {
    content: hashOf(JSON.stringify(content)),
    setting,
    sources: Object.fromEntries(content.sources.map(({ id, sha256 }) => [id, sha256])),
  };
}

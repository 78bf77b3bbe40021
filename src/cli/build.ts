import { join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import type { Brief, Language } from '../briefs/content.js';
import { InputError, UsageError } from '../errors.js';
import { messages } from '../messages.js';
import { type Corpus, compareCorpus, composeBrief, coveredDistricts } from '../pipeline.js';
import { prepareOutput, publishFile } from '../publish/publish.js';
import { type Format, formats, renderBrief } from '../render/renderBrief.js';
import { version } from '../version.js';
import { type CorpusOptions, openCorpus, resolveDistrict } from './corpus.js';

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
}

/** `briefs build`: reads the sources, composes and renders the briefs, writes each whole or not at all. */
export async function build(options: BuildOptions): Promise<void> {
  const wanted = parseFormats(options.formats);
  for (const [name, year] of [
    ['--from', options.from],
    ['--to', options.to],
  ] as const) {
    if (year !== undefined && !(year >= 1900 && year <= 2100))
      throw new UsageError(messages.notAYear(name, String(year)));
  }
  if (options.from !== undefined && options.to !== undefined && options.from >= options.to)
    throw new UsageError(messages.yearsReversed(options.from, options.to));
  const corpus = await openCorpus(options);
  const city = corpus.region.name;
  const covered = coveredDistricts(corpus);
  const problems = [...corpus.failures];
  if (corpus.documents.length === 0)
    throw new InputError([...problems, messages.nothingBuilt].join('\nbriefs: '));
  const asked = options.district?.map((name) => resolveDistrict(name, corpus.gazetteer));
  const every = !asked && !options.city;
  const names = every
    ? corpus.region.districts.map((district) => district.name).filter((name) => covered.has(name))
    : (asked ?? []).filter((name) => name !== city);
  for (const name of names) if (!covered.has(name)) problems.push(messages.districtNotCovered(name));
  const targets = [...new Set(names.filter((name) => covered.has(name)))];
  if (every || options.city || asked?.includes(city)) targets.push(city);
  if (!options['dry-run']) prepareOutput(options.out);
  if (!options['dry-run']) keepExtractedTexts(corpus.documents, options.out);
  const comparisons = compareCorpus(corpus);
  const report = progress(targets.length);
  for (const name of targets) {
    const brief = composeBrief(name, corpus, comparisons, {
      language: options.lang as Language,
      version,
      ...(options.from === undefined ? {} : { from: options.from }),
      ...(options.to === undefined ? {} : { to: options.to }),
    });
    const outputs = options['dry-run']
      ? wanted.map((format) => `${brief.slug}.${format}`)
      : await write(brief, wanted, options);
    report.tick(name, outputs, Boolean(options['dry-run']));
  }
  report.end(options.out, Boolean(options['dry-run']));
  const silent = every
    ? corpus.region.districts
        .filter((district) => !covered.has(district.name))
        .map((district) => district.name)
    : [];
  if (silent.length > 0) process.stderr.write(`briefs: ${messages.silentDistricts(silent)}\n`);
  if (problems.length > 0) throw new InputError(problems.join('\nbriefs: '));
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

async function write(brief: Brief, wanted: readonly Format[], options: BuildOptions): Promise<string[]> {
  const rendered = await renderBrief(brief, {
    formats: wanted,
    date: dateOf(brief),
    ...(options.templates ? { templates: options.templates } : {}),
  });
  for (const { name, bytes } of rendered) publishFile(options.out, name, bytes);
  return rendered.map(({ name }) => name);
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
  bar?.start(total, 0, { name: '' });
  return {
    tick(name: string, outputs: readonly string[], dry: boolean) {
      if (bar) bar.increment(1, { name });
      else process.stdout.write(`${dry ? 'would write' : 'wrote'} ${outputs.join(' ')}  ${name}\n`);
    },
    end(folder: string, dry: boolean) {
      bar?.stop();
      process.stdout.write(`${messages.built(total, folder, dry)}\n`);
    },
  };
}

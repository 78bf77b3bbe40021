import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Brief } from '../briefs/content.js';
import { InputError, UsageError } from '../errors.js';
import { messages } from '../messages.js';
import { compareCorpus, composeBrief, readCorpus, type SourceFile } from '../pipeline.js';
import { plainText } from '../read/plainText.js';
import { loadRegion } from '../regions/loadRegion.js';
import { loadTemplates, type Templates } from '../render/template.js';
import { renderPage } from '../render/webPage.js';
import type { SourceNow } from '../verify/input.js';
import { readPrinted } from '../verify/printed.js';
import { type Verdict, verifyBrief } from '../verify/verifyBrief.js';
import { version } from '../version.js';
import { type CorpusOptions, type OpenedSources, openSources } from './openSources.js';

export interface VerifyOptions extends CorpusOptions {
  readonly files: readonly string[];
  readonly templates?: string | undefined;
  readonly show?: boolean | undefined;
}

/** `briefs verify FILE…`: checks published briefs against the sources, and every number in print. */
export async function verify(options: VerifyOptions): Promise<void> {
  if (options.files.length === 0) throw new UsageError(messages.verify.nothing);
  const opened = await openSources(options.sources);
  const { files } = opened;
  const hashes = new Map(files.map((file) => [createHash('sha256').update(file.bytes).digest('hex'), file]));
  const sources = await sourcesNow(files);
  const region = loadRegion(options.region);
  const templates = loadTemplates(options.templates);
  const recomposer = recompositions(hashes, region, opened);
  let wrong = 0;
  for (const file of options.files) {
    const verdict = await verifyFile(file, sources, templates, recomposer);
    const name = basename(file);
    if (verdict.problems.length === 0) {
      process.stdout.write(`${messages.verify.right(name, verdict)}\n`);
      if (options.show) for (const sum of verdict.sums) process.stdout.write(`  ${sum}\n`);
    } else {
      wrong++;
      process.stdout.write(`${messages.verify.wrong(name, verdict.problems.length)}\n`);
      for (const problem of verdict.problems) process.stdout.write(`  ${problem}\n`);
    }
  }
  if (wrong > 0) throw new InputError(messages.verify.failed(wrong, options.files.length));
}

async function verifyFile(
  file: string,
  sources: readonly SourceNow[],
  templates: Templates,
  recompose: (brief: Brief) => Promise<Brief[]>,
): Promise<Verdict> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new InputError(messages.unreadable(file, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
  const { brief, pages } = await readPrinted(file, bytes);
  return verifyBrief({
    brief,
    pages,
    paper: extname(file).toLowerCase() === '.pdf',
    html: templates.render(brief),
    page:
      extname(file).toLowerCase() === '.html'
        ? { is: bytes.toString('utf8'), should: renderPage(brief, templates.render(brief), templates) }
        : null,
    sources,
    recomposed: await recompose(brief),
  });
}

/** The plain text of each source, as offsets refer to it; one that cannot be read is as good as missing. */
async function sourcesNow(files: readonly SourceFile[]): Promise<SourceNow[]> {
  const now: SourceNow[] = [];
  for (const { name, bytes } of files) {
    try {
      const { text } = await plainText(name, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      now.push({ id: basename(name, extname(name)), sha256, text });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  return now;
}

/** Makes a brief anew from exactly the sources it was made from; each set of sources is read once. */
function recompositions(
  hashes: ReadonlyMap<string, SourceFile>,
  region: ReturnType<typeof loadRegion>,
  { overrides, corrections }: OpenedSources,
): (brief: Brief) => Promise<Brief[]> {
  const corpora = new Map<string, Promise<Awaited<ReturnType<typeof readCorpus>>>>();
  return async (brief) => {
    const files = brief.sources.map((source) => hashes.get(source.sha256));
    if (brief.version !== version || files.some((file) => file === undefined)) return [];
    const name =
      brief.kind === 'city'
        ? region.name
        : region.districts.find((district) => district.slug === brief.slug)?.name;
    if (name === undefined) return [];
    const { language, from, to, edition } = brief;
    const made: Brief[] = [];
    // Today's corrections may be younger than the brief: it may also be right without them.
    for (const applied of corrections.length > 0 ? [corrections, []] : [[]]) {
      const key = `${applied.length}|${brief.sources
        .map((source) => source.sha256)
        .sort()
        .join()}`;
      const reading =
        corpora.get(key) ?? readCorpus(files as SourceFile[], region, overrides, undefined, applied);
      corpora.set(key, reading);
      const corpus = await reading;
      const content = composeBrief(name, corpus, compareCorpus(corpus), { language, from, to, version });
      // The number of the edition and its changes come from the past, which is not at hand.
      made.push(JSON.parse(JSON.stringify({ ...content, edition })) as Brief);
    }
    return made;
  };
}

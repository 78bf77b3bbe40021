import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Fact, nameOf, type PolicyFact } from '../model/facts.js';
import { compareCorpus, readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { type AttributionLabel, scoreAttribution } from './attribution.js';
import { labelledTexts, labelsIn } from './labelled.js';
import { type PairLabel, scorePairs } from './pairs.js';
import { f1, type Label, type Score, score } from './score.js';
import { seeds } from './texts.js';
import { type PositioningLabel, scorePositioning, scoreThemes, type ThemeLabel } from './themes.js';
import { linksMade, scoreLinks, scoreThreads, type ThreadLabel } from './threads.js';

/*
 * npm run eval [-- NAME [KIND]]: recall and precision against the labels of seeds/labels, by source and field. With a
 * source's name, what was missed, what is extra and which fields are wrong are listed.
 */

const KINDS = { indicator: 'indicators', policy: 'policies', initiative: 'initiatives' } as const;
type Kind = keyof typeof KINDS;

const together = join(seeds, 'labels', 'seeds');

function detail(result: Score): string[] {
  const brief = (fact: Fact) =>
    fact.kind === 'indicator'
      ? `${nameOf(fact)} ${fact.relation}${fact.value}${fact.unit ?? ''} ${fact.modality} ${fact.measure} ${fact.period}`
      : `${nameOf(fact)} ${(fact as PolicyFact).status} ${fact.district}`;
  const wanted = (label: Label) =>
    label.value === undefined
      ? `${label.title ?? label.name} ${label.status} ${label.district}`
      : `${label.name} ${label.relation}${label.value}${label.unit ?? ''} ${label.modality} ${label.measure} ${label.period}`;
  return [
    ...result.wrong.map(
      ({ label, fact, fields }) => `  ~ ${fields.join(',')}: ${wanted(label)}  <>  ${brief(fact)}`,
    ),
    ...result.missed.map(
      (label) => `  - ${wanted(label)}  「${label.quote.replace(/\n/g, '⏎').slice(0, 60)}」`,
    ),
    ...result.extra.map((fact) => `  + ${brief(fact)}  「${fact.evidence.text.slice(0, 60)}」`),
  ];
}

const [only, kindOnly] = process.argv.slice(2);
const region = loadRegion();
process.stdout.write(
  `${'source'.padEnd(24)}${'kind'.padEnd(12)}labels  found  F1 found  F1 right  fields right of those found\n`,
);
for (const { id, file, labels: folder } of labelledTexts()) {
  if (only && !id.includes(only)) continue;
  const corpus = await readCorpus([{ name: basename(file), bytes: readFileSync(file) }], region);
  const document = corpus.documents[0];
  if (!document) {
    process.stdout.write(`${id.padEnd(24)}${corpus.failures.join(' ')}\n`);
    continue;
  }
  for (const [kind, plural] of Object.entries(KINDS) as [Kind, string][]) {
    const path = join(folder, `${id}.${plural}.jsonl`);
    if (!existsSync(path) || (kindOnly && kindOnly !== kind)) continue;
    const labels = labelsIn<Label>(path);
    const result = score(kind, document, labels, corpus.facts);
    const fields = Object.entries(result.fields).map(
      ([field, count]) => `${field} ${(count / Math.max(1, result.matched)).toFixed(2)}`,
    );
    process.stdout.write(
      `${id.padEnd(24)}${kind.padEnd(12)}${String(result.labels).padStart(6)}${String(result.found).padStart(7)}${f1(result, result.matched).toFixed(3).padStart(10)}${f1(result, result.right).toFixed(3).padStart(10)}  ${fields.join('  ')}\n`,
    );
    if (only) process.stdout.write(`${detail(result).join('\n')}\n`);
  }
  const statements = join(folder, `${id}.attribution.jsonl`);
  if (!existsSync(statements) || (kindOnly && kindOnly !== 'attribution')) continue;
  const attributed = scoreAttribution(document.raw, corpus.passages, labelsIn<AttributionLabel>(statements));
  process.stdout.write(
    `${id.padEnd(24)}attribution ${attributed.right} of ${attributed.statements} statements given to their districts\n`,
  );
  if (only) for (const each of attributed.wrong) process.stdout.write(`  ~ ${each}\n`);
}

// Themes, threads and pairs are of several sources at once.
const percent = (part: number, whole: number) => `${((part / Math.max(1, whole)) * 100).toFixed(0)} %`;
const tell = (all: readonly string[]) => {
  if (only) for (const line of all) process.stdout.write(`${line}\n`);
};
const JOINT = ['themes', 'threads', 'pairs'];
const wants = (what: string) => only === undefined || only === what;
const corpus = JOINT.some(wants)
  ? await readCorpus(
      labelledTexts(seeds).map(({ file }) => ({ name: basename(file), bytes: readFileSync(file) })),
      region,
    )
  : null;
if (corpus && wants('themes')) {
  const read = scoreThemes(corpus.passages, labelsIn<ThemeLabel>(join(together, 'themes.jsonl')));
  const stated = scorePositioning(
    corpus.passages,
    labelsIn<PositioningLabel>(join(together, 'positioning.jsonl')),
    corpus.documents,
  );
  process.stdout.write(
    `themes: the first of ${read.first} of ${read.passages} passages is a reader's (${percent(read.first, read.passages)}); of all given ${percent(read.both, read.given)} are, of the reader's ${percent(read.both, read.wanted)} are given\n`,
  );
  process.stdout.write(
    `positioning: ${stated.right} of ${stated.wanted} statements (${percent(stated.right, stated.wanted)})\n`,
  );
  tell([...read.wrong.map((each) => `  ~ ${each}`), ...stated.missed.map((each) => `  - ${each}`)]);
}
if (corpus && wants('threads')) {
  const mentions = readdirSync(together)
    .filter((name) => /\.(?:initiatives|policies)\.jsonl$/.test(name))
    .flatMap((name) => labelsIn<Label>(join(together, name)));
  const threads = labelsIn<ThreadLabel>(join(together, 'threads.jsonl'));
  const { links, made, right, missed, extra } = scoreThreads(
    mentions,
    threads,
    corpus.documents.map(({ source }) => source),
  );
  process.stdout.write(
    `threads: ${right} of ${links} links between sources made (${percent(right, links)}), ${made - right} of ${made} made are none (${percent(made - right, made)})\n`,
  );
  tell([...missed.map((each) => `  - ${each}`), ...extra.map((each) => `  + ${each}`)]);
  const comparisons = compareCorpus(corpus);
  const fromTexts = scoreLinks(comparisons, threads);
  process.stdout.write(
    `links from the texts themselves: ${fromTexts.right} of ${fromTexts.links} (${percent(fromTexts.right, fromTexts.links)})\n`,
  );
  tell([
    ...fromTexts.missed.map((each) => `  - ${each}`),
    ...linksMade(comparisons).map((each) => `  = ${each}`),
  ]);
}
if (corpus && wants('pairs')) {
  const { pairs, right, wrong } = scorePairs(
    corpus.facts,
    labelsIn<PairLabel>(join(together, 'pairs.jsonl')),
  );
  process.stdout.write(`pairs: ${right} of ${pairs} judged as a reader does (${percent(right, pairs)})\n`);
  tell(wrong.map((each) => `  ~ ${each}`));
}

import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import type { Fact } from '../model/facts.js';
import { canonicalOf } from '../text/knownIndicators.js';
import { openCorpus, resolveDistrict } from './corpus.js';
import { factRow } from './export.js';
import type { CorpusOptions } from './openSources.js';
import { type OutputFormat, printRows } from './output.js';

export interface FactsOptions extends CorpusOptions {
  readonly format: string;
  readonly district?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly source?: string | undefined;
  readonly explain?: string | undefined;
}

/** `briefs facts`: every fact with its quote, or how one of them was read. */
export async function facts(options: FactsOptions): Promise<void> {
  const corpus = await openCorpus(options);
  if (options.explain !== undefined) {
    explain(options.explain, corpus.facts);
    return;
  }
  const districts = options.district?.map((name) => resolveDistrict(name, corpus.gazetteer));
  const chosen = corpus.facts.filter(
    (fact) =>
      (!districts || districts.includes(fact.district)) &&
      (!options.kind || fact.kind === options.kind) &&
      (!options.source || fact.evidence.source === options.source),
  );
  printRows(chosen.map(factRow), options.format as OutputFormat, [
    { head: 'district', cell: (row) => row.district },
    {
      head: 'fact',
      cell: (row) =>
        row.kind === 'indicator' ? row.indicator : row.kind === 'policy' ? `《${row.title}》` : row.name,
      width: 40,
    },
    {
      head: 'value',
      cell: (row) =>
        row.kind === 'indicator'
          ? `${row.relation === '=' ? '' : row.relation}${row.value}${row.unit ?? ''}`
          : row.status,
    },
    { head: 'period', cell: (row) => ('period' in row ? (row.period ?? '–') : (row.years ?? '–')) },
    {
      head: 'reading',
      cell: (row) => (row.kind === 'indicator' ? `${row.modality} ${row.measure}` : row.kind),
    },
    { head: 'id', cell: (row) => row.id },
  ]);
  if (corpus.failures.length > 0) throw new InputError(corpus.failures.join('\nbriefs: '));
}

function explain(id: string, all: readonly Fact[]): void {
  const fact = all.find((each) => each.id === id);
  if (!fact) throw new InputError(messages.noSuchFact(id));
  const { file, start, end, quote, text, section } = fact.evidence;
  const lines = [
    `${fact.id}`,
    `  ${file} [${start}, ${end})  ${section.join(' › ')}`,
    `  quote    ${quote}`,
    ...(quote === text ? [] : [`  reading  ${text}`]),
    ...Object.entries(factRow(fact))
      .filter(([key]) => !['id', 'quote', 'text', 'file', 'start', 'end', 'source'].includes(key))
      .map(([key, value]) => `  ${key.padEnd(10)} ${JSON.stringify(value)}`),
    ...(fact.kind === 'initiative' && fact.parts.length > 0 ? [`  parts      ${fact.parts.join('、')}`] : []),
    ...(fact.kind === 'initiative' && fact.figures.length > 0
      ? [`  figures    ${fact.figures.join(' ')}`]
      : []),
    ...meaningOf(fact),
    ...fact.reasons.map((reason) => `  – ${reason}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** What a known indicator counts, by the list of them. */
function meaningOf(fact: Fact): readonly string[] {
  const known = fact.kind === 'indicator' ? canonicalOf(fact.canonical) : undefined;
  if (!known) return [];
  return [`  – 标准指标：${known.name}${known.includes ? `（${known.includes}）` : ''}`];
}

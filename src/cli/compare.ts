import { InputError } from '../errors.js';
import { compareCorpus } from '../pipeline.js';
import { openCorpus, resolveDistrict } from './corpus.js';
import { comparisonRows } from './export.js';
import type { CorpusOptions } from './openSources.js';
import { type OutputFormat, printRows } from './output.js';

export interface CompareOptions extends CorpusOptions {
  readonly format: string;
  readonly district?: readonly string[] | undefined;
}

/** `briefs compare`: series and threads over the years. */
export async function compare(options: CompareOptions): Promise<void> {
  const corpus = await openCorpus(options);
  const districts = options.district?.map((name) => resolveDistrict(name, corpus.gazetteer));
  const chosen = compareCorpus(corpus).filter(
    (comparison) => !districts || districts.includes(comparison.district),
  );
  const rows = chosen.flatMap(comparisonRows);
  printRows(rows, options.format as OutputFormat, [
    { head: 'district', cell: (row) => row.district },
    { head: 'what', cell: (row) => (row.kind === 'series' ? row.indicator : row.name), width: 38 },
    {
      head: 'over time',
      width: 46,
      cell: (row) =>
        row.kind === 'series'
          ? row.observations
              .map(
                (each) =>
                  `${each.period ?? '?'}: ${each.relation === '=' ? '' : each.relation}${each.value}${row.unit ?? ''}${each.modality === 'target' ? ' (target)' : ''}`,
              )
              .join(' → ')
          : row.mentions.map((mention) => `${mention.period ?? '?'}: ${mention.status}`).join(' → '),
    },
    {
      head: 'change',
      width: 34,
      cell: (row) => {
        if (row.kind === 'thread') return row.change;
        const last = row.comparisons.at(-1);
        if (!last)
          return row.target
            ? `${row.target.status}${row.target.progressPercent === null ? '' : ` ${row.target.progressPercent}%`}`
            : '';
        return last.comparable
          ? `${last.change! > 0 ? '+' : ''}${last.change}${last.changePercent === null ? '' : ` (${last.changePercent.toFixed(1)}%)`}`
          : `不可比：${last.caveats[0]}`;
      },
    },
  ]);
  if (corpus.failures.length > 0) throw new InputError(corpus.failures.join('\nbriefs: '));
}

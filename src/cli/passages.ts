import { InputError } from '../errors.js';
import { openCorpus, resolveDistrict } from './corpus.js';
import { passageRow } from './export.js';
import type { CorpusOptions } from './openSources.js';
import { type OutputFormat, printRows } from './output.js';

export interface PassagesOptions extends CorpusOptions {
  readonly format: string;
  readonly district?: readonly string[] | undefined;
  readonly source?: string | undefined;
}

/** `briefs passages`: every passage with the districts it speaks of. */
export async function passages(options: PassagesOptions): Promise<void> {
  const corpus = await openCorpus(options);
  const districts = options.district?.map((name) => resolveDistrict(name, corpus.gazetteer));
  const chosen = corpus.passages.filter(
    (passage) =>
      (!districts || passage.districts.some((name) => districts.includes(name))) &&
      (!options.source || passage.source === options.source),
  );
  const reasons = new Map(chosen.map((passage) => [passageRow(passage), passage.reason]));
  printRows([...reasons.keys()], options.format as OutputFormat, [
    { head: 'source', cell: (row) => row.source },
    { head: 'districts', cell: (row) => row.districts.join(' ') },
    { head: 'theme', cell: (row) => row.theme ?? '–' },
    { head: 'why', cell: (row) => reasons.get(row) ?? '', width: 30 },
    {
      head: 'text',
      cell: (row) => (row.text.length > 60 ? `${row.text.slice(0, 60)}…` : row.text),
      width: 64,
    },
  ]);
  if (corpus.failures.length > 0) throw new InputError(corpus.failures.join('\nbriefs: '));
}

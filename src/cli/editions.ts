import type { Brief } from '../briefs/content.js';
import { changesSince } from '../briefs/editionChanges.js';
import { phrases } from '../briefs/phrases.js';
import { InputError, UsageError } from '../errors.js';
import { messages } from '../messages.js';
import { editionContent, listEditions } from '../publish/editions.js';
import { openStore } from '../publish/openStore.js';
import type { Store } from '../publish/store.js';
import { type OutputFormat, printRows } from './output.js';

export interface EditionsOptions {
  readonly action?: string | undefined;
  readonly out: string;
  readonly brief?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly format: string;
}

/** `briefs editions`: lists the editions that are kept; `diff` says what a later one has that an earlier one had not. */
export async function editions(options: EditionsOptions): Promise<void> {
  const store = await openStore(options.out);
  const kept = await listEditions(store, options.brief);
  if (kept.length === 0) throw new InputError(messages.noEditions(options.out));
  const numbers = kept.map(({ number }) => number);
  if (options.action === 'diff') {
    await diff(options, numbers, store);
    return;
  }
  printRows(kept, options.format as OutputFormat, [
    { head: 'brief', cell: ({ slug }) => slug },
    { head: 'edition', cell: ({ number }) => String(number) },
    { head: 'files', cell: ({ files }) => files.join(' ') },
  ]);
}

async function diff(options: EditionsOptions, numbers: readonly number[], store: Store): Promise<void> {
  const { brief: slug } = options;
  if (slug === undefined) throw new UsageError(messages.noBriefNamed);
  const to = options.to ?? numbers.at(-1)!;
  const from = options.from ?? numbers.filter((number) => number < to).at(-1) ?? to;
  const edition = async (number: number) => {
    const content = (await editionContent(store, slug, number)) as Brief | null;
    if (!content) throw new InputError(messages.noEdition(slug, number, numbers));
    return content;
  };
  const [before, after] = [await edition(from), await edition(to)];
  const changes = changesSince(before, after);
  if (options.format === 'table')
    process.stdout.write(
      `${slug} ${from} → ${to}\n${(changes.length > 0 ? changes : [phrases[after.language].edition.none]).map((line) => `  ${line}\n`).join('')}`,
    );
  else
    printRows(
      changes.map((change) => ({ brief: slug, from, to, change })),
      options.format as OutputFormat,
      [],
    );
}

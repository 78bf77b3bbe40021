import { UsageError } from '../errors.js';
import { messages } from '../messages.js';
import { placeOf } from '../publish/bucket.js';
import { LEDGER, type LedgerEntry, outputsStand, readLedger } from '../publish/ledger.js';
import { openStore } from '../publish/openStore.js';
import type { Store } from '../publish/store.js';
import { type Format, formats } from '../render/formats.js';
import type { BuildOptions } from './buildOptions.js';
import { programHash, runHash, settingHash } from './inputHashes.js';
import { openSources } from './openSources.js';

/** Editions of a brief that are kept unless --keep says otherwise. */
const KEPT_EDITIONS = 5;

/**
 * `briefs build`: makes the briefs that are stale. Where the ledger says that nothing has changed nothing is read, and
 * what would read it is not even loaded.
 */
export async function build(options: BuildOptions): Promise<void> {
  const wanted = parseFormats(options.formats);
  checkYears(options);
  const keep = options.keep ?? KEPT_EDITIONS;
  if (!Number.isInteger(keep) || keep < 1) throw new UsageError(messages.badKeep(String(keep)));
  checkWorkers(options.workers);
  const dry = Boolean(options['dry-run']);
  const opened = await openSources(options.sources);
  const store = await openStore(placeOf(options.out));
  if (!dry) await store.prepare();
  const release = dry ? async () => {} : await store.lock();
  try {
    const { ledger, broken } = await readLedger(store);
    if (broken) process.stderr.write(`briefs: ${messages.ledgerBroken(`${options.out}/${LEDGER}`)}\n`);
    const program = programHash();
    const setting = settingHash(program, options, wanted);
    const run = runHash(opened, options, setting);
    const standing = Object.values(ledger.entries);
    if (!options.force && ledger.run === run && (await allStand(store, standing))) {
      process.stdout.write(`${messages.current(standing.length, options.out)}\n`);
      return;
    }
    const { buildBriefs } = await import('./buildBriefs.js');
    await buildBriefs({ opened, store, wanted, ledger, program, setting, run, keep }, options);
  } finally {
    await release();
  }
}

async function allStand(store: Store, entries: readonly LedgerEntry[]): Promise<boolean> {
  for (const entry of entries) if (!(await outputsStand(store, entry))) return false;
  return true;
}

/** @throws UsageError for what is no number of threads */
export function checkWorkers(workers: number | undefined): void {
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= 64))
    throw new UsageError(messages.badWorkers(String(workers)));
}

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

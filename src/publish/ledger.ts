import { z } from 'zod';
import type { Store } from './store.js';

/*
 * What was built from what. The ledger is written last: after a run that died it is older than the files beside it,
 * and the next run makes again what it cannot vouch for. One that cannot be read is no ledger; everything is built.
 */

const entry = z.object({
  /** Hash of all that the brief says. */
  content: z.string(),
  /** Hash of all that it is set with: templates, fonts, formats, program. */
  setting: z.string(),
  edition: z.number().int().positive(),
  /** Hashes of the published files by their names. */
  outputs: z.record(z.string(), z.string()),
  /** Hashes of the sources it was made from by their ids, to say which of them changed. */
  sources: z.record(z.string(), z.string()),
});
const shape = z.object({ format: z.literal(1), run: z.string(), entries: z.record(z.string(), entry) });

export type LedgerEntry = z.infer<typeof entry>;
export type Ledger = z.infer<typeof shape>;

export const LEDGER = 'ledger.json';

export const emptyLedger: Ledger = { format: 1, run: '', entries: {} };

/** The ledger that stands beside the briefs; an empty one, and `broken`, where it cannot be read. */
export async function readLedger(store: Store): Promise<{ ledger: Ledger; broken: boolean }> {
  const bytes = await store.read(LEDGER);
  if (!bytes) return { ledger: emptyLedger, broken: false };
  try {
    return { ledger: shape.parse(JSON.parse(bytes.toString('utf8'))), broken: false };
  } catch {
    return { ledger: emptyLedger, broken: true };
  }
}

export async function writeLedger(store: Store, ledger: Ledger): Promise<void> {
  await store.write(
    LEDGER,
    Buffer.from(`${JSON.stringify(ledger, null, 2)}
`),
  );
}

/** Whether every file of an entry stands as it was published. */
export async function outputsStand(store: Store, { outputs }: LedgerEntry): Promise<boolean> {
  for (const [name, hash] of Object.entries(outputs)) if ((await store.hash(name)) !== hash) return false;
  return true;
}

export type Stale =
  | { readonly why: 'new' | 'forced' | 'output' | 'setting' | 'content' }
  | { readonly why: 'sources'; readonly ids: readonly string[] };

/** Why a brief is to be built again; null where it is current. */
export async function staleness(
  store: Store,
  before: LedgerEntry | undefined,
  now: Pick<LedgerEntry, 'content' | 'setting' | 'sources'>,
  force: boolean,
): Promise<Stale | null> {
  if (!before) return { why: 'new' };
  if (force) return { why: 'forced' };
  if (before.content !== now.content) {
    const ids = [...new Set([...Object.keys(before.sources), ...Object.keys(now.sources)])].filter(
      (id) => before.sources[id] !== now.sources[id],
    );
    return ids.length > 0 ? { why: 'sources', ids } : { why: 'content' };
  }
  if (before.setting !== now.setting) return { why: 'setting' };
  return (await outputsStand(store, before)) ? null : { why: 'output' };
}

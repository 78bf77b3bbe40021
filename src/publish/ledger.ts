import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { publishFile } from './publish.js';

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

/** The ledger of an output folder; an empty one, and `broken`, where it cannot be read. */
export function readLedger(folder: string): { ledger: Ledger; broken: boolean } {
  const path = join(folder, LEDGER);
  if (!existsSync(path)) return { ledger: emptyLedger, broken: false };
  try {
    return { ledger: shape.parse(JSON.parse(readFileSync(path, 'utf8'))), broken: false };
  } catch {
    return { ledger: emptyLedger, broken: true };
  }
}

export function writeLedger(folder: string, ledger: Ledger): void {
  publishFile(folder, LEDGER, Buffer.from(`${JSON.stringify(ledger, null, 2)}\n`));
}

export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // The length before each part keeps ('ab', 'c') and ('a', 'bc') apart.
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

/** Whether every file of an entry stands in the folder as it was published. */
export function outputsStand(folder: string, { outputs }: LedgerEntry): boolean {
  return Object.entries(outputs).every(([name, hash]) => {
    const path = join(folder, name);
    return existsSync(path) && hashOf(readFileSync(path)) === hash;
  });
}

export type Stale =
  | { readonly why: 'new' | 'forced' | 'output' | 'setting' | 'content' }
  | { readonly why: 'sources'; readonly ids: readonly string[] };

/** Why a brief is to be built again; null where it is current. */
export function staleness(
  folder: string,
  before: LedgerEntry | undefined,
  now: Pick<LedgerEntry, 'content' | 'setting' | 'sources'>,
  force: boolean,
): Stale | null {
  if (!before) return { why: 'new' };
  if (force) return { why: 'forced' };
  if (before.content !== now.content) {
    const ids = [...new Set([...Object.keys(before.sources), ...Object.keys(now.sources)])].filter(
      (id) => before.sources[id] !== now.sources[id],
    );
    return ids.length > 0 ? { why: 'sources', ids } : { why: 'content' };
  }
  if (before.setting !== now.setting) return { why: 'setting' };
  return outputsStand(folder, before) ? null : { why: 'output' };
}

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderStore } from './folderStore.js';
import { hashOf } from './hash.js';
import { LEDGER, type LedgerEntry, readLedger, staleness, writeLedger } from './ledger.js';
import { lockFolder } from './lock.js';

const folder = () => mkdtempSync(join(tmpdir(), 'ledger-'));

describe('the ledger', () => {
  const entry: LedgerEntry = {
    content: 'c',
    setting: 's',
    edition: 2,
    outputs: { 'a.pdf': hashOf(Buffer.from('pdf')) },
    sources: { review: '1', plan: '1' },
  };

  it('comes back as it was written, and is empty where it is broken', async () => {
    const out = folder();
    const store = new FolderStore(out);
    await writeLedger(store, { format: 1, run: 'r', entries: { a: entry } });
    expect(await readLedger(store)).toEqual({
      ledger: { format: 1, run: 'r', entries: { a: entry } },
      broken: false,
    });
    writeFileSync(join(out, LEDGER), '{"format":1,"entries":');
    expect(await readLedger(store)).toEqual({ ledger: { format: 1, run: '', entries: {} }, broken: true });
  });

  it('says why a brief is stale', async () => {
    const out = folder();
    const store = new FolderStore(out);
    writeFileSync(join(out, 'a.pdf'), 'pdf');
    const why = (now: Partial<LedgerEntry>, force = false) =>
      staleness(store, entry, { ...entry, ...now }, force);
    expect(await why({})).toBeNull();
    expect(await why({}, true)).toEqual({ why: 'forced' });
    expect(await why({ setting: 'other' })).toEqual({ why: 'setting' });
    expect(await why({ content: 'other', sources: { review: '2', plan: '1' } })).toEqual({
      why: 'sources',
      ids: ['review'],
    });
    expect(await why({ content: 'other' })).toEqual({ why: 'content' });
    expect(await staleness(store, undefined, entry, false)).toEqual({ why: 'new' });
    writeFileSync(join(out, 'a.pdf'), 'altered');
    expect(await why({})).toEqual({ why: 'output' });
  });

  it('tells parts apart that read the same when joined', () => {
    expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'));
  });
});

describe('the lock', () => {
  it('lets one run at a time write, and is given free', () => {
    const out = folder();
    const release = lockFolder(out);
    writeFileSync(
      join(out, '.lock'),
      readFileSync(join(out, '.lock'), 'utf8').replace(/"pid":\d+/, '"pid":1'),
    );
    expect(() => lockFolder(out)).toThrow(
      /another run is writing here \(process 1, since .*\); wait for it, or remove/,
    );
    release();
    lockFolder(out)();
  });

  it('is taken over from a process that is gone, or that left it half written', () => {
    const out = folder();
    lockFolder(out);
    writeFileSync(
      join(out, '.lock'),
      readFileSync(join(out, '.lock'), 'utf8').replace(/"pid":\d+/, '"pid":999999'),
    );
    lockFolder(out)();
    writeFileSync(join(out, '.lock'), '{"pid":');
    lockFolder(out)();
  });
});

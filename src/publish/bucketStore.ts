import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { type Bucket, openBucket } from './bucket.js';
import { hashOf } from './hash.js';
import { isHeld, REFRESHED } from './lock.js';
import type { Store } from './store.js';

const MANIFEST = 'manifest.json';
const LOCK = '.lock';
/** How long two that took the lock in the same moment need to see each other, in milliseconds. */
const SETTLED = 300;
/** Names that nobody opens by hand; they stand only under their hashes. */
const INNER = /^(?:editions|jobs)\//;

const shape = z.object({ format: z.literal(1), files: z.record(z.string(), z.string()) });
const holder = z.object({ pid: z.number(), host: z.string(), since: z.string(), token: z.string() });

const objectKey = (hash: string) => `objects/${hash}`;

/**
 * Publishes into a bucket. What is written goes under the hash of its content, where it disturbs nothing; the manifest,
 * which says what hash stands under what name, comes after all of it in one put, and only then the copies under plain
 * names that people open. A run that dies before the manifest has published nothing; one that dies after it leaves
 * copies behind which the next run makes good. No conditional put is relied on: not every S3-compatible store has it.
 */
export class BucketStore implements Store {
  /** What stood, by the manifest. */
  private manifest: ReadonlyMap<string, string> = new Map();
  /** What will stand when it is written next. */
  private readonly files = new Map<string, string>();
  /** All keys with their sizes. */
  private keys = new Map<string, number>();
  private loading: Promise<void> | undefined;

  private constructor(
    readonly location: string,
    private readonly bucket: Bucket,
  ) {}

  static async open(location: string): Promise<BucketStore> {
    return new BucketStore(location, await openBucket(location));
  }

  /** Only who asks what stands needs to know; a worker that writes one brief does not. */
  private load(): Promise<void> {
    this.loading ??= (async () => {
      this.manifest = filesOf(await this.bucket.get(MANIFEST));
      this.keys = await this.bucket.list();
      for (const [name, hash] of this.manifest) if (!this.files.has(name)) this.files.set(name, hash);
    })();
    return this.loading;
  }

  /** That it can be written to shows in taking the lock. */
  async prepare() {
    await this.load();
  }

  async lock() {
    const token = randomUUID();
    const hold = () => {
      const mine = { pid: process.pid, host: hostname(), since: new Date().toISOString(), token };
      return this.bucket.put(LOCK, Buffer.from(JSON.stringify(mine)));
    };
    await this.refuseIfHeld(null);
    await hold();
    // Of two that took it in the same moment the later put wins, and the other sees that.
    await pause(SETTLED);
    await this.refuseIfHeld(token);
    const alive = setInterval(() => hold().catch(() => {}), REFRESHED).unref();
    return async () => {
      clearInterval(alive);
      await this.bucket.remove([LOCK]);
    };
  }

  private async refuseIfHeld(token: string | null) {
    const found = holder.safeParse(json(await this.bucket.get(LOCK)));
    if (!found.success || found.data.token === token) return;
    const { pid, since } = found.data;
    if (isHeld(found.data, () => Date.parse(since)))
      throw new InputError(messages.locked(this.location, pid, since, `${this.location}/${LOCK}`));
  }

  async read(name: string): Promise<Buffer | null> {
    if (!this.files.has(name)) await this.load();
    const hash = this.files.get(name);
    return hash === undefined ? null : this.bucket.get(objectKey(hash));
  }

  async hash(name: string): Promise<string | null> {
    await this.load();
    const hash = this.files.get(name);
    const size = hash === undefined ? undefined : this.keys.get(objectKey(hash));
    if (hash === undefined || size === undefined) return null;
    return INNER.test(name) || this.keys.get(name) === size ? hash : null;
  }

  async list(prefix: string): Promise<string[]> {
    await this.load();
    return [...this.files.keys()].filter((name) => name.startsWith(prefix)).sort();
  }

  async write(name: string, bytes: Uint8Array) {
    const hash = hashOf(bytes);
    const key = objectKey(hash);
    if (this.keys.get(key) !== bytes.length) await this.bucket.put(key, bytes);
    this.keys.set(key, bytes.length);
    this.files.set(name, hash);
  }

  async remove(prefix: string) {
    for (const name of await this.list(prefix)) this.files.delete(name);
  }

  adopt(files: Readonly<Record<string, string>>) {
    for (const [name, hash] of Object.entries(files)) this.files.set(name, hash);
  }

  async commit() {
    await this.load();
    const files = Object.fromEntries([...this.files].sort(([a], [b]) => (a < b ? -1 : 1)));
    const text = `${JSON.stringify({ format: 1, files }, null, 2)}\n`;
    await this.bucket.put(MANIFEST, Buffer.from(text));
    this.keys = await this.bucket.list();
    for (const [name, hash] of this.files) {
      if (INNER.test(name)) continue;
      const same = this.manifest.get(name) === hash && (await this.hash(name)) === hash;
      // Read and put rather than copied by the store, which some do wrong where a key has a blank or a Chinese name.
      if (!same) await this.bucket.put(name, (await this.bucket.get(objectKey(hash)))!);
    }
    const wanted = new Set([...this.files.values()].map(objectKey));
    const gone = [...this.manifest.keys()].filter((name) => !this.files.has(name) && this.keys.has(name));
    const loose = [...this.keys.keys()].filter((key) => key.startsWith(objectKey('')) && !wanted.has(key));
    await this.bucket.remove([...gone, ...loose]);
    this.manifest = new Map(this.files);
    this.keys = await this.bucket.list();
  }
}

function json(bytes: Buffer | null): unknown {
  try {
    return JSON.parse(String(bytes));
  } catch {
    return null;
  }
}

/** A manifest that cannot be read is none: everything is published anew. */
function filesOf(manifest: Buffer | null): ReadonlyMap<string, string> {
  const found = shape.safeParse(json(manifest));
  return new Map(found.success ? Object.entries(found.data.files) : []);
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { hashOf } from './hash.js';
import { lockFolder } from './lock.js';
import { prepareOutput, publishFile } from './publish.js';
import type { Store } from './store.js';

/** Publishes into a folder; each file stands as soon as it is written. */
export class FolderStore implements Store {
  constructor(readonly location: string) {}

  async prepare() {
    prepareOutput(this.location);
  }

  async lock() {
    const release = lockFolder(this.location);
    return async () => release();
  }

  async read(name: string): Promise<Buffer | null> {
    try {
      return readFileSync(join(this.location, name));
    } catch {
      return null;
    }
  }

  async hash(name: string): Promise<string | null> {
    const bytes = await this.read(name);
    return bytes && hashOf(bytes);
  }

  async list(prefix: string): Promise<string[]> {
    const folder = join(this.location, dirname(`${prefix}.`));
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name).slice(join(this.location, sep).length))
      .map((name) => name.split(sep).join('/'))
      .filter((name) => name.startsWith(prefix))
      .sort();
  }

  async write(name: string, bytes: Uint8Array) {
    const [, folder, file] = /^(?:(.*)\/)?([^/]+)$/.exec(name)!;
    const place = folder === undefined ? this.location : join(this.location, folder);
    if (folder !== undefined) mkdirSync(place, { recursive: true });
    publishFile(place, file!, bytes);
  }

  async remove(prefix: string) {
    if (prefix.endsWith('/')) rmSync(join(this.location, prefix), { recursive: true, force: true });
    else
      for (const name of await this.list(prefix)) {
        rmSync(join(this.location, name), { force: true });
        this.dropEmpty(dirname(name));
      }
  }

  /** A folder goes with its last file, as it came with its first. */
  private dropEmpty(folder: string) {
    const path = join(this.location, folder);
    if (folder !== '.' && existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
  }

  adopt() {}

  async commit() {}
}

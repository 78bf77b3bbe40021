import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';

/** Makes sure that the output folder is there and can be written to, before any work is done. */
export function prepareOutput(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    const probe = join(folder, `.probe-${randomBytes(4).toString('hex')}`);
    closeSync(openSync(probe, 'w'));
    rmSync(probe);
  } catch (error) {
    throw new InputError(messages.unwritable(folder, (error as NodeJS.ErrnoException).code ?? String(error)));
  }
}

/** Writes a file whole or not at all: a temporary name in the same folder, flushed to disk, then renamed. */
export function publishFile(folder: string, name: string, bytes: Uint8Array): void {
  const temporary = join(folder, `.${name}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const handle = openSync(temporary, 'w');
    try {
      let written = 0;
      while (written < bytes.length) written += writeSync(handle, bytes, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, join(folder, name));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw new InputError(
      messages.notPublished(join(folder, name), (error as NodeJS.ErrnoException).code ?? String(error)),
    );
  }
}

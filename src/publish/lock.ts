import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';

const LOCK = '.lock';
/** A lock of another machine counts as left behind when nobody refreshed it for this many milliseconds. */
const LEFT_BEHIND = 10 * 60 * 1000;
export const REFRESHED = 60 * 1000;

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

/**
 * Lets one run at a time write to a folder. A lock whose process is gone is taken over, so that a crash blocks nothing.
 *
 * @returns what gives the folder free again
 * @throws InputError while another run is at work
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, LOCK);
  for (let tries = 0; ; tries++) {
    try {
      const handle = openSync(path, 'wx');
      const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
      writeSync(handle, JSON.stringify(holder));
      closeSync(handle);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST')
        throw new InputError(
          messages.unwritable(folder, (error as NodeJS.ErrnoException).code ?? String(error)),
        );
    }
    const holder = holderOf(path);
    if (tries > 2 || (holder && isAtWork(holder, path)))
      throw new InputError(messages.locked(folder, holder?.pid ?? 0, holder?.since ?? '?', path));
    rmSync(path, { force: true });
  }
  const release = () => rmSync(path, { force: true });
  process.once('exit', release);
  // Others tell from its time that the run is still at work.
  const alive = setInterval(() => touch(path), REFRESHED).unref();
  return () => {
    clearInterval(alive);
    process.removeListener('exit', release);
    release();
  };
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Gone or out of reach for the moment; the next time comes soon.
  }
}

function holderOf(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function isAtWork(holder: Holder, path: string): boolean {
  const own = holder.host === hostname() && holder.pid === process.pid;
  return !own && isHeld(holder, () => statSync(path).mtimeMs);
}

/** Whether a run is still there: by its process on this machine, by when it was last heard of on another. */
export function isHeld({ pid, host }: Pick<Holder, 'pid' | 'host'>, lastHeard: () => number): boolean {
  if (host === hostname()) return isAlive(pid);
  try {
    return Date.now() - lastHeard() < LEFT_BEHIND;
  } catch {
    return false;
  }
}

/** Whether a process of this machine is still there. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

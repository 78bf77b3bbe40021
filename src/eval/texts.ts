import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../resources.js';
import { findShiftedRuns } from '../text/shiftedBytes.js';

/** The folders of the seeds and of the other labelled texts. */
export const seeds = join(packageRoot, 'seeds');
export const textFolders = [seeds, join(seeds, 'labels', 'documents')];

/** The texts of a folder. */
export function textsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Whether a converter's damage stands in a text. */
export const isDamaged = (text: string): boolean => findShiftedRuns(text).edits.length > 0;

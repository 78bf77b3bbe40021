import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { seeds } from './texts.js';

/** A text with the folder that its labels stand in. */
export interface Labelled {
  readonly id: string;
  readonly file: string;
  readonly labels: string;
}

const textsIn = (folder: string) =>
  readdirSync(folder).filter((name) => ['.txt', '.html', '.md'].includes(extname(name)));

/** The seeds and the other labelled texts; or those of a folder, each beside its labels. */
export function labelledTexts(folder?: string): Labelled[] {
  const documents = join(seeds, 'labels', 'documents');
  const of = (place: string, labels: string) =>
    textsIn(place).map((name) => ({ id: basename(name, extname(name)), file: join(place, name), labels }));
  return folder
    ? of(folder, folder)
    : [...of(seeds, join(seeds, 'labels', 'seeds')), ...of(documents, documents)];
}

/** The lines of a file of labels; none where there is no such file. */
export function labelsIn<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

import { pairPassages, type WordChange, wordingChange } from '../compare/wording.js';
import { UsageError } from '../errors.js';
import { messages } from '../messages.js';
import type { Passage } from '../model/passage.js';
import { openCorpus, resolveDistrict } from './corpus.js';
import type { CorpusOptions } from './openSources.js';
import { type OutputFormat, printRows } from './output.js';

export interface DiffOptions extends CorpusOptions {
  readonly a: string;
  readonly b: string;
  readonly district?: string | undefined;
  readonly format: string;
}

/** `briefs diff A B`: what two sources, or two years of a district, say in other words, word by word. */
export async function diff(options: DiffOptions): Promise<void> {
  const corpus = await openCorpus(options);
  const district =
    options.district === undefined ? undefined : resolveDistrict(options.district, corpus.gazetteer);
  const side = (name: string): Passage[] => {
    const year = /^(?:19|20)\d{2}$/.test(name) ? Number(name) : null;
    if (year === null && !corpus.documents.some(({ source }) => source.id === name))
      throw new UsageError(
        messages.noSide(
          name,
          corpus.documents.map(({ source }) => source.id),
        ),
      );
    const found = corpus.passages.filter(
      (passage) =>
        !passage.isHeading &&
        passage.text.length >= 12 &&
        (year === null ? passage.source === name : passage.year === year) &&
        (!district || passage.districts.includes(district)),
    );
    if (found.length === 0) throw new UsageError(messages.emptySide(name, district));
    return found;
  };
  const [before, after] = [side(options.a), side(options.b)];
  const texts = (passages: readonly Passage[]) => passages.map(({ text }) => text);
  const { pairs, gone, fresh } = pairPassages(texts(before), texts(after));
  const rows = [
    ...pairs.map((pair) => {
      const change = wordingChange(before[pair.before]!.text, after[pair.after]!.text);
      return { kind: change.kind as string, before: before[pair.before]!, after: after[pair.after]!, change };
    }),
    ...gone.map((at) => ({ kind: 'gone', before: before[at]!, after: null, change: null })),
    ...fresh.map((at) => ({ kind: 'new', before: null, after: after[at]!, change: null })),
  ];
  if (options.format !== 'table') {
    printRows(
      rows.map(({ kind, before: a, after: b, change }) => ({
        kind,
        before: a && place(a),
        after: b && place(b),
        changes: change?.changes ?? null,
      })),
      options.format as OutputFormat,
      [],
    );
    return;
  }
  const colours = process.stdout.isTTY && !process.env.NO_COLOR;
  for (const { kind, before: a, after: b, change } of rows) {
    const head = [a && `${a.source}:${a.start}`, b && `${b.source}:${b.start}`].filter(Boolean).join(' → ');
    const body = change ? change.changes.map((part) => shown(part, colours)).join('') : (a ?? b)!.text;
    process.stdout.write(`${kind}  ${head}\n  ${body}\n`);
  }
}

const place = ({ source, start, end, text }: Passage) => ({ source, start, end, text });

/** Red and green on a terminal, [-…-] and {+…+} elsewhere. */
function shown({ text, change }: WordChange, colours: boolean): string {
  if (change === 'same') return text;
  if (colours) return change === 'removed' ? `\u001b[31;9m${text}\u001b[0m` : `\u001b[32m${text}\u001b[0m`;
  return change === 'removed' ? `[-${text}-]` : `{+${text}+}`;
}

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ReadIndicator } from '../extract/clauseSite.js';
import { markName, type Place } from '../extract/naming/signs.js';
import { listenToNames } from '../extract/naming/weighedNames.js';
import type { IndicatorFact } from '../model/facts.js';
import { readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { type Labelled, labelledTexts, labelsIn } from './labelled.js';
import { type Label, score } from './score.js';
import type { Lesson } from './trainNet.js';

/** A number of a labelled text, as the rules name it and as a reader does. */
export interface NamedNumber {
  readonly id: string;
  readonly text: string;
  readonly place: Place;
  readonly rules: string;
  readonly label: string;
  /** The label's measure, and the words that the rules read the number from. */
  readonly wanted: Label;
}

/** Every number of the labelled texts that stands in a sentence and has a label; text by text. */
export async function namedNumbers(texts: readonly Labelled[] = labelledTexts()): Promise<NamedNumber[]> {
  const region = loadRegion();
  const all: NamedNumber[] = [];
  const heard = new Map<string, { text: string; place: Place }>();
  const keyOf = (words: string, value: number, measure: string) => `${words}|${value}|${measure}`;
  listenToNames((read: ReadIndicator, text: string, place: Place) => {
    const from = place.at - read.at;
    heard.set(keyOf(text.slice(from + read.start, from + read.end), read.value, read.measure), {
      text,
      place,
    });
  });
  for (const { id, file, labels } of texts) {
    const known = labelsIn<Label>(join(labels, `${id}.indicators.jsonl`));
    if (known.length === 0) continue;
    heard.clear();
    const { documents, facts } = await readCorpus(
      [{ name: basename(file), bytes: readFileSync(file) }],
      region,
    );
    for (const { label, fact } of score('indicator', documents[0]!, known, facts).pairs) {
      const { evidence, value, measure, indicator } = fact as IndicatorFact;
      const found = heard.get(keyOf(evidence.text, value, measure));
      if (found) all.push({ id, ...found, rules: indicator, label: label.name!, wanted: label });
    }
  }
  listenToNames(null);
  return all;
}

/** Numbers as lessons, those of one text together. */
export function lessonsOf(numbers: readonly NamedNumber[]): Lesson[] {
  const byText = new Map<string, { place: Place; wanted: Uint8Array }[]>();
  for (const { id, text, place, label } of numbers) {
    const key = `${id}\n${text}`;
    const same = byText.get(key) ?? [];
    same.push({ place, wanted: markName(label, text, place.at, place.end) });
    byText.set(key, same);
  }
  return [...byText].map(([key, numbers]) => ({ text: key.slice(key.indexOf('\n') + 1), numbers }));
}

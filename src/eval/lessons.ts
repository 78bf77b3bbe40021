import type { ReadIndicator } from '../extract/clauseSite.js';
import { markName, type Place } from '../extract/naming/signs.js';
import { listenToNames } from '../extract/naming/weighedNames.js';
import { teaching } from './heldBack.js';
import type { Labelled } from './labelled.js';
import { labelledFacts } from './labelledFacts.js';
import type { Lesson } from './trainNet.js';

/** A number of a labelled text, as the rules name it and as a reader does. */
export interface NamedNumber {
  readonly id: string;
  readonly text: string;
  readonly place: Place;
  readonly rules: string;
  readonly label: string;
}

/** Every number of the labelled texts that stands in a sentence and has a label; text by text. */
export async function namedNumbers(texts: readonly Labelled[] = teaching()): Promise<NamedNumber[]> {
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
  for await (const { id, pairs } of labelledFacts(texts)) {
    for (const { label, fact } of pairs) {
      const found = heard.get(keyOf(fact.evidence.text, fact.value, fact.measure));
      if (found) all.push({ id, ...found, rules: fact.indicator, label: label.name! });
    }
    heard.clear();
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

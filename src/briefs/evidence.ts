import type { Evidence } from '../model/evidence.js';
import type { Source } from '../model/source.js';
import type { Cited, EvidenceEntry } from './content.js';

/** Numbers evidence in the order in which a brief first uses it; the same place in a source has one number. */
export class EvidenceList {
  private readonly entries: EvidenceEntry[] = [];
  private readonly numbers = new Map<string, number>();

  constructor(private readonly sources: readonly Source[]) {}

  number(evidence: Evidence): number {
    const key = `${evidence.source}|${evidence.start}|${evidence.end}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.entries.length + 1;
    const title = this.sources.find((source) => source.id === evidence.source)?.title ?? evidence.source;
    this.entries.push({ ...evidence, number, sourceTitle: title, reading: readingOf(evidence) });
    this.numbers.set(key, number);
    return number;
  }

  cite(text: string, ...evidence: readonly Evidence[]): Cited {
    return { text, evidence: [...new Set(evidence.map((each) => this.number(each)))] };
  }

  all(): readonly EvidenceEntry[] {
    return this.entries;
  }
}

/** The repaired reading, where a reader would want to see it beside the quote. */
function readingOf(evidence: Evidence): string | null {
  const plain = (text: string) => text.replace(/[\s，,：:；;（）()]/gu, '');
  return plain(evidence.quote) === plain(evidence.text) ? null : evidence.text;
}

import type { Evidence } from '../model/evidence.js';
import { type Source, titleOf } from '../model/source.js';
import type { Brief, Cited, EvidenceEntry, FigureCell, Language } from './content.js';

/** What stands for a source's title in the evidence: stems and branches (甲 … 癸, 子 … 亥), or letters. */
const CODES: Readonly<Record<Language, string>> = {
  zh: '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥',
  en: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
};

const ROUNDS = [...'二三四五六七八九十'];

/** Longest heading that is printed with a piece of evidence. */
const LONGEST_PLACE = 16;

/** A place in a source, as a key: evidence of the same place is the same evidence. */
export const placeKey = ({ source, start, end }: Pick<Evidence, 'source' | 'start' | 'end'>) =>
  `${source}|${start}|${end}`;

/** The evidence that a number in a brief stands for. */
export function entryOf({ evidence }: Brief, number: number): EvidenceEntry | undefined {
  return evidence.find((entry) => entry.number === number);
}

/** The cell of a figure that no source gives. */
export const NO_FIGURE: FigureCell = { text: '–', evidence: [], when: '' };

/** Numbers evidence in the order in which a brief first uses it; the same place in a source has one number. */
export class EvidenceList {
  private readonly entries: EvidenceEntry[] = [];
  private readonly numbers = new Map<string, number>();

  private readonly used: string[] = [];

  constructor(
    private readonly sources: readonly Source[],
    private readonly language: Language,
  ) {}

  number(evidence: Evidence): number {
    const key = placeKey(evidence);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.entries.length + 1;
    const title = titleOf(this.sources, evidence.source);
    const heading = (evidence.section.at(-1) ?? '').replace(/[：:。；;，,\s]+$/u, '');
    this.entries.push({
      ...evidence,
      number,
      sourceTitle: title,
      code: this.code(evidence.source),
      place: heading.length > LONGEST_PLACE ? `${heading.slice(0, LONGEST_PLACE - 1)}…` : heading,
      reading: readingOf(evidence),
    });
    this.numbers.set(key, number);
    return number;
  }

  cite(text: string, ...evidence: readonly Evidence[]): Cited {
    return { text, evidence: [...new Set(evidence.map((each) => this.number(each)))] };
  }

  /** The short name of a source that something was quoted from. */
  code(source: string): string {
    if (!this.used.includes(source)) this.used.push(source);
    const codes = CODES[this.language];
    const at = this.used.indexOf(source);
    const round = Math.floor(at / codes.length);
    // Beyond the list it begins again: 甲二, AB; no digits, which a reader would take for a number.
    const again = round === 0 ? '' : (this.language === 'zh' ? ROUNDS : codes)[round - 1];
    return again === undefined ? source : `${codes[at % codes.length]}${again}`;
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

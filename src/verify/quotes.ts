import type { EvidenceEntry } from '../briefs/content.js';
import { messages } from '../messages.js';
import type { Evidence } from '../model/evidence.js';
import { NUMERAL_CHARS, parseChineseNumeral } from '../text/numerals.js';
import type { VerifyInput } from './input.js';
import { numbersIn } from './numbers.js';

/** Most quotes of a changed source that are listed one by one. */
const MOST_LISTED = 10;

/** Every quote, byte for byte at its place in a source with the same hash. */
export function checkQuotes({ brief, sources }: Pick<VerifyInput, 'brief' | 'sources'>): {
  count: number;
  problems: string[];
} {
  const problems: string[] = [];
  let count = 0;
  const all: readonly Evidence[] = [...brief.evidence, ...brief.facts.map((fact) => fact.evidence)];
  for (const id of new Set(all.map((entry) => entry.source))) {
    const own = all.filter((entry) => entry.source === id);
    const expected = brief.sources.find((source) => source.id === id)?.sha256;
    const same = sources.find((source) => source.sha256 === expected);
    const now = same ?? sources.find((source) => source.id === id);
    if (!now) {
      problems.push(messages.verify.noSource(id, expected ?? '?', own.length));
      continue;
    }
    const moved = own.filter(({ start, end, quote }) => now.text.slice(start, end) !== quote);
    count += own.length - moved.length;
    if (!same) problems.push(messages.verify.changedSource(id, own.length - moved.length, own.length));
    if (same || moved.length <= MOST_LISTED)
      for (const entry of moved)
        problems.push(
          messages.verify.quote(
            'number' in entry ? `[${(entry as EvidenceEntry).number}]` : id,
            entry.quote,
            now.text.slice(entry.start, entry.end),
          ),
        );
  }
  return { count, problems };
}

const HAN_NUMERALS = new RegExp(`[${NUMERAL_CHARS}]+`, 'gu');

/** Whether the words of some evidence give a value: in digits, in characters, as a fraction or a doubling. */
export function says(evidence: Evidence, value: number): boolean {
  const text = `${evidence.text} ${evidence.quote}`;
  if (numbersIn(text).some((number) => Math.abs(Number(number) - Math.abs(value)) < 1e-9)) return true;
  const words = (text.match(HAN_NUMERALS) ?? []).flatMap((word) => [word, ...word.split(/(?=[百千万亿])/u)]);
  if (words.some((word) => parseChineseNumeral(word) === Math.abs(value))) return true;
  if (/首位|榜首|第一|翻[一两]番|[百千万亿十]余?/u.test(text) && [1, 10, 100, 300, 1000].includes(value))
    return true;
  const fraction = /([\d一二三四五六七八九十]+)分之([\d一二三四五六七八九十]+)/u.exec(text);
  return fraction !== null && value < 1;
}

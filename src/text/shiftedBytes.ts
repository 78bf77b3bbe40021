import iconv from 'iconv-lite';
import { Converter } from 'opencc-js/t2cn';
import type { Repair } from '../model/document.js';
import type { Edit } from './mappedText.js';
import { isReadingOf } from './pinyinDebris.js';
import { type WordModel, wordModel } from './wordFrequency.js';

/*
 * Undoing a converter that worked on GBK text byte by byte.
 *
 * It replaced full-width marks (A3 A1 to A3 FE) by their half-width forms without minding where characters begin. In
 * 海科 (BA A3 BF C6) it found A3 BF, a full-width question mark, between two characters and wrote 3F for it. What was
 * left over shifted every pair after it by one byte (BA 3F | C6 84 | 93 28 …) until an ASCII byte was taken as the
 * second half of a pair. Reading that back as GBK gives `??苿?`: a `?` for the lone first byte, the mark, the
 * characters of the shifted pairs, and a `?` that has swallowed an ASCII byte, often the bracket of (chuàng). Pairs
 * that fall into GBK's user-defined area vanish altogether. The same converter put pinyin after the bytes of a
 * traditional character wherever it met them, between characters too: 下撥 → 下?lián)….
 *
 * So a run is undone by writing its characters as bytes, putting back the bytes that were lost in every way that
 * would give exactly this damage, and taking the likeliest reading as Chinese.
 */

/** A damaged run and its best reading. */
interface Reading {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly certain: boolean;
}

const MARKS = new Set('?!;:,.()');
/** Longest run of shifted characters that is looked at. */
const LONGEST_RUN = 60;
const CONTEXT = 8;

const bytesOf = (text: string) => iconv.encode(text, 'gbk');

let pairs: Map<number, string> | null = null;

/** Every character of GBK by its two bytes, without the user-defined areas. */
function gbk(): Map<number, string> {
  if (pairs) return pairs;
  pairs = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = iconv.decode(Buffer.from([lead, trail]), 'gbk');
      if (char.length === 1 && char !== '\ufffd' && !(char >= '\ue000' && char <= '\uf8ff'))
        pairs.set((lead << 8) | trail, char);
    }
  }
  return pairs;
}

const pairOf = (lead: number, trail: number) => gbk().get((lead << 8) | trail);

let simplifier: ((text: string) => string) | null = null;

function simplified(text: string): string {
  simplifier ??= Converter({ from: 't', to: 'cn' }) as (text: string) => string;
  return simplifier(text);
}

/** Finds runs of shifted bytes and restores those whose reading stands out; the others are listed as undecided. */
export function findShiftedRuns(text: string): { edits: Edit[]; repairs: Repair[] } {
  const edits: Edit[] = [];
  const repairs: Repair[] = [];
  if (!/\?./u.test(text) || !/\p{Script=Han}/u.test(text)) return { edits, repairs };
  let model: WordModel | null = null;
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    const last = edits.at(-1);
    if (last && at < last.end) continue;
    const candidate = afterMark(text, at) ?? afterPinyin(text, at);
    if (!candidate || candidate.rests.length === 0) continue;
    model ??= wordModel(simplified(text).replace(/\([a-zāáǎàōóǒòēéěèêīíǐìūúǔùüǖǘǚǜ]{1,6}\)/gu, ''));
    const reading = choose(text, candidate, model);
    if (!reading) continue;
    edits.push({ start: reading.start, end: reading.end, text: reading.text });
    repairs.push({
      kind: 'shifted-bytes',
      start: reading.start,
      end: reading.end,
      before: text.slice(reading.start, reading.end),
      after: reading.text,
      certainty: reading.certain ? 'certain' : 'likely',
    });
  }
  return { edits, repairs };
}

/** The readings of one run: each beginning goes with each rest, so the two are weighed apart before they are joined. */
interface Candidate {
  readonly start: number;
  readonly firsts: readonly string[];
  readonly rests: readonly { readonly text: string; readonly end: number }[];
}

const HIGH = (char: string | undefined) => char !== undefined && char > '\u007f';

/** The characters of the run: everything of two bytes that follows. */
function runEnd(text: string, from: number): number {
  let to = from;
  while (to < text.length && to - from < LONGEST_RUN && HIGH(text[to]) && bytesOf(text[to]!).length === 2)
    to++;
  return to;
}

/** `?` and a mark: the lone first byte of a pair, and the mark that A3 and the next byte became. */
function afterMark(text: string, at: number): Candidate | null {
  const mark = text[at + 1];
  const before = text[at - 1];
  if (mark === undefined || !MARKS.has(mark) || (!HIGH(before) && !/[)"”]/u.test(before ?? ''))) return null;
  const second = mark.charCodeAt(0) + 0x80;
  const to = runEnd(text, at + 2);
  const shifted = [...bytesOf(text.slice(at + 2, to))];
  const firsts: string[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const first = pairOf(lead, 0xa3);
    if (first) firsts.push(first);
  }
  return { start: at, firsts, rests: restsOf(text, to, second, shifted) };
}

/** `?lián)`: the bytes of 聯 stood between two characters, and its pinyin was put there; its bracket was swallowed. */
function afterPinyin(text: string, at: number): Candidate | null {
  const syllable = /^\?([a-zɡāáǎàōóǒòēéěèêīíǐìūúǔùüǖǘǚǜ]{1,6})\)/u.exec(text.slice(at, at + 10));
  // The character before may carry its own pinyin by now: 當(dāng)?shù)….
  const before = /(.)(?:\([a-zɡāáǎàōóǒòēéěèêīíǐìūúǔùüǖǘǚǜ]{1,6}\))?$/u.exec(
    text.slice(Math.max(0, at - 9), at),
  )?.[1];
  if (!syllable || !HIGH(before)) return null;
  const low = bytesOf(before!)[1];
  if (low === undefined) return null;
  const from = at + syllable[0].length;
  const to = runEnd(text, from);
  const shifted = [...bytesOf(text.slice(from, to))];
  const rests: { text: string; end: number }[] = [];
  for (let lost = 0x40; lost <= 0xfe; lost++) {
    const host = pairOf(low, lost);
    if (host && isReadingOf(host, syllable[1]!)) rests.push(...restsOf(text, to, lost, shifted));
  }
  return { start: at, firsts: [''], rests };
}

/** Every way to mend what follows the run's first character. */
function restsOf(
  text: string,
  to: number,
  first: number,
  shifted: readonly number[],
): { text: string; end: number }[] {
  const rests: { text: string; end: number }[] = [];
  for (const end of endings(text, to, first, shifted)) {
    const mended = repair([first, ...shifted, ...end.bytes]);
    if (mended !== null) rests.push({ text: mended + end.tail, end: end.to });
  }
  return rests;
}

interface Ending {
  /** Bytes after the shifted characters, up to where the pairs stand right again. */
  readonly bytes: readonly number[];
  /** Where the run ends in the text, and what stands there once it is mended. */
  readonly to: number;
  readonly tail: string;
}

/** Every way in which a run can have ended: an ASCII byte as second half, with or without a vanished pair before it, or `?`. */
function* endings(text: string, to: number, first: number, shifted: readonly number[]): Generator<Ending> {
  const stop = text[to];
  if (stop === undefined) return;
  const code = stop.charCodeAt(0);
  const lastByte = shifted.at(-1) ?? first;
  if (code >= 0x40 && code <= 0x7e) {
    yield { bytes: [code], to: to + 1, tail: '' };
    for (const lead of USER_LEADS) {
      if (!pairOf(lastByte, lead)) continue;
      for (let trail = 0xa1; trail <= 0xfe; trail++)
        if (pairOf(trail, code)) yield { bytes: [lead, trail, code], to: to + 1, tail: '' };
    }
  }
  if (stop === '?') {
    // The swallowed byte was the bracket of pinyin, or a digit or mark that only the text around can tell.
    const syllable = /^([a-zɡāáǎàōóǒòēéěèêīíǐìūúǔùüǖǘǚǜ]{1,6})\)/u.exec(text.slice(to + 1, to + 9))?.[1];
    for (let lost = 0x81; lost <= 0xfe; lost++) {
      const char = pairOf(lastByte, lost);
      if (!char) continue;
      if (syllable !== undefined) {
        if (isReadingOf(char, syllable)) yield { bytes: [lost], to: to + 1, tail: '(' };
      } else if (/^\d/u.test(text.slice(to + 1))) {
        for (const digit of '0123456789') yield { bytes: [lost], to: to + 1, tail: digit };
      } else
        for (const mark of ['', ',', '(', ' ', '.', ':', ';'])
          yield { bytes: [lost], to: to + 1, tail: mark };
    }
  }
}

/** First bytes of GBK's user-defined areas: pairs that begin with them vanish when read back. */
const USER_LEADS: readonly number[] = [
  0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe,
];

/** The bytes as characters, pair by pair from the second byte of the first character on; null where they are none. */
function repair(bytes: readonly number[]): string | null {
  // The first of these bytes is the first half of the second character: A3 completed the one before it.
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const char = pairOf(bytes[at]!, bytes[at + 1]!);
    if (!char) return null;
    text += char;
  }
  return bytes.length % 2 === 0 ? text : null;
}

/** How much likelier, in logarithms, the best reading must be than the next for it to be certain. */
const CERTAIN_MARGIN = 4;
/** Least gain over the text as it stands, in logarithms, for a run to be damage at all. */
const LEAST_GAIN = 2;

/** How many beginnings and rests are weighed together, after each has been weighed alone. */
const KEPT = 12;

/** The likeliest of the readings, unless the text as it stands is about as likely. */
function choose(text: string, { start, firsts, rests }: Candidate, model: WordModel): Reading | null {
  const left = plainContext(text.slice(Math.max(0, start - 24), start)).slice(-CONTEXT);
  const after = (end: number) => text.slice(end, end + 24);
  const joined = (first: string, rest: { text: string; end: number }) => {
    const inner = plainContext(first + rest.text + after(rest.end));
    return simplified(left + inner.slice(0, first.length + rest.text.length + CONTEXT));
  };
  const likely = (first: string, rest: { text: string; end: number }) =>
    model.score(joined(first, rest)) + yearBonus(rest.text + text.slice(rest.end, rest.end + 5));
  const best = <T>(list: readonly T[], weigh: (item: T) => number) =>
    list.length <= KEPT
      ? [...list]
      : list
          .map((item) => ({ item, weight: weigh(item) }))
          .sort((a, b) => b.weight - a.weight)
          .slice(0, KEPT)
          .map(({ item }) => item);
  const ends = best(rests, (rest) => likely(firsts[0]!, rest));
  const begins = best(firsts, (first) => likely(first, ends[0]!));
  const scored = begins
    .flatMap((first) =>
      ends.map((rest) => ({
        start,
        end: rest.end,
        text: first + rest.text,
        whole: joined(first, rest),
        score: likely(first, rest),
      })),
    )
    .sort((a, b) => b.score - a.score);
  const top = scored[0]!;
  const damaged = simplified(
    left + text.slice(start, top.end) + plainContext(after(top.end)).slice(0, CONTEXT),
  );
  if (top.score - model.score(damaged) < LEAST_GAIN) return null;
  const next = scored.find((each) => simplified(each.text) !== simplified(top.text));
  return {
    start,
    end: top.end,
    text: top.text,
    certain: next === undefined || top.score - next.score > CERTAIN_MARGIN,
  };
}

/** A four-digit year that comes out whole is likelier than any other number. */
function yearBonus(text: string): number {
  return /(?<!\d)20[0-2]\d年/u.test(text) ? 12 : 0;
}

/** Context without pinyin and brackets, so that the words stand side by side. */
function plainContext(text: string): string {
  return text
    .replace(/\([a-zɡāáǎàōóǒòēéěèêīíǐìūúǔùüǖǘǚǜ]{0,6}\)?/gu, '')
    .replace(/^[a-zɡāáǎàōóǒòēéěèêīíǐìūúǔùüǖǘǚǜ]{1,6}\)/u, '');
}

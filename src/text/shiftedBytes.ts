import type { Repair } from '../model/document.js';
import { gbkTable, simplified } from './gbkTable.js';
import type { Edit } from './mappedText.js';
import { isReadingOf, SYLLABLE } from './pinyinDebris.js';
import { PINYIN, readingBonus } from './readingBonus.js';
import { type Beginning, LONGEST_RUN, type Mending, search } from './shiftedSearch.js';
import { type WordModel, wordModel } from './wordFrequency.js';

/*
 * Undoing a converter that worked on GBK text byte by byte.
 *
 * It replaced full-width marks (A3 A1 to A3 FE) by their half-width forms without minding where characters begin. In
 * 海科 (BA A3 BF C6) it found A3 BF, a full-width question mark, between two characters and wrote 3F for it. What was
 * left over shifted every pair after it by one byte (BA 3F | C6 84 | 93 28 …) until an ASCII byte was taken as the
 * second half of a pair. Reading that back as GBK gives `??苿?`: a `?` for the lone first byte, the mark, the
 * characters of the shifted pairs, and a `?` that has swallowed an ASCII byte, often the bracket of (chuàng). Pairs
 * that fall into GBK's user-defined areas vanish altogether. Some converters rewrite 。 (A1 A3) in the same way, as
 * itself: 省（ (CA A1 A3 A8) becomes `?。` and a shifted rest. The same converter put pinyin after the bytes of a
 * traditional character wherever it met them, between characters too: 下撥 → 下?lián)….
 *
 * So a run is undone by writing its characters as bytes and putting back, in every way that gives exactly this damage,
 * what was lost: the first byte, vanished pairs, the last byte. A beam search keeps the likeliest readings by what
 * character follows which; the best of them are weighed by their words too.
 */

/** Marks that stand for a full-width one; some readers made them full-width again. */
const MARKS = new Set('?!;:,.()？！；：，．（）。');
const CONTEXT = 8;
/** Characters before a run that its reading may ask for: the bracket that was opened in the same line. */
const BEFORE = 60;
/** Vanished pairs in a row that a run may have lost. */
const MOST_VANISHED = 6;

/** Finds runs of shifted bytes and restores those whose reading stands out; the others stay as they are. */
export function findShiftedRuns(text: string): { edits: Edit[]; repairs: Repair[] } {
  const edits: Edit[] = [];
  const repairs: Repair[] = [];
  let model: WordModel | null = null;
  // The same words are damaged the same way again and again: 上??苿?chuàng)中心.
  const known = new Map<string, Reading | null>();
  for (let at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
    const last = edits.at(-1);
    if (last && at < last.end) continue;
    const before = mendedBefore(text, at, edits);
    const beginning = afterMark(text, at, before) ?? afterPinyin(text, at, before);
    if (!beginning) continue;
    model ??= wordModel(ownWords(text));
    const reading = recall(known, text, beginning, before, () => read(text, beginning, before, model!));
    if (!reading) {
      const garbled = unread(text, beginning, model);
      if (garbled) repairs.push(garbled);
      continue;
    }
    const { start, end, certainty } = reading;
    edits.push({ start, end, text: reading.text });
    repairs.push({
      kind: 'shifted-bytes',
      start,
      end,
      before: text.slice(start, end),
      after: reading.text,
      certainty,
    });
  }
  return { edits, repairs };
}

/** As much of the text before a run as its reading asks for, with the runs before it mended. */
function mendedBefore(text: string, at: number, edits: readonly Edit[]): string {
  let before = '';
  let to = at;
  for (let each = edits.length - 1; each >= 0; each--) {
    const { start, end, text: mended } = edits[each]!;
    if (to - end + before.length >= BEFORE) break;
    before = mended + text.slice(end, to) + before;
    to = start;
  }
  return (text.slice(Math.max(0, to - BEFORE), to) + before).slice(-BEFORE);
}

/** Characters that show well enough how a document speaks: two hundred pages. */
const ENOUGH_OF_ITS_OWN = 100_000;

/** A document's text without pinyin, and without the runs themselves: what they look like is nobody's usage. */
function ownWords(text: string): string {
  const enough = text.slice(0, ENOUGH_OF_ITS_OWN);
  return simplified(enough.replace(PINYIN, '').replace(/\?[^\w\s][^\0-\x7f]*/gu, '\n'));
}

/** How many characters that nobody writes make a stretch damage, and how long a stretch is looked at. */
const STRANGE = 2;
const GARBLED = 60;

/** A run that is damage by its looks but has no reading that stands out: it is left as it is, and listed. */
function unread(text: string, { start, from }: Beginning, model: WordModel): Repair | null {
  let end = from;
  while (end < text.length && end - from < GARBLED && text.charCodeAt(end) > 0x7f) end++;
  const before = text.slice(start, end);
  const strange = [...simplified(before)].filter(
    (char) => /\p{Script=Han}/u.test(char) && !model.isUsual(char.charCodeAt(0)),
  );
  if (strange.length < STRANGE) return null;
  return { kind: 'shifted-bytes', start, end, before, after: before, certainty: 'undecided' };
}

/** What was read of the same run in the same surroundings before, moved to this place. */
function recall(
  known: Map<string, Reading | null>,
  text: string,
  { start, from }: Beginning,
  left: string,
  fresh: () => Reading | null,
): Reading | null {
  let to = from;
  while (to < text.length && to - from < LONGEST_RUN && text.charCodeAt(to) > 0x7f) to++;
  const key = left.slice(-24) + text.slice(start, to + 24);
  const before = known.get(key);
  if (before === undefined) {
    const reading = fresh();
    known.set(key, reading && { ...reading, start: 0, end: reading.end - start });
    return reading;
  }
  return before && { ...before, start, end: start + before.end };
}

const isWide = (char: string | undefined) =>
  char !== undefined && char > '\u007f' && gbkTable().pair[char.charCodeAt(0)] !== 0;

/** `?` and a mark: the lone first byte of a pair, and the mark that its second byte and the next became. */
function afterMark(text: string, at: number, left: string): Beginning | null {
  const mark = text[at + 1];
  const before = left.at(-1);
  if (mark === undefined || !MARKS.has(mark) || (!isWide(before) && !/[)"”,，%\\w]/u.test(before ?? '')))
    return null;
  const code = mark.charCodeAt(0);
  const [half, low] = mark === '。' ? [0xa1, 0xa3] : [0xa3, (code > 0xff00 ? code - 0xfee0 : code) + 0x80];
  const firsts: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    if (gbkTable().char[(lead << 8) | half] !== 0) firsts.push((lead << 8) | half);
  return { start: at, from: at + 2, firsts, lows: [low] };
}

/** `?lián)`: the bytes of 聯 stood between two characters, and its pinyin was put there; its bracket was swallowed. */
function afterPinyin(text: string, at: number, left: string): Beginning | null {
  const syllable = new RegExp(`^\\?(${SYLLABLE})\\)`, 'u').exec(text.slice(at, at + 10));
  // The character before may carry its own pinyin by now: 當(dāng)?shù)….
  const before = new RegExp(`(.)(?:\\(${SYLLABLE}\\))?$`, 'u').exec(left.slice(-9))?.[1];
  if (!syllable || !isWide(before)) return null;
  const { char, pair } = gbkTable();
  const half = pair[before!.charCodeAt(0)]! & 0xff;
  const lows: number[] = [];
  for (let low = 0x40; low <= 0xfe; low++) {
    const host = char[(half << 8) | low]!;
    if (host !== 0 && isReadingOf(String.fromCharCode(host), syllable[1]!)) lows.push(low);
  }
  return lows.length === 0 ? null : { start: at, from: at + syllable[0].length, firsts: [], lows };
}

/** How much likelier, by words and by characters, the best reading must be than the next for it to be certain. */
const CERTAIN_MARGIN = 8;
/** And how much more for each pair that was put back though nothing of it is left. */
const VANISHED_MARGIN = 2;
/** And how much likelier by general usage alone. */
const GENERAL_MARGIN = 0.6;
/** Pairs that may be put back where the reading is not certain: of runs with more, two in a hundred came out right. */
const MOST_GUESSED = 3;
/** Least gain over the text as it stands, in logarithms, for a run to be damage at all. */
const LEAST_GAIN = 2;
/** Readings this close in likelihood are told apart by what the text said last. */
const CLOSE = 8;

interface Reading {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly certainty: Repair['certainty'];
}

/** A mended run in its surroundings, simplified, with its likelihood and that by general usage alone. */
interface Weighed extends Omit<Reading, 'start' | 'certainty'> {
  readonly whole: string;
  readonly score: number;
  readonly general: number;
  /** How many pairs were put back that had vanished. */
  readonly vanished: number;
}

function read(text: string, beginning: Beginning, before: string, model: WordModel): Reading | null {
  const left = plainContext(before.slice(-24)).slice(-CONTEXT);
  const ranked = rank(search(text, beginning, left, model, 0), text, before, left, model);
  const plain = ranked[0];
  // Most runs have lost no pair; a reading that comes out as words need not be looked past.
  if (!plain || !model.isWords(plain.whole, left.length, left.length + plain.text.length))
    ranked.push(...rank(search(text, beginning, left, model, MOST_VANISHED), text, before, left, model));
  ranked.sort((a, b) => b.score - a.score);
  if (ranked.length === 0) return null;
  const top = lastSaid(ranked, text.slice(0, beginning.start));
  const damaged = simplified(
    left +
      text.slice(beginning.start, top.end) +
      plainContext(text.slice(top.end, top.end + 24)).slice(0, CONTEXT),
  );
  if (top.score - model.score(damaged) < LEAST_GAIN) return null;
  const others = ranked.filter((each) => simplified(each.text) !== simplified(top.text));
  // What the document itself has elsewhere may tip the scale, but not alone: it may have both 十二五 and 十三五.
  const margin = CERTAIN_MARGIN + VANISHED_MARGIN * top.vanished;
  const certain = others.every(
    (other) => top.score - other.score > margin && top.general - other.general > GENERAL_MARGIN,
  );
  // So much is gone that whatever were put there would be a guess.
  if (!certain && top.vanished > MOST_GUESSED) return null;
  const masked = hasLostDigit(top, others, text);
  return {
    start: beginning.start,
    end: top.end,
    text: masked ? `${top.text.slice(0, -1)}*` : top.text,
    certainty: masked ? 'undecided' : certain ? 'certain' : 'likely',
  };
}

/**
 * Whether the run has swallowed a digit that nothing tells from another, or from a comma before the rest of a number:
 * it stays masked, never guessed. A year tells its digit.
 */
function hasLostDigit(top: Weighed, others: readonly Weighed[], text: string): boolean {
  const stem = top.text.slice(0, -1);
  const digits = others.filter((other) => /\d$/u.test(other.text) && other.text.slice(0, -1) === stem);
  if (/\d$/u.test(top.text)) return digits.some(({ score }) => top.score - score < LEAST_GAIN);
  return digits.length > 0 && /[\d.]/u.test(text[top.end] ?? '');
}

/** Mendings in their surroundings, likeliest first. */
function rank(
  mendings: readonly Mending[],
  text: string,
  before: string,
  left: string,
  model: WordModel,
): Weighed[] {
  const known = new Map<string, Weighed>();
  for (const { text: mended, end, tails, vanished } of mendings) {
    for (const tail of tails) {
      const whole = mended + tail;
      if (!known.has(whole)) known.set(whole, { ...weigh(text, before, left, whole, end, model), vanished });
    }
  }
  return [...known.values()].sort((a, b) => b.score - a.score);
}

function weigh(
  text: string,
  before: string,
  left: string,
  mended: string,
  end: number,
  model: WordModel,
): Omit<Weighed, 'vanished'> {
  const inner = plainContext(mended + text.slice(end, end + 24));
  const whole = simplified(left + inner.slice(0, mended.length + CONTEXT));
  const bonus = readingBonus({ text, before, mended, end, whole });
  return {
    text: mended,
    end,
    whole,
    score: model.score(whole) + bonus,
    general: model.generalScore(whole) + bonus,
  };
}

/**
 * Of readings that are about as likely, the one whose words the text used last: 十二五 and 十三五 leave the same bytes,
 * and a report that speaks of one goes on speaking of it.
 */
function lastSaid(ranked: readonly Weighed[], before: string): Weighed {
  const top = ranked[0]!;
  const close = ranked.filter(
    ({ score, general }) => top.score - score < CLOSE && top.general - general < CERTAIN_MARGIN,
  );
  if (close.length < 2) return top;
  const said = simplified(plainContext(before.slice(-20_000)));
  let best = top;
  let place = -1;
  for (const each of close) {
    const other = each === top ? close[1]! : top;
    const at = said.lastIndexOf(difference(each.whole, other.whole));
    if (at > place) {
      best = each;
      place = at;
    }
  }
  return best;
}

/** The part of a text that is not the same in another, with a character to each side. */
function difference(text: string, other: string): string {
  let from = 0;
  while (from < text.length && text[from] === other[from]) from++;
  let same = 0;
  while (same < Math.min(text.length, other.length) - from && text.at(-1 - same) === other.at(-1 - same))
    same++;
  return text.slice(Math.max(0, from - 1), text.length - same + 1);
}

const PINYIN_INSIDE = new RegExp(`\\((?:${SYLLABLE})?\\)?`, 'gu');
const PINYIN_BEGUN = new RegExp(`^${SYLLABLE}\\)`, 'u');

/** Context without pinyin and brackets, so that the words stand side by side. */
function plainContext(text: string): string {
  return text.replace(PINYIN_INSIDE, '').replace(PINYIN_BEGUN, '');
}

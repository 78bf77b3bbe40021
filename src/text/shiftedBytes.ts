import type { Repair } from '../model/document.js';
import { gbkTable, simplified } from './gbkTable.js';
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
 * that fall into GBK's user-defined areas vanish altogether. The same converter put pinyin after the bytes of a
 * traditional character wherever it met them, between characters too: 下撥 → 下?lián)….
 *
 * So a run is undone by writing its characters as bytes and putting back, in every way that gives exactly this damage,
 * what was lost: the first byte, vanished pairs, the last byte. A beam search keeps the likeliest readings by pairs
 * of characters; the best of them are weighed by their words.
 */

const MARKS = new Set('?!;:,.()');
/** Longest run of shifted characters that is looked at. */
const LONGEST_RUN = 400;
const CONTEXT = 8;
const SYLLABLE = '[a-zɡāáǎàōóǒòēéěèêīíǐìūúǔùüǖǘǚǜ]{1,6}';

/**
 * GBK's user-defined areas, whose pairs vanish when read back: AAA1–AFFE and F8A1–FEFE, and A140–A7A0. The mechanism
 * leaves nothing to chance, so a vanished pair costs a reading nothing but the likelihood of its characters.
 */
const VANISHING: readonly { readonly lead: number; readonly from: number; readonly to: number }[] = [
  ...[0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe].map((lead) => ({
    lead,
    from: 0xa1,
    to: 0xfe,
  })),
  ...[0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7].map((lead) => ({ lead, from: 0x40, to: 0xa0 })),
];
const MOST_VANISHED = 6;

/** How a run can begin: first characters to choose from, and the byte that the first shifted pair goes on from. */
interface Beginning {
  readonly start: number;
  readonly from: number;
  /** First characters as pairs; empty where the run begins with a byte that is known to belong to the character before. */
  readonly firsts: readonly number[];
  readonly lows: readonly number[];
}

/** A reading in the making. */
interface State {
  readonly low: number;
  readonly last: number;
  readonly text: string;
  readonly score: number;
  readonly vanished: number;
}

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
    const beginning = afterMark(text, at) ?? afterPinyin(text, at);
    if (!beginning) continue;
    model ??= wordModel(simplified(text).replace(new RegExp(`\\(${SYLLABLE}\\)`, 'gu'), ''));
    const reading = recall(known, text, beginning, () => read(text, beginning, model!));
    if (!reading) continue;
    const { start, end, certain } = reading;
    edits.push({ start, end, text: reading.text });
    repairs.push({
      kind: 'shifted-bytes',
      start,
      end,
      before: text.slice(start, end),
      after: reading.text,
      certainty: certain ? 'certain' : 'likely',
    });
  }
  return { edits, repairs };
}

/** What was read of the same run in the same surroundings before, moved to this place. */
function recall(
  known: Map<string, Reading | null>,
  text: string,
  { start, from }: Beginning,
  fresh: () => Reading | null,
): Reading | null {
  let to = from;
  while (to < text.length && to - from < LONGEST_RUN && text.charCodeAt(to) > 0x7f) to++;
  const key = text.slice(Math.max(0, start - 24), to + 24);
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

/** `?` and a mark: the lone first byte of a pair, and the mark that A3 and the next byte became. */
function afterMark(text: string, at: number): Beginning | null {
  const mark = text[at + 1];
  const before = text[at - 1];
  if (mark === undefined || !MARKS.has(mark) || (!isWide(before) && !/[)"”,，%\\w]/u.test(before ?? '')))
    return null;
  const firsts: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++)
    if (gbkTable().char[(lead << 8) | 0xa3] !== 0) firsts.push((lead << 8) | 0xa3);
  return { start: at, from: at + 2, firsts, lows: [mark.charCodeAt(0) + 0x80] };
}

/** `?lián)`: the bytes of 聯 stood between two characters, and its pinyin was put there; its bracket was swallowed. */
function afterPinyin(text: string, at: number): Beginning | null {
  const syllable = new RegExp(`^\\?(${SYLLABLE})\\)`, 'u').exec(text.slice(at, at + 10));
  // The character before may carry its own pinyin by now: 當(dāng)?shù)….
  const before = new RegExp(`(.)(?:\\(${SYLLABLE}\\))?$`, 'u').exec(text.slice(Math.max(0, at - 9), at))?.[1];
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

/** How much likelier, in logarithms, the best reading must be than the next for it to be certain. */
const CERTAIN_MARGIN = 4;
/** Least gain over the text as it stands, in logarithms, for a run to be damage at all. */
const LEAST_GAIN = 2;

interface Reading {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly certain: boolean;
}

function read(text: string, beginning: Beginning, model: WordModel): Reading | null {
  const left = plainContext(text.slice(Math.max(0, beginning.start - 24), beginning.start)).slice(-CONTEXT);
  let found = search(text, beginning, left, model, 0);
  // Most runs have lost no pair; only a reading that does not come out as words is looked past.
  const plain = found.slice(0, 6).map((each) => {
    const mended = plainContext(each.text);
    const whole = simplified(
      left + mended + plainContext(text.slice(each.end, each.end + 24)).slice(0, CONTEXT),
    );
    return model.strays(whole, left.length, left.length + mended.length);
  });
  if (!plain.includes(0)) found = [...found, ...search(text, beginning, left, model, MOST_VANISHED)];
  if (found.length === 0) return null;
  const scored = found
    .map((each) => {
      const inner = plainContext(each.text + text.slice(each.end, each.end + 24));
      const whole = simplified(left + inner.slice(0, each.text.length + CONTEXT));
      return {
        ...each,
        whole,
        score: model.score(whole) + yearBonus(each.text.slice(-1) + text.slice(each.end, each.end + 5)),
      };
    })
    .sort((a, b) => b.score - a.score);
  const top = scored[0]!;
  const damaged = simplified(
    left +
      text.slice(beginning.start, top.end) +
      plainContext(text.slice(top.end, top.end + 24)).slice(0, CONTEXT),
  );
  if (top.score - model.score(damaged) < LEAST_GAIN) return null;
  const next = scored.find((each) => simplified(each.text) !== simplified(top.text) || each.end !== top.end);
  return {
    start: beginning.start,
    end: top.end,
    text: top.text,
    certain: next === undefined || top.score - next.score > CERTAIN_MARGIN,
  };
}

interface Found {
  readonly text: string;
  readonly end: number;
  readonly score: number;
  readonly vanished: number;
}

const BEAM = 40;
const KEPT = 24;

/** The likeliest ways to mend a run, with at most so many vanished pairs put back. */
function search(
  text: string,
  beginning: Beginning,
  left: string,
  model: WordModel,
  mostVanished: number,
): Found[] {
  const { char, simple, pair } = gbkTable();
  const before = left === '' ? 0x3002 : simplified(left).charCodeAt(left.length - 1);
  let states: State[] = [];
  for (const low of beginning.lows) {
    if (beginning.firsts.length === 0) states.push({ low, last: before, text: '', score: 0, vanished: 0 });
    for (const first of beginning.firsts) {
      const last = simple[first]!;
      states.push({
        low,
        last,
        text: String.fromCharCode(char[first]!),
        score: model.follows(before, last),
        vanished: 0,
      });
    }
  }
  const found: Found[] = [];
  for (
    let at = beginning.from;
    at < text.length && at - beginning.from < LONGEST_RUN && states.length > 0;
    at++
  ) {
    const code = text.charCodeAt(at);
    const bytes = code > 0x7f ? pair[code]! : 0;
    if (bytes === 0) {
      found.push(...endings(text, at, states, model, mostVanished));
      break;
    }
    const high = bytes >> 8;
    const opened = mostVanished > 0 ? states.concat(vanish(states, high, model, mostVanished)) : states;
    const stepped: State[] = [];
    for (const state of opened) {
      const own = (state.low << 8) | high;
      if (char[own] === 0) continue;
      stepped.push({
        low: bytes & 0xff,
        last: simple[own]!,
        text: state.text + String.fromCharCode(char[own]!),
        score: state.score + model.follows(state.last, simple[own]!),
        vanished: state.vanished,
      });
    }
    states = prune(stepped, BEAM);
  }
  return found.sort((a, b) => b.score - a.score).slice(0, KEPT);
}

function prune(states: State[], width: number): State[] {
  return states.length <= width ? states : states.sort((a, b) => b.score - a.score).slice(0, width);
}

/** States with one or two vanished pairs put back before a byte that is known: `next` completes the last of them. */
function vanish(states: readonly State[], next: number, model: WordModel, most: number): State[] {
  const roots = prune(
    states.filter((state) => state.vanished < most),
    12,
  );
  const once = roots.flatMap((state) => oneVanished(state, next, model));
  // A further pair may have vanished after the first, so that the next known byte says nothing of its second.
  const open = prune(
    roots.flatMap((state) => (state.vanished + 1 < most ? openVanished(state, model) : [])),
    14,
  );
  const twice = open.flatMap((state) => oneVanished(state, next, model));
  return [...prune(once, BEAM), ...prune(twice, BEAM)];
}

/** The state after the character that a vanished pair's first byte completes; null where there is no such character. */
function completed(state: State, lead: number, model: WordModel): Omit<State, 'low'> | null {
  const { char, simple } = gbkTable();
  const own = (state.low << 8) | lead;
  if (char[own] === 0) return null;
  const last = simple[own]!;
  return {
    last,
    text: state.text + String.fromCharCode(char[own]!),
    score: state.score + model.follows(state.last, last),
    vanished: state.vanished + 1,
  };
}

/** One vanished pair whose second byte is completed by a byte that is known. */
function oneVanished(state: State, next: number, model: WordModel): State[] {
  return VANISHING.flatMap((area) => {
    const known = completed(state, area.lead, model);
    return known ? likelyLows(model, known.last, area, next).map((low) => ({ ...known, low })) : [];
  });
}

/** For each vanished pair that may stand next, its likeliest second bytes when another vanished pair follows. */
function openVanished(state: State, model: WordModel): State[] {
  const { simple } = gbkTable();
  const opened: State[] = [];
  for (const area of VANISHING) {
    const known = completed(state, area.lead, model);
    if (!known) continue;
    for (const further of VANISHING) {
      const low = likelyLows(model, known.last, area, further.lead)[0];
      if (low === undefined) continue;
      const ahead = 0.5 * model.follows(known.last, simple[(low << 8) | further.lead]!);
      opened.push({ ...known, low, score: known.score + ahead });
    }
  }
  return opened;
}

const LOWS = 5;
const lowsKnown = new WeakMap<WordModel, Map<number, readonly number[]>>();

/** The likeliest second bytes of a vanished pair, given the character before and the byte that completes the next. */
function likelyLows(
  model: WordModel,
  last: number,
  area: { lead: number; from: number; to: number },
  next: number,
): readonly number[] {
  let known = lowsKnown.get(model);
  if (!known) {
    known = new Map();
    lowsKnown.set(model, known);
  }
  const key = (last * 256 + next) * 2 + (area.from === 0x40 ? 1 : 0);
  const answer = known.get(key);
  if (answer) return answer;
  const { simple } = gbkTable();
  const best: { low: number; likely: number }[] = [];
  for (let low = area.from; low <= area.to; low++) {
    const following = simple[(low << 8) | next]!;
    if (following === 0) continue;
    const likely = model.follows(last, following);
    if (best.length === LOWS && likely <= best[LOWS - 1]!.likely) continue;
    best.push({ low, likely });
    best.sort((a, b) => b.likely - a.likely);
    if (best.length > LOWS) best.pop();
  }
  const lows = best.map(({ low }) => low);
  known.set(key, lows);
  return lows;
}

/** The ways in which a run ends: an ASCII byte taken as second half, or `?`, which has swallowed one. */
function endings(
  text: string,
  at: number,
  states: readonly State[],
  model: WordModel,
  mostVanished: number,
): Found[] {
  const { char, simple } = gbkTable();
  const stop = text[at]!;
  const code = stop.charCodeAt(0);
  const found: Found[] = [];
  if (code >= 0x40 && code <= 0x7e) {
    // The pair before the last may have vanished even where none vanished in between.
    const opened = states.concat(vanish(states, code, model, Math.max(1, mostVanished)));
    for (const state of opened) {
      const own = (state.low << 8) | code;
      if (char[own] === 0) continue;
      found.push({
        text: state.text + String.fromCharCode(char[own]!),
        end: at + 1,
        score: state.score + model.follows(state.last, simple[own]!),
        vanished: state.vanished,
      });
    }
  }
  if (stop === '?') {
    // The swallowed byte was the bracket of pinyin, or a digit or mark that only the text around can tell.
    const syllable = new RegExp(`^(${SYLLABLE})\\)`, 'u').exec(text.slice(at + 1, at + 9))?.[1];
    const digits = /^\d/u.test(text.slice(at + 1));
    const tails =
      syllable !== undefined ? ['('] : digits ? [...'0123456789', ',', '('] : [',', '(', ';', ':', ' ', '.'];
    const following = simplified(text.slice(at + 1, at + 2)).charCodeAt(0);
    const opened =
      mostVanished > 0
        ? states.concat(
            prune(
              states.flatMap((state) => lastVanished(state, model)),
              4 * BEAM,
            ),
          )
        : states;
    for (const state of opened) {
      for (let low = 0x81; low <= 0xfe; low++) {
        const own = (state.low << 8) | low;
        if (char[own] === 0) continue;
        const last = String.fromCharCode(char[own]!);
        if (syllable !== undefined && !isReadingOf(last, syllable)) continue;
        const likely =
          state.score +
          model.follows(state.last, simple[own]!) +
          (tails[0] === ',' ? model.follows(simple[own]!, following) * 0.1 : 0);
        for (const tail of tails)
          found.push({
            text: state.text + last + tail,
            end: at + 1,
            score: likely - (tail === tails[0] ? 0 : 1),
            vanished: state.vanished,
          });
      }
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, KEPT * 3);
}

/** A vanished pair right before the byte that a `?` stands for: any second byte may have been lost with it. */
function lastVanished(state: State, model: WordModel): State[] {
  const { char, simple } = gbkTable();
  const opened: State[] = [];
  for (const area of VANISHING) {
    const own = (state.low << 8) | area.lead;
    if (char[own] === 0) continue;
    const score = state.score + model.follows(state.last, simple[own]!);
    for (let low = area.from; low <= area.to; low++)
      opened.push({
        low,
        last: simple[own]!,
        text: state.text + String.fromCharCode(char[own]!),
        score,
        vanished: state.vanished + 1,
      });
  }
  return opened;
}

/** A four-digit year that comes out whole is likelier than any other number. */
function yearBonus(text: string): number {
  return /(?<!\d)20[0-2]\d年/u.test(text) ? 12 : 0;
}

const PINYIN_INSIDE = new RegExp(`\\((?:${SYLLABLE})?\\)?`, 'gu');
const PINYIN_BEGUN = new RegExp(`^${SYLLABLE}\\)`, 'u');

/** Context without pinyin and brackets, so that the words stand side by side. */
function plainContext(text: string): string {
  return text.replace(PINYIN_INSIDE, '').replace(PINYIN_BEGUN, '');
}

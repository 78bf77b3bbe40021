import { Best, likeliest } from './best.js';
import { gbkTable, simplified } from './gbkTable.js';
import { charactersRead, isReadingOf, SYLLABLE } from './pinyinDebris.js';
import { completed, glimpse, prune, type State, step, vanish, vanishedBefore } from './vanishedPairs.js';
import type { WordModel } from './wordFrequency.js';

/** How a run can begin: first characters to choose from, and the byte that the first shifted pair goes on from. */
export interface Beginning {
  readonly start: number;
  readonly from: number;
  /** First characters as pairs; empty where the run begins with a byte that is known to belong to the character before. */
  readonly firsts: readonly number[];
  readonly lows: readonly number[];
}

/** One way to mend a run: its characters, where it ends, and what the closing `?` may have swallowed. */
export interface Mending {
  readonly text: string;
  readonly end: number;
  readonly score: number;
  readonly tails: readonly string[];
  /** How many pairs were put back that had vanished. */
  readonly vanished: number;
}

/** Longest run of shifted characters that is looked at. */
export const LONGEST_RUN = 400;
const BEAM = 50;
const KEPT = 24;

/** The likeliest ways to mend a run by their characters, with at most so many vanished pairs put back. */
export function search(
  text: string,
  beginning: Beginning,
  left: string,
  model: WordModel,
  mostVanished: number,
): Mending[] {
  const { pair, simple } = gbkTable();
  const around = simplified(left === '' ? '。' : left);
  const before = around.length > 1 ? around.charCodeAt(around.length - 2) : 0;
  let states: readonly State[] = begin(beginning, before, around.charCodeAt(around.length - 1), model);
  for (
    let at = beginning.from;
    at <= text.length && at - beginning.from < LONGEST_RUN && states.length > 0;
    at++
  ) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const bytes = code > 0x7f && code !== 0x20ac ? pair[code]! : 0;
    if (bytes === 0) {
      const found = [
        ...takenAsHalf(text, at, states, model, mostVanished),
        ...swallowed(text, at, states, model, mostVanished),
        ...dropped(text, at, states, model),
      ];
      return likeliest(found, (mending) => mending.score, KEPT);
    }
    const high = bytes >> 8;
    const low = bytes & 0xff;
    // What comes next if no pair has vanished there.
    const then = simple[(low << 8) | (pair[at + 1 < text.length ? text.charCodeAt(at + 1) : 0]! >> 8)]!;
    const opened = mostVanished > 0 ? states.concat(vanish(states, high, model, mostVanished, then)) : states;
    states = prune(
      opened.flatMap((state) => step(state, high, low, model) ?? []),
      BEAM,
      ({ before: first, last, score }) => score + glimpse(model, first, last, then),
    );
  }
  return [];
}

function begin({ firsts, lows }: Beginning, before: number, last: number, model: WordModel): State[] {
  const { char, simple } = gbkTable();
  return lows.flatMap((low): State[] =>
    firsts.length === 0
      ? [{ low, before, last, text: '', score: 0, vanished: 0 }]
      : firsts.map((first) => ({
          low,
          before: last,
          last: simple[first]!,
          text: String.fromCharCode(char[first]!),
          score: model.follows(before, last, simple[first]!),
          vanished: 0,
        })),
  );
}

/** A run that ends in an ASCII byte taken as the second half of a pair: the letter k in 眐. */
function takenAsHalf(
  text: string,
  at: number,
  states: readonly State[],
  model: WordModel,
  mostVanished: number,
): Mending[] {
  // 80 alone is no character of GBK: readers make it a euro sign or a control character.
  const code = at >= text.length ? 0 : text[at] === '€' ? 0x80 : text.charCodeAt(at);
  if (code < 0x40 || code === 0x7f || code > 0x80) return [];
  // The pair before the last may have vanished even where none vanished in between.
  return states.concat(vanish(states, code, model, Math.max(1, mostVanished))).flatMap((state) => {
    const last = step(state, code, 0, model);
    return last
      ? [{ text: last.text, end: at + 1, score: last.score, tails: [''], vanished: state.vanished }]
      : [];
  });
}

/** A run that ends in `?`, half a pair that has swallowed the bracket of pinyin, a digit, a mark, or the line's end. */
function swallowed(
  text: string,
  at: number,
  states: readonly State[],
  model: WordModel,
  mostVanished: number,
): Mending[] {
  if (text[at] !== '?') return [];
  const after = text.slice(at + 1, at + 60);
  const syllable = new RegExp(`^(${SYLLABLE})\\)`, 'u').exec(after)?.[1];
  const tails = syllable !== undefined ? ['('] : swallowedBytes(after);
  const { simple } = gbkTable();
  const choose = syllable === undefined ? anyCharacter : spoken(syllable);
  const lasts = states.flatMap((state) => choose(state, [state.low], model).map((pair) => ({ state, pair })));
  if (mostVanished > 0) {
    const roots = prune([...states], syllable === undefined ? 12 : 30);
    for (const state of [...roots, ...vanishedBefore(roots, model)]) {
      for (const area of gbkTable().areas) {
        const known = completed(state, area.lead, model);
        if (!known) continue;
        for (const pair of choose(known, area.lows, model)) lasts.push({ state: known, pair });
      }
    }
  }
  return lasts.map(({ state, pair }) => ({
    text: state.text + String.fromCharCode(gbkTable().char[pair]!),
    end: at + 1,
    score: state.score + model.follows(state.before, state.last, simple[pair]!),
    tails,
    vanished: state.vanished,
  }));
}

/** A run that ends in half a pair whose other half was 80, which is nothing in GBK and was dropped; the pinyin tells it: 兩蓚(gè). */
function dropped(text: string, at: number, states: readonly State[], model: WordModel): Mending[] {
  const syllable = new RegExp(`^\\((${SYLLABLE})\\)`, 'u').exec(text.slice(at, at + 12))?.[1];
  if (syllable === undefined) return [];
  const { char, simple } = gbkTable();
  return states.flatMap((state) => {
    const pair = (state.low << 8) | 0x80;
    if (char[pair] === 0 || !isReadingOf(String.fromCharCode(char[pair]!), syllable)) return [];
    const score = state.score + model.follows(state.before, state.last, simple[pair]!);
    return [
      {
        text: state.text + String.fromCharCode(char[pair]!),
        end: at,
        score,
        tails: [''],
        vanished: state.vanished,
      },
    ];
  });
}

/** The ASCII bytes that may have been swallowed before some text; none at the end of a line, where half a pair stands alone. */
function swallowedBytes(after: string): string[] {
  if (after === '' || /^[\r\n]/u.test(after)) return [''];
  // A bracket that is never closed was not opened.
  const bracket = /^[^(\n]*\)/u.test(after) ? ['('] : [];
  const digits = /^[\d.”"’年月日%％亿万]/u.test(after) ? [...'0123456789'] : [];
  return [...digits, ',', ...bracket, ';', ':', ' ', '.', '"'];
}

/** Pairs that may end a run, whose first byte is one of some. */
type LastPairs = (state: State, highs: readonly number[], model: WordModel) => readonly number[];

/** The characters that are read as the pinyin left behind. */
function spoken(syllable: string): LastPairs {
  const { pair } = gbkTable();
  const pairs = charactersRead(syllable)
    .map((char) => pair[char.charCodeAt(0)]!)
    .filter((each) => each !== 0);
  return (_state, highs) => pairs.filter((each) => highs.includes(each >> 8));
}

const LIKELY_LASTS = 6;

const anyCharacter: LastPairs = (state, highs, model) => {
  const { simple } = gbkTable();
  const best = new Best<number>(LIKELY_LASTS);
  for (const high of highs) {
    for (const pair of usualPairs(model)[high] ?? [])
      best.offer(pair, model.follows(state.before, state.last, simple[pair]!));
  }
  return best.all();
};

let usual: number[][] | null = null;

/** Pairs of characters in use, by their first byte. */
function usualPairs(model: WordModel): readonly (readonly number[])[] {
  if (usual) return usual;
  usual = [];
  const { char, simple } = gbkTable();
  for (let high = 0x81; high <= 0xfe; high++) {
    usual[high] = [];
    // A last byte below 0x81 does not come out as `?`.
    for (let low = 0x81; low <= 0xfe; low++) {
      const pair = (high << 8) | low;
      if (char[pair] !== 0 && model.isUsual(simple[pair]!)) usual[high]!.push(pair);
    }
  }
  return usual;
}

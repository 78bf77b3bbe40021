import { Best, likeliest } from './best.js';
import { type Area, gbkTable } from './gbkTable.js';
import type { WordModel } from './wordFrequency.js';

/*
 * Pairs of GBK's user-defined areas (AAA1–AFFE, F8A1–FEFE, A140–A7A0) and of the cells between its symbols that no
 * character has vanish when read back. The mechanism leaves nothing to chance, so a vanished pair costs a reading
 * nothing but the likelihood of its characters.
 */

/** A reading in the making: the byte that begins the next character, the last two characters simplified, and all so far. */
export interface State {
  readonly low: number;
  readonly before: number;
  readonly last: number;
  readonly text: string;
  readonly score: number;
  readonly vanished: number;
}

const BEAM = 60;
/** States alike in all that a search goes on from, of which more would only crowd out others. */
const ALIKE = 12;
const ROOTS = 48;
/** Second bytes that are tried where another vanished pair follows. */
const AHEAD = 2;
/** Second bytes that are tried for a vanished pair. */
const LOWS = 12;

/** The state after one more character; its first byte is the last state's low byte, `high` its second. Null where there is none. */
export function step(state: State, high: number, low: number, model: WordModel): State | null {
  const { char, simple } = gbkTable();
  const own = (state.low << 8) | high;
  if (char[own] === 0) return null;
  const last = simple[own]!;
  return {
    low,
    before: state.last,
    last,
    text: state.text + String.fromCharCode(char[own]!),
    score: state.score + model.follows(state.before, state.last, last),
    vanished: state.vanished,
  };
}

/** The likeliest states, but not too many that differ only in what lies behind them. */
export function prune(states: readonly State[], width: number): readonly State[] {
  const sorted = [...states].sort((a, b) => b.score - a.score);
  const seen = new Map<number, number>();
  const kept: State[] = [];
  for (const state of sorted) {
    const key = (state.before * 0x10000 + state.last) * 0x100 + state.low;
    const count = seen.get(key) ?? 0;
    if (count >= ALIKE) continue;
    seen.set(key, count + 1);
    kept.push(state);
    if (kept.length >= width) break;
  }
  return kept;
}

/** States with one or more vanished pairs put back before a byte that is known: `next` completes the last of them. */
export function vanish(states: readonly State[], next: number, model: WordModel, most: number): State[] {
  const roots = prune(
    states.filter((state) => state.vanished < most),
    ROOTS,
  );
  // A further pair may have vanished after the first, so that the next known byte says nothing of its second.
  const opened = vanishedBefore(
    roots.filter((state) => state.vanished + 1 < most),
    model,
  );
  return [...oneVanished(roots, next, model), ...oneVanished(opened, next, model)];
}

/** The state after the character that a vanished pair's first byte completes; null where there is no such character. */
export function completed(state: State, lead: number, model: WordModel): State | null {
  const known = step(state, lead, 0, model);
  return known && { ...known, vanished: state.vanished + 1 };
}

/**
 * States with one vanished pair whose second byte is completed by a byte that is known. They are ranked by the character
 * that comes of it too, which the search adds when it takes it.
 */
function oneVanished(states: readonly State[], next: number, model: WordModel): State[] {
  const { simple } = gbkTable();
  const best = new Best<State>(BEAM);
  for (const state of states) {
    for (const area of gbkTable().areas) {
      const known = completed(state, area.lead, model);
      // What comes after only makes it less likely.
      if (!known || !best.wants(known.score)) continue;
      for (const low of likelyLows(model, known, area, next)) {
        const ahead = known.score + model.follows(known.before, known.last, simple[(low << 8) | next]!);
        if (best.wants(ahead)) best.offer({ ...known, low }, ahead);
      }
    }
  }
  return best.all();
}

/** For each vanished pair that may stand next, its likeliest second bytes when another vanished pair follows. */
export function vanishedBefore(states: readonly State[], model: WordModel): State[] {
  const { simple, areas } = gbkTable();
  const best = new Best<State>(ROOTS);
  for (const state of states) {
    for (const area of areas) {
      const known = completed(state, area.lead, model);
      if (!known || !best.wants(known.score)) continue;
      for (const further of areas) {
        for (const low of likelyLows(model, known, area, further.lead).slice(0, AHEAD)) {
          const ahead =
            known.score + model.follows(known.before, known.last, simple[(low << 8) | further.lead]!);
          if (best.wants(ahead)) best.offer({ ...known, low }, ahead);
        }
      }
    }
  }
  return best.all();
}

const lowsKnown = new WeakMap<WordModel, Map<number, readonly number[]>>();

/** The likeliest second bytes of a vanished pair, given the character before and the byte that completes the next. */
function likelyLows(model: WordModel, { last }: State, area: Area, next: number): readonly number[] {
  let known = lowsKnown.get(model);
  if (!known) {
    known = new Map();
    lowsKnown.set(model, known);
  }
  const key = (last * 256 + next) * 256 + area.lead;
  const answer = known.get(key);
  if (answer) return answer;
  const { simple } = gbkTable();
  // By one character before, so that the answer is soon known: what comes of it is weighed by two.
  const likely = (low: number) => model.follows(0, last, simple[(low << 8) | next]!);
  const lows = likeliest(usualLows(model, area, next), likely, LOWS);
  known.set(key, lows);
  return lows;
}

const usual = new Map<number, readonly number[]>();

/** Second bytes of a vanished pair that make a character in use with the byte that follows. */
function usualLows(model: WordModel, { lead, lows: all }: Area, next: number): readonly number[] {
  const key = lead * 256 + next;
  let lows = usual.get(key);
  if (!lows) {
    const { simple } = gbkTable();
    lows = all.filter((low) => {
      const char = simple[(low << 8) | next]!;
      return char !== 0 && model.isUsual(char);
    });
    usual.set(key, lows);
  }
  return lows;
}

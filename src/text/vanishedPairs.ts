import { Best, likeliest } from './best.js';
import { gbkTable } from './gbkTable.js';
import type { WordModel } from './wordFrequency.js';

/*
 * GBK's user-defined areas, whose pairs vanish when read back: AAA1–AFFE and F8A1–FEFE, and A140–A7A0. The mechanism
 * leaves nothing to chance, so a vanished pair costs a reading nothing but the likelihood of its characters.
 */

interface Area {
  readonly lead: number;
  readonly from: number;
  readonly to: number;
}

export const VANISHING: readonly Area[] = [
  ...[0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe].map((lead) => ({
    lead,
    from: 0xa1,
    to: 0xfe,
  })),
  ...[0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7].map((lead) => ({ lead, from: 0x40, to: 0xa0 })),
];

/** A reading in the making: the byte that begins the next character, the last character simplified, and all so far. */
export interface State {
  readonly low: number;
  readonly last: number;
  readonly text: string;
  readonly score: number;
  readonly vanished: number;
}

const BEAM = 40;
const ROOTS = 16;
/** Second bytes that are tried for a vanished pair. */
const LOWS = 8;

/** The state after one more character; its first byte is the last state's low byte, `high` its second. Null where there is none. */
export function step(state: State, high: number, low: number, model: WordModel): State | null {
  const { char, simple } = gbkTable();
  const own = (state.low << 8) | high;
  if (char[own] === 0) return null;
  const last = simple[own]!;
  return {
    low,
    last,
    text: state.text + String.fromCharCode(char[own]!),
    score: state.score + model.follows(state.last, last),
    vanished: state.vanished,
  };
}

export function prune(states: readonly State[], width: number): readonly State[] {
  return states.length <= width ? states : likeliest(states, (state) => state.score, width);
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

/** States with one vanished pair whose second byte is completed by a byte that is known. */
function oneVanished(states: readonly State[], next: number, model: WordModel): State[] {
  const best = new Best<State>(BEAM);
  for (const state of states) {
    for (const area of VANISHING) {
      const known = completed(state, area.lead, model);
      if (!known || !best.wants(known.score)) continue;
      for (const low of likelyLows(model, known.last, area, next)) best.offer({ ...known, low }, known.score);
    }
  }
  return best.all();
}

/** For each vanished pair that may stand next, its likeliest second bytes when another vanished pair follows. */
export function vanishedBefore(states: readonly State[], model: WordModel): State[] {
  const { simple } = gbkTable();
  const best = new Best<State>(ROOTS);
  for (const state of states) {
    for (const area of VANISHING) {
      const known = completed(state, area.lead, model);
      // What comes after only makes it less likely.
      if (!known || !best.wants(known.score)) continue;
      for (const further of VANISHING) {
        const low = likelyLows(model, known.last, area, further.lead)[0];
        if (low === undefined) continue;
        const score = known.score + 0.5 * model.follows(known.last, simple[(low << 8) | further.lead]!);
        if (best.wants(score)) best.offer({ ...known, low, score }, score);
      }
    }
  }
  return best.all();
}

const lowsKnown = new WeakMap<WordModel, Map<number, readonly number[]>>();

/** The likeliest second bytes of a vanished pair, given the character before and the byte that completes the next. */
function likelyLows(model: WordModel, last: number, area: Area, next: number): readonly number[] {
  let known = lowsKnown.get(model);
  if (!known) {
    known = new Map();
    lowsKnown.set(model, known);
  }
  const key = (last * 256 + next) * 2 + (area.from === 0x40 ? 1 : 0);
  const answer = known.get(key);
  if (answer) return answer;
  const { simple } = gbkTable();
  const likely = (low: number) => model.follows(last, simple[(low << 8) | next]!);
  const lows = likeliest(usualLows(model, area, next), likely, LOWS);
  known.set(key, lows);
  return lows;
}

const usual = new Map<number, readonly number[]>();

/** Second bytes of a vanished pair that make a character in use with the byte that follows. */
function usualLows(model: WordModel, { from, to }: Area, next: number): readonly number[] {
  const key = from * 256 + next;
  let lows = usual.get(key);
  if (!lows) {
    const { simple } = gbkTable();
    const all = Array.from({ length: to - from + 1 }, (_, at) => from + at);
    lows = all.filter((low) => {
      const char = simple[(low << 8) | next]!;
      return char !== 0 && model.isUsual(char);
    });
    usual.set(key, lows);
  }
  return lows;
}

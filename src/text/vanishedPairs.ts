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

/** How likely a state is, also by what it is known to go on with. */
export type Outlook = (state: State) => number;

/** The likeliest states, but not too many that differ only in what lies behind them. */
export function prune(
  states: readonly State[],
  width: number,
  outlook: Outlook = (state) => state.score,
): readonly State[] {
  const sorted = states
    .map((state) => ({ state, likely: outlook(state) }))
    .sort((a, b) => b.likely - a.likely);
  const seen = new Map<number, number>();
  const kept: State[] = [];
  for (const { state } of sorted) {
    const key = (state.before * 0x10000 + state.last) * 0x100 + state.low;
    const count = seen.get(key) ?? 0;
    if (count >= ALIKE) continue;
    seen.set(key, count + 1);
    kept.push(state);
    if (kept.length >= width) break;
  }
  return kept;
}

/** Likelihood, as a logarithm, below which what seems to come next is rather that another pair has vanished. */
const LEAST_AHEAD = -7;

/** How much likelier a character's being next makes the two before it; none where none is known. */
export function glimpse(model: WordModel, before: number, last: number, next: number): number {
  return next === 0 ? 0 : Math.max(LEAST_AHEAD, model.follows(before, last, next));
}

/**
 * States with one or more vanished pairs put back before a byte that is known: `next` completes the last of them, and
 * `then` is the character after it if none vanished there, or 0.
 */
export function vanish(
  states: readonly State[],
  next: number,
  model: WordModel,
  most: number,
  then = 0,
): State[] {
  const roots = prune(
    states.filter((state) => state.vanished < most),
    ROOTS,
  );
  // A further pair may have vanished after the first, so that the next known byte says nothing of its second.
  const opened = vanishedBefore(
    roots.filter((state) => state.vanished + 1 < most),
    model,
  );
  return [...oneVanished(roots, next, model, then), ...oneVanished(opened, next, model, then)];
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
function oneVanished(states: readonly State[], next: number, model: WordModel, then: number): State[] {
  const { simple } = gbkTable();
  const best = new Best<State>(BEAM);
  for (const state of states) {
    for (const area of gbkTable().areas) {
      const known = completed(state, area.lead, model);
      // What comes after only makes it less likely.
      if (!known || !best.wants(known.score)) continue;
      for (const low of likelyLows(model, known, area, next, then)) {
        const char = simple[(low << 8) | next]!;
        const ahead =
          known.score +
          model.follows(known.before, known.last, char) +
          glimpse(model, known.last, char, then);
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

/** The second bytes that are worth a try, by what was asked for. */
interface LowsKnown {
  readonly after: Map<number, readonly number[]>;
  readonly ahead: Map<number, readonly number[]>;
}
const lowsKnown = new WeakMap<WordModel, LowsKnown>();

/**
 * The likeliest second bytes of a vanished pair, given the character before, the byte that completes the next and the
 * character that then seems to come: 勃 tells 蓬 where 果 does not. Each by one neighbour alone, so that the answer is soon
 * known; what comes of it is weighed by all.
 */
function likelyLows(
  model: WordModel,
  { last }: State,
  area: Area,
  next: number,
  then = 0,
): readonly number[] {
  let known = lowsKnown.get(model);
  if (!known) {
    known = { after: new Map(), ahead: new Map() };
    lowsKnown.set(model, known);
  }
  const { simple } = gbkTable();
  const ranked = (
    answers: Map<number, readonly number[]>,
    neighbour: number,
    likely: (char: number) => number,
    most: number,
  ) => {
    const key = (neighbour * 256 + next) * 256 + area.lead;
    const answer = answers.get(key);
    if (answer) return answer;
    const lows = likeliest(usualLows(model, area, next), (low) => likely(simple[(low << 8) | next]!), most);
    answers.set(key, lows);
    return lows;
  };
  const after = ranked(known.after, last, (char) => model.follows(0, last, char), LOWS);
  if (then === 0) return after;
  const ahead = ranked(known.ahead, then, (char) => model.follows(0, char, then), AHEAD);
  return [...after, ...ahead.filter((low) => !after.includes(low))];
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

import { diffArrays } from 'diff';

/** A stretch of a text that another kept, dropped or has beside it. */
export interface WordChange {
  readonly text: string;
  readonly change: 'same' | 'removed' | 'added';
}

export interface WordingChange {
  readonly changes: readonly WordChange[];
  /** Share of the characters of both that stayed. */
  readonly kept: number;
  /** Revised where most stayed; rewritten where it says something else. */
  readonly kind: 'same' | 'revised' | 'rewritten';
}

/** Above this share of characters kept, a wording was revised; below, it was written anew. */
const REVISED = 0.45;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** A text in words; a number with its point, its marks of thousands and its percent is one. */
export function wordsOf(text: string): string[] {
  const found: string[] = [];
  let last = 0;
  const plain = (part: string) => {
    for (const { segment } of words.segment(part)) found.push(segment);
  };
  for (const match of text.matchAll(/\d[\d,]*(?:\.\d+)?%?/gu)) {
    plain(text.slice(last, match.index));
    found.push(match[0]);
    last = match.index + match[0].length;
  }
  plain(text.slice(last));
  return found;
}

/** What became of a wording, word by word. The same texts give the same answer on every run. */
export function wordingChange(before: string, after: string): WordingChange {
  const changes = diffArrays(wordsOf(before), wordsOf(after)).map(
    ({ value, added, removed }): WordChange => ({
      text: value.join(''),
      change: added ? 'added' : removed ? 'removed' : 'same',
    }),
  );
  const same = changes.reduce((sum, { text, change }) => sum + (change === 'same' ? text.length : 0), 0);
  const kept = before.length + after.length === 0 ? 1 : (2 * same) / (before.length + after.length);
  return { changes, kept, kind: before === after ? 'same' : kept >= REVISED ? 'revised' : 'rewritten' };
}

/** Pairs of passages that say the same thing in other words, best first; and those that have no counterpart. */
export function pairPassages(
  before: readonly string[],
  after: readonly string[],
): { pairs: { before: number; after: number }[]; gone: number[]; fresh: number[] } {
  const bags = (texts: readonly string[]) =>
    texts.map((text) => new Set(wordsOf(text).filter((word) => word.length > 1)));
  const triples = (texts: readonly string[]) =>
    texts.map(
      (text) =>
        new Set(Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3))),
    );
  const [old, now] = [bags(before), bags(after)];
  const [oldTriples, nowTriples] = [triples(before), triples(after)];
  const spread = new Map<string, number>();
  for (const triple of [...oldTriples, ...nowTriples].flatMap((bag) => [...bag]))
    spread.set(triple, (spread.get(triple) ?? 0) + 1);
  const scored: { before: number; after: number; like: number }[] = [];
  old.forEach((a, at) => {
    now.forEach((b, to) => {
      const common = [...a].filter((word) => b.has(word));
      // Three characters that only these two have, 石墨烯, say more than words that all have.
      const telling = [...oldTriples[at]!].filter(
        (triple) =>
          nowTriples[to]!.has(triple) && spread.get(triple) === 2 && /^\p{Script=Han}{3}$/u.test(triple),
      ).length;
      const like =
        a.size + b.size === 0
          ? 0
          : (2 * common.length) / (a.size + b.size) + Math.min(MOST_TELLING, TELLING * telling);
      if (like >= COUNTERPART) scored.push({ before: at, after: to, like });
    });
  });
  scored.sort((a, b) => b.like - a.like || a.before - b.before || a.after - b.after);
  const [usedOld, usedNow] = [new Set<number>(), new Set<number>()];
  const pairs = scored.filter(({ before: at, after: to }) => {
    if (usedOld.has(at) || usedNow.has(to)) return false;
    usedOld.add(at);
    usedNow.add(to);
    return true;
  });
  return {
    pairs: pairs
      .map(({ before: at, after: to }) => ({ before: at, after: to }))
      .sort((a, b) => a.before - b.before),
    gone: before.map((_, at) => at).filter((at) => !usedOld.has(at)),
    fresh: after.map((_, at) => at).filter((at) => !usedNow.has(at)),
  };
}

/** Least share of words in common for two passages to speak of the same thing. */
const COUNTERPART = 0.3;
/** What three characters that two passages alone share add to that, and the most that they add. */
const TELLING = 0.06;
const MOST_TELLING = 0.3;

import { readResource } from '../resources.js';

/** Weights by the first character of a sign, its mark, and by the rest: numbers are many, and most of their signs have no weight. */
type ByMark = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Is shown a sign: its mark, of one character, and the rest. */
export type See = (mark: string, sign: string) => void;

/** All signs that are shown, each once. */
export function signsIn(show: (see: See) => void): string[] {
  const signs = new Set<string>();
  show((mark, sign) => signs.add(mark + sign));
  return [...signs];
}

function byMark(all: Iterable<readonly [string, number]>): ByMark {
  const marks = new Map<string, Map<string, number>>();
  for (const [sign, weight] of all) {
    const mark = sign.slice(0, 1);
    if (!marks.has(mark)) marks.set(mark, new Map());
    marks.get(mark)!.set(sign.slice(1), weight);
  }
  return marks;
}

/** The weights of signs, as a logistic regression over labelled texts has found them (`npm run learn`). */
export class Weights {
  private kept: ByMark | null = null;

  /** @param resource the file of the weights, a JSON object of numbers by sign */
  constructor(private readonly resource: string) {}

  /** The weight of a sign; 0 for one that has none. */
  private of(mark: string, sign: string): number {
    this.kept ??= byMark(Object.entries(JSON.parse(readResource(this.resource)) as Record<string, number>));
    return this.kept.get(mark)?.get(sign) ?? 0;
  }

  /** What all signs that are shown weigh together with what is known before, each counted once. */
  sum(show: (see: See) => void, prior = 0): number {
    const seen = new Set<string>();
    let total = prior;
    show((mark, sign) => {
      const weight = this.of(mark, sign);
      if (weight === 0 || seen.has(mark + sign)) return;
      seen.add(mark + sign);
      total += weight;
    });
    return total;
  }

  /** Uses others than those that are kept; none at all leave everything as the rules have it. For learning them, and for tests. */
  use(others: ReadonlyMap<string, number> | null): void {
    this.kept = others && byMark(others);
  }
}

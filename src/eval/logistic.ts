/** What a logistic regression learns from: the signs of an instance, which of two it is, and how much it counts. */
export interface Instance {
  readonly signs: readonly string[];
  readonly yes: boolean;
  readonly counts: number;
}

export interface Learning {
  /** A sign that fewer instances have tells nothing. */
  readonly rarest: number;
  /** How many weights are kept, the greatest first. */
  readonly kept: number;
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
}

/** The weights of signs by stochastic gradient descent with decay. The same instances give the same weights. */
export function learnWeights(
  all: readonly Instance[],
  { rarest, kept, rounds, rate, decay }: Learning,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { signs } of all) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const usual = all.map((each) => ({
    ...each,
    signs: each.signs.filter((sign) => counts.get(sign)! >= rarest),
  }));
  const weights = new Map<string, number>();
  let step = 0;
  for (let round = 0; round < rounds; round++)
    for (let at = 0; at < usual.length; at++) {
      // Instances of one text far from each other, in another order each round; 7919 is prime.
      const each = usual[(at * 7919 + round * 31) % usual.length]!;
      const slowed = rate / (1 + 0.00002 * step++);
      const score = each.signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0);
      const wrong = (Number(each.yes) - 1 / (1 + Math.exp(-score))) * each.counts;
      for (const sign of each.signs) {
        const weight = weights.get(sign) ?? 0;
        weights.set(sign, weight + slowed * (wrong - decay * weight));
      }
    }
  return greatestOf([...weights], kept);
}

/** One of several things is right: the signs of each, and which it is. */
export interface Choice {
  readonly offers: readonly (readonly string[])[];
  readonly right: number;
}

/** The weights of signs by which the right offer of each choice outweighs the others, by stochastic gradient descent with decay. */
export function learnChoices(
  all: readonly Choice[],
  { rarest, kept, rounds, rate, decay }: Learning,
): Map<string, number> {
  const places = new Map<string, number>();
  const counts: number[] = [];
  const placed = all.map(({ offers, right }) => ({
    right,
    offers: offers.map((signs) =>
      signs.map((sign) => {
        const place = places.get(sign) ?? places.size;
        places.set(sign, place);
        counts[place] = (counts[place] ?? 0) + 1;
        return place;
      }),
    ),
  }));
  const usual = placed.map(({ offers, right }) => ({
    right,
    offers: offers.map((signs) => Int32Array.from(signs.filter((sign) => counts[sign]! >= rarest))),
  }));
  const weights = new Float64Array(places.size);
  let step = 0;
  for (let round = 0; round < rounds; round++)
    for (let at = 0; at < usual.length; at++) {
      const { offers, right } = usual[(at * 7919 + round * 31) % usual.length]!;
      const slowed = rate / (1 + 0.00002 * step++);
      const scores = offers.map((signs) => signs.reduce((sum, sign) => sum + weights[sign]!, 0));
      const most = Math.max(...scores);
      const chances = scores.map((score) => Math.exp(score - most));
      const total = chances.reduce((sum, chance) => sum + chance, 0);
      for (const [offer, signs] of offers.entries()) {
        const wrong = Number(offer === right) - chances[offer]! / total;
        if (Math.abs(wrong) < 1e-4) continue;
        for (const sign of signs) weights[sign]! += slowed * (wrong - decay * weights[sign]!);
      }
    }
  return greatestOf(
    [...places].map(([sign, place]) => [sign, weights[place]!]),
    kept,
  );
}

/** The greatest weights, rounded as a file keeps them. */
const greatestOf = (weights: readonly (readonly [string, number])[], kept: number): Map<string, number> =>
  new Map(
    [...weights]
      .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
      .slice(0, kept)
      .map(([sign, weight]): [string, number] => [sign, Math.round(weight * 100) / 100]),
  );

/** Which texts some examples are of, in the order in which they come. */
export const textsOf = (all: readonly { readonly text: string }[]) => [
  ...new Set(all.map(({ text }) => text)),
];

/** Eight times the weights that the examples of seven eighths of the texts give, with those of the last eighth to try them on. */
export function* inEighths<E extends { readonly text: string }>(
  all: readonly E[],
  learn: (examples: readonly E[]) => Map<string, number>,
): Generator<{ readonly weights: ReadonlyMap<string, number>; readonly rest: readonly E[] }> {
  const texts = textsOf(all);
  for (let part = 0; part < 8; part++) {
    const isPart = ({ text }: E) => texts.indexOf(text) % 8 === part;
    yield { weights: learn(all.filter((each) => !isPart(each))), rest: all.filter(isPart) };
  }
}

/** Weights as a JSON file has them, by sign. */
export function weightsFile(weights: ReadonlyMap<string, number>): string {
  const lines = [...weights]
    .filter(([, weight]) => weight !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, weight]) => `  ${JSON.stringify(sign)}: ${weight}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

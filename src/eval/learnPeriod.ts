import { writeFileSync } from 'node:fs';
import { listenToPeriods, type PeriodOffer, TRUST, usePeriodWeights } from '../extract/periodFor.js';
import type { Period } from '../model/period.js';
import { resourcePath } from '../resources.js';
import { labelledFacts } from './labelledFacts.js';
import { type Choice, inEighths, learnChoices, textsOf, weightsFile } from './logistic.js';

/*
 * npm run learn: the weights of src/extract/periodFor.json, by logistic regression over all labelled texts. First says how many periods
 * weights from seven eighths of the texts find on the last eighth by themselves, and which they change where the rules are trusted.
 * The rules were written beside these texts, so that what is changed there is mostly spoilt; on texts that are new to both it is not.
 */

const LEARNING = { rarest: 4, kept: 12_000, rounds: 8, rate: 0.03, decay: 0.006 };

/** A number's label, what the rules say, and what else it was offered. */
interface Example {
  readonly text: string;
  readonly label: Period | null;
  readonly byRule: Period | null;
  readonly offers: readonly PeriodOffer[];
}

async function examples(): Promise<Example[]> {
  usePeriodWeights(new Map());
  const found: Example[] = [];
  const offered = new Map<string, { byRule: Period | null; offers: readonly PeriodOffer[] }[]>();
  const keyOf = (quote: string, value: number, measure: string) => `${quote} ${Math.abs(value)} ${measure}`;
  listenToPeriods(({ value, measure, period: byRule }, quote, offers) => {
    const key = keyOf(quote, value, measure);
    offered.set(key, [...(offered.get(key) ?? []), { byRule, offers }]);
  });
  for await (const { id, pairs } of labelledFacts()) {
    for (const { label, fact } of pairs) {
      // Numbers of one quote come in the order of the text.
      const heard = offered.get(keyOf(fact.evidence.text, fact.value, fact.measure))?.shift();
      if (heard?.byRule === fact.period) found.push({ text: id, label: label.period ?? null, ...heard });
    }
    offered.clear();
  }
  listenToPeriods(null);
  return found;
}

function choicesOf({ label, offers }: Example): Choice[] {
  const right = offers.findIndex(({ period }) => period === label);
  return right < 0 ? [] : [{ offers: offers.map(({ signs }) => signs), right }];
}

const learn = (all: readonly Example[]) => learnChoices(all.flatMap(choicesOf), LEARNING);

/** The time that weighs most, where the rules' is trusted so much. */
function decided({ byRule, offers }: Example, weights: ReadonlyMap<string, number>, trust: number) {
  let [best, most] = [byRule, Number.NEGATIVE_INFINITY];
  for (const { period, signs } of offers) {
    const known = period === byRule ? trust : 0;
    const score = signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), known);
    if (score > most) [best, most] = [period, score];
  }
  return best;
}

const all = await examples();
let [alone, right, put, spoilt] = [0, 0, 0, 0];
for (const { weights, rest } of inEighths(all, learn))
  for (const example of rest) {
    const before = example.byRule === example.label;
    const after = decided(example, weights, TRUST) === example.label;
    if (decided(example, weights, 0) === example.label) alone++;
    if (before) right++;
    if (after && !before) put++;
    if (before && !after) spoilt++;
  }
process.stdout.write(
  `${all.length} periods of ${textsOf(all).length} texts: ${right} right by the rules, ${alone} by weights of other texts alone; together ${put} more, ${spoilt} fewer\n`,
);
writeFileSync(resourcePath('extract/periodFor.json'), weightsFile(learn(all)));

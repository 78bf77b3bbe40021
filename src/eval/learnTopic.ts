import { writeFileSync } from 'node:fs';
import { LEAST, listenToOffers, type Offer, useTopicWeights } from '../extract/topicFor.js';
import { resourcePath } from '../resources.js';
import { labelledFacts } from './labelledFacts.js';
import { type Instance, inEighths, learnWeights, textsOf, weightsFile } from './logistic.js';
import { likeness, SAME_NAME } from './score.js';

/*
 * npm run learn: the weights of src/extract/topicFor.json, by logistic regression over all labelled texts. First says how many names
 * weights from seven eighths of the texts put right and wrong on the last eighth.
 */

const LEARNING = { rarest: 3, kept: 9000, rounds: 14, rate: 0.06, decay: 0.005 };

/** A name as the rules have it, and what it might be of. */
interface Example {
  readonly text: string;
  readonly name: string;
  readonly label: string;
  readonly offers: readonly Offer[];
}

async function examples(): Promise<Example[]> {
  useTopicWeights(new Map());
  const found: Example[] = [];
  const offered = new Map<string, (readonly Offer[])[]>();
  listenToOffers((name, value, offers) => {
    const key = `${name} ${value}`;
    offered.set(key, [...(offered.get(key) ?? []), offers]);
  });
  for await (const { id, pairs } of labelledFacts()) {
    for (const { label, fact } of pairs) {
      // Numbers of one name and value come in the order of the text.
      const offers = offered.get(`${fact.indicator} ${fact.value}`)?.shift();
      if (offers) found.push({ text: id, name: fact.indicator, label: label.name!, offers });
    }
    offered.clear();
  }
  listenToOffers(null);
  return found;
}

/** What an offer teaches: to be taken where it puts the name right or makes it more like the label's, else not. */
function instancesOf({ name, label, offers }: Example): Instance[] {
  const before = likeness(name, label);
  return offers.flatMap(({ joined, signs }) => {
    const after = likeness(joined, label);
    const decides = before >= SAME_NAME !== after >= SAME_NAME;
    const yes = decides ? after >= SAME_NAME : after > before;
    if (!decides && after > before - 0.01 && after < before + 0.03) return [];
    return [{ signs, yes, counts: decides ? 2 : yes ? 0.5 : 1 }];
  });
}

const learn = (all: readonly Example[]) => learnWeights(all.flatMap(instancesOf), LEARNING);

/** The name with the offer that weighs most, or as it is. */
function decided({ name, offers }: Example, weights: ReadonlyMap<string, number>): string {
  let [best, most] = [name, LEAST];
  for (const { joined, signs } of offers) {
    const weight = signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0);
    if (weight > most) [best, most] = [joined, weight];
  }
  return best;
}

const all = await examples();
let [put, spoilt, right] = [0, 0, 0];
for (const { weights, rest } of inEighths(all, learn))
  for (const example of rest) {
    const before = likeness(example.name, example.label) >= SAME_NAME;
    const after = likeness(decided(example, weights), example.label) >= SAME_NAME;
    if (before) right++;
    if (after && !before) put++;
    if (before && !after) spoilt++;
  }
process.stdout.write(
  `${all.length} names of ${textsOf(all).length} texts: ${right} right by the rules; with weights of other texts ${put} more, ${spoilt} fewer\n`,
);
writeFileSync(resourcePath('extract/topicFor.json'), weightsFile(learn(all)));

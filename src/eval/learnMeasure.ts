import { writeFileSync } from 'node:fs';
import { OPINION, type StockOrFlow, signsOf, useWeights } from '../extract/stockOrFlow.js';
import { useTopicWeights } from '../extract/topicFor.js';
import type { IndicatorFact } from '../model/facts.js';
import { resourcePath } from '../resources.js';
import { labelledFacts } from './labelledFacts.js';
import { inEighths, learnWeights, textsOf, weightsFile } from './logistic.js';

/*
 * npm run learn: the weights of src/extract/stockOrFlow.json, by logistic regression over all labelled texts. The same texts give the
 * same weights. First says how well weights from seven eighths of the texts do on the last eighth, beside the rules alone.
 */

const LEARNING = { rarest: 3, kept: 8000, rounds: 14, rate: 0.08, decay: 0.006 };

interface Example {
  readonly text: string;
  readonly opinion: StockOrFlow;
  readonly flow: boolean;
  readonly signs: readonly string[];
}

const isOpen = (measure: string | undefined): measure is StockOrFlow =>
  measure === 'level' || measure === 'flow';

/** The words before a fact's number, as the reader of amounts sees them. */
function wordsBefore({ evidence, unit }: IndicatorFact): string {
  const escaped = (unit ?? '').replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  const numbers = [
    ...evidence.text.matchAll(
      new RegExp(`(?:\\d[\\d.,，]*|[〇零一二两三四五六七八九十百千]+)[余多几]?${escaped}`, 'gu'),
    ),
  ];
  return evidence.text.slice(0, numbers.at(-1)?.index ?? evidence.text.length);
}

async function examples(): Promise<Example[]> {
  useWeights(new Map());
  useTopicWeights(new Map());
  const found: Example[] = [];
  for await (const { id, document, pairs } of labelledFacts())
    for (const { label, fact } of pairs) {
      if (!isOpen(label.measure) || !isOpen(fact.measure)) continue;
      const before = fact.reasons[0]?.startsWith('表格') ? '' : wordsBefore(fact);
      const place = document.raw.slice(0, fact.evidence.start);
      const opening = Math.max(...['。', '！', '？', '\n'].map((mark) => place.lastIndexOf(mark))) + 1;
      const sentence = before === '' ? '' : place.slice(opening) + before;
      const { indicator: name, unit, modality, measure: opinion } = fact;
      const signs = signsOf({ name, unit, modality, before, sentence });
      found.push({ text: id, opinion, flow: label.measure === 'flow', signs });
    }
  return found;
}

const scoreOf = (weights: ReadonlyMap<string, number>, { opinion, signs }: Example) =>
  signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), opinion === 'flow' ? OPINION : -OPINION);

const learn = (all: readonly Example[]) =>
  learnWeights(
    all.map(({ signs, flow }) => ({ signs, yes: flow, counts: 1 })),
    LEARNING,
  );

const rightIn = (all: readonly Example[], weights: ReadonlyMap<string, number>) =>
  all.filter((each) => scoreOf(weights, each) > 0 === each.flow).length;

const all = await examples();
let right = 0;
for (const { weights, rest } of inEighths(all, learn)) right += rightIn(rest, weights);
const rate = (count: number) => (count / all.length).toFixed(3);
process.stdout.write(
  `${all.length} numbers of ${textsOf(all).length} texts: right by the rules ${rate(rightIn(all, new Map()))}, with weights of other texts ${rate(right)}\n`,
);
writeFileSync(resourcePath('extract/stockOrFlow.json'), weightsFile(learn(all)));

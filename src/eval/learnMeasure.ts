import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { OPINION, type StockOrFlow, signsOf, useWeights } from '../extract/stockOrFlow.js';
import { useTopicWeights } from '../extract/topicFor.js';
import type { IndicatorFact } from '../model/facts.js';
import { readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { resourcePath } from '../resources.js';
import { labelledTexts, labelsIn } from './labelled.js';
import { learnWeights, weightsFile } from './logistic.js';
import { type Label, score } from './score.js';

/*
 * npm run learn: the weights of src/extract/stockOrFlow.json, by logistic regression over all labelled texts. The same texts give the
 * same weights. First says how well weights from seven eighths of the texts do on the last eighth, beside the rules alone.
 */

const LEARNING = { rarest: 3, kept: 3000, rounds: 14, rate: 0.08, decay: 0.003 };

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
  const region = loadRegion();
  const found: Example[] = [];
  for (const { id, file, labels } of labelledTexts()) {
    const known = labelsIn<Label>(join(labels, `${id}.indicators.jsonl`));
    if (known.length === 0) continue;
    const corpus = await readCorpus([{ name: basename(file), bytes: readFileSync(file) }], region);
    const document = corpus.documents[0]!;
    for (const { label, fact } of score('indicator', document, known, corpus.facts).pairs) {
      const read = fact as IndicatorFact;
      if (!isOpen(label.measure) || !isOpen(read.measure)) continue;
      const before = read.reasons[0]?.startsWith('表格') ? '' : wordsBefore(read);
      const place = document.raw.slice(0, read.evidence.start);
      const opening = Math.max(...['。', '！', '？', '\n'].map((mark) => place.lastIndexOf(mark))) + 1;
      const sentence = before === '' ? '' : place.slice(opening) + before;
      const { indicator: name, unit, modality, measure: opinion } = read;
      const signs = signsOf({ name, unit, modality, before, sentence }, opinion);
      found.push({ text: id, opinion, flow: label.measure === 'flow', signs });
    }
  }
  return found;
}

const scoreOf = (weights: ReadonlyMap<string, number>, { opinion, signs }: Example) =>
  signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), opinion === 'flow' ? OPINION : -OPINION);

const learn = (all: readonly Example[]) =>
  learnWeights(
    all.map(({ signs, opinion, flow }) => ({
      ...{ signs, yes: flow, counts: 1 },
      prior: opinion === 'flow' ? OPINION : -OPINION,
    })),
    LEARNING,
  );

const rightIn = (all: readonly Example[], weights: ReadonlyMap<string, number>) =>
  all.filter((each) => scoreOf(weights, each) > 0 === each.flow).length;

const all = await examples();
const texts = [...new Set(all.map(({ text }) => text))];
const eighth = ({ text }: Example) => texts.indexOf(text) % 8;
let right = 0;
for (let part = 0; part < 8; part++) {
  const weights = learn(all.filter((each) => eighth(each) !== part));
  right += rightIn(
    all.filter((each) => eighth(each) === part),
    weights,
  );
}
const rate = (count: number) => (count / all.length).toFixed(3);
process.stdout.write(
  `${all.length} numbers of ${texts.length} texts: right by the rules ${rate(rightIn(all, new Map()))}, with weights of other texts ${rate(right)}\n`,
);
writeFileSync(resourcePath('extract/stockOrFlow.json'), weightsFile(learn(all)));

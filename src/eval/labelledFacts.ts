import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { useNameNet } from '../extract/naming/nameNet.js';
import type { Document } from '../model/document.js';
import type { IndicatorFact } from '../model/facts.js';
import { readCorpus } from '../pipeline.js';
import { loadRegion } from '../regions/loadRegion.js';
import { teaching } from './heldBack.js';
import { type Labelled, labelsIn } from './labelled.js';
import { type Label, score } from './score.js';

/** A text's indicators, each that was found beside a reader's label. */
export interface LabelledFacts {
  readonly id: string;
  readonly document: Document;
  readonly pairs: readonly { readonly label: Label; readonly fact: IndicatorFact }[];
}

/** The labelled texts that teach, one after another, by the rules alone; a text is read when it is asked for. */
export async function* labelledFacts(texts: readonly Labelled[] = teaching()): AsyncGenerator<LabelledFacts> {
  useNameNet(null);
  const region = loadRegion();
  for (const { id, file, labels } of texts) {
    const known = labelsIn<Label>(join(labels, `${id}.indicators.jsonl`));
    if (known.length === 0) continue;
    const corpus = await readCorpus([{ name: basename(file), bytes: readFileSync(file) }], region);
    const document = corpus.documents[0]!;
    const { pairs } = score('indicator', document, known, corpus.facts);
    yield { id, document, pairs: pairs.map(({ label, fact }) => ({ label, fact: fact as IndicatorFact })) };
  }
}

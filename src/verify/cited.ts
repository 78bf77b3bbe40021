import type { Brief, FigureCell } from '../briefs/content.js';
import { entryOf } from '../briefs/evidence.js';
import { messages } from '../messages.js';
import { nameOf } from '../model/facts.js';
import { countsIn, numbersIn, shows } from './numbers.js';
import { correctionOf, partsOf, said } from './parts.js';
import { sumsOf } from './sums.js';

/**
 * Sentences and cells whose numbers are not said by the evidence that they themselves cite: not in its words, not as
 * the value or the time of a fact there, and not reckoned from such facts.
 */
export function checkCited(brief: Brief): string[] {
  const sums = sumsOf(brief);
  const years = new Set([brief.from, brief.to].map(String));
  const problems: string[] = [];
  for (const cited of partsOf(said(brief)).cited) {
    const entries = cited.evidence.flatMap((number) => entryOf(brief, number) ?? []);
    const facts = brief.facts.filter(({ evidence }) =>
      entries.some(
        (entry) =>
          entry.source === evidence.source && entry.start < evidence.end && entry.end > evidence.start,
      ),
    );
    const known = new Set(
      [
        ...entries.flatMap(({ quote, text, section, sourceTitle }) => [quote, text, sourceTitle, ...section]),
        ...facts.flatMap((fact) => [
          fact.period ?? '',
          // 3D打印相关企业: a name may bring a number from the words around.
          nameOf(fact),
          ...correctionOf(fact),
        ]),
        ...brief.sources.map(({ title }) => title),
      ]
        .flatMap(numbersIn)
        .flatMap((number) => [number, String(Number(number))]),
    );
    const words = [cited.text, (cited as Partial<FigureCell>).when ?? ''].join(' ');
    const counts = new Set(countsIn(words));
    for (const number of numbersIn(words)) {
      const value = facts.some((fact) => fact.kind === 'indicator' && shows(number, fact.value));
      if (known.has(number) || value || years.has(number) || sums.has(number) || counts.has(number)) continue;
      problems.push(messages.verify.notSaid(cited.text, number));
    }
  }
  return problems;
}

import type { Brief, Cited } from '../briefs/content.js';
import { messages } from '../messages.js';
import { numbersIn, shows } from './numbers.js';
import { originsOf } from './origins.js';

/**
 * Sentences and cells whose numbers are not said by the evidence that they themselves cite: not in its words, not as
 * the value or the time of a fact there, and not reckoned from such facts.
 */
export function checkCited(brief: Brief): string[] {
  const { sums } = originsOf(brief, 0);
  const years = new Set([brief.from, brief.to].map(String));
  const problems: string[] = [];
  for (const cited of citedOf(brief)) {
    const entries = cited.evidence.flatMap(
      (number) => brief.evidence.find((entry) => entry.number === number) ?? [],
    );
    const facts = brief.facts.filter(({ evidence }) =>
      entries.some(
        (entry) =>
          entry.source === evidence.source && entry.start < evidence.end && entry.end > evidence.start,
      ),
    );
    const said = new Set(
      [
        ...entries.flatMap(({ quote, text, section, sourceTitle }) => [quote, text, sourceTitle, ...section]),
        ...facts.flatMap((fact) => [
          fact.period ?? '',
          // 3D打印相关企业: a name may bring a number from the words around.
          fact.kind === 'indicator' ? fact.indicator : fact.kind === 'policy' ? fact.title : fact.name,
          ...(fact.corrected ? [fact.corrected.when, fact.corrected.who, fact.corrected.why] : []),
        ]),
        ...brief.sources.map(({ title }) => title),
      ]
        .flatMap(numbersIn)
        .flatMap((number) => [number, String(Number(number))]),
    );
    const counts = new Set(
      [...cited.text.matchAll(/(?<![\d.])\d{1,3}(?=件|个|项|条|区| )/gu)].map((match) => match[0]),
    );
    for (const number of numbersIn(cited.text)) {
      const value = facts.some((fact) => fact.kind === 'indicator' && shows(number, fact.value));
      if (said.has(number) || value || years.has(number) || sums.has(number) || counts.has(number)) continue;
      problems.push(messages.verify.notSaid(cited.text, number));
    }
  }
  return problems;
}

/** Everything with evidence of its own that the brief says. */
function citedOf(brief: Brief): Cited[] {
  const found: Cited[] = [];
  const walk = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === 'object') {
      const cited = value as Partial<Cited>;
      if (typeof cited.text === 'string' && Array.isArray(cited.evidence) && cited.evidence.length > 0)
        found.push(cited as Cited);
      else Object.values(value).forEach(walk);
    }
  };
  const { facts: _facts, evidence: _evidence, ...rest } = brief;
  walk(rest);
  return found;
}

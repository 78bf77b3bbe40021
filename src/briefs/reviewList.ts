import type { DistrictComparison } from '../compare/compareDistrict.js';
import type { GrowthCheck } from '../compare/growth.js';
import { contradictions } from '../compare/series.js';
import { type IndicatorFact, REVIEW_BELOW } from '../model/facts.js';
import type { Cited } from './content.js';
import type { EvidenceList } from './evidence.js';
import { formatNumber, formatPeriod, formatValue } from './format.js';
import type { BriefInput } from './input.js';
import { phrases } from './phrases.js';

/** What could not be decided. Never in the tables above, never dropped. */
export function reviewList(
  comparison: DistrictComparison,
  checks: readonly GrowthCheck[],
  input: BriefInput,
  list: EvidenceList,
) {
  const say = phrases[input.language];
  const items = [];
  for (const fact of comparison.facts) {
    if (fact.kind !== 'indicator' || fact.accepted) continue;
    const value = `${formatValue(fact, input.language)}${fact.unit ?? ''}`;
    if (fact.confidence < REVIEW_BELOW)
      items.push(list.cite(say.lowConfidence(fact.indicator, value), fact.evidence));
    else if (fact.period === null) items.push(list.cite(say.noPeriod(fact.indicator, value), fact.evidence));
    if (fact.evidence.status === 'uncertain')
      items.push(list.cite(say.uncertainText(fact.evidence.text), fact.evidence));
  }
  const told = (fact: IndicatorFact) => `${formatValue(fact)}${fact.unit ?? ''}`;
  for (const series of comparison.series)
    for (const [other, fact] of contradictions(series)) {
      if (fact.modality !== 'actual') continue;
      items.push(
        list.cite(
          say.contradiction(
            series.indicator,
            formatPeriod(fact.period, input.language),
            told(other),
            told(fact),
          ),
          other.evidence,
          fact.evidence,
        ),
      );
    }
  for (const { fact, growth, previous, computed, agrees } of checks) {
    if (agrees !== false || !previous) continue;
    const percent = (value: number) => `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value), 1)}%`;
    const period = formatPeriod(fact.period, input.language);
    items.push(
      list.cite(
        say.growthContradicts(fact.indicator, period, percent(growth.value), percent(computed!)),
        fact.evidence,
        growth.evidence,
        previous.evidence,
      ),
    );
  }
  const sources = new Set(comparison.facts.map((fact) => fact.evidence.source));
  items.push(
    ...inferredYears(
      input.warnings.filter((warning) => sources.has(warning.source)),
      input,
    ),
  );
  return items;
}

/** Years that were inferred and not read, with the reasons. */
export function inferredYears(warnings: BriefInput['warnings'], input: BriefInput): Cited[] {
  const say = phrases[input.language];
  return warnings.flatMap(({ inferred }) =>
    inferred
      ? [{ text: say.inferredYear(inferred.title, inferred.period ?? '', inferred.reasons), evidence: [] }]
      : [],
  );
}

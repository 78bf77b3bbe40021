import type { DistrictComparison } from '../compare/compareDistrict.js';
import type { IndicatorFact } from '../model/facts.js';
import { monthsOf } from '../model/period.js';
import type { EvidenceList } from './evidence.js';
import { formatValue } from './format.js';
import type { BriefInput } from './input.js';
import { phrases } from './phrases.js';

/** What bears on every figure: changed boundaries, parts of years, corrections, titles that the source mistook. */
export function structuralNotes(comparison: DistrictComparison, input: BriefInput, list: EvidenceList) {
  const say = phrases[input.language];
  const indicators = comparison.facts.filter((fact): fact is IndicatorFact => fact.kind === 'indicator');
  const notes = [];
  const bounded = indicators.filter((fact) => fact.scope.some((word) => word.startsWith('原')));
  if (bounded.length > 0) {
    const old = [...new Set(bounded.flatMap((fact) => fact.scope.filter((word) => word.startsWith('原'))))];
    notes.push(
      list.cite(say.boundary(old, comparison.district), ...bounded.slice(0, 3).map((fact) => fact.evidence)),
    );
  }
  const parts = indicators.filter((fact) => {
    const months = monthsOf(fact.period ?? '');
    return fact.measure === 'flow' && months !== null && months.to - months.from < 11;
  });
  if (parts.length > 0)
    notes.push(list.cite(say.partYear(parts.length), ...parts.slice(0, 3).map((fact) => fact.evidence)));
  for (const fact of comparison.facts) {
    if (!fact.corrected) continue;
    const what =
      fact.kind === 'indicator'
        ? `${fact.indicator} ${formatValue(fact, input.language)}${fact.unit ?? ''}`
        : fact.kind === 'policy'
          ? `《${fact.title}》`
          : fact.name;
    notes.push(
      list.cite(
        say.corrected(what, fact.corrected.who, fact.corrected.when, fact.corrected.why),
        fact.evidence,
      ),
    );
  }
  const slips = comparison.facts.filter((fact) => fact.kind === 'policy' && fact.note !== null);
  for (const fact of slips)
    if (fact.kind === 'policy') notes.push(list.cite(`《${fact.title}》：${fact.note}`, fact.evidence));
  return notes;
}

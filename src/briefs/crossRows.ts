import { valueIn } from '../compare/change.js';
import { alikeAcrossDistricts } from '../compare/comparability.js';
import type { DistrictComparison } from '../compare/compareDistrict.js';
import { type IndicatorFact, printedName } from '../model/facts.js';
import { yearOf } from '../model/period.js';
import type { CrossRow } from './content.js';
import type { EvidenceList } from './evidence.js';
import { formatNumber, formatPeriod, formatValue } from './format.js';
import type { BriefInput } from './input.js';

/** Most values that stand on a line each. */
const MOST_LINES = 20;

/** Known indicators that at least two districts report alike for the same year, from sources of any kind, with n, median and range. */
export function crossRows(
  comparisons: readonly DistrictComparison[],
  alike: readonly string[],
  input: BriefInput,
  list: EvidenceList,
): CrossRow[] {
  const groups: IndicatorFact[][] = [];
  for (const comparison of comparisons) {
    for (const series of comparison.series) {
      if (series.canonical === null || series.measure === 'growth' || series.measure === 'rank') continue;
      const seen = new Set<number | null>();
      for (const { fact } of series.observations) {
        if (
          fact.modality !== 'actual' ||
          fact.period === null ||
          fact.scope.some((word) => word.startsWith('原'))
        )
          continue;
        const year = yearOf(fact.period);
        if (seen.has(year)) continue;
        seen.add(year);
        // Eight incubators that there are and one that was built are two things, whatever their name.
        const group = groups.find(
          ([head]) =>
            head!.canonical === fact.canonical &&
            yearOf(head!.period) === year &&
            alikeAcrossDistricts(head!, fact),
        );
        if (group) group.push(fact);
        else groups.push([fact]);
      }
    }
  }
  return groups
    .filter((facts) => new Set(facts.map((fact) => fact.district)).size >= 2)
    .map((facts) => {
      const unit = facts[0]!.unit;
      const sorted = [...facts].sort((a, b) => valueIn(b, unit) - valueIn(a, unit));
      const numbers = sorted.map((fact) => valueIn(fact, unit));
      const ranked = comparable(sorted, alike);
      const middle =
        numbers.length % 2
          ? numbers[(numbers.length - 1) / 2]!
          : (numbers[numbers.length / 2 - 1]! + numbers[numbers.length / 2]!) / 2;
      return {
        name: printedName(facts[0]!),
        unit: unit ?? '',
        period: String(yearOf(facts[0]!.period)),
        count: facts.length,
        many: facts.length > MOST_LINES,
        median: formatNumber(middle),
        range: `${formatNumber(numbers.at(-1)!)}–${formatNumber(numbers[0]!)}`,
        values: sorted.map((fact, at) => ({
          ...list.cite(
            `${input.districtName(fact.district)} ${formatValue(fact, input.language)}${(fact.period ?? '').length > 4 ? `（${formatPeriod(fact.period, input.language)}）` : ''}`,
            fact.evidence,
          ),
          rank: ranked ? rankAt(numbers, at) : null,
        })),
      };
    });
}

/** Whether figures may be ranked: all from one source that covers the districts alike. */
function comparable(facts: readonly IndicatorFact[], alike: readonly string[]): boolean {
  const [first] = facts;
  return (
    alike.includes(first!.evidence.source) &&
    facts.every(({ evidence }) => evidence.source === first!.evidence.source)
  );
}

/** The place of a value among others, largest first; equal values share one. */
const rankAt = (numbers: readonly number[], at: number) => numbers.indexOf(numbers[at]!) + 1;

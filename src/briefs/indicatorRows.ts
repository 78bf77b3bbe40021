import type { GrowthCheck } from '../compare/growth.js';
import type { Series } from '../model/comparison.js';
import { type IndicatorFact, printedName } from '../model/facts.js';
import { yearOf } from '../model/period.js';
import type { IndicatorRow, PlainFactRow } from './content.js';
import { type EvidenceList, NO_FIGURE } from './evidence.js';
import { formatChange, formatNumber, formatPeriod, formatValue } from './format.js';
import type { BriefInput } from './input.js';
import { phrases } from './phrases.js';

/** Most facts that are listed below the tables. */
const MOST_OTHERS = 6;

/** Indicators that deserve the main table: known ones, those with two values, those with an aim. */
export function isMain(series: Series, to: number): boolean {
  const actual = series.observations.filter(
    ({ fact }) => fact.modality === 'actual' && (yearOf(fact.period) ?? 0) <= to,
  );
  return actual.length > 0 && (series.canonical !== null || actual.length > 1 || series.target !== null);
}

const year = (fact: IndicatorFact) => yearOf(fact.period);

export function indicatorRow(
  series: Series,
  input: BriefInput,
  list: EvidenceList,
  all: readonly Series[],
  checks: readonly GrowthCheck[],
): IndicatorRow[] {
  const { from, to, language } = input;
  const say = phrases[language];
  const actual = series.observations.map(({ fact }) => fact).filter((fact) => fact.modality === 'actual');
  const now = actual.filter((fact) => (year(fact) ?? 0) > from && (year(fact) ?? 0) <= to).at(-1) ?? null;
  const then = actual.filter((fact) => fact !== now && (year(fact) ?? 0) <= from).at(-1) ?? null;
  const fact = now ?? then;
  if (!fact) return [];
  const comparison =
    then && now ? (series.comparisons.find((each) => each.from === then && each.to === now) ?? null) : null;
  const cell = (value: IndicatorFact | null, expected: number) => {
    if (!value) return NO_FIGURE;
    const off = year(value) !== expected || (value.period ?? '').length > 4;
    return {
      ...list.cite(formatValue(value, language), value.evidence),
      when: `${off ? formatPeriod(value.period, language) : ''}${value.periodInferred ? say.inferredMark : ''}`,
    };
  };
  const growth = growthOf(series, fact, all);
  const implied = then ? null : impliedBefore(fact, from, checks);
  const notes = (comparison?.caveats ?? []).map((caveat) => caveat[language]);
  if (comparison && !comparison.comparable) notes.unshift(say.notComparable);
  let percent =
    comparison?.comparable && comparison.changePercent !== null
      ? `${formatChange(comparison.changePercent, comparison.relation, language, 1)}%`
      : comparison && !comparison.comparable
        ? say.notComparable
        : '–';
  const evidence = growth ? [growth.evidence] : [];
  if (percent === '–' && growth) {
    percent = `${growth.value > 0 ? '+' : ''}${formatValue(growth, language).replace('-', '−')}${growth.unit ?? ''}${say.reported}`;
    notes.push(say.reportedGrowth);
  }
  if (implied)
    notes.push(say.implied(formatValue(implied.fact, language), formatValue(implied.growth, language)));
  // The reported rate stands with the value it belongs to.
  const marked = (value: IndicatorFact | null, expected: number) => {
    const cited = cell(value, expected);
    return value === fact
      ? { ...cited, evidence: [...cited.evidence, ...evidence.map((each) => list.number(each))] }
      : cited;
  };
  return [
    {
      name: printedName(series),
      unit: series.unit ?? '',
      before: implied
        ? {
            ...list.cite(impliedText(implied), implied.fact.evidence, implied.growth.evidence),
            when: say.impliedMark,
          }
        : marked(then, from),
      after: marked(now, to),
      change: comparison?.comparable
        ? formatChange(comparison.change!, comparison.relation, language)
        : comparison
          ? say.notComparable
          : '–',
      percent,
      moved: comparison?.comparable ? comparison.changePercent : null,
      notes,
      comparable: comparison?.comparable ?? false,
    },
  ];
}

/** The value of the first year by the growth that the source reports for the second, where no source tells it. */
function impliedBefore(
  fact: IndicatorFact,
  from: number,
  checks: readonly GrowthCheck[],
): GrowthCheck | null {
  return (
    checks.find(
      (check) =>
        check.fact === fact &&
        check.previous === null &&
        check.growth.indicator === fact.indicator &&
        fact.period === String(from + 1),
    ) ?? null
  );
}

/** As many decimals as the value itself has: more would not be known. */
function impliedText({ fact, implied }: GrowthCheck): string {
  const decimals = String(fact.value).split('.')[1]?.length ?? 0;
  return formatNumber(Number(implied.toFixed(decimals)));
}

/** The growth rate that the source reports for the same indicator and time. */
function growthOf(series: Series, fact: IndicatorFact, all: readonly Series[]): IndicatorFact | null {
  const twin = all.find((each) => each.measure === 'growth' && each.indicator === series.indicator);
  return (
    twin?.observations.find((each) => each.fact.period === fact.period && each.fact.modality === 'actual')
      ?.fact ?? null
  );
}

/** What a reader asks for first: what can be compared, what has an aim, what is known by name. */
export function weightOf(series: Series): number {
  return (
    (series.comparisons.some((each) => each.comparable) ? 8 : series.comparisons.length > 0 ? 4 : 0) +
    (series.target ? 2 : 0) +
    (series.canonical ? 1 : 0)
  );
}

/** The reported facts that the main table leaves out, one line each. */
export function plainRows(series: readonly Series[], input: BriefInput, list: EvidenceList): PlainFactRow[] {
  const say = phrases[input.language];
  return series
    .flatMap((each) =>
      each.observations
        .filter(({ fact }) => fact.modality === 'actual')
        .map(({ fact }) => ({
          name:
            fact.measure === 'growth'
              ? `${printedName(fact)}${say.growthSuffix}`
              : fact.measure === 'rank'
                ? `${printedName(fact)}${say.rankSuffix}`
                : printedName(fact),
          value: `${formatValue(fact, input.language)}${fact.unit ?? (fact.measure === 'rank' ? say.rankUnit : '')}`,
          period: `${formatPeriod(fact.period, input.language)}${fact.periodInferred ? say.inferredMark : ''}`,
          modality: say.modality[fact.modality],
          fact,
        })),
    )
    .slice(0, MOST_OTHERS)
    .map(({ fact, ...row }) => ({ ...row, evidence: [list.number(fact.evidence)] }));
}

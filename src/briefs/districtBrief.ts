import type { DistrictComparison } from '../compare/compareDistrict.js';
import type { Series, TargetProgress, Thread } from '../model/comparison.js';
import { type IndicatorFact, REVIEW_BELOW } from '../model/facts.js';
import { monthsOf, yearOf } from '../model/period.js';
import type { Source } from '../model/source.js';
import type {
  Cited,
  DistrictBrief,
  IndicatorRow,
  PlainFactRow,
  PolicyRow,
  SourceLine,
  TargetRow,
  ThreadRow,
} from './content.js';
import { continuityRows, positioningOf } from './continuity.js';
import { EvidenceList } from './evidence.js';
import { districtFindings } from './findings.js';
import { formatChange, formatPeriod, formatValue, rankUnit } from './format.js';
import type { BriefInput } from './input.js';
import { phrases } from './phrases.js';

/** Composes the content of one district's brief. */
export function districtBrief(
  comparison: DistrictComparison,
  slug: string,
  placeName: string,
  input: BriefInput,
): DistrictBrief {
  const { language, from, to } = input;
  const say = phrases[language];
  const list = new EvidenceList(input.sources, language);
  const own = input.passages.filter(
    (passage) => passage.districts.includes(comparison.district) && !passage.isHeading,
  );
  const findings = districtFindings(comparison, own, input, list);
  const shown = comparison.series.filter(
    (series) => series.measure !== 'growth' && series.measure !== 'rank',
  );
  const main = shown.filter((series) => isMain(series, to));
  const printed = [...main].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_INDICATORS);
  const indicators = printed
    .flatMap((series) => indicatorRow(series, input, list, comparison.series))
    .sort((a, b) => Number(b.comparable) - Number(a.comparable));
  const aims = comparison.series
    .flatMap((series) => [...series.furtherTargets, ...(series.target ? [series.target] : [])])
    .sort((a, b) => knownOf(b) - knownOf(a));
  const targets = aims.slice(0, MOST_TARGETS).map((aim) => targetRow(aim, input, list));
  const rest = comparison.series.filter((series) => !printed.includes(series));
  const others = plainRows(rest, input, list);
  const continuity = continuityRows(own, input, list);
  const positioning = positioningOf(own, input, list);
  const threads = threadRows(comparison, input, list);
  const policies = policyRows(comparison, input, list);
  const notes = structuralNotes(comparison, input, list);
  const review = reviewList(comparison, input, list);
  const evidence = list.all();
  const used = new Set([...own.map((passage) => passage.source), ...evidence.map((entry) => entry.source)]);
  const sources = sourceLines(
    input.sources.filter((source) => used.has(source.id)),
    list,
  );
  const compared = indicators.filter((row) => row.comparable).length;
  return {
    kind: 'district',
    slug,
    title: say.districtTitle(placeName, from, to),
    place: placeName,
    language,
    from,
    to,
    newest: newestOf(input.sources.filter((source) => used.has(source.id))),
    coverage: say.coverage(comparison.series.length, compared, aims.length, sources.length),
    findings,
    indicators,
    targets,
    otherFacts: others,
    searched: searchedNote(comparison, input),
    omitted: say.omitted(
      rest.flatMap((series) => series.observations).filter(({ fact }) => fact.modality === 'actual').length -
        others.length,
      aims.length - targets.length,
      comparison.threads.filter((thread) => thread.kind === 'initiative').length - threads.length,
      comparison.threads.filter((thread) => thread.kind === 'policy').length - policies.length,
      slug,
    ),
    continuity,
    positioning,
    threads,
    policies,
    notes,
    review,
    evidence,
    sources,
    method: say.method(input.version),
    version: input.version,
    facts: comparison.facts,
  };
}

/** Indicators that deserve the main table: known ones, those with two values, those with an aim. */
function isMain(series: Series, to: number): boolean {
  const actual = series.observations.filter(
    ({ fact }) => fact.modality === 'actual' && (yearOf(fact.period) ?? 0) <= to,
  );
  return actual.length > 0 && (series.canonical !== null || actual.length > 1 || series.target !== null);
}

const year = (fact: IndicatorFact) => yearOf(fact.period);

function indicatorRow(
  series: Series,
  input: BriefInput,
  list: EvidenceList,
  all: readonly Series[],
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
    if (!value) return { text: '–', evidence: [] };
    const off = year(value) !== expected || (value.period ?? '').length > 4;
    return list.cite(
      `${formatValue(value, language)}${off ? say.asOf(formatPeriod(value.period, language)) : ''}${value.periodInferred ? say.inferredMark : ''}`,
      value.evidence,
    );
  };
  const growth = growthOf(series, fact, all);
  const notes = [...(comparison?.caveats ?? [])];
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
  // The reported rate stands with the value it belongs to.
  const marked = (value: IndicatorFact | null, expected: number) => {
    const cited = cell(value, expected);
    return value === fact
      ? { text: cited.text, evidence: [...cited.evidence, ...evidence.map((each) => list.number(each))] }
      : cited;
  };
  return [
    {
      name: series.indicator,
      unit: series.unit ?? '',
      before: marked(then, from),
      after: marked(now, to),
      change: comparison?.comparable
        ? formatChange(comparison.change!, comparison.relation, language)
        : comparison
          ? say.notComparable
          : '–',
      percent,
      notes,
      comparable: comparison?.comparable ?? false,
    },
  ];
}

/** The growth rate that the source reports for the same indicator and time. */
function growthOf(series: Series, fact: IndicatorFact, all: readonly Series[]): IndicatorFact | null {
  const twin = all.find((each) => each.measure === 'growth' && each.indicator === series.indicator);
  return (
    twin?.observations.find((each) => each.fact.period === fact.period && each.fact.modality === 'actual')
      ?.fact ?? null
  );
}

const GLYPHS = { 已达成: '✓', 进展正常: '▲', 滞后: '▼', 未到期: '○', 无法判断: '?' } as const;

function targetRow(aim: TargetProgress, input: BriefInput, list: EvidenceList): TargetRow {
  const { language } = input;
  const say = phrases[language];
  const cited = (fact: IndicatorFact | null) =>
    fact
      ? list.cite(
          `${formatValue(fact, language)}${say.asOf(formatPeriod(fact.period, language))}`,
          fact.evidence,
        )
      : { text: '–', evidence: [] };
  return {
    name: aim.fact.measure === 'growth' ? `${aim.fact.indicator}${say.growthSuffix}` : aim.fact.indicator,
    unit: aim.fact.unit ?? rankUnit(aim.fact.unit, language),
    baseline: cited(aim.baseline),
    latest: cited(aim.latest === aim.baseline ? null : aim.latest),
    target: cited(aim.fact),
    progress: aim.progressPercent === null ? '–' : `${aim.progressPercent}%`,
    status: say.targetStatus[aim.status],
    glyph: GLYPHS[aim.status],
    notes: aim.caveats,
  };
}

/**
 * Most rows of the tables that could be endless, so that a rich district's brief stays one that is read; what is left
 * out is counted in the brief and stands in the JSON.
 */
const MOST_INDICATORS = 12;
const MOST_TARGETS = 10;
const MOST_OTHERS = 6;
const MOST_THREADS = 8;
const MOST_POLICIES = 8;

/** What a reader asks for first: what can be compared, what has an aim, what is known by name. */
function weightOf(series: Series): number {
  return (
    (series.comparisons.some((each) => each.comparable) ? 8 : series.comparisons.length > 0 ? 4 : 0) +
    (series.target ? 2 : 0) +
    (series.canonical ? 1 : 0)
  );
}

/** An aim with something to measure it by comes before one without. */
function knownOf(aim: TargetProgress): number {
  return (aim.progressPercent === null ? 0 : 4) + (aim.latest ? 2 : 0) + (aim.baseline ? 1 : 0);
}

function plainRows(series: readonly Series[], input: BriefInput, list: EvidenceList): PlainFactRow[] {
  const say = phrases[input.language];
  return series
    .flatMap((each) =>
      each.observations
        .filter(({ fact }) => fact.modality === 'actual')
        .map(({ fact }) => ({
          name:
            fact.measure === 'growth'
              ? `${fact.indicator}${say.growthSuffix}`
              : fact.measure === 'rank'
                ? `${fact.indicator}${say.rankSuffix}`
                : fact.indicator,
          value: `${formatValue(fact, input.language)}${fact.unit ?? (fact.measure === 'rank' ? say.rankUnit : '')}`,
          period: `${formatPeriod(fact.period, input.language)}${fact.periodInferred ? say.inferredMark : ''}`,
          modality: say.modality[fact.modality],
          fact,
        })),
    )
    .slice(0, MOST_OTHERS)
    .map(({ fact, ...row }) => ({ ...row, evidence: [list.number(fact.evidence)] }));
}

function threadRows(comparison: DistrictComparison, input: BriefInput, list: EvidenceList): ThreadRow[] {
  const say = phrases[input.language];
  const { from, to } = input;
  const rows: (Omit<ThreadRow, 'evidence'> & { mentions: readonly Thread['mentions'][number][] })[] = [];
  for (const thread of comparison.threads) {
    if (thread.kind !== 'initiative') continue;
    const at = (low: number, high: number) =>
      thread.mentions.filter(
        (mention) => (yearOf(mention.period) ?? 0) >= low && (yearOf(mention.period) ?? 0) <= high,
      );
    const [before, after] = [at(0, from), at(from + 1, to + 1)];
    if (before.length + after.length === 0) continue;
    const status = (mentions: typeof before) => {
      const last = mentions.at(-1);
      return last ? (say.status[last.status] ?? last.status) : '–';
    };
    rows.push({
      name: thread.name,
      kind: thread.theme ?? '',
      before: status(before),
      after: status(after),
      change: say.change[thread.change],
      note: '',
      mentions: [...before.slice(-1), ...after.slice(-1)],
    });
  }
  const order = Object.values(say.change);
  const several = rows.filter((row) => row.before !== '–' && row.after !== '–');
  const single = rows
    .filter((row) => !several.includes(row))
    .sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
  return [...several, ...single].slice(0, MOST_THREADS).map(({ mentions, ...row }) => ({
    ...row,
    evidence: mentions.map((mention) => list.number(mention.evidence)),
  }));
}

/** Which sources were searched for what is not mentioned again. */
function searchedNote(comparison: DistrictComparison, input: BriefInput): string {
  const ids = [...new Set(comparison.threads.flatMap((thread) => thread.searched))];
  return ids.length === 0
    ? ''
    : phrases[input.language].searched(
        ids.map((id) => input.sources.find((source) => source.id === id)?.title ?? id),
      );
}

function policyRows(comparison: DistrictComparison, input: BriefInput, list: EvidenceList): PolicyRow[] {
  const say = phrases[input.language];
  const open = (thread: Thread) => ['草拟中', '提审稿', '修订'].includes(thread.mentions.at(-1)!.status);
  return comparison.threads
    .filter((thread) => thread.kind === 'policy')
    .sort((a, b) => b.mentions.length - a.mentions.length || Number(open(b)) - Number(open(a)))
    .slice(0, MOST_POLICIES)
    .map((thread) => {
      const mentions = thread.mentions.filter((mention) => mention.kind === 'policy');
      const status = (match: (year: number) => boolean) => {
        const last = mentions.filter((mention) => match(yearOf(mention.period) ?? 0)).at(-1);
        return last ? (say.status[last.status] ?? last.status) : '–';
      };
      const last = mentions.at(-1)!;
      return {
        title: last.title,
        kind: last.policyKind,
        years: last.years ?? '',
        before: status((y) => y <= input.from),
        after: status((y) => y > input.from),
        note: mentions.find((mention) => mention.note)?.note ?? '',
        evidence: [...new Set(mentions.map((mention) => list.number(mention.evidence)))].slice(0, 3),
      };
    })
    .sort((a, b) => Number(b.before === say.status.草拟中) - Number(a.before === say.status.草拟中));
}

function structuralNotes(comparison: DistrictComparison, input: BriefInput, list: EvidenceList) {
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

/** What could not be decided. Never in the tables above, never dropped. */
function reviewList(comparison: DistrictComparison, input: BriefInput, list: EvidenceList) {
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
  for (const series of comparison.series) {
    const actual = series.observations.map(({ fact }) => fact).filter((fact) => fact.modality === 'actual');
    for (const [at, fact] of actual.entries()) {
      const other = actual[at - 1];
      if (other && other.period === fact.period && other.value !== fact.value && other.period !== null) {
        items.push(
          list.cite(
            say.contradiction(
              series.indicator,
              formatPeriod(fact.period, input.language),
              `${formatValue(other)}${other.unit ?? ''}`,
              `${formatValue(fact)}${fact.unit ?? ''}`,
            ),
            other.evidence,
            fact.evidence,
          ),
        );
      }
    }
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

export function newestOf(sources: readonly Source[]): string {
  const dates = sources
    .map((source) => source.issueDate ?? (source.reportsOn ? String(yearOf(source.reportsOn)) : ''))
    .filter((date) => date !== '')
    .sort();
  return dates.at(-1) ?? '–';
}

/** The sources of a brief, those quoted from first, by the codes that the evidence gives them. */
export function sourceLines(sources: readonly Source[], list: EvidenceList): SourceLine[] {
  const evidence = list.all();
  const first = (id: string) => evidence.find((entry) => entry.source === id)?.number ?? evidence.length + 1;
  return [...sources]
    .sort((a, b) => first(a.id) - first(b.id))
    .map((source) => {
      const entries = evidence.filter((entry) => entry.source === source.id);
      return {
        id: source.id,
        code: entries[0]?.code ?? '',
        title: source.title,
        issuer: source.issuer,
        documentNumber: source.documentNumber,
        issueDate: source.issueDate,
        years: [source.reportsOn, source.looksAheadTo].filter(Boolean).join(' → '),
        sha256: source.sha256,
        quoted: entries.length,
      };
    });
}

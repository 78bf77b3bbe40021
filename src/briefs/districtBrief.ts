import type { DistrictComparison } from '../compare/compareDistrict.js';
import { growthChecks } from '../compare/growth.js';
import { threadsUntil } from '../compare/threads.js';
import type { DistrictBrief } from './content.js';
import { continuityRows, positioningOf } from './continuity.js';
import { EvidenceList } from './evidence.js';
import { districtFindings } from './findings.js';
import { indicatorRow, isMain, plainRows, weightOf } from './indicatorRows.js';
import type { BriefInput } from './input.js';
import { phrases } from './phrases.js';
import { reviewList } from './reviewList.js';
import { newestOf, sourceLines } from './sourceLines.js';
import { structuralNotes } from './structuralNotes.js';
import { knownOf, targetRow } from './targetRows.js';
import { policyRows, searchedNote, threadRows } from './threadRows.js';

/**
 * Most rows of the tables that could be endless, so that a rich district's brief stays one that is read; what is left
 * out is counted in the brief and stands in the JSON.
 */
const MOST_INDICATORS = 12;
const MOST_TARGETS = 8;

/** Composes the content of one district's brief. */
export function districtBrief(
  whole: DistrictComparison,
  slug: string,
  placeName: string,
  input: BriefInput,
): DistrictBrief {
  const { language, from, to } = input;
  const say = phrases[language];
  const comparison = { ...whole, threads: threadsUntil(whole.threads, whole.coverage, to) };
  const list = new EvidenceList(input.sources, language);
  const own = input.passages.filter(
    (passage) => passage.districts.includes(comparison.district) && !passage.isHeading,
  );
  const findings = districtFindings(comparison, own, input, list);
  const shown = comparison.series.filter(
    (series) => series.measure !== 'growth' && series.measure !== 'rank',
  );
  const main = shown.filter((series) => isMain(series, to));
  const checks = growthChecks(comparison.series);
  const printed = [...main].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, MOST_INDICATORS);
  const indicators = printed
    .flatMap((series) => indicatorRow(series, input, list, comparison.series, checks))
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
  const review = reviewList(comparison, checks, input, list);
  const evidence = list.all();
  const used = new Set([...own.map((passage) => passage.source), ...evidence.map((entry) => entry.source)]);
  const quoted = input.sources.filter((source) => used.has(source.id));
  const sources = sourceLines(quoted, list);
  const compared = indicators.filter((row) => row.comparable).length;
  return {
    kind: 'district',
    slug,
    title: say.districtTitle(placeName, from, to),
    place: placeName,
    language,
    from,
    to,
    newest: newestOf(quoted),
    coverage: say.coverage(comparison.series.length, compared, aims.length, sources.length),
    findings,
    indicators,
    targets,
    otherFacts: others,
    searched: searchedNote(comparison, threads, input),
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

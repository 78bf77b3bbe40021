import type { DistrictComparison } from '../compare/compareDistrict.js';
import type { Series, Thread } from '../model/comparison.js';
import type { Fact } from '../model/facts.js';
import type { Passage } from '../model/passage.js';

/** The export contract: other programs rely on these names and their meaning. */

export function factRow(fact: Fact) {
  const { id, district } = fact;
  const { source, file, start, end, quote, text, status } = fact.evidence;
  const place = { source, file, start, end, quote, text };
  const confidence = round(fact.confidence);
  if (fact.kind === 'indicator') {
    const { indicator, canonical, scope, theme, value, unit, relation, modality, measure, period } = fact;
    const read = { indicator, canonical, scope, theme, value, unit, relation, modality, measure, period };
    return { kind: fact.kind, id, district, ...read, ...place, status, confidence };
  }
  if (fact.kind === 'policy') {
    const { title, policyKind, years, note } = fact;
    return {
      kind: fact.kind,
      id,
      district,
      title,
      status: fact.status,
      policyKind,
      years,
      ...place,
      confidence,
      note,
    };
  }
  const { name, period, theme } = fact;
  return { kind: fact.kind, id, district, name, status: fact.status, period, theme, ...place, confidence };
}

const round = (value: number) => Math.round(value * 100) / 100;

export function passageRow(passage: Passage) {
  const { source, start, end, districts, theme, heading, text } = passage;
  return { source, start, end, districts, theme, heading, text };
}

export function seriesRow(series: Series) {
  const { district, indicator, canonical, unit, measure } = series;
  return {
    kind: 'series' as const,
    district,
    indicator,
    canonical,
    unit,
    measure,
    observations: series.observations.map(({ fact }) => ({
      fact: fact.id,
      source: fact.evidence.source,
      period: fact.period,
      value: fact.value,
      relation: fact.relation,
      modality: fact.modality,
      start: fact.evidence.start,
      end: fact.evidence.end,
    })),
    comparisons: series.comparisons.map(({ from, to, change, changePercent, comparable, caveats }) => ({
      from: from.id,
      to: to.id,
      change,
      changePercent,
      comparable,
      caveats: caveats.map(({ zh }) => zh),
    })),
    target: series.target && {
      fact: series.target.fact.id,
      period: series.target.fact.period,
      value: series.target.fact.value,
      relation: series.target.fact.relation,
      progressPercent: series.target.progressPercent,
      status: series.target.status,
    },
  };
}

export function threadRow(thread: Thread) {
  const { district, name, change } = thread;
  return {
    kind: 'thread' as const,
    district,
    name,
    change,
    mentions: thread.mentions.map((fact) => ({
      fact: fact.id,
      source: fact.evidence.source,
      period: fact.period,
      status: fact.status,
      start: fact.evidence.start,
      end: fact.evidence.end,
    })),
  };
}

export function comparisonRows(comparison: DistrictComparison) {
  return [...comparison.series.map(seriesRow), ...comparison.threads.map(threadRow)];
}

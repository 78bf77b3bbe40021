import { type Fact, nameOf } from '../model/facts.js';
import { csvText } from './csv.js';

/** All facts as one table for spreadsheets. */
export const factsCsv = (facts: readonly Fact[]): Buffer => Buffer.from(csvText(facts.map(flatRow)));

/** A fact of any kind in the same columns, for spreadsheets. */
function flatRow(fact: Fact) {
  const indicator = fact.kind === 'indicator' ? fact : null;
  const { source, start, end, quote, text } = fact.evidence;
  return {
    kind: fact.kind,
    id: fact.id,
    district: fact.district,
    name: nameOf(fact),
    canonical: indicator?.canonical ?? null,
    relation: indicator?.relation ?? null,
    value: indicator?.value ?? null,
    unit: indicator?.unit ?? null,
    modality: indicator?.modality ?? null,
    measure: indicator?.measure ?? null,
    period: fact.period,
    status: fact.kind === 'indicator' ? null : fact.status,
    theme: fact.theme,
    source,
    start,
    end,
    quote,
    text,
    confidence: round(fact.confidence),
    corrected: fact.corrected ? `${fact.corrected.who} ${fact.corrected.when} ${fact.corrected.why}` : null,
  };
}

const round = (value: number) => Math.round(value * 100) / 100;

import { messages } from '../messages.js';
import type { Document } from '../model/document.js';
import type { Evidence, Span } from '../model/evidence.js';
import { type Fact, nameOf } from '../model/facts.js';
import type { Passage } from '../model/passage.js';
import { type AnchoredCorrection, type Correction, fieldsOfKind } from './corrections.js';

export interface Corrected {
  readonly facts: readonly Fact[];
  readonly passages: readonly Passage[];
  /** One line for each correction that found no place; it was not applied. */
  readonly lost: readonly string[];
}

/** Applies what persons put right, in the order of the file; what finds no place is reported and changes nothing. */
export function applyCorrections(
  documents: readonly Document[],
  facts: readonly Fact[],
  passages: readonly Passage[],
  corrections: readonly Correction[],
  districts: readonly string[],
): Corrected {
  let [nowFacts, nowPassages] = [facts, passages];
  const lost: string[] = [];
  corrections.forEach((correction, index) => {
    const applied = applyOne(documents, nowFacts, nowPassages, correction, districts);
    if (typeof applied === 'string')
      lost.push(messages.corrections.lost(index + 1, correction.action, applied));
    else [nowFacts, nowPassages] = [applied.facts, applied.passages];
  });
  return { facts: nowFacts, passages: nowPassages, lost };
}

type Applied = Pick<Corrected, 'facts' | 'passages'>;

/** The facts and passages after one correction, or why it could not be applied. */
function applyOne(
  documents: readonly Document[],
  facts: readonly Fact[],
  passages: readonly Passage[],
  correction: Correction,
  districts: readonly string[],
): Applied | string {
  const { who, when, why } = correction;
  const corrected = { who, when, why };
  const district =
    'district' in correction
      ? correction.district
      : 'set' in correction
        ? correction.set.district
        : undefined;
  if (district !== undefined && !districts.includes(district))
    return messages.corrections.noDistrict(district);
  if (correction.action === 'join') {
    const [name] = correction.names;
    const joined = facts.map((fact) =>
      fact.district === correction.district &&
      correction.names.includes(nameOf(fact)) &&
      nameOf(fact) !== name
        ? { ...renamed(fact, name!), corrected }
        : fact,
    );
    return joined.some((fact, at) => fact !== facts[at])
      ? { facts: joined, passages }
      : messages.corrections.noNames(correction.district, correction.names);
  }
  if (correction.action === 'year') {
    const dated = facts.map((fact) =>
      fact.evidence.source === correction.source && (fact.period === null || isInferred(fact))
        ? ({
            ...fact,
            period: correction.year,
            ...(fact.kind === 'indicator' ? { periodInferred: false } : {}),
            corrected,
          } as Fact)
        : fact,
    );
    return dated.some((fact, at) => fact !== facts[at])
      ? { facts: dated, passages }
      : messages.corrections.noUndated(correction.source);
  }
  const document = documents.find(({ source }) => source.id === correction.source);
  if (!document) return messages.corrections.noSource(correction.source);
  const span = locate(document.raw, correction);
  if (!span) return messages.corrections.noQuote(correction.source, correction.quote);
  if (correction.action === 'assign') {
    return {
      facts: facts.map((fact) =>
        within(fact.evidence, correction.source, span)
          ? { ...fact, district: correction.district, corrected }
          : fact,
      ),
      passages: passages.map((passage) =>
        within(passage, correction.source, span)
          ? { ...passage, districts: [correction.district], reason: messages.corrections.byHand(who, when) }
          : passage,
      ),
    };
  }
  if (correction.action === 'add') {
    const added = addedFact(document, span, correction, corrected);
    return { facts: [...facts, added], passages };
  }
  const meant = facts.filter(
    (fact) =>
      within(fact.evidence, correction.source, span) &&
      (correction.fact === undefined || nameOf(fact) === correction.fact) &&
      (correction.was === undefined || (fact.kind === 'indicator' && fact.value === correction.was)),
  );
  if (correction.action === 'set') {
    const misfit = meant.flatMap((fact) =>
      Object.keys(correction.set).filter((field) => !fieldsOfKind[fact.kind]!.includes(field)),
    )[0];
    if (misfit) return messages.corrections.misfit(misfit, meant[0]!.kind);
    // One decision is about one fact; an amount, its growth and its rank are three.
    if (meant.length > 1) return messages.corrections.several(meant.length);
  }
  if (meant.length === 0)
    return messages.corrections.noFact(correction.source, correction.fact ?? correction.quote);
  const change = (fact: Fact): Fact[] => {
    if (!meant.includes(fact)) return [fact];
    switch (correction.action) {
      case 'reject':
        return [];
      case 'accept':
        return [{ ...fact, confidence: 1, accepted: true }];
      case 'part':
        return [{ ...renamed(fact, `${nameOf(fact)}（${correction.as}）`), corrected }];
      case 'set':
        return [
          {
            ...fact,
            ...correction.set,
            confidence: 1,
            corrected,
            reasons: [messages.corrections.byHand(who, when)],
          } as Fact,
        ];
    }
  };
  return { facts: facts.flatMap(change), passages };
}

const isInferred = (fact: Fact) => fact.kind === 'indicator' && fact.periodInferred;

function renamed(fact: Fact, name: string): Fact {
  if (fact.kind === 'indicator') return { ...fact, indicator: name, canonical: null };
  return fact.kind === 'policy' ? { ...fact, title: name } : { ...fact, name };
}

const within = (place: Span & { readonly source: string }, source: string, span: Span) =>
  place.source === source && place.start < span.end && place.end > span.start;

/** Where the quote stands: of several places the one whose surroundings are as they were; none where that is left open. */
function locate(raw: string, { quote, before, after }: AnchoredCorrection): Span | null {
  const places: Span[] = [];
  for (let at = raw.indexOf(quote); at >= 0; at = raw.indexOf(quote, at + 1))
    places.push({ start: at, end: at + quote.length });
  if (places.length === 1 && before === undefined && after === undefined) return places[0]!;
  const likeness = ({ start, end }: Span) =>
    commonEnd(raw.slice(Math.max(0, start - 60), start), before ?? '') +
    commonStart(raw.slice(end, end + 60), after ?? '');
  const ranked = places.map((place) => ({ place, like: likeness(place) })).sort((a, b) => b.like - a.like);
  const [best, second] = ranked;
  if (!best) return null;
  const context = (before?.length ?? 0) + (after?.length ?? 0);
  // A place whose surroundings have nothing in common with what was there is another sentence.
  if (context > 0 && best.like < Math.min(4, context)) return null;
  return second && second.like === best.like ? null : best.place;
}

function commonEnd(a: string, b: string): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}

function commonStart(a: string, b: string): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count++;
  return count;
}

function addedFact(
  document: Document,
  span: Span,
  correction: Extract<Correction, { action: 'add' }>,
  corrected: NonNullable<Fact['corrected']>,
): Fact {
  const { set, kind } = correction;
  const evidence: Evidence = {
    source: document.source.id,
    file: document.source.file,
    ...span,
    quote: document.raw.slice(span.start, span.end),
    text: document.raw.slice(span.start, span.end),
    status: 'exact',
    section: [],
  };
  const base = {
    id: `h-${evidence.source}-${span.start}-${Math.abs(hash(JSON.stringify(set))).toString(36)}`,
    district: set.district ?? document.source.districts[0] ?? '',
    theme: null,
    evidence,
    confidence: 1,
    reasons: [messages.corrections.byHand(corrected.who, corrected.when)],
    period: set.period ?? null,
    corrected,
  };
  if (kind === 'policy')
    return {
      ...base,
      kind,
      title: set.title ?? set.name ?? evidence.text,
      status: (set.status ?? '已出台') as '已出台',
      policyKind: '其他',
      years: null,
      note: null,
    };
  if (kind === 'initiative')
    return {
      ...base,
      kind,
      name: set.name ?? evidence.text,
      status: (set.status ?? 'underway') as 'underway',
      parts: [],
      figures: [],
    };
  return {
    ...base,
    kind,
    indicator: set.indicator ?? set.name ?? evidence.text,
    canonical: null,
    scope: [],
    value: set.value ?? 0,
    unit: set.unit ?? null,
    relation: set.relation ?? '=',
    modality: set.modality ?? 'actual',
    measure: set.measure ?? 'level',
    periodInferred: false,
  };
}

function hash(text: string): number {
  let value = 0;
  for (const char of text) value = Math.imul(value, 31) + char.charCodeAt(0);
  return value;
}

import type { Block, Document } from '../model/document.js';
import type { Evidence, EvidenceStatus, Span } from '../model/evidence.js';
import {
  type Fact,
  type IndicatorFact,
  type InitiativeFact,
  nameOf,
  type PolicyFact,
} from '../model/facts.js';
import type { MappedString } from '../model/mapped.js';
import type { Passage } from '../model/passage.js';
import { yearOf } from '../model/period.js';
import type { Attribution } from '../regions/attribute.js';
import { toPassages } from '../regions/attribute.js';
import type { Gazetteer } from '../regions/gazetteer.js';
import { foldTitle } from '../text/names.js';
import { qualityAtStart } from '../text/quality.js';
import { canonicalId } from './canonical.js';
import type { ReadIndicator } from './clauseSite.js';
import { excerptsOf, sentences } from './clauses.js';
import { type Context, contexts } from './context.js';
import { readIndicators } from './indicators.js';
import { industriesOf } from './industries.js';
import { readInitiatives } from './initiatives.js';
import { isForeignTitle, type ReadPolicy, readPolicies } from './policies.js';
import { statusElsewhere } from './policyStatus.js';
import { hasNumbers, readRow } from './tableFacts.js';
import { themesOf } from './themes.js';

/** What one document says, with the passages it was read from. */
export interface Extracted {
  readonly facts: readonly Fact[];
  readonly passages: readonly Passage[];
}

/** As much of a sentence as fits a table's cell. */
const LONGEST_EXCERPT = 64;

interface Site {
  readonly document: Document;
  readonly gazetteer: Gazetteer;
  readonly districtPattern: RegExp;
  /** Places of the document where nothing could be decided, in order. */
  readonly undecided: readonly Span[];
}

/** Reads indicators, policies and initiatives from an attributed document. */
export function extractFacts(
  document: Document,
  attributions: readonly Attribution[][],
  gazetteer: Gazetteer,
): Extracted {
  const site: Site = {
    document,
    gazetteer,
    districtPattern: districtPattern(gazetteer),
    undecided: document.repairs.filter(({ certainty }) => certainty === 'undecided'),
  };
  const inherited = contexts(document);
  const elsewhere = statusElsewhere(document.blocks.map((block) => block.text.value));
  const facts: Fact[] = [];
  document.blocks.forEach((block, index) => {
    const context = inherited[index]!;
    const runs = attributions[index] ?? [];
    if (block.kind !== 'heading') facts.push(...indicatorFacts(site, block, context, runs));
    facts.push(...policyFacts(site, block, context, runs, elsewhere));
    if (block.kind === 'paragraph' || block.kind === 'item')
      facts.push(...initiativeFacts(site, block, context, runs));
  });
  const yearOfPart = (part: number) => {
    const found = document.parts[part];
    return yearOf(found?.modality === 'target' ? (found.looksAheadTo ?? null) : (found?.reportsOn ?? null));
  };
  const passages = toPassages(document, attributions, yearOfPart).map(
    ({ from, to: _to, ...passage }): Passage => {
      const block = document.blocks[passage.block]!;
      const themes = themesOf(passage.text, passage.heading ?? '');
      const quoted = passage.isHeading ? [] : sentences(passage.text);
      const closed = (to: number) => (/^[。！？!?；;]/u.test(passage.text.slice(to)) ? to + 1 : to);
      return {
        ...passage,
        theme: themes[0] ?? null,
        themes,
        industries: passage.isHeading ? [] : industriesOf(passage.text),
        sentences: quoted.map((range) =>
          evidenceOf(site, block, block.text, from + range.from, from + closed(range.to)),
        ),
        excerpts: quoted
          .flatMap((range) => excerptsOf(passage.text, range, LONGEST_EXCERPT))
          .map((range) => evidenceOf(site, block, block.text, from + range.from, from + range.to)),
      };
    },
  );
  return { facts: withoutRepeats(unique(facts)), passages };
}

function districtPattern(gazetteer: Gazetteer): RegExp {
  const { region } = gazetteer;
  const names = region.districts.flatMap((d) => [
    `新?${d.name}的?`,
    ...d.former.filter((f) => /\p{Script=Han}/u.test(f.name)).map((f) => f.name),
    `${d.short}(?=(?:共|目前|现有|已|全区|新|每|有|地区))`,
  ]);
  return new RegExp(`^(?:${region.name}(?=全)|${names.join('|')})`, 'u');
}

function districtsAt(runs: readonly Attribution[], offset: number): readonly string[] {
  return (runs.find((run) => offset >= run.from && offset < run.to) ?? runs.at(-1))?.districts ?? [];
}

function indicatorFacts(
  site: Site,
  block: Block,
  context: Context,
  runs: readonly Attribution[],
): IndicatorFact[] {
  if (block.row) {
    if (!hasNumbers(block)) return [];
    return readRow(block, context, site.districtPattern).flatMap((read) => {
      const cell = block.row!.cells[read.cell]!;
      const evidence = evidenceOf(site, block, cell, read.start, read.end);
      return indicatorsOf(site, read, evidence, runs[0]?.districts ?? [], context, cell.value);
    });
  }
  const text = block.text.value;
  const headings = block.path.map((heading) => site.document.blocks[heading]!.text.value);
  return readIndicators(text, context, site.districtPattern, '', headings).flatMap((read) =>
    indicatorsOf(
      site,
      read,
      evidenceOf(site, block, block.text, read.start, read.end),
      districtsAt(runs, read.end - 1),
      context,
      text,
    ),
  );
}

function indicatorsOf(
  site: Site,
  read: ReadIndicator,
  evidence: Evidence,
  districts: readonly string[],
  context: Context,
  text: string,
): IndicatorFact[] {
  const canonical = canonicalId(read.name, read.unit, read.measure);
  return ofEach(read, districts, text).map((district) => ({
    kind: 'indicator',
    id: factId(
      'i',
      evidence,
      districts.length > 1 ? district : '',
      `${read.name}${read.measure}${read.value}`,
    ),
    district,
    indicator: read.name,
    canonical,
    scope: scopeOf(read, text, site.gazetteer, district),
    theme:
      themesOf(`${read.name}${read.name}${text.slice(Math.max(0, read.start - 30), read.end + 10)}`)[0] ??
      null,
    value: read.value,
    unit: read.unit,
    relation: read.relation,
    modality: read.modality,
    measure: read.measure,
    period: read.period,
    periodInferred: context.inferred && !read.ownPeriod,
    periodGiven: read.ownPeriod,
    evidence,
    confidence: read.confidence - (evidence.status === 'uncertain' ? 0.3 : 0),
    reasons: read.reasons,
  }));
}

/** 宝山区、普陀区…分别为31.7亿元、42.9亿元: each number is of one district, in their order. */
function ofEach(read: ReadIndicator, districts: readonly string[], text: string): readonly string[] {
  if (districts.length < 2 || read.share?.of !== districts.length) return districts;
  const sentence = text.slice(text.lastIndexOf('。', read.start) + 1, read.end);
  return /分别|分列|依次|各为/u.test(sentence) ? [districts[read.share.at]!] : districts;
}

const SCOPES = /国家级|市级|区级|新增|累计|有效期内|新建|新认定/gu;

/** Words that make it a different thing, and an older district whose boundary is not today's. */
function scopeOf(read: ReadIndicator, text: string, gazetteer: Gazetteer, district: string): string[] {
  const scope = new Set<string>((read.name + read.verb).match(SCOPES) ?? []);
  const before = text.slice(Math.max(0, read.start - 40), read.start);
  if (/其中[^，。；]{0,8}$/u.test(before) || /^[，,、]?其中/u.test(text.slice(read.start, read.start + 4)))
    scope.add('其中');
  // 10个以上在全市具有影响力的众创空间: after the number, a quality that not every such thing has.
  const quality = qualityAtStart(text.slice(read.end, read.end + 30));
  if (quality) scope.add(quality);
  const sentence = text.slice(text.lastIndexOf('。', read.start) + 1, read.end);
  for (const mention of gazetteer.find(sentence)) {
    if (
      mention.formerDistrict &&
      mention.districts.includes(district) &&
      !/园$/u.test(sentence.slice(mention.end, mention.end + 1))
    ) {
      scope.add(`原${mention.formerDistrict.replace(/^原/u, '')}`);
    }
  }
  return [...scope];
}

function policyFacts(
  site: Site,
  block: Block,
  context: Context,
  runs: readonly Attribution[],
  elsewhere: (title: string) => ReadPolicy['status'] | null,
): PolicyFact[] {
  const { region } = site.gazetteer;
  const city = region.name;
  return readPolicies(block.text.value, context.modality === 'target', elsewhere).flatMap(
    (read): PolicyFact[] => {
      const evidence = evidenceOf(site, block, block.text, read.start, read.end);
      const placed = districtsAt(runs, read.start).filter((name) => name !== city);
      const named = titleDistricts(read.title, site.gazetteer);
      if (named.length === 0 && isForeignTitle(read.title, [city, region.short])) return [];
      const stray = named.length === 1 && placed.length > 0 && !placed.includes(named[0]!);
      const districts = named.length > 0 && (stray || placed.length === 0) ? named : placed;
      return districts.map(
        (district): PolicyFact => ({
          kind: 'policy',
          id: factId('p', evidence, districts.length > 1 ? district : '', read.title),
          district,
          theme: themesOf(read.title)[0] ?? '政策文件',
          title: read.title,
          status: read.status,
          policyKind: read.policyKind,
          years: read.years,
          period: context.now === null ? null : String(context.now),
          note: stray ? `原文列在${placed.join('、')}之下，题名自称属${district}` : null,
          evidence,
          confidence: stray ? 0.7 : 0.95,
          reasons: [`状态：${read.why}`],
        }),
      );
    },
  );
}

/** The district that a title says it is of; a park's name says so too. */
function titleDistricts(title: string, gazetteer: Gazetteer): string[] {
  const mentions = gazetteer.find(title).filter((mention) => mention.kind === 'district');
  return [...new Set(mentions.flatMap((mention) => mention.districts))];
}

function initiativeFacts(
  site: Site,
  block: Block,
  context: Context,
  runs: readonly Attribution[],
): InitiativeFact[] {
  return readInitiatives(block.text.value, context).flatMap((read) => {
    const evidence = evidenceOf(site, block, block.text, read.start, read.end);
    const districts = districtsAt(runs, read.start);
    return districts.map(
      (district): InitiativeFact => ({
        kind: 'initiative',
        id: factId('n', evidence, districts.length > 1 ? district : '', read.name),
        district,
        theme:
          themesOf(read.name + block.text.value.slice(Math.max(0, read.start - 30), read.end + 30))[0] ??
          null,
        name: read.name,
        status: read.status,
        period: context.now === null ? null : String(context.now),
        evidence,
        confidence: 0.7,
        reasons: [`状态：${read.why}`],
      }),
    );
  });
}

/** Evidence for a slice of a text of this document; the quote is the file's own slice. */
function evidenceOf(site: Site, block: Block, text: MappedString, from: number, to: number): Evidence {
  const { source, raw, blocks } = site.document;
  const span = text.origin(from, to);
  const quote = raw.slice(span.start, span.end);
  const reading = text.value.slice(from, to);
  const status: EvidenceStatus = touches(site.undecided, span)
    ? 'uncertain'
    : quote === reading
      ? 'exact'
      : 'repaired';
  return {
    source: source.id,
    file: source.file,
    ...span,
    quote,
    text: reading,
    status,
    section: block.path.map((heading) => blocks[heading]!.text.value),
  };
}

/** Whether one of some places, in order, overlaps a span. */
function touches(places: readonly Span[], span: Span): boolean {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (places[middle]!.end <= span.start) from = middle + 1;
    else to = middle;
  }
  return from < places.length && places[from]!.start < span.end;
}

/** A short id that stays the same as long as the sentence stands where it stands. */
function factId(prefix: string, evidence: Evidence, extra: string, words: string): string {
  let hash = 0x811c9dc5;
  for (const char of `${words}${extra}`) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return `${prefix}-${evidence.source}-${evidence.start}-${hash.toString(36)}`;
}

/** Longest short form of a title, in characters. */
const SHORT_TITLE = 6;

function unique(facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

/**
 * A policy or an initiative named again in the same document and year is the same fact; so is a title's short form
 * (《实施方案》 after 《上海杨浦…实施方案》). The mention that says most of its status stands for all.
 */
function withoutRepeats(facts: readonly Fact[]): Fact[] {
  const kept: Fact[] = [];
  const known = new Map<string, number>();
  const endings = new Set(
    facts.flatMap((fact) =>
      fact.kind === 'policy'
        ? Array.from({ length: Math.min(SHORT_TITLE, fact.title.length - 1) }, (_, at) =>
            fact.title.slice(-1 - at),
          )
        : [],
    ),
  );
  for (const fact of facts) {
    if (fact.kind === 'indicator') {
      kept.push(fact);
      continue;
    }
    if (fact.kind === 'policy' && endings.has(fact.title)) continue;
    const key = `${fact.kind}|${fact.district}|${fact.period}|${foldTitle(nameOf(fact))}`;
    const before = known.get(key);
    if (before === undefined) {
      known.set(key, kept.length);
      kept.push(fact);
    } else if (
      fact.kind === 'policy' &&
      fact.status !== '已出台' &&
      (kept[before] as PolicyFact).status === '已出台'
    )
      kept[before] = fact;
  }
  return kept;
}

import type { Evidence } from '../model/evidence.js';
import type { Fact } from '../model/facts.js';

export type Language = 'zh' | 'en';

/** A sentence or a cell's text with the numbers of the evidence it rests on. */
export interface Cited {
  readonly text: string;
  readonly evidence: readonly number[];
}

/** A figure in a table, with the time that it holds for where that is not the column's. */
export interface FigureCell extends Cited {
  readonly when: string;
}

/** An entry of the evidence section; its source is given by a code that the list of sources explains. */
export interface EvidenceEntry extends Evidence {
  readonly number: number;
  readonly sourceTitle: string;
  /** What stands for the source's title: 甲. */
  readonly code: string;
  /** The innermost heading it stands under, shortened; empty where there is none. */
  readonly place: string;
  /** Shown only where it differs from the quote by more than full-width marks. */
  readonly reading: string | null;
}

export interface SourceLine {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly issueDate: string | null;
  readonly years: string;
  readonly sha256: string;
  readonly quoted: number;
}

export interface IndicatorRow {
  readonly name: string;
  readonly unit: string;
  readonly before: FigureCell;
  readonly after: FigureCell;
  readonly change: string;
  readonly percent: string;
  /** The change in per cent as a chart draws it; null where there is none to compute. */
  readonly moved: number | null;
  /** Reasons against the comparison, or conditions of it; empty when there are none. */
  readonly notes: readonly string[];
  readonly comparable: boolean;
}

export interface TargetRow {
  readonly name: string;
  readonly unit: string;
  readonly baseline: FigureCell;
  readonly latest: FigureCell;
  readonly target: FigureCell;
  readonly progress: string;
  readonly status: string;
  readonly glyph: string;
  readonly notes: readonly string[];
  /** Null where there is nothing to measure the aim by, or no way to draw it. */
  readonly bar: TargetBar | null;
}

/** A target's row in the chart; lengths as shares of the target. */
export interface TargetBar {
  /** Where it began; null where that is not known, or the aim is one year's own. */
  readonly start: number | null;
  /** Where it stands; null where nothing newer is known than where it began. */
  readonly now: number | null;
  /** Where a straight line from the beginning to the target would be by now. */
  readonly pace: number | null;
  readonly label: string;
}

export interface ContinuityRow {
  readonly theme: string;
  readonly before: readonly Cited[];
  readonly after: readonly Cited[];
}

export interface ThreadRow {
  readonly name: string;
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly note: string;
  readonly evidence: readonly number[];
}

export interface PolicyRow {
  readonly title: string;
  readonly kind: string;
  readonly years: string;
  readonly before: string;
  readonly after: string;
  readonly note: string;
  readonly evidence: readonly number[];
}

export interface PlainFactRow {
  readonly name: string;
  readonly value: string;
  readonly period: string;
  readonly modality: string;
  readonly evidence: readonly number[];
}

interface BriefBase {
  readonly slug: string;
  readonly title: string;
  readonly place: string;
  readonly language: Language;
  readonly from: number;
  readonly to: number;
  /** Date of the newest source, or its year. */
  readonly newest: string;
  readonly coverage: string;
  readonly findings: readonly Cited[];
  readonly notes: readonly Cited[];
  readonly review: readonly Cited[];
  readonly evidence: readonly EvidenceEntry[];
  readonly sources: readonly SourceLine[];
  readonly method: readonly string[];
  readonly version: string;
  /** Set when it is published: the number of the edition, and what changed since the one before. */
  readonly edition?: EditionNote;
}

export interface EditionNote {
  readonly number: number;
  readonly label: string;
  /** Empty for the first edition. */
  readonly changes: readonly string[];
  /** Says which districts' briefs could not be made with this one; absent where all were. */
  readonly unmade?: string;
}

/** All that a district brief says; no layout. */
export interface DistrictBrief extends BriefBase {
  readonly kind: 'district';
  readonly indicators: readonly IndicatorRow[];
  readonly targets: readonly TargetRow[];
  readonly otherFacts: readonly PlainFactRow[];
  /** Says how much was left out of the print for length; empty when nothing was. */
  readonly omitted: string;
  /** Which sources were searched for what is not mentioned again; empty when everything is. */
  readonly searched: string;
  readonly continuity: readonly ContinuityRow[];
  readonly threads: readonly ThreadRow[];
  readonly positioning: readonly { readonly year: string; readonly statements: readonly Cited[] }[];
  readonly policies: readonly PolicyRow[];
  readonly facts: readonly Fact[];
}

export interface MatrixRow {
  readonly theme: string;
  /** The theme in the brief's language. */
  readonly name: string;
  readonly cells: readonly {
    readonly district: string;
    /** For each of the brief's years: passages that speak of the theme, and facts of it. */
    readonly mentions: readonly number[];
    readonly facts: readonly number[];
    readonly glyph: string;
  }[];
}

/** Who pursues an industry in each of the two years. */
export interface IndustryRow {
  readonly name: string;
  readonly before: Cited;
  readonly after: Cited;
  readonly kind: string;
}

/** A kind of policy document: whose were told of in each year, and whose are drafts. */
export interface InstrumentRow {
  readonly kind: string;
  readonly count: number;
  readonly districts: number;
  readonly before: Cited;
  readonly after: Cited;
  readonly drafts: Cited;
}

/** How many targets a district's sources state; the counts are by status, in the order of the table's heading. */
export interface TargetCountRow {
  readonly district: string;
  readonly total: number;
  readonly counts: readonly number[];
}

/** A district's value, with its rank where all values come from one source that covers the districts alike. */
export interface RankedValue extends Cited {
  readonly rank: number | null;
}

export interface CrossRow {
  readonly name: string;
  readonly unit: string;
  readonly period: string;
  readonly count: number;
  readonly median: string;
  readonly range: string;
  readonly values: readonly RankedValue[];
  /** Too many for a line each: a row must stand on one page. */
  readonly many: boolean;
}

export interface StripRow {
  readonly district: string;
  readonly slug: string;
  readonly facts: string;
  readonly policies: string;
  readonly shift: Cited;
}

/** How many facts of which districts a source gave. */
export interface CoverageLine {
  readonly source: string;
  readonly districts: number;
  readonly facts: number;
  readonly text: string;
}

export interface CoverageRow {
  readonly district: string;
  readonly cells: readonly string[];
}

/** All that the city brief says. */
export interface CityBrief extends BriefBase {
  readonly kind: 'city';
  readonly districts: readonly string[];
  /** The years of the matrix's cells: the two compared, and those between of which the sources speak. */
  readonly years: readonly number[];
  readonly manyYears: boolean;
  readonly matrix: readonly MatrixRow[];
  readonly industries: readonly IndustryRow[];
  readonly instruments: readonly InstrumentRow[];
  readonly targets: readonly TargetCountRow[];
  readonly cross: readonly CrossRow[];
  readonly coverageHeader: readonly string[];
  readonly coverageRows: readonly CoverageRow[];
  /** The same a line a source, where there are too many for a column each. */
  readonly coverageLines: readonly CoverageLine[];
  readonly strips: readonly StripRow[];
  readonly tiles: readonly (readonly {
    readonly name: string;
    /** Empty where there is no page to lead to. */
    readonly slug: string;
    readonly value: string;
  }[])[];
  readonly facts: readonly Fact[];
}

export type Brief = DistrictBrief | CityBrief;

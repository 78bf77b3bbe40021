import type { Measure } from '../model/facts.js';
import type { Period } from '../model/period.js';
import type { Range } from './clauses.js';
import type { Context } from './context.js';
import type { FoundQuantity } from './foundQuantity.js';
import type { TimeCue } from './timeRules.js';

/** An indicator as read from a stretch of text; offsets are in that text. */
export interface ReadIndicator {
  readonly start: number;
  readonly end: number;
  /** Where the number itself begins. */
  readonly at: number;
  readonly name: string;
  /** What the text was about before that the name is of, where it says too little by itself; it is part of the printed name. */
  readonly topic?: string | null | undefined;
  readonly verb: string;
  readonly value: number;
  readonly unit: string | null;
  readonly relation: FoundQuantity['relation'];
  readonly modality: 'actual' | 'target';
  readonly measure: Measure;
  readonly period: Period | null;
  /** Whether the period comes from the text's own words rather than from its part. */
  readonly ownPeriod: boolean;
  /** Whether its time was read together with another number's (由…到…, 逐年, an aim and what came of it) and is not to be weighed. */
  readonly isDated?: boolean;
  /** Whether words say whose it is (前者, 后者), and its name is not to be weighed. */
  readonly isNamed?: boolean;
  readonly confidence: number;
  readonly reasons: readonly string[];
  /** Whether it is told as a part of what was told before: 其中国家级5家. */
  readonly part?: boolean;
  /** Which of the numbers coordinated with it this is, where each is of another thing or district: 分别为31.7亿元、42.9亿元. */
  readonly share?: { readonly at: number; readonly of: number };
  /** The column it stands in, of what is read from a table; offsets are then in that cell. */
  readonly cell?: number;
}

/** What a sentence was about, for those after it. */
export interface Earlier {
  /** Whose its numbers were. */
  readonly owner: string;
  readonly topic: string;
  readonly foci: readonly string[];
  readonly subject: string;
  readonly recent: readonly ReadIndicator[];
}

/** What is carried from clause to clause within a paragraph. */
export interface Carried {
  /** The facts that the last growth, share or rank may qualify: the latest amounts, oldest first. */
  group: ReadIndicator[];
  /** Every fact of the sentence so far. */
  recent: ReadIndicator[];
  /** The verb that coordinated things share: 新建成 of 新建成孵化器1个、众创空间4个. */
  verb: string;
  subject: string;
  /** The park, platform or programme that the sentence opened with. */
  topic: string;
  /** The park, platform or programme that what stands between semicolons opened with as its subject. */
  owner: string;
  /** Among what a clause without numbers said that the next are counted; '' where none did. */
  among: string;
  /** Where what stands between two semicolons began. */
  segmentStart: number;
  /** What the sentences before were about, the last one last. */
  earlier: readonly Earlier[];
  /** What was told of the district before the one that speaks now. */
  parallel: readonly ReadIndicator[];
  /** What the clauses without numbers were about, the last one last: 高新技术企业 of 高新技术企业申报再创新高. */
  foci: readonly string[];
  /** What a paragraph says that it looks at, sentence after sentence: 从研发投入占生产总值的比重看, 高新技术企业数量方面; '' where nothing. */
  aspect: string;
  /** The side of a thing that a clause without numbers said stands out: 增速 of 检测服务业增速最快; null where none did. */
  side: Side | null;
  /** Whether no number has been told since. */
  fresh: boolean;
  /** What the words before founded, built or named before a colon. */
  founded: string;
  /** Whose the numbers of the clause before are, where that was left to what was founded. */
  whose: string;
  /** Who does what the sentence tells: 学会协会. */
  agent: string;
  time: TimeCue | null;
  /** When what the sentence aims for was last said to be due. */
  due: Period | null;
  /** How many of them the last qualifier was about: 均 then means the same ones. */
  qualified: number;
}

/** A thing and the side of it that a clause without numbers was about: 增速 of 检测服务业增速最快. */
export interface Side {
  readonly what: string;
  readonly side: string;
  /** Where the clause begins that tells of it, if that says of which district it is. */
  readonly saidAt?: number;
}

/** Whether a number says how much or how many, and not how that grew, ranks or is shared. */
export const isAmount = ({ measure }: Pick<ReadIndicator, 'measure'>) =>
  measure === 'level' || measure === 'flow';

/** A clause with its surroundings, as every reader of indicators needs it. */
export interface ClauseSite {
  readonly text: string;
  readonly sentence: Range;
  readonly segment: Range;
  readonly clause: Range;
  /** The clause without what at its beginning only says when, where or how. */
  readonly words: string;
  readonly times: readonly TimeCue[];
  readonly quantities: readonly FoundQuantity[];
  readonly context: Context;
  readonly districts: RegExp;
  /** Nothing but districts, one or several: 松江、嘉定两区. */
  readonly districtList: RegExp;
  /** The headings that the text stands under, outermost first. */
  readonly headings: readonly string[];
}

/** Where the next number's own words begin, or where the segment ends. */
export function nextStart(site: ClauseSite, q: FoundQuantity): number {
  const next = site.quantities.find((other) => other.start >= q.end);
  return next ? next.lead : site.segment.to;
}

/**
 * Reads a number of one certain kind; null for any other.
 * @param before the words before the number, from where the number before it ends
 * @param from where they begin
 */
export type Reader = (
  q: FoundQuantity,
  before: string,
  site: ClauseSite,
  carried: Carried,
  from: number,
) => ReadIndicator[] | null;

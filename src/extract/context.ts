import type { Modality } from '../model/facts.js';
import type { Period } from '../model/period.js';

/** What a block inherits from its headings and its part before its own words are read. */
export interface Context {
  readonly modality: Modality;
  /** Reports: the year or years reported on. */
  readonly reportsOn: Period | null;
  /** Aims: their deadline. */
  readonly looksAheadTo: Period | null;
  /** The year that 今年 and 目前 mean. */
  readonly now: number | null;
  /** The month that 本月 means, where the text was issued in that year; null where that is not known. */
  readonly month: number | null;
  /** Whether the year reported on was over when the report was given: what it 预计 is then as good as told. */
  readonly over: boolean;
  readonly inferred: boolean;
  /** Whether the heading itself speaks of a list of aims, where nothing is done yet. */
  readonly taskList: boolean;
  /** Whether the part promises support (若干措施, 扶持办法): what it pays holds for all the years that it is valid. */
  readonly support?: boolean;
  /** The last years that the text has spoken of as a whole, in a report on one: what is 年均 may be of all of them. */
  readonly years?: Period | null;
  /** Whether it is news of a year's later months that tell of the year before: 目前 is then not the end of that year. */
  readonly isLate?: boolean;
  /** The last year that a text without a day of issue tells of as over: what came in it is no aim, whatever year most of the text is of. */
  readonly lastTold?: number | null;
  /** The year in which it came out, where that is known. */
  readonly issuedYear?: Period | null;
  /** Whether it is news: what is so 目前 in what they tell of some months is so when they came out. */
  readonly isNews?: boolean;
  /** What 去年 is in a look back that was written after its year; null where it is the year before `now`. */
  readonly lastYear?: Period | null;
}

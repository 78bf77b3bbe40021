import type { Warning } from '../model/document.js';
import type { Passage } from '../model/passage.js';
import type { Source } from '../model/source.js';
import type { Language } from './content.js';

/** What a brief is made from, the same for every district. */
export interface BriefInput {
  readonly sources: readonly Source[];
  readonly passages: readonly Passage[];
  readonly warnings: readonly Warning[];
  readonly from: number;
  readonly to: number;
  readonly language: Language;
  readonly version: string;
  /** Names in the brief's language. */
  readonly themeName: (theme: string) => string;
  readonly industryName: (industry: string) => string;
  readonly districtName: (district: string) => string;
}

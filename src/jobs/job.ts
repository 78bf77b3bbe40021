import type { Brief } from '../briefs/content.js';
import type { Tables } from '../render/cityTables.js';
import type { Format } from '../render/formats.js';
import type { Rendered } from '../render/renderBrief.js';
import type { TemplateFiles } from '../render/template.js';

/** All that is needed to render a brief, wherever that is done. */
export interface Work {
  readonly brief: Brief;
  readonly formats: readonly Format[];
  /** ISO time in the files' metadata. */
  readonly date: string;
  readonly templates: TemplateFiles;
  /** What goes with the city's brief; null for a district's. */
  readonly tables: Tables | null;
}

/** A stale brief that is to be rendered, verified and published. */
export interface Job {
  /** The same for the same work, so that handing it over twice does it once. */
  readonly id: string;
  readonly kind: Brief['kind'];
  /** The place: 嘉定区. */
  readonly name: string;
  /** What the ledger and the editions call it: jiading, jiading-en. */
  readonly key: string;
  readonly work: Work;
}

/** What rendering came to; nothing of it may be published where there are problems. */
export interface RenderedWork {
  readonly files: readonly Rendered[];
  readonly problems: readonly string[];
}

/** What was published: hashes by name. */
export interface Published {
  /** The brief's files. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Its edition, kept beside. */
  readonly kept: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly job: Job;
  /** Null where nothing was published. */
  readonly published: Published | null;
  /** Why not; empty where it was. */
  readonly reason: string;
}

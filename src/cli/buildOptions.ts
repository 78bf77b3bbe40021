import type { CorpusOptions } from './openSources.js';

/** What the command line says of a build. */
export interface BuildOptions extends CorpusOptions {
  readonly out: string;
  readonly district?: readonly string[] | undefined;
  readonly city?: boolean | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly lang: string;
  readonly formats: string;
  readonly templates?: string | undefined;
  readonly 'dry-run'?: boolean | undefined;
  readonly force?: boolean | undefined;
  readonly keep?: number | undefined;
  /** Address of a queue whose workers render; threads of this process do where there is none. */
  readonly engine?: string | undefined;
  /** Threads that render. */
  readonly workers?: number | undefined;
}

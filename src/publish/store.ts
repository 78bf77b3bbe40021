/** Where briefs are published: a folder, or a bucket (see {@link openStore}). Names are relative, with `/` between their parts. */
export interface Store {
  /** As the user named it. */
  readonly location: string;
  /** Makes sure that it is there and can be written to, before any work is done. */
  prepare(): Promise<void>;
  /**
   * Lets one run at a time write. What a run left behind that is no longer there is taken over.
   *
   * @returns what gives the place free again
   * @throws InputError while another run is at work
   */
  lock(): Promise<() => Promise<void>>;
  /** The bytes that stand under a name; null where none do. */
  read(name: string): Promise<Buffer | null>;
  /** {@link hashOf} the bytes that stand under a name; null where none do. */
  hash(name: string): Promise<string | null>;
  /** All names that begin with a prefix, sorted. */
  list(prefix: string): Promise<string[]>;
  /** Writes whole or not at all. */
  write(name: string, bytes: Uint8Array): Promise<void>;
  /** Removes all names that begin with a prefix. */
  remove(prefix: string): Promise<void>;
  /** Takes over what another process wrote into the same place: names with their hashes. */
  adopt(files: Readonly<Record<string, string>>): void;
  /** Makes what was written since the last time what stands; in a folder it does so at once. */
  commit(): Promise<void>;
}

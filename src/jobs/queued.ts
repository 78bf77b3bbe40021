import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { hashOf } from '../publish/hash.js';
import type { Store } from '../publish/store.js';
import type { Job, Work } from './job.js';

/** A job as it stands in a queue; its work waits beside the briefs, so that the queue stays small. */
export interface Queued extends Pick<Job, 'kind' | 'name' | 'key'> {
  /** Where the briefs are published: an absolute path or a bucket's address. */
  readonly out: string;
  /** Hash of the program that planned it. */
  readonly program: string;
  /** Hash of its work, which stands under {@link workName}. */
  readonly work: string;
  /** For the city's: the districts that come before it, by the ids of their jobs. */
  readonly after: Readonly<Record<string, string>>;
}

export const workName = (id: string) => `jobs/${id}.json`;

/** Lays a job's work beside the briefs, for whichever worker takes it. */
export async function layWork(store: Store, { id, work }: Job): Promise<string> {
  const bytes = Buffer.from(JSON.stringify(work));
  await store.write(workName(id), bytes);
  return hashOf(bytes);
}

/** @throws InputError where it is gone, or is not what was planned */
export async function takeWork(store: Store, id: string, hash: string): Promise<Work> {
  const name = workName(id);
  store.adopt({ [name]: hash });
  const bytes = await store.read(name);
  if (!bytes || hashOf(bytes) !== hash) throw new InputError(messages.engine.noWork(store.location, name));
  return JSON.parse(bytes.toString('utf8')) as Work;
}

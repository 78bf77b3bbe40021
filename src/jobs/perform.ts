import { phrases } from '../briefs/phrases.js';
import { keepEdition } from '../publish/editions.js';
import { hashOf } from '../publish/hash.js';
import type { Store } from '../publish/store.js';
import type { Job, Published, RenderedWork, Work } from './job.js';

/** The brief came to nothing, and trying again will not help; the last good edition stays where it is. */
export class UnsoundBrief extends Error {}

export interface Means {
  readonly store: Store;
  readonly render: (work: Work) => Promise<RenderedWork>;
  /** Asked right before publishing; false where the job has become another's. */
  readonly fence?: () => Promise<boolean>;
}

/** The job was given to another while this one was silent; null is what it then published. */
export async function perform(
  job: Pick<Job, 'key' | 'work'>,
  { store, render, fence }: Means,
): Promise<Published | null> {
  const { brief } = job.work;
  const { files, problems } = await render(job.work);
  if (problems.length > 0) throw new UnsoundBrief(problems.join('\nbriefs: '));
  if (fence && !(await fence())) return null;
  const kept = await keepEdition(store, job.key, brief.edition!.number, JSON.stringify(brief), files);
  for (const { name, bytes } of files) await store.write(name, bytes);
  return { kept, outputs: Object.fromEntries(files.map(({ name, bytes }) => [name, hashOf(bytes)])) };
}

/** The city's work where districts came to nothing: its edition says whose briefs are still the last ones. */
export function withUnmade(work: Work, names: readonly string[]): Work {
  if (names.length === 0) return work;
  const { brief } = work;
  const edition = brief.edition!;
  const unmade = phrases[brief.language].edition.unmade(names);
  return { ...work, brief: { ...brief, edition: { ...edition, unmade } } };
}

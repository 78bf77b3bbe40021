import { isBucket } from './bucket.js';
import { FolderStore } from './folderStore.js';
import type { Store } from './store.js';

/** The place that `--out` names. */
export async function openStore(location: string): Promise<Store> {
  if (!isBucket(location)) return new FolderStore(location);
  const { BucketStore } = await import('./bucketStore.js');
  return BucketStore.open(location);
}

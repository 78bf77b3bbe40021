import { FolderStore } from './folderStore.js';
import type { Store } from './store.js';

/** Whether a location is a bucket's: s3://bucket/prefix. */
export const isBucket = (location: string) => location.startsWith('s3://');

/** The place that `--out` names. */
export async function openStore(location: string): Promise<Store> {
  return new FolderStore(location);
}

import { FolderStore } from './folderStore.js';
import type { Store } from './store.js';

/** The place that `--out` names. */
export async function openStore(location: string): Promise<Store> {
  return new FolderStore(location);
}

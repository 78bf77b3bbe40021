import { createHash } from 'node:crypto';

/** SHA-256 of several parts, in hexadecimal. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  // The length before each part keeps ('ab', 'c') and ('a', 'bc') apart.
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}

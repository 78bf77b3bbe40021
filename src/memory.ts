import { setFlagsFromString } from 'node:v8';

/** By how much of what lives in it a heap may grow before it is cleared, in per cent. */
const GROWTH = 20;

/**
 * Lets V8 clear its heaps sooner. By itself it lets a heap of some hundred megabytes grow to twice or four times what
 * lives in it; building the briefs of the seeds then takes 500 MB instead of 380, and as long.
 */
export function saveMemory(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}

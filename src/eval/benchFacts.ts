import { performance } from 'node:perf_hooks';
import { extractFacts } from '../extract/extractFacts.js';
import { readSource } from '../read/readSource.js';
import { attribute } from '../regions/attribute.js';
import { Gazetteer } from '../regions/gazetteer.js';
import { identify } from '../regions/identify.js';
import { loadRegion } from '../regions/loadRegion.js';
import { isDamaged, textFolders, textsOf } from './texts.js';

/**
 * How fast facts are read, step by step: from the seeds and labelled documents that are clean, one after another until there
 * are so many megabytes (of UTF-8) in one file.
 */
export async function benchFacts(sizes: readonly number[]): Promise<void> {
  const one = textFolders
    .flatMap(textsOf)
    .filter((text) => !isDamaged(text))
    .join('\n\n');
  const gazetteer = new Gazetteer(loadRegion());
  const once = async (megabytes: number) => {
    const bytes = Buffer.from(one.repeat(Math.ceil((megabytes * 1e6) / Buffer.byteLength(one))));
    const start = performance.now();
    const document = identify(await readSource('many.txt', bytes), gazetteer);
    const read = performance.now();
    const attributed = attribute(document, gazetteer);
    const placed = performance.now();
    const { facts } = extractFacts(document, attributed, gazetteer);
    const done = performance.now();
    return {
      size: bytes.length / 1e6,
      facts: facts.length,
      read: read - start,
      placed: placed - read,
      extracted: done - placed,
    };
  };
  await once(0.3);
  process.stdout.write(
    '\nfacts from clean text     MB of text   facts  facts a second   MB a second: reading  attribution  facts   all\n',
  );
  for (const size of sizes) {
    const { size: megabytes, facts, read, placed, extracted } = await once(size);
    const all = read + placed + extracted;
    const rate = (ms: number) => ((megabytes / ms) * 1000).toFixed(2);
    process.stdout.write(
      `${''.padEnd(24)}${megabytes.toFixed(1).padStart(12)}${String(facts).padStart(8)}${((facts / all) * 1000).toFixed(0).padStart(16)}${rate(read).padStart(23)}${rate(placed).padStart(13)}${rate(extracted).padStart(7)}${rate(all).padStart(6)}\n`,
    );
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Converter } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { asPlainText } from '../read/plain.js';
import { readPlain } from '../read/readSource.js';
import { packageRoot } from '../resources.js';
import { MappedText } from '../text/mappedText.js';
import { findPinyinDebris } from '../text/pinyinDebris.js';
import { repairText } from '../text/repair.js';
import { findShiftedRuns } from '../text/shiftedBytes.js';
import { damage } from './damage.js';

/*
 * npm run bench: how fast damaged text is read, and how much of what the converter's mechanism damages is restored.
 */

/** The converter put pinyin after characters that only traditional text has. */
const toSimplified = ToSimplified({ from: 't', to: 'cn' }) as (text: string) => string;
const isTraditional = (char: string) => char > '\u2e80' && toSimplified(char) !== char;

const toTraditional = Converter({ from: 'cn', to: 't' }) as (text: string) => string;
const seeds = join(packageRoot, 'seeds');

const isDamaged = (text: string) => findShiftedRuns(text).edits.length > 0;

/** The texts of a folder. */
function textsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Sentences of the clean documents, in traditional characters. */
function cleanSentences(): string[] {
  const texts = [seeds, join(seeds, 'labels', 'documents')].flatMap(textsOf);
  return texts
    .filter((text) => !isDamaged(text))
    .flatMap((text) =>
      toTraditional(text)
        .split(/[\n\r]+/u)
        .map((line) => line.trim())
        .filter((line) => line.length > 12 && !/[?？()（）*|\t]/u.test(line)),
    );
}

function restoration(): void {
  let runs = 0;
  let exact = 0;
  let certain = 0;
  let certainRight = 0;
  const wrong: string[] = [];
  const sentences = cleanSentences();
  // The document's own vocabulary helps, as it does in a real file: sentences are damaged within their surroundings.
  for (let at = 0; at < sentences.length; at++) {
    const clean = sentences[at]!;
    const broken = damage(clean, isTraditional);
    if (broken.runs === 0) continue;
    const surroundings = `${sentences.slice(Math.max(0, at - 20), at).join('\n')}\n`;
    const text = surroundings + broken.text;
    const found = findShiftedRuns(text);
    const shifted = MappedText.of(text).replace(found.edits);
    const mended = shifted.replace(findPinyinDebris(shifted.value).edits).value.slice(surroundings.length);
    const evened = (line: string) =>
      line.replace(/[！？；]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
    runs += broken.runs;
    const right = evened(mended) === evened(clean);
    if (right) exact += broken.runs;
    else wrong.push(`${broken.text.slice(0, 60)} → ${mended.slice(0, 60)}`);
    const sure = found.repairs.filter(({ certainty }) => certainty === 'certain').length;
    certain += sure;
    if (right) certainRight += sure;
    else
      certainRight += found.repairs.filter(
        ({ certainty, after }) =>
          certainty === 'certain' && evened(clean).includes(evened(after.replace(/\($/u, ''))),
      ).length;
  }
  const share = (part: number, whole: number) => `${((part / Math.max(1, whole)) * 100).toFixed(1)} %`;
  process.stdout.write(
    `restoration of shifted bytes: ${runs} runs, ${share(exact, runs)} restored exactly; ${certain} repairs marked certain, ${share(certainRight, certain)} of them right\n`,
  );
  if (process.argv.includes('--wrong')) process.stdout.write(`${wrong.join('\n')}\n`);
}

function speed(): void {
  const damaged = textsOf(seeds).filter(isDamaged).join('\n');
  const large = damaged.repeat(20);
  const megabytes = Buffer.byteLength(large) / 1e6;
  repairText(damaged);
  const start = performance.now();
  repairText(large);
  const repaired = performance.now();
  readPlain('bench.txt', asPlainText(large), '');
  const read = performance.now();
  process.stdout.write(
    `repairing ${megabytes.toFixed(1)} MB of damaged text: ${((megabytes / (repaired - start)) * 1000).toFixed(2)} MB/s; reading it whole (repair, outline, parts): ${((megabytes / (read - repaired)) * 1000).toFixed(2)} MB/s\n`,
  );
}

restoration();
speed();

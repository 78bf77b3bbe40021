import { performance } from 'node:perf_hooks';
import { diffChars } from 'diff';
import { Converter } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { asPlainText } from '../read/plain.js';
import { readPlain } from '../read/readSource.js';
import { MappedText } from '../text/mappedText.js';
import { findPinyinDebris } from '../text/pinyinDebris.js';
import { repairText } from '../text/repair.js';
import { findShiftedRuns } from '../text/shiftedBytes.js';
import { benchFacts } from './benchFacts.js';
import { benchRender } from './benchRender.js';
import { benchScale } from './benchScale.js';
import { ALL_MARKS, damage, type Mechanism } from './damage.js';
import { isDamaged, seeds, textFolders, textsOf } from './texts.js';

/*
 * npm run bench [-- read|facts|render|scale]: how fast damaged text is read, how much of what the converter's mechanism
 * damages is restored, how fast facts are read (with --large from 100 MB too), and how fast the briefs are set beside
 * other programs.
 */

/** The converter put pinyin after characters that only traditional text has. */
const toSimplified = ToSimplified({ from: 't', to: 'cn' }) as (text: string) => string;
const isTraditional = (char: string) => char > '\u2e80' && toSimplified(char) !== char;

const toTraditional = Converter({ from: 'cn', to: 't' }) as (text: string) => string;

/** The folder that `--texts` names. */
function textsGiven(): string | undefined {
  const given = process.argv.indexOf('--texts');
  return given > 0 ? process.argv[given + 1] : undefined;
}

/** The clean documents, line by line. */
function cleanDocuments(script: (text: string) => string): string[][] {
  // Texts of one's own may be given: npm run bench -- --texts FOLDER.
  const given = textsGiven();
  const folders = given ? [given] : textFolders;
  const texts = folders.flatMap(textsOf);
  return texts
    .filter((text) => !isDamaged(text))
    .map((text) =>
      script(text)
        .split(/[\n\r]+/u)
        .map((line) => line.trim())
        .filter((line) => line.length > 12 && !/[?？()（）*|\t]/u.test(line)),
    );
}

/** Where two texts part, with the characters around. */
function firstDifference(clean: string, mended: string): string {
  let at = 0;
  while (at < clean.length && clean[at] === mended[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 8), at + 24);
  return `${around(clean)} → ${around(mended)}`;
}

/** The traditional characters that a text has most of: those in a converter's list. */
function commonTraditional(documents: readonly string[][], most: number): Set<string> {
  const counts = new Map<string, number>();
  for (const char of documents.flat().join(''))
    if (isTraditional(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  return new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, most)
      .map(([char]) => char),
  );
}

/** Damages every clean document as a whole, as a converter does, and counts the runs that come back as they were. */
function restoration(): void {
  const traditional = cleanDocuments(toTraditional);
  const simplified = cleanDocuments(toSimplified);
  const mechanisms: [string, Mechanism, string[][]?][] = [
    ['？！； replaced, pinyin put in', { marked: isTraditional }],
    ['？！； replaced', {}],
    ['every full-width mark replaced, pinyin put in', { marked: isTraditional, marks: ALL_MARKS }],
    [
      'pinyin put in byte by byte',
      { marked: isTraditional, marks: new Set(), byBytes: commonTraditional(traditional, 60) },
    ],
    // Nothing stops a shifted run of simplified characters before the next ASCII byte, and a sixth of its pairs vanish.
    ['？！； replaced in simplified text', {}, simplified],
  ];
  process.stdout.write(
    'restoration of shifted bytes                     runs   exact   certain  certain right\n',
  );
  for (const [name, mechanism, documents = traditional] of mechanisms) {
    const sum = { runs: 0, exact: 0, certain: 0, right: 0, wrong: [] as string[] };
    for (const lines of documents) restoreDocument(lines, mechanism, sum);
    const share = (part: number, whole: number) => `${((part / Math.max(1, whole)) * 100).toFixed(1)} %`;
    process.stdout.write(
      `${name.padEnd(47)}${String(sum.runs).padStart(6)}${share(sum.exact, sum.runs).padStart(9)}${String(sum.certain).padStart(9)}${share(sum.right, sum.certain).padStart(15)}\n`,
    );
    if (process.argv.includes('--wrong')) process.stdout.write(`${sum.wrong.join('\n')}\n`);
  }
}

/** Marks as the converter leaves them, and pinyin gone: what a mended text is compared by. */
const evened = (line: string) =>
  line.replace(/[！？；，：（）]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));

/** Characters in common that tell two places from one. */
const APART = 12;

/** In how many places two texts are not the same. */
function placesThatDiffer(clean: string, mended: string): number {
  let places = 0;
  let same = APART + 1;
  for (const { added, removed, value } of diffChars(clean, mended)) {
    if (!added && !removed) same += value.length;
    else {
      if (same > APART) places++;
      same = 0;
    }
  }
  return places;
}

function restoreDocument(
  lines: readonly string[],
  mechanism: Mechanism,
  sum: { runs: number; exact: number; certain: number; right: number; wrong: string[] },
): void {
  const broken = lines.map((line) => damage(line, mechanism));
  const text = broken.map((line) => line.text).join('\n');
  const found = findShiftedRuns(text);
  const shifted = MappedText.of(text).replace(found.edits);
  const mended = shifted.replace(findPinyinDebris(shifted.value).edits).value.split('\n');
  let start = 0;
  broken.forEach(({ text: line, runs }, at) => {
    const end = start + line.length;
    const clean = evened(lines[at]!);
    const got = evened(mended[at] ?? '');
    const right = got === clean;
    sum.runs += runs;
    sum.exact += Math.max(0, runs - placesThatDiffer(clean, got));
    if (runs > 0 && !right) sum.wrong.push(firstDifference(clean, got));
    for (const { certainty, after, start: place } of found.repairs) {
      if (certainty !== 'certain' || place < start || place > end) continue;
      sum.certain++;
      if (right || clean.includes(evened(after.replace(/\($/u, '')))) sum.right++;
    }
    start = end + 1;
  });
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

const [only] = process.argv
  .slice(2)
  .filter((each, at, all) => !each.startsWith('-') && !(all[at - 1] ?? '').startsWith('-'));
if (only === undefined || only === 'read') {
  restoration();
  speed();
}
if (only === undefined || only === 'facts')
  await benchFacts(process.argv.includes('--large') ? [1, 10, 100] : [1, 4]);
if (only === undefined || only === 'render') await benchRender();
// Minutes to an hour long: only when it is asked for.
if (only === 'scale') await benchScale(process.argv);

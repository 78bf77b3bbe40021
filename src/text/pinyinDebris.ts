import { pinyin } from 'pinyin-pro';
import type { Repair } from '../model/document.js';
import { gbkTable } from './gbkTable.js';
import type { Edit } from './mappedText.js';

/** One syllable of pinyin, with the marks of its tone. */
export const SYLLABLE = '[a-zɡāáǎàōóǒòēéěèêīíǐìūúǔùüǖǘǚǜńňǹḿ\u0300\u0301\u0304\u0308\u030c]{1,9}';

/** A syllable in brackets after a Chinese character, as some converters leave it, 產(chǎn)業(yè), or leave it several times: 高(gao)(gao). */
const DEBRIS = new RegExp(`(\\p{Script=Han})([(（])(${SYLLABLE})[)）](?:[(（]\\3[)）])*`, 'gu');

/** Whether the syllable is one of the readings of the character; tones and ɡ/g, v/ü are told apart leniently. */
export function isReadingOf(char: string, syllable: string): boolean {
  const key = char + syllable;
  const known = decided.get(key);
  if (known !== undefined) return known;
  const answer = compareReadings(char, syllable);
  if (decided.size < 50_000) decided.set(key, answer);
  return answer;
}

/** The same pairs come again and again in a damaged text. */
const decided = new Map<string, boolean>();

let byReading: Map<string, string[]> | null = null;

/** All characters of GBK that may be read as this syllable. */
export function charactersRead(syllable: string): readonly string[] {
  if (!byReading) {
    byReading = new Map();
    for (const code of gbkTable().char) {
      const char = String.fromCharCode(code);
      if (code < 0x3400) continue;
      for (const reading of pinyin(char, { multiple: true, type: 'array' }) as string[]) {
        const key = plain(reading);
        const chars = byReading.get(key);
        if (!chars) byReading.set(key, [char]);
        else if (!chars.includes(char)) chars.push(char);
      }
    }
  }
  return byReading.get(plain(syllable)) ?? [];
}

function compareReadings(char: string, syllable: string): boolean {
  const wanted = plain(syllable);
  const readings: string[] = pinyin(char, { multiple: true, type: 'array' });
  return readings.some((reading) => plain(reading) === wanted);
}

function plain(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ɡ/g, 'g')
    .replace(/lue|nue/g, (s) => s.replace('u', 'v'));
}

/**
 * Finds pinyin left behind by a converter. Only a syllable that is a reading of the character before it is debris,
 * so that 移動(app) and 國家(the) stay as they are.
 */
export function findPinyinDebris(text: string): { edits: Edit[]; repairs: Repair[] } {
  const edits: Edit[] = [];
  const repairs: Repair[] = [];
  for (const match of text.matchAll(DEBRIS)) {
    const [whole, char = '', , syllable = ''] = match;
    if (!isReadingOf(char, syllable)) continue;
    const start = match.index + char.length;
    const end = match.index + whole.length;
    edits.push({ start, end, text: '' });
    repairs.push({
      kind: 'pinyin',
      start,
      end,
      before: text.slice(start, end),
      after: '',
      certainty: 'certain',
    });
  }
  return { edits, repairs };
}

/** Whether some Chinese characters are read as this pinyin without tones: 长宁, changning. */
export function readsAs(text: string, syllables: string): boolean {
  if (!/^\p{Script=Han}+$/u.test(text)) return false;
  const readings = [...text].map((char) =>
    (pinyin(char, { multiple: true, type: 'array', toneType: 'none' }) as string[]).map((reading) =>
      reading.replace('ü', 'v'),
    ),
  );
  const matches = (at: number, rest: string): boolean =>
    at === readings.length
      ? rest === ''
      : readings[at]!.some(
          (reading) => rest.startsWith(reading) && matches(at + 1, rest.slice(reading.length)),
        );
  return matches(0, syllables);
}

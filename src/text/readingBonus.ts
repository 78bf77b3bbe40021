import { SYLLABLE } from './pinyinDebris.js';

/*
 * What marks, brackets and years say for a mended run or against it, in the logarithms that words and characters are
 * weighed by.
 */

/** The pinyin that a converter put after a character: (chuàng). */
export const PINYIN = new RegExp(`\\(${SYLLABLE}\\)`, 'gu');

/** A mended run where it stands. */
interface Mended {
  /** The damaged text, and where in it the run ends. */
  readonly text: string;
  readonly end: number;
  /** What stands before the run, mended; at least its line as far as brackets matter. */
  readonly before: string;
  readonly mended: string;
  /** The run with its surroundings, simplified and without pinyin. */
  readonly whole: string;
}

export function readingBonus({ text, end, before, mended, whole }: Mended): number {
  return (
    yearBonus(mended.slice(-1) + text.slice(end, end + 5)) +
    markBonus(whole) +
    endBonus(text, mended, end) +
    bracketBonus(before, mended)
  );
}

/** A paragraph ends with a full stop, seldom with a mark that something follows. */
function endBonus(text: string, mended: string, end: number): number {
  if (end < text.length && text[end] !== '\n' && text[end] !== '\r') return 0;
  return /。[”）)]?$/u.test(mended) ? 6 : /[、，：；“（《,;:(]$/u.test(mended) ? -12 : 0;
}

/** A bracket that was opened in the same line is closed, and one that was not opened is not. */
function bracketBonus(before: string, mended: string): number {
  const line = before.slice(before.lastIndexOf('\n') + 1).replace(PINYIN, '');
  const open = Math.sign(
    line.lastIndexOf('(') + line.lastIndexOf('（') - line.lastIndexOf(')') - line.lastIndexOf('）'),
  );
  const closing = mended.search(/[)）]/u);
  if (closing < 0 || /[（(]/u.test(mended.slice(0, closing))) return 0;
  return open > 0 ? 12 : -12;
}

const LISTED = '[^，。、；：,;:“”]{1,8}';
const IN_LIST = new RegExp(`(?<=、${LISTED})(?<mark>[、。])(?=(?<more>${LISTED}、)?)`, 'gu');

/** A list goes on with the mark it has: 企业、高校、园区. A sentence does not end within one, and nothing opens or closes beside a mark. */
function markBonus(text: string): number {
  let bonus = 0;
  for (const match of text.matchAll(IN_LIST)) {
    if (match.groups!.mark === '、') bonus += 4;
    else if (match.groups!.more !== undefined) bonus -= 6;
  }
  const misplaced = text.match(/[“（《(][，。、；：,;:]|[，、；：,;:][”）》)]/gu)?.length ?? 0;
  return bonus - 16 * misplaced;
}

/** A four-digit year that comes out whole is likelier than any other number. */
function yearBonus(text: string): number {
  return /(?<!\d)20[0-2]\d年/u.test(text) ? 24 : 0;
}

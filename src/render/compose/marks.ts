/** Rules of Chinese typesetting by character, after CLREQ (w3c/clreq) and GB/T 15834. */

const setOf = (chars: string) => new Set(chars);

/** Marks that never begin a line. */
const NO_START = setOf('、，。．：；！？）》」』】〕〉〗”’…—～·・,.:;!?)]}%‰℃％');
/** Marks that never end a line. */
const NO_END = setOf('（《「『【〔〈〖“‘([{￥$¥#≥≤±约第');
/** Full-width marks with ink in the right half: half an em can go before them. */
const OPENING = setOf('（《「『【〔〈〖“‘');
/** Full-width marks with ink in the left half: half an em can go after them. */
const CLOSING = setOf('、，。．）》」』】〕〉〗”’；：');

/** Units that stay with the number before them. */
const UNITS = setOf(
  '家个项件名人位次场条户所座处种类套台辆支册块份篇部幅张起批款颗亿万千百元美平方公里米亩吨克瓦％%‰倍年月日时分岁点大期届余多个册度',
);

export const isOpening = (char: string) => OPENING.has(char);
export const isClosing = (char: string) => CLOSING.has(char);

export function isHan(char: string): boolean {
  const code = char.codePointAt(0)!;
  return (
    (code >= 0x2e80 && code <= 0x2fdf) ||
    (code >= 0x3005 && code <= 0x3007) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code >= 0x20000
  );
}

export const isLatin = (char: string) => /[A-Za-z0-9À-ɏ]/.test(char);
const isDigit = (char: string) => /[0-9]/.test(char);
const isMark = (char: string) => OPENING.has(char) || CLOSING.has(char) || '…—·！？～–'.includes(char);

/** Whether a line may end between two neighbouring characters. */
export function canBreak(before: string, after: string): boolean {
  if (after === ' ') return false;
  if (before === ' ') return true;
  if (NO_START.has(after) || NO_END.has(before)) return false;
  if ((before === '—' && after === '—') || (before === '…' && after === '…')) return false;
  if (before === '–' || after === '–' || before === '→') return false;
  const [a, b] = [!isHan(before) && !isMark(before), !isHan(after) && !isMark(after)];
  if (a && b) return before === '-' && /[A-Za-z]/.test(after);
  if ((isDigit(before) || before === '%') && UNITS.has(after)) return false;
  if (before === '−' || before === '+') return false;
  return true;
}

/**
 * Space between Han and Latin, in em. CLREQ allows up to a quarter; readers of PDFs take a tenth and more for a space
 * character, so this stays below it and 235家 is copied as it is printed.
 */
export const HAN_LATIN_GAP = 0.09;

/** Space to add (or, below zero, to take away) between two neighbours, in em. */
export function gapBetween(before: string, after: string): number {
  if (CLOSING.has(before) && (CLOSING.has(after) || OPENING.has(after))) return -0.5;
  if (OPENING.has(before) && OPENING.has(after)) return -0.5;
  if (before === '·' && OPENING.has(after)) return -0.5;
  const han = isHan(before) || isHan(after);
  if (han && (isLatin(before) || isLatin(after) || before === '%' || '≥≤−+'.includes(after)))
    return isHan(before) && isHan(after) ? 0 : HAN_LATIN_GAP;
  return 0;
}

/**
 * How justification may widen the space between two neighbours: within words by less than readers of PDFs take for a
 * space, beside marks and at spaces by up to the quarter em of CLREQ, within Latin words and beside numbers not at all.
 */
export function stretchOf(before: string, after: string): 'word' | 'mark' | null {
  if (before === ' ') return 'mark';
  if ((before === '—' && after === '—') || (before === '…' && after === '…')) return null;
  if (isMark(before) || isMark(after)) return 'mark';
  return isHan(before) && isHan(after) ? 'word' : null;
}

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

/** What a character is to the rules below: looked up once, since each is asked about a dozen times a line. */
const Is = {
  Opening: 1,
  Closing: 2,
  Han: 4,
  Latin: 8,
  Digit: 16,
  Mark: 32,
  NoStart: 64,
  NoEnd: 128,
  Unit: 256,
} as const;

/** By UTF-16 unit, with a bit more than any kind has; 0 where a character has not been asked about. */
const kinds = new Uint16Array(0x10000);
const SEEN = 512;

function kindOf(char: string): number {
  // Of a character of two units the first tells its plane, and that is what counts.
  const unit = char.charCodeAt(0);
  let kind = kinds[unit]!;
  if (kind === 0) {
    const opening = OPENING.has(char);
    const closing = CLOSING.has(char);
    kind =
      (opening ? Is.Opening : 0) |
      (closing ? Is.Closing : 0) |
      (isIdeograph(char.codePointAt(0)!) ? Is.Han : 0) |
      (/[A-Za-z0-9À-ɏ]/.test(char) ? Is.Latin : 0) |
      (/[0-9]/.test(char) ? Is.Digit : 0) |
      (opening || closing || '…—·！？～–'.includes(char) ? Is.Mark : 0) |
      (NO_START.has(char) ? Is.NoStart : 0) |
      (NO_END.has(char) ? Is.NoEnd : 0) |
      (UNITS.has(char) ? Is.Unit : 0) |
      SEEN;
    kinds[unit] = kind;
  }
  return kind;
}

function isIdeograph(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x2fdf) ||
    (code >= 0x3005 && code <= 0x3007) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code >= 0x20000
  );
}

export const isOpening = (char: string) => (kindOf(char) & Is.Opening) !== 0;
export const isClosing = (char: string) => (kindOf(char) & Is.Closing) !== 0;
export const isHan = (char: string) => (kindOf(char) & Is.Han) !== 0;

/** Whether a line may end between two neighbouring characters. */
export function canBreak(before: string, after: string): boolean {
  if (after === ' ') return false;
  if (before === ' ') return true;
  const [b, a] = [kindOf(before), kindOf(after)];
  if (a & Is.NoStart || b & Is.NoEnd) return false;
  if ((before === '—' && after === '—') || (before === '…' && after === '…')) return false;
  if (before === '–' || after === '–' || before === '→') return false;
  if (!(b & (Is.Han | Is.Mark)) && !(a & (Is.Han | Is.Mark))) return before === '-' && /[A-Za-z]/.test(after);
  if ((b & Is.Digit || before === '%') && a & Is.Unit) return false;
  return before !== '−' && before !== '+';
}

/**
 * Space between Han and Latin, in em. CLREQ allows up to a quarter; readers of PDFs take a tenth and more for a space
 * character, so this stays below it and 235家 is copied as it is printed.
 */
export const HAN_LATIN_GAP = 0.09;

/** Space to add (or, below zero, to take away) between two neighbours, in em. */
export function gapBetween(before: string, after: string): number {
  const [b, a] = [kindOf(before), kindOf(after)];
  if (b & Is.Closing && a & (Is.Closing | Is.Opening)) return -0.5;
  if (b & Is.Opening && a & Is.Opening) return -0.5;
  if (before === '·' && a & Is.Opening) return -0.5;
  // One of the two is Chinese, the other is not.
  if (((a ^ b) & Is.Han) === 0) return 0;
  return (a | b) & Is.Latin || before === '%' || '≥≤−+'.includes(after) ? HAN_LATIN_GAP : 0;
}

/**
 * How justification may widen the space between two neighbours: within words by less than readers of PDFs take for a
 * space, beside marks and at spaces by up to the quarter em of CLREQ, within Latin words and beside numbers not at all.
 */
export function stretchOf(before: string, after: string): 'word' | 'mark' | null {
  if (before === ' ') return 'mark';
  if ((before === '—' && after === '—') || (before === '…' && after === '…')) return null;
  const [b, a] = [kindOf(before), kindOf(after)];
  if ((a | b) & Is.Mark) return 'mark';
  return a & b & Is.Han ? 'word' : null;
}

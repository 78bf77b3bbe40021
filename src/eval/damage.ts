import iconv from 'iconv-lite';
import { pinyin } from 'pinyin-pro';

/** Second bytes of A3 xx, the full-width marks that the survey's converter replaced: ？ ！ ；. */
export const SOME_MARKS: ReadonlySet<number> = new Set([...'?!;'].map((mark) => mark.charCodeAt(0) + 0x80));
/** Every full-width mark that a converter may replace: ？ ！ ； ， ： （ ）. */
export const ALL_MARKS: ReadonlySet<number> = new Set(
  [...'?!;,:()'].map((mark) => mark.charCodeAt(0) + 0x80),
);

export interface Mechanism {
  /** Whether a character gets pinyin after it. */
  readonly marked?: (char: string) => boolean;
  /** Second bytes of the marks that are replaced byte by byte; none where the converter leaves marks alone. */
  readonly marks?: ReadonlySet<number>;
  /** Characters whose bytes get pinyin after them wherever they meet, between characters too. */
  readonly byBytes?: ReadonlySet<string>;
}

/** Stands after a mark that was put in, so that it is not taken for the second half of a pair. */
const WHOLE = -1;

/**
 * Does to clean traditional text what the converter did: pinyin after traditional characters, marks replaced byte by
 * byte without minding where characters begin, and the whole read back as GBK.
 *
 * @returns the damaged text, and how many runs were shifted
 */
export function damage(
  clean: string,
  { marked, marks = SOME_MARKS, byBytes }: Mechanism,
): { readonly text: string; readonly runs: number } {
  const noted = [...clean].map((char) => (marked?.(char) ? char + inBrackets(char) : char)).join('');
  const bytes = [...iconv.encode(noted, 'gbk')];
  const out: number[] = [];
  let runs = 0;
  for (let at = 0; at < bytes.length; ) {
    const [a, b, c] = [bytes[at]!, bytes[at + 1], bytes[at + 2]];
    if (a < 0x81 || b === undefined) {
      out.push(a);
      at++;
    } else if (a === 0xa3 && marks.has(b)) {
      out.push(b - 0x80, WHOLE);
      at += 2;
    } else if (b === 0xa3 && c !== undefined && marks.has(c)) {
      // A mark between two characters: the pairs after it begin at the wrong place until an ASCII byte is swallowed.
      out.push(a, c - 0x80, WHOLE);
      at = copyShifted(bytes, at + 3, out);
      runs++;
    } else {
      const between = c !== undefined && c >= 0x81 ? iconv.decode(Buffer.from([b, c]), 'gbk') : '';
      if (byBytes?.has(between)) {
        out.push(a, b, c!, ...iconv.encode(inBrackets(between), 'gbk'));
        at = copyShifted(bytes, at + 3, out);
        runs++;
      } else {
        out.push(a, b);
        at += 2;
      }
    }
  }
  return { text: readBack(out), runs };
}

/** `(chuàng)` in the letters that GBK has. */
function inBrackets(char: string): string {
  return `(${pinyin(char, { toneType: 'symbol' })})`;
}

/** Copies pairs from the wrong place on until a pair has an ASCII byte; returns where the text is in step again. */
function copyShifted(bytes: readonly number[], from: number, out: number[]): number {
  let at = from;
  while (at < bytes.length) {
    const [a, b] = [bytes[at]!, bytes[at + 1]];
    if (a < 0x81) break;
    out.push(a);
    at++;
    if (b === undefined) break;
    out.push(b);
    at++;
    if (b < 0x81) break;
  }
  return at;
}

/** GBK as a lenient reader decodes it: `?` for half a pair, nothing for the user-defined areas. */
function readBack(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const [a, b] = [bytes[at]!, bytes[at + 1]];
    if (a === WHOLE) at++;
    else if (a < 0x81) {
      text += String.fromCharCode(a);
      at++;
    } else if (b !== undefined && b >= 0x40 && b !== 0x7f) {
      const char = iconv.decode(Buffer.from([a, b]), 'gbk');
      text += char >= '\ue000' && char <= '\uf8ff' ? '' : char;
      at += 2;
    } else if (bytes[at + 2] === WHOLE || b === undefined) {
      text += '?';
      at++;
    } else {
      text += '?';
      at += 2;
    }
  }
  return text;
}

import iconv from 'iconv-lite';
import { pinyin } from 'pinyin-pro';

/** Marks that the converter replaced byte by byte, by the second byte of A3 xx: ？ ！ ；. */
const REPLACED = new Set([0xbf, 0xa1, 0xbb]);

/** One damaged stretch: where it stood in the clean text, for comparing what was restored. */
export interface Damaged {
  readonly text: string;
  readonly runs: number;
}

/**
 * Does to clean traditional text what the converter did: pinyin after traditional characters, marks replaced byte by
 * byte without minding where characters begin, and the whole read back as GBK.
 *
 * @param mark whether a character gets pinyin after it
 */
export function damage(clean: string, mark: (char: string) => boolean): Damaged {
  const marked = [...clean]
    .map((char) => (mark(char) ? `${char}(${pinyin(char, { toneType: 'symbol' })})` : char))
    .join('');
  const bytes = [...iconv.encode(marked, 'gbk')];
  // −1 stands after a mark that was put in, so that it is not taken for the second half of a pair.
  const out: number[] = [];
  let aligned = true;
  let runs = 0;
  for (let at = 0; at < bytes.length; ) {
    const [a, b] = [bytes[at]!, bytes[at + 1]];
    if (a === 0xa3 && b !== undefined && REPLACED.has(b)) {
      out.push(b - 0x80, -1);
      at += 2;
      aligned = true;
    } else if (a >= 0x81 && b !== undefined && aligned) {
      // Inside a pair the bytes A3 BF may begin with its second half.
      const third = bytes[at + 2];
      if (b === 0xa3 && third !== undefined && REPLACED.has(third)) {
        out.push(a, third - 0x80, -1);
        at += 3;
        runs++;
        aligned = shiftBack(bytes, at, out);
        at = aligned ? lastShift : at;
      } else {
        out.push(a, b);
        at += 2;
      }
    } else {
      out.push(a);
      at++;
    }
  }
  return { text: readBack(out), runs };
}

let lastShift = 0;

/** After a shift the converter goes on two bytes at a time from the wrong place until an ASCII byte. */
function shiftBack(bytes: readonly number[], from: number, out: number[]): boolean {
  let at = from;
  while (at < bytes.length) {
    const [a, b] = [bytes[at]!, bytes[at + 1]];
    if (a < 0x81) break;
    if (b === undefined) {
      out.push(a);
      at++;
      break;
    }
    out.push(a, b);
    at += 2;
    if (b < 0x81) break;
  }
  lastShift = at;
  return true;
}

function readBack(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const [a, b] = [bytes[at]!, bytes[at + 1]];
    if (a === -1) at++;
    else if (a < 0x81) {
      text += String.fromCharCode(a);
      at++;
    } else if (b !== undefined && b >= 0x40 && b !== 0x7f) {
      const char = iconv.decode(Buffer.from([a, b]), 'gbk');
      text += char >= '\ue000' && char <= '\uf8ff' ? '' : char;
      at += 2;
    } else if (bytes[at + 2] === -1 || b === undefined) {
      text += '?';
      at++;
    } else {
      text += '?';
      at += 2;
    }
  }
  return text;
}

import { Converter } from 'opencc-js/t2cn';
import type { MappedText } from './mappedText.js';

let converter: ((text: string) => string) | null = null;

/** 著 that simplified text writes 着, which the converter leaves: 著力, 著手, 沿著; not 著作, 显著. */
const ZHE =
  /著(?=力|手|眼|重|实|陆|装|落|火|急|色|床|想|意|迷|实)|(?<=[沿随接朝向藉借跟靠照凭意味])著(?![名作称])/gu;

/** Traditional to simplified characters, each keeping its place. Text that is simplified already stays as it is. */
export function simplify(text: MappedText): MappedText {
  converter ??= Converter({ from: 't', to: 'cn' }) as (text: string) => string;
  const opencc = converter;
  const convert = (traditional: string) => opencc(traditional).replace(ZHE, '着');
  const simplified = convert(text.value);
  if (simplified === text.value) return text;
  if (simplified.length === text.length)
    return text.replace([{ start: 0, end: text.length, text: simplified }]);
  // A phrase changed its length: convert character by character, where only astral characters can.
  const edits: { start: number; end: number; text: string }[] = [];
  let at = 0;
  for (const char of text.value) {
    const other = convert(char);
    if (other !== char) edits.push({ start: at, end: at + char.length, text: other });
    at += char.length;
  }
  return text.replace(edits);
}

import { Converter } from 'opencc-js/t2cn';
import type { MappedText } from './mappedText.js';

let converter: ((text: string) => string) | null = null;

/** Traditional to simplified characters, each keeping its place. Text that is simplified already stays as it is. */
export function simplify(text: MappedText): MappedText {
  converter ??= Converter({ from: 't', to: 'cn' }) as (text: string) => string;
  const convert = converter;
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

import { parseChineseNumeral } from '../text/numerals.js';

/** The ways in which the points of a list inside a paragraph are numbered, each with its number as the first group. */
const NUMBERINGS: readonly RegExp[] = [
  /(?<=^|[：:。；;])\s*(\d{1,2})[.．、](?=[\p{Script=Han}“《A-Z])/gu,
  /(?<=^|[：:。；;，,])\s*[（(](\d{1,2})[）)](?=[\p{Script=Han}“《A-Z])/gu,
  /(?<=^|[：:。；;，,])\s*([①-⑳])(?=[\p{Script=Han}“《A-Z])/gu,
  /(?<=^|[：:。；;，,])\s*[（(]([一二三四五六七八九十]{1,3})[）)](?=[\p{Script=Han}“《A-Z])/gu,
  /(?<=^|[：:。；;，,])\s*([一二三四五六七八九十]{1,3})(?:是|要)(?=[\p{Script=Han}“《A-Z])/gu,
  /(?<=^|[：:。；;])\s*第([一二三四五六七八九十]{1,3})[，,、](?=[\p{Script=Han}“《A-Z])/gu,
];

/**
 * Where the points of a list inside a paragraph begin; none where there are fewer than two, numbered from one without
 * a gap. A list whose points are themselves numbered in another way is taken by the way that comes first.
 */
export function listStarts(text: string): number[] {
  let first: number[] = [];
  for (const numbering of NUMBERINGS) {
    const starts: number[] = [];
    for (const match of text.matchAll(numbering))
      if (numberOf(match[1]!) === starts.length + 1) starts.push(match.index);
    if (starts.length >= 2 && (first.length === 0 || starts[0]! < first[0]!)) first = starts;
  }
  return first;
}

function numberOf(mark: string): number {
  if (/\d/u.test(mark)) return Number(mark);
  const circled = mark.codePointAt(0)! - 0x2460;
  return circled >= 0 && circled < 20 ? circled + 1 : (parseChineseNumeral(mark) ?? 0);
}

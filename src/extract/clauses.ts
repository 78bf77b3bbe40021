/** A half-open range of a text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

function split(text: string, offset: number, marks: string): Range[] {
  const ranges: Range[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) continue;
    const char = text[at]!;
    // Marks inside quotation marks, brackets and titles do not end anything; a bracket nobody closed does not bind.
    if (OPENING.includes(char)) depth += closes(text, at) ? 1 : 0;
    else if (depth > 0 && CLOSED.includes(char)) depth--;
    else if (depth === 0 && marks.includes(char) && !isInsideNumber(text, at)) {
      if (at > from) ranges.push({ from: offset + from, to: offset + at });
      from = at + 1;
    }
  }
  if (from < text.length) ranges.push({ from: offset + from, to: offset + text.length });
  return ranges;
}

/** A Chinese character, a Latin letter or a digit, by its code: most of a text, and no mark. */
const isLetter = (code: number) =>
  (code >= 0x3400 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

const OPENING = '“《（(';
const CLOSED = '”》）)';
/** A bracket that holds as many characters as this was never closed. */
const LONGEST_INSIDE = 120;

function closes(text: string, at: number): boolean {
  return text.slice(at, at + LONGEST_INSIDE).includes(CLOSED[OPENING.indexOf(text[at]!)]!);
}

function isInsideNumber(text: string, at: number): boolean {
  if (!/\d/u.test(text[at - 1] ?? '')) return false;
  const rest = text.slice(at + 1, at + 5);
  // 1,234.5; a ratio: 0.8:46.3:52.9
  return /[,，]/u.test(text[at]!)
    ? /^\d{3}(?!\d)/u.test(rest)
    : /[:：]/u.test(text[at]!) && /^\d/u.test(rest);
}

/** Sentences: what stands between 。！？ and line breaks. */
export function sentences(text: string): Range[] {
  // A list's -- begins another item as a full stop does, and —— what was announced before it.
  return split(text.replace(/--|——/gu, '\n\n'), 0, '。！？!?\n');
}

/** Segments of a sentence between semicolons. */
export function segments(text: string, range: Range): Range[] {
  return split(text.slice(range.from, range.to), range.from, '；;');
}

/** Clauses of a segment between commas and colons. */
export function clauses(text: string, range: Range): Range[] {
  return split(text.slice(range.from, range.to), range.from, '，,：:');
}

/** Parts of a sentence of at most so many characters, cut at the marks that part it most: first semicolons, then commas. */
export function excerptsOf(text: string, range: Range, most: number): Range[] {
  if (range.to - range.from <= most) return [range];
  const parts = segments(text, range);
  const pieces = parts.length > 1 ? parts : clauses(text, range);
  const joined: Range[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && piece.to - last.from <= most) joined[joined.length - 1] = { from: last.from, to: piece.to };
    else joined.push(piece);
  }
  return parts.length > 1 ? joined.flatMap((piece) => excerptsOf(text, piece, most)) : joined;
}

import type { Piece } from './pdfPage.js';

/** What is never cut in two: a number with its marks, a word of Latin letters, any other character. */
const TOKENS = /\s+|\d[\d,.]*%?|[A-Za-z][A-Za-z&.-]*|[^\s]/gu;

/** How wide a character is, in ems: Chinese fills its square, others about half of one. */
const emsOf = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e80' ? 1 : 0.5), 0);

/**
 * A piece of text that reaches over several columns, cut where one ends: some programs write a whole row's cells as one.
 * Where a character stands is reckoned from how wide the characters before it are.
 *
 * @param columnAt number of the column that a place, in points from the left, lies in
 */
export function cutPiece(piece: Piece, columnAt: (x: number) => number): Piece[] {
  if (columnAt(piece.x + 1) === columnAt(piece.x + piece.width - 1)) return [piece];
  const em = piece.width / Math.max(0.5, emsOf(piece.text));
  const parts: (Piece & { column: number })[] = [];
  let x = piece.x;
  for (const [token] of piece.text.matchAll(TOKENS)) {
    const width = emsOf(token) * em;
    const column = columnAt(x + width / 2);
    const last = parts.at(-1);
    if (last && (last.column === column || /^\s/u.test(token)))
      parts[parts.length - 1] = { ...last, text: last.text + token, width: x + width - last.x };
    else if (!/^\s/u.test(token)) parts.push({ ...piece, text: token, x, width, column });
    x += width;
  }
  return parts.map(({ column: _, ...part }) => ({ ...part, text: part.text.trim() }));
}

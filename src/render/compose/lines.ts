import { canBreak, gapBetween, HAN_LATIN_GAP, isClosing, isHan, isOpening, stretchOf } from './marks.js';

/** One character to set; widths and gaps in em of the paragraph's size. */
export interface Item {
  readonly char: string;
  readonly width: number;
  /** Space to the next character by rule, before justification. */
  gap: number;
  /** Whatever the caller needs to draw it. */
  readonly span: number;
  /** A mark of evidence, which stands by what it is evidence of: no line begins with one. */
  readonly mark?: boolean;
}

/** How much gaps are widened, in em. */
export type Stretch = Readonly<Record<'word' | 'mark', number>>;

/** A line: its items, how far its first one is moved (indent, trimmed bracket) and how much each gap is widened. */
export interface ComposedLine {
  readonly items: readonly Item[];
  /** In em from the column's left edge. */
  readonly left: number;
  /** Added to each gap within words, and to each beside marks, in em. */
  readonly stretch: Stretch;
  readonly last: boolean;
}

export interface LineOptions {
  /** Column width in em. */
  readonly width: number;
  /** First-line indent in em. */
  readonly indent: number;
  readonly justify: boolean;
}

/** Justification gives up beyond this much a gap: a loose line is set ragged instead. */
const MOST: Stretch = { word: HAN_LATIN_GAP, mark: 0.25 };
const NONE: Stretch = { word: 0, mark: 0 };

/**
 * Breaks a paragraph into lines: no forbidden mark at either end, number and unit together, adjacent marks squeezed, a
 * closing mark at the end of a line taking half its width, and no last line of a single character.
 */
export function composeLines(items: readonly Item[], options: LineOptions): ComposedLine[] {
  for (let at = 0; at < items.length - 1; at++)
    items[at]!.gap = gapBetween(items[at]!.char, items[at + 1]!.char);
  const starts = breakAll(items, options, Number.POSITIVE_INFINITY, 0);
  const lines =
    starts.length > 1 && isOrphan(items, starts.at(-1)!) ? avoidOrphan(items, options, starts) : starts;
  return lines.map((from, at) =>
    finish(
      items,
      from,
      lines[at + 1] ?? items.length,
      at === 0 ? options.indent : 0,
      at === lines.length - 1,
      options,
    ),
  );
}

/** Indices at which lines begin. The line with index `tight` is set as if the column were `less` narrower. */
function breakAll(items: readonly Item[], options: LineOptions, tight: number, less: number): number[] {
  const starts: number[] = [];
  let at = skipSpaces(items, 0);
  while (at < items.length) {
    starts.push(at);
    const line = starts.length - 1;
    const width = options.width - (line === 0 ? options.indent : 0) - (line === tight ? less : 0);
    at = skipSpaces(
      items,
      nextBreak(items, at, width, line === 0 ? 0 : openingTrim(items[at]!), !options.justify),
    );
  }
  return starts.length > 0 ? starts : [0];
}

const openingTrim = (item: Item) => (isOpening(item.char) ? -0.5 : 0);

function skipSpaces(items: readonly Item[], from: number): number {
  let at = from;
  while (items[at]?.char === ' ' || (from > 0 && items[at]?.char === '\u3000')) at++;
  return at;
}

/** As many characters of a name may go over to the next line of a ragged paragraph. */
const NEAR = 2;
const isPause = (char: string) => '、，；,;'.includes(char);

function nextBreak(
  items: readonly Item[],
  from: number,
  width: number,
  lead: number,
  ragged: boolean,
): number {
  let x = lead;
  let best = -1;
  let marks = -1;
  let pause = -1;
  for (let at = from; at < items.length; at++) {
    const item = items[at]!;
    const end = x + item.width - (isClosing(item.char) ? 0.5 * item.width : 0);
    if (end > width + 1e-6) break;
    const next = items[at + 1];
    if (!next) best = at + 1;
    else if (next.mark && !item.mark) marks = at + 1;
    else if (canBreak(item.char, next.char)) {
      best = at + 1;
      if (isPause(item.char)) pause = best;
    }
    x += item.width + item.gap;
  }
  // A ragged line rather ends at a mark than within the name behind it: 宝山区 is not parted.
  if (ragged && pause > 0 && best - pause <= NEAR) return pause;
  if (best > 0) return best;
  // In a narrow column marks may stand under their figure, but not be cut.
  if (marks > 0) return marks;
  // A word longer than the column is cut where the column ends.
  let end = from;
  for (let used = lead; end < items.length; end++) {
    used += items[end]!.width + items[end]!.gap;
    if (used > width + 1e-6) break;
  }
  // … but not within a number, and not so that a mark begins the next line, if any other place is left.
  for (let cut = end; cut > from + 1; cut--) {
    const [before, after] = [items[cut - 1]!.char, items[cut]?.char];
    if (after === undefined) continue;
    const within = /\d/.test(before) && /[\d.,%]/.test(after);
    if (!within && !isClosing(after) && !/[…—%]/u.test(after) && !isOpening(before)) return cut;
  }
  return Math.max(from + 1, end);
}

function isOrphan(items: readonly Item[], from: number): boolean {
  const words = items
    .slice(from)
    .filter((item) => !item.mark && (isHan(item.char) || /[A-Za-z0-9]/.test(item.char)));
  return words.length <= 1;
}

/** Moves a break back on the line before the last, so that one character does not stand alone. */
function avoidOrphan(items: readonly Item[], options: LineOptions, starts: readonly number[]): number[] {
  for (const less of [1, 2, 3, 4, 5]) {
    const again = breakAll(items, options, starts.length - 2, less);
    if (again.length === starts.length && !isOrphan(items, again.at(-1)!)) return again;
  }
  return [...starts];
}

function finish(
  items: readonly Item[],
  from: number,
  to: number,
  indent: number,
  last: boolean,
  options: LineOptions,
): ComposedLine {
  let end = to;
  while (end > from && items[end - 1]!.char === ' ') end--;
  const line = items.slice(from, end);
  const lead = indent > 0 || from === 0 || !line[0] ? 0 : openingTrim(line[0]);
  let natural = lead;
  const gaps = { word: 0, mark: 0 };
  line.forEach((item, at) => {
    natural += item.width;
    const next = line[at + 1];
    if (!next) return;
    natural += item.gap;
    const kind = stretchOf(item.char, next.char);
    if (kind) gaps[kind]++;
  });
  const tail = line.at(-1);
  const trimmed = tail && isClosing(tail.char) ? 0.5 * tail.width : 0;
  const room = options.width - indent;
  let spare = room - natural;
  // Trim the last mark only as far as is needed to fit, or fully when the line is to be flush.
  if (spare < 0) spare = Math.min(0, spare + trimmed);
  else if (options.justify && !last && spare < trimmed) spare = 0;
  const stretch = spare < 0 || (options.justify && !last) ? spread(spare, gaps) : NONE;
  return { items: line, left: indent + lead, stretch, last };
}

/** Shares the spare space of a line out: evenly, and what words may not take beside marks; none where it is too much. */
function spread(spare: number, gaps: Stretch): Stretch {
  const all = gaps.word + gaps.mark;
  if (all === 0) return NONE;
  const even = spare / all;
  if (even <= MOST.word) return { word: even, mark: even };
  const mark = gaps.mark > 0 ? (spare - gaps.word * MOST.word) / gaps.mark : Number.POSITIVE_INFINITY;
  return mark <= MOST.mark ? { word: MOST.word, mark } : NONE;
}

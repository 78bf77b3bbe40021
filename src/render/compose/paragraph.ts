import type { FontRole, Fonts } from '../fonts.js';
import { type ComposedLine, composeLines, type Item } from './lines.js';
import { stretchOf } from './marks.js';

/** A stretch of text in one style. */
export interface Span {
  readonly text: string;
  readonly bold?: boolean;
  readonly color?: string;
  /** Set small and raised, as evidence marks are. */
  readonly sup?: boolean;
  /** Name of a destination in the document. */
  readonly link?: string;
  readonly background?: string;
}

export interface ParagraphStyle {
  readonly font: FontRole;
  readonly bold?: boolean;
  /** In points. */
  readonly size: number;
  /** Column width in points. */
  readonly width: number;
  /** First-line indent in characters. */
  readonly indent?: number;
  readonly justify?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  readonly color?: string;
  readonly lineHeight?: number;
}

/** What pdfmake sets: one text node a line, its runs unbreakable. */
export interface LineNode {
  text: Run[];
  margin: [number, number, number, number];
  fontSize: number;
  font: string;
  lineHeight: number;
  color?: string;
  id?: string;
  alignment?: string;
}

interface Run {
  text: string;
  noWrap: true;
  characterSpacing?: number;
  bold?: boolean;
  color?: string;
  sup?: boolean;
  linkToDestination?: string;
  background?: string;
}

/** pdfmake sets superscripts at this share of the size. */
export const SUP = 0.58;
/** Lets a line reach past the column so that pdfmake never breaks it again. */
const SLACK = -60;

/** Sets a paragraph as ready lines. */
export function composeParagraph(spans: readonly Span[], style: ParagraphStyle, fonts: Fonts): LineNode[] {
  const items: Item[] = [];
  spans.forEach((span, index) => {
    const bold = span.bold ?? style.bold ?? false;
    for (const char of span.text)
      items.push({
        char,
        width: fonts.width(style.font, bold, char) * (span.sup ? SUP : 1),
        gap: 0,
        span: index,
      });
  });
  if (items.length === 0) return [];
  const lines = composeLines(items, {
    width: style.width / style.size,
    indent: style.indent ?? 0,
    justify: style.justify ?? false,
  });
  return lines.map((line) => toNode(line, spans, style));
}

function toNode(line: ComposedLine, spans: readonly Span[], style: ParagraphStyle): LineNode {
  const align = style.align && style.align !== 'left' ? shift(line, style) : 0;
  return {
    text: toRuns(line, spans, style),
    margin: [line.left * style.size + align, 0, SLACK, 0],
    fontSize: style.size,
    font: style.font,
    lineHeight: style.lineHeight ?? 1.2,
    ...(style.color ? { color: style.color } : {}),
  };
}

/** Moves a line to the right or the middle by its own width, since the column is wider than it looks. */
function shift(line: ComposedLine, style: ParagraphStyle): number {
  const width =
    line.items.reduce((sum, item, at) => sum + item.width + (at < line.items.length - 1 ? item.gap : 0), 0) *
    style.size;
  const spare = style.width - width - line.left * style.size;
  return Math.max(0, style.align === 'right' ? spare : spare / 2);
}

/**
 * Groups a line's characters into runs of one style whose inner gaps are all equal. pdfmake leaves no space between
 * runs, so a gap must lie inside one: a special gap (Han beside Latin, squeezed marks) takes its two characters into
 * a run of their own, and the gaps on either side of it stay unwidened.
 */
function toRuns(line: ComposedLine, spans: readonly Span[], style: ParagraphStyle): Run[] {
  const { items } = line;
  const gaps = items.map((item, at) => {
    const next = items[at + 1];
    if (!next) return 0;
    const kind = stretchOf(item.char, next.char);
    return item.gap + (kind ? line.stretch[kind] : 0);
  });
  const joined = joinable(items, gaps);
  const runs: Run[] = [];
  let from = 0;
  while (from < items.length) {
    let to = from + 1;
    while (to < items.length && joined[to - 1] && close(gaps[to - 1]!, gaps[from]!)) to++;
    const span = spans[items[from]!.span]!;
    const gap = to - from > 1 ? gaps[from]! : 0;
    runs.push({
      text: items
        .slice(from, to)
        .map((item) => item.char)
        .join(''),
      noWrap: true,
      ...(Math.abs(gap) > 1e-6 ? { characterSpacing: gap * style.size } : {}),
      ...((span.bold ?? style.bold) ? { bold: true } : {}),
      ...(span.color ? { color: span.color } : {}),
      ...(span.sup ? { sup: true } : {}),
      ...(span.link ? { linkToDestination: span.link } : {}),
      ...(span.background ? { background: span.background } : {}),
    });
    from = to;
  }
  return runs;
}

const close = (a: number, b: number) => Math.abs(a - b) < 1e-6;

/** For each gap whether the run goes on over it: same style, and no neighbour with a better claim. */
function joinable(items: readonly Item[], gaps: readonly number[]): boolean[] {
  const joined = items.map((item, at) => items[at + 1]?.span === item.span);
  for (let at = 0; at < items.length - 2; at++) {
    if (!joined[at] || !joined[at + 1] || close(gaps[at]!, gaps[at + 1]!)) continue;
    // Two different gaps meet at one character: the one prescribed by rule is kept, the other closes up.
    const [a, b] = [Math.abs(items[at]!.gap), Math.abs(items[at + 1]!.gap)];
    if (b > a) joined[at] = false;
    else joined[at + 1] = false;
  }
  return joined;
}

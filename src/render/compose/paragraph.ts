import type { FontRole, Fonts } from '../fonts.js';
import { ComposedText } from './composedText.js';
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
  fontFeatures: ComposedText;
  bold: boolean;
  color?: string;
  sup: boolean;
  linkToDestination: string | false;
  background: string | false;
}

/**
 * What no run of ours has. pdfmake looks each of these up for each run, through all that it stands in, unless the run
 * says it itself.
 */
const BARE = {
  noWrap: true,
  alignment: 'left',
  italics: false,
  characterSpacing: 0,
  decoration: false,
  decorationColor: false,
  decorationStyle: false,
  decorationThickness: false,
  linkToPage: false,
  leadingIndent: 0,
  wordBreak: 'normal',
  opacity: 1,
  sub: false,
  preserveLeadingSpaces: true,
  preserveTrailingSpaces: true,
};

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

/** Groups a line's characters into runs of one style, each with the gaps between its characters. */
function toRuns(line: ComposedLine, spans: readonly Span[], style: ParagraphStyle): Run[] {
  const { items } = line;
  const runs: Run[] = [];
  let from = 0;
  while (from < items.length) {
    const index = items[from]!.span;
    const span = spans[index]!;
    let [to, text, width] = [from, '', 0];
    const gaps: number[] = [];
    for (; to < items.length && items[to]!.span === index; to++) {
      const gap = gapAfter(line, to);
      text += items[to]!.char;
      width += items[to]!.width + gap;
      gaps.push(gap * style.size);
    }
    runs.push({
      ...BARE,
      text,
      // Raised text is smaller, and so is its em.
      fontFeatures: new ComposedText(span.sup ? width / SUP : width, gaps),
      bold: span.bold ?? style.bold ?? false,
      ...(span.color ? { color: span.color } : {}),
      sup: span.sup ?? false,
      linkToDestination: span.link ?? false,
      background: span.background ?? false,
    });
    from = to;
  }
  return runs;
}

/** Space between a line's character and the next, in em of the line. */
function gapAfter({ items, stretch }: ComposedLine, at: number): number {
  const [item, next] = [items[at]!, items[at + 1]];
  if (!next) return 0;
  const kind = stretchOf(item.char, next.char);
  return item.gap + (kind ? stretch[kind] : 0);
}

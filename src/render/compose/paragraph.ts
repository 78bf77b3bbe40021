import type { Fonts } from '../fonts.js';
import { type ComposedLine, composeLines, type Item } from './lines.js';
import { stretchOf } from './marks.js';
import { type Line, type ParagraphStyle, type Run, type Span, SUP } from './run.js';

/** Sets a paragraph as ready lines. */
export function composeParagraph(spans: readonly Span[], style: ParagraphStyle, fonts: Fonts): Line[] {
  const items: Item[] = [];
  spans.forEach((span, index) => {
    const bold = span.bold ?? style.bold ?? false;
    for (const char of span.text)
      items.push({
        char,
        width: fonts.width(style.font, bold, char) * (span.sup ? SUP : 1),
        gap: 0,
        span: index,
        mark: span.sup || (span.whole && items.at(-1)?.span === index) || false,
      });
  });
  if (items.length === 0) return [];
  const lines = composeLines(items, {
    width: style.width / style.size,
    indent: style.indent ?? 0,
    justify: style.justify ?? false,
  });
  return lines.map((line) => {
    const runs = toRuns(line, spans, style);
    const left = line.left * style.size;
    const spare = Math.max(0, style.width - left - runs.reduce((sum, { width }) => sum + width, 0));
    const shift = style.align === 'right' ? spare : style.align === 'center' ? spare / 2 : 0;
    return { left: left + shift, runs, style };
  });
}

/** Groups a line's characters into runs of one style, each with the gaps between its characters. */
function toRuns(line: ComposedLine, spans: readonly Span[], style: ParagraphStyle): Run[] {
  const { items } = line;
  const runs: Run[] = [];
  let from = 0;
  while (from < items.length) {
    const index = items[from]!.span;
    let [to, text, width] = [from, '', 0];
    const gaps: number[] = [];
    for (; to < items.length && items[to]!.span === index; to++) {
      const gap = gapAfter(line, to);
      text += items[to]!.char;
      width += items[to]!.width + gap;
      gaps.push(gap * style.size);
    }
    runs.push({ span: spans[index]!, text, gaps, width: width * style.size });
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

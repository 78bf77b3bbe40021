import { type FontRole, type Line, type Span, SUP } from './compose/run.js';
import type { Fonts } from './fonts.js';

/** One figure: its whole part, with what stands before it; what follows reaches beyond the decimal point. */
const WHOLE = /^[^\d]*[\d,]+(?=(?:\.\d+)?\D*$)/u;
/** What stands where a figure is missing, in the place of its last digit. */
const NO_FIGURE = /^[–-]$/u;

/**
 * How far a figure reaches beyond its decimal point, with its unit and its marks of evidence, in em; null for what is
 * no figure and is not aligned by one.
 */
export function tailOf(spans: readonly Span[], role: FontRole, fonts: Fonts): number | null {
  const text = spans
    .filter((span) => !span.sup)
    .map((span) => span.text)
    .join('');
  const whole = NO_FIGURE.test(text) ? text : WHOLE.exec(text)?.[0];
  if (whole === undefined) return null;
  const width = (part: string) => [...part].reduce((sum, char) => sum + fonts.width(role, false, char), 0);
  const marks = spans.filter((span) => span.sup).map((span) => width(span.text) * SUP);
  return width(text.slice(whole.length)) + marks.reduce((sum, each) => sum + each, 0);
}

/** Moves a cell's first line to the left, so that its point stands under that of the figure which reaches furthest. */
export function aligned(lines: readonly Line[], room: number): Line[] {
  const [first, ...rest] = lines;
  return first && first.left >= room ? [{ ...first, left: first.left - room }, ...rest] : [...lines];
}

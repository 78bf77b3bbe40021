import type { FontRole, Line } from './run.js';

/**
 * Lines that stay together, whose every place is known before pdfmake sees them. A block travels through pdfmake as the font
 * features of one run, which pdfmake hands on unread, to the font that is asked for a width and to the document that
 * draws it; pdfmake itself only finds the block's page.
 */
export class ComposedBlock {
  constructor(readonly lines: readonly Line[]) {}
}

/** What pdfmake sets: one run as high as its lines. */
export interface BlockNode {
  text: [{ text: string; fontFeatures: ComposedBlock }];
  font: FontRole;
  fontSize: number;
  /** Of all rows together, in lines of the font. */
  lineHeight: number;
}

/**
 * What no run of ours has. pdfmake looks each of these up for each run, through all that it stands in, unless the block
 * says it itself.
 */
const BARE = {
  noWrap: true,
  alignment: 'left',
  bold: false,
  italics: false,
  characterSpacing: 0,
  color: 'black',
  decoration: false,
  decorationColor: false,
  decorationStyle: false,
  decorationThickness: false,
  background: false,
  linkToPage: false,
  linkToDestination: false,
  leadingIndent: 0,
  wordBreak: 'normal',
  opacity: 1,
  sub: false,
  sup: false,
  preserveLeadingSpaces: true,
  preserveTrailingSpaces: true,
};

/** @param lines at least one, all of one paragraph */
export function blockOf(lines: readonly Line[]): BlockNode {
  const { font, size, lineHeight } = lines[0]!.style;
  return {
    ...BARE,
    text: [{ text: textOf(lines), fontFeatures: new ComposedBlock(lines) }],
    font,
    fontSize: size,
    lineHeight: lineHeight * rowsOf(lines),
  };
}

const rowsOf = (lines: readonly Line[]) => Math.max(...lines.map(({ row }, at) => row ?? at)) + 1;

/** Height of a line's box in the fonts of the briefs, in em. */
export const LINE_BOX = 1.448;

/** Of lines of one style, in points. */
export function heightOfLines(lines: readonly Line[]): number {
  return lines.reduce((sum, { style }) => sum + style.size * LINE_BOX * style.lineHeight, 0);
}

const textOf = (lines: readonly Line[]) =>
  lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');

import type { ContentTable } from 'pdfmake/interfaces.js';
import { colours } from './page.js';

/** White between tiles, in points. */
export const TILE_GAP = 2;

/** Hairlines between rows, stronger ones above, below and under the heading; no lines between columns. */
export function tableLayout(headRows: number, padding: number, boxed: boolean) {
  return {
    hLineWidth: (line: number, node: ContentTable) =>
      boxed ? TILE_GAP : line === 0 || line === node.table.body.length ? 0.8 : line === headRows ? 0.6 : 0.25,
    vLineWidth: () => (boxed ? TILE_GAP : 0),
    vLineColor: () => '#ffffff',
    hLineColor: (line: number, node: ContentTable) =>
      boxed
        ? '#ffffff'
        : line === 0 || line === headRows || line === node.table.body.length
          ? colours.ink
          : colours.line,
    paddingLeft: () => padding,
    paddingRight: () => padding,
    paddingTop: () => 2,
    paddingBottom: () => 2,
  };
}

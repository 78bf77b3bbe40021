import type { Block } from '../model/document.js';
import type { Span } from '../model/evidence.js';
import { MappedText } from '../text/mappedText.js';
import { isFurniture } from './furniture.js';
import { guessHeading } from './headings.js';
import { joinLines, type Line, splitLines } from './lines.js';
import { readTable } from './tables.js';

/** Blocks without the part each belongs to, and what was left out as furniture. */
export interface Outline {
  readonly blocks: readonly Omit<Block, 'part'>[];
  readonly furniture: readonly { readonly span: Span; readonly text: string }[];
}

/** Finds the headings, paragraphs and tables of a repaired text, and takes its furniture away. */
export function outline(text: MappedText, marked: readonly Span[] = []): Outline {
  const furniture: { span: Span; text: string }[] = [];
  const kept: Line[] = [];
  for (const line of splitLines(text)) {
    const place = line.text.origin(0, line.text.length);
    const outside = marked.some((span) => place.start >= span.start && place.end <= span.end);
    if (outside || isFurniture(line.text.value)) {
      furniture.push({ span: line.text.origin(0, line.text.length), text: line.text.value });
    } else kept.push(line);
  }
  const lines = joinLines(kept.flatMap(partGluedHeading));
  const blocks: Omit<Block, 'part'>[] = [];
  const open: number[] = [];
  const heading = (line: MappedText, level: number) => {
    while (open.length > 0 && blocks[open.at(-1)!]!.level >= level) open.pop();
    blocks.push({ kind: 'heading', level, text: line, path: [...open], row: null });
    open.push(blocks.length - 1);
  };
  const paragraph = (line: MappedText) => {
    if (line.length > 0) blocks.push({ kind: 'paragraph', level: 0, text: line, path: [...open], row: null });
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.text;
    const table = /[|\t]/u.test(line.value)
      ? readTable(tableLines(lines, at), blocks.at(-1)?.text.value ?? '')
      : null;
    if (table) {
      for (const row of table.rows) {
        const own = ownCells(row.cells, blocks.at(-1)?.row?.cells ?? []);
        blocks.push({ kind: 'row', level: 0, text: MappedText.concat(own, '　'), path: [...open], row });
      }
      at += table.lines - 1;
      continue;
    }
    const guess = guessHeading(line.value);
    if (!guess) {
      paragraph(line);
      continue;
    }
    heading(line.slice(0, guess.length).trim(), guess.level);
    paragraph(line.slice(guess.length).trim());
  }
  return { blocks, furniture };
}

/** …汇报如下。一、目标: a numbered heading that was glued to the end of the paragraph before it. */
function partGluedHeading(line: Line): Line[] {
  const glued = /(?<=[。；！？])\s*(?=[一二三四五六七八九十]{1,2}、[\p{Script=Han}]{2,12}$)/u.exec(line.text.value);
  if (!glued || glued.index < 20) return [line];
  const at = glued.index + glued[0].length;
  return [
    { ...line, text: line.text.slice(0, glued.index).trim() },
    { text: line.text.slice(at).trim(), afterGap: false },
  ];
}

/** The lines from here on as long as the next three have a bar or a tab somewhere: as far as a table can reach. */
function tableLines(lines: readonly Line[], from: number): MappedText[] {
  const found: MappedText[] = [];
  let since = 0;
  for (let at = from; at < lines.length && since <= 3; at++) {
    since = /[|\t]/u.test(lines[at]!.text.value) ? 0 : since + 1;
    found.push(lines[at]!.text);
  }
  return found;
}

/** The cells that stand in the row itself and were not taken over from a merged cell above. */
function ownCells(cells: readonly { value: string }[], above: readonly { value: string }[]): MappedText[] {
  return cells.filter((cell) => !above.includes(cell)) as MappedText[];
}

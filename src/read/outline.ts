import type { Block } from '../model/document.js';
import type { Span } from '../model/evidence.js';
import { datelineOf } from '../text/dateline.js';
import { MappedText } from '../text/mappedText.js';
import { readsAs } from '../text/pinyinDebris.js';
import { withWholeTitle } from './brokenTitle.js';
import { documentLines, isFurniture } from './furniture.js';
import { guessHeading } from './headings.js';
import { isDate, joinLines, type Line, splitLines } from './lines.js';
import { listStarts } from './listStarts.js';
import { withParents } from './rowParents.js';
import { stackedTable } from './stackedTable.js';
import { readTable } from './tables.js';

/** Blocks without the part each belongs to, and what was left out as furniture. */
export interface Outline {
  readonly blocks: readonly Omit<Block, 'part'>[];
  readonly furniture: readonly { readonly span: Span; readonly text: string }[];
}

/** Finds the headings, paragraphs and tables of a repaired text, and takes its furniture away. */
export function outline(text: MappedText, marked: readonly Span[] = [], wholeLines = false): Outline {
  const furniture: { span: Span; text: string }[] = [];
  const kept: Line[] = [];
  let parted = false;
  const all = splitLines(text);
  const { first, last } = documentLines(all.map((line) => line.text.value));
  all.forEach((line, at) => {
    const place = line.text.origin(0, line.text.length);
    const outside =
      at < first || at > last || marked.some((span) => place.start >= span.start && place.end <= span.end);
    if (outside || isFurniture(line.text.value)) {
      furniture.push({ span: place, text: line.text.value });
      // Above the day on which a page was published stands its title, and no sentence goes on below it.
      parted ||= isDate(line.text.value);
    } else {
      kept.push(parted ? { ...line, isParted: true } : line);
      parted = false;
    }
  });
  const lines = joined(partHeadlines(withWholeTitle(kept).flatMap(partGluedHeading)), wholeLines);
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
  const item = (line: MappedText) => {
    if (line.length > 0) blocks.push({ kind: 'item', level: 0, text: line, path: [...open], row: null });
  };
  const repeated = repeatedHeadings(lines);
  const districtLevel = levelOfDistricts(lines);
  // Where a long stretch with bars turned out to be no table, the next try comes half-way on.
  let tryFrom = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!.text;
    const stretch = at >= tryFrom && /[|\t]/u.test(line.value) ? tableLines(lines, at) : [];
    const table = stretch.length > 0 ? readTable(stretch, blocks.at(-1)?.text.value ?? '') : null;
    if (!table && stretch.length > LONG_STRETCH) tryFrom = at + Math.floor(stretch.length / 2);
    if (table) {
      for (const row of withParents(table.rows)) {
        const own = ownCells(row.cells, blocks.at(-1)?.row?.cells ?? []);
        blocks.push({ kind: 'row', level: 0, text: MappedText.concat(own, '　'), path: [...open], row });
      }
      at += table.lines - 1;
      continue;
    }
    const guess =
      guessHeading(line.value) ??
      repeatedHeading(line.value, repeated) ??
      headline(line.value, lines[at + 1]?.text.value ?? '');
    if (!guess) {
      const subtitle = subtitleLength(line.value, blocks.at(-1));
      if (subtitle > 0) heading(line.slice(0, subtitle).trim(), 7);
      items(line.slice(subtitle), paragraph, item);
      continue;
    }
    const bare = guess.level === UNNUMBERED && NAMED_DISTRICT.test(line.value.trim());
    heading(line.slice(0, guess.length).trim(), bare ? districtLevel : guess.level);
    items(line.slice(guess.length).trim(), paragraph, item);
  }
  return { blocks, furniture };
}

/** The lines as paragraphs; the cells of a table that stand one a line are made a row each, with bars between them. */
function joined(lines: readonly Line[], wholeLines: boolean): Line[] {
  const texts = lines.map(({ text }) => text.value);
  const found: Line[] = [];
  let open: Line[] = [];
  const close = () => {
    found.push(...(wholeLines ? open : joinLines(open)));
    open = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const table = stackedTable(texts, at);
    if (!table) {
      open.push(lines[at]!);
      continue;
    }
    close();
    let from = at;
    for (const length of table.rows) {
      const cells = lines.slice(from, from + length).map(({ text }) => text);
      // A group's name is a row of its own, as wide as the table.
      const row = length === 1 ? [cells[0]!, cells[0]!] : cells;
      found.push({ text: MappedText.concat(row, '|'), afterGap: lines[from]!.afterGap });
      from += length;
    }
    at = from - 1;
  }
  close();
  return found;
}

/** …汇报如下。一、目标: a numbered heading that was glued to the end of the paragraph before it. */
function partGluedHeading(line: Line): Line[] {
  const glued = /(?<=[。；！？])\s*(?=[一二三四五六七八九十]{1,2}、[\p{Script=Han}]{2,12}$)/u.exec(
    line.text.value,
  );
  if (!glued || glued.index < 20) return [line];
  const at = glued.index + glued[0].length;
  return [
    { ...line, text: line.text.slice(0, glued.index).trim() },
    { text: line.text.slice(at).trim(), afterGap: false },
  ];
}

/** What a headline is made of, before the space behind it: ◆金山：科技特派员下乡蹲点. */
const HEADLINE = /^[^，。；、！？|\t]{6,28}$/u;
const FEWEST_HEADLINES = 3;
/** As many characters as an item of news has at least. */
const SHORTEST_NEWS = 30;

/**
 * ◆金山：科技特派员下乡蹲点 9月9日，第三批科技特派员…: how long the headline is that a space parts from its news, in a text whose spaces
 * between Chinese characters are gone; 0 where there is none.
 */
function headlineLength({ text }: Line): number {
  if (text.length < 6 + SHORTEST_NEWS) return 0;
  const spaces: number[] = [];
  for (let at = 1; at < Math.min(text.length, 200); at++)
    if (text.origin(at, at + 1).start > text.origin(at - 1, at).end) spaces.push(at);
  // A text that has spaces everywhere parts nothing by them.
  const [first] = spaces;
  const parts = first !== undefined && spaces.length <= 2 && first <= text.length - SHORTEST_NEWS;
  return parts && HEADLINE.test(text.value.slice(0, first)) ? first : 0;
}

/** Where one item after another has its headline before it on the same line, each headline is a line of its own. */
function partHeadlines(lines: readonly Line[]): Line[] {
  const lengths = lines.map(headlineLength);
  if (lengths.filter((length) => length > 0).length < FEWEST_HEADLINES) return [...lines];
  return lines.flatMap((line, at) => {
    const length = lengths[at]!;
    if (length === 0 || guessHeading(line.text.value) !== null) return [line];
    return [
      { ...line, text: line.text.slice(0, length).trim() },
      { text: line.text.slice(length).trim(), afterGap: false, isParted: true },
    ];
  });
}

/** Lines with bars beyond which they are not tried line by line. */
const LONG_STRETCH = 200;

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

/** Headings that stand on lines of their own at least three times: the sections that a survey has under every district. */
function repeatedHeadings(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, { times: number; level: number }>();
  for (const { text } of lines) {
    if (text.length > 24 || text.length < 3) continue;
    const guess = guessHeading(text.value);
    if (guess && guess.length === text.length)
      counts.set(text.value, { times: (counts.get(text.value)?.times ?? 0) + 1, level: guess.level });
  }
  return new Map(
    [...counts].filter(([, { times }]) => times >= 3).map(([title, { level }]) => [title, level]),
  );
}

/** 侧重领域张江宝山园:加快…: a repeated heading that its paragraph was glued to. */
function repeatedHeading(
  line: string,
  repeated: ReadonlyMap<string, number>,
): { level: number; length: number } | null {
  for (const [title, level] of repeated)
    if (
      line.startsWith(title) &&
      line.length > title.length + 4 &&
      !/^[，。、的和]/u.test(line.slice(title.length))
    )
      return { level, length: title.length };
  return null;
}

/** 徐汇人工智能企业突破600家: a line like any other, over an item of a digest that begins with its day. */
const headline = (line: string, next: string): { level: number; length: number } | null =>
  line.length <= 40 && !/[。；]/u.test(line) && datelineOf(line) === null && datelineOf(next) !== null
    ? { level: UNNUMBERED, length: line.length }
    : null;

/** A district's English name in a heading: Changning of Changning District. */
const ROMANISED = /^([A-Z][a-z]+(?:'?[a-z]+)?)(?:\s+(?:District|County|New Area|City|Prefecture)\b|$)/u;

/** A heading that is a district's name and nothing else. */
const NAMED_DISTRICT = /^(\p{Script=Han}{2,4}?)(?:新区|区|县|市)$/u;

/** The level of a heading that nothing but its shortness tells. */
const UNNUMBERED = 7;
/** Between the levels that numbers give: a district's name over all of them, and one under all of them. */
const OVER_NUMBERS = 1.5;
const UNDER_NUMBERS = 6.5;

/**
 * How deep the headings are that are a district's name and nothing else: what has no number below them is their subtitle;
 * numbered ones before the first of them (三、各区情况) are over them, others stand in them.
 */
function levelOfDistricts(lines: readonly Line[]): number {
  const first = lines.findIndex(({ text }) => NAMED_DISTRICT.test(text.value.trim()));
  const above = lines
    .slice(0, Math.max(0, first))
    .some(({ text }) => (guessHeading(text.value)?.level ?? UNNUMBERED) < UNNUMBERED);
  return above ? UNDER_NUMBERS : OVER_NUMBERS;
}

/**
 * 推出新一轮“科技创新36条”长宁区推出…: after a heading in Latin script a subtitle was glued to its paragraph, which begins with
 * the name that the heading gives in pinyin. Returns the subtitle's length, 0 where there is none.
 */
function subtitleLength(line: string, above: Omit<Block, 'part'> | undefined): number {
  const repeated = /^(.{4,30}?)\p{Script=Han}{2,3}(?:新区|区|县)(?=(\p{Script=Han}{4}))/u.exec(line);
  // 推进基地建设普陀区推进基地建设，引进…: the paragraph says again what its glued title said.
  if (repeated && !/[。；：，,;:]/u.test(repeated[1]!) && line.startsWith(repeated[2]!))
    return repeated[1]!.length;
  if (above?.kind !== 'heading') return 0;
  const name = ROMANISED.exec(above.text.value)?.[1]?.toLowerCase().replace("'", '');
  const short = NAMED_DISTRICT.exec(above.text.value.trim())?.[1];
  if (!name && !short) return 0;
  for (let at = 5; at < Math.min(34, line.length - 2); at++) {
    if (/[。；：，,;:]/u.test(line[at - 1]!)) return 0;
    if (short && line.startsWith(short, at) && /^(?:新区|区|县|市)/u.test(line.slice(at + short.length)))
      return at;
    if (name) for (const length of [2, 3]) if (readsAs(line.slice(at, at + length), name)) return at;
  }
  return 0;
}

/** A paragraph as its own lines where it holds a list: 四方面工作:1.打造…;2.构建…, 一是…;二是…. */
function items(
  line: MappedText,
  paragraph: (text: MappedText) => void,
  item: (text: MappedText) => void,
): void {
  const starts = listStarts(line.value);
  if (starts.length === 0) {
    paragraph(line.trim());
    return;
  }
  paragraph(line.slice(0, starts[0]).trim());
  starts.forEach((from, at) => {
    item(line.slice(from, starts[at + 1] ?? line.length).trim());
  });
}

/** The cells that stand in the row itself and were not taken over from a merged cell above. */
function ownCells(cells: readonly { value: string }[], above: readonly { value: string }[]): MappedText[] {
  return cells.filter((cell) => !above.includes(cell)) as MappedText[];
}

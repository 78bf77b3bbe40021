import type { Content } from 'pdfmake/interfaces.js';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { drawChart } from './chart.js';
import { blockOf, LINE_BOX } from './compose/block.js';
import { composeParagraph } from './compose/paragraph.js';
import type { Line, ParagraphStyle } from './compose/run.js';
import { childElements, type Element, find, textOf } from './element.js';
import { figureOf } from './figure.js';
import type { Fonts } from './fonts.js';
import { spansOf } from './inline.js';
import { keepWithNext, unsplit } from './keep.js';
import { colours, leading, sizes, TEXT_WIDTH } from './page.js';
import { partTexts } from './svgTexts.js';
import { setTable } from './table.js';

/** Width of a list's numbers, in characters. */
const HANG = 2.4;
/** Between two entries that stand side by side, in points. */
const COLUMN_GAP = 12;
/** Between an entry and the next, in points. */
const ITEM_GAP = { small: 1.5, normal: 3 } as const;
/** Most lines of an entry that stands beside another. */
const PAIRED_LINES = 3;

/** Sets the elements of a brief with pdfmake, knowing the width of every column. */
export class Mapper {
  /** Evidence numbers whose first mention has an id to come back to. */
  private readonly mentioned = new Set<string>();

  constructor(
    private readonly fonts: Fonts,
    private readonly template: string,
  ) {}

  blocks(elements: readonly Element[], width = TEXT_WIDTH): Content[] {
    const content: Content[] = [];
    for (let at = 0; at < elements.length; at++) {
      const element = elements[at]!;
      const set = this.block(element, width);
      // A heading takes the beginning of what follows with it: it never stands last on a page.
      if (/^h[123]$/.test(element.name) && elements[at + 1]) {
        // So does the note that stands between a heading and its table.
        while (isNote(elements[at + 1]) && elements[at + 2]) set.push(...this.block(elements[++at]!, width));
        content.push(...keepWithNext(set, this.block(elements[++at]!, width)));
      } else content.push(...set);
    }
    return content;
  }

  private block(element: Element, width: number): Content[] {
    switch (element.name) {
      case 'article':
      case 'section':
      case 'header':
      case 'footer':
        return this.blocks(childElements(element), width);
      case 'h1':
      case 'h2':
      case 'h3':
        return this.heading(element, width);
      case 'p':
      case 'figcaption':
        return this.paragraph(element, width);
      case 'aside':
        return [{ stack: this.aside(element, width - 16), margin: [8, 4, 8, 6] }];
      case 'ol':
      case 'ul':
        return this.list(element, width);
      case 'table':
        return [setTable(element, width, this.fonts, (lines, part) => this.linked(lines, part))];
      case 'figure':
        return this.figure(element, width);
      default:
        throw new InputError(
          messages.misplacedElement(this.template, element.name, textOf(element).trim().slice(0, 30)),
        );
    }
  }

  private heading(element: Element, width: number): Content[] {
    const style = sizes[element.name as 'h1' | 'h2' | 'h3'];
    const lines = composeParagraph(
      spansOf(element),
      {
        font: 'heading',
        bold: true,
        size: style.size,
        width,
        align: element.name === 'h1' ? 'center' : 'left',
        lineHeight: leading.heading,
        color: colours.ink,
      },
      this.fonts,
    );
    if (lines.length === 0) return [];
    const block = {
      ...blockOf(lines),
      ...outline(element.name, textOf(element).trim(), element.attributes.id),
      margin: [0, style.above, 0, style.below],
    };
    return [block] as unknown as Content[];
  }

  private paragraph(element: Element, width: number): Content[] {
    const style = paragraphStyle(element, width);
    const lines = this.linked(composeParagraph(spansOf(element), style, this.fonts), element);
    return [{ stack: unsplit(lines), margin: [0, 0, 0, element.classes.includes('tight') ? 2 : 5] }];
  }

  private figure(element: Element, width: number): Content[] {
    const figure = figureOf(element, this.template);
    const text = this.blocks(childElements(element), width);
    if (!figure) return text;
    const { shapes, texts } = partTexts(drawChart(figure.chart, figure.rows, width, 'heading'));
    const height = Number(/height="([\d.]+)"/.exec(shapes)?.[1]);
    // The texts are placed from where the drawing ends.
    const placed = texts.map(({ text: label, x, y, size, anchor }) => {
      const length = [...label].reduce(
        (sum, char) => sum + this.fonts.width('heading', false, char) * size,
        0,
      );
      const position = { x: anchor === 'end' ? x - length : x, y: y - height - (size * LINE_BOX) / 2 };
      return { text: label, font: 'heading', fontSize: size, noWrap: true, relativePosition: position };
    });
    return [
      { stack: [{ svg: shapes, width }, ...placed], unbreakable: true, margin: [0, 2, 0, 4] },
      ...text,
    ] as Content[];
  }

  private aside(element: Element, width: number): Content[] {
    const children = childElements(element);
    if (children.length > 0 && children.some((child) => child.name === 'p'))
      return this.blocks(children, width);
    return unsplit(
      composeParagraph(
        spansOf(element),
        {
          font: 'heading',
          size: sizes.note,
          width,
          justify: true,
          color: colours.grey,
          lineHeight: leading.note,
        },
        this.fonts,
      ),
    );
  }

  private list(element: Element, width: number): Content[] {
    const items = childElements(element);
    if (!element.classes.includes('pairs'))
      return items.flatMap((item, at) => this.item(element, item, at, width));
    // Short entries stand two in a line, so that a long list takes half the pages.
    const half = (width - COLUMN_GAP) / 2;
    const content: Content[] = [];
    let before: { item: Element; at: number; lines: Line[] } | null = null;
    const alone = () => {
      if (before) content.push(...this.item(element, before.item, before.at, width));
      before = null;
    };
    const room = half - HANG * sizes.tiny;
    items.forEach((item, at) => {
      const lines = mayFit(item, room / sizes.tiny)
        ? this.linesOf(item, room, sizes.tiny, leading.small)
        : [];
      const short = lines.length > 0 && lines.length <= PAIRED_LINES;
      if (before && short) {
        const left = this.hung(element, before.item, before.at, half, before.lines);
        const right = this.hung(element, item, at, half, lines);
        const pair = [
          ...left.map((line, row) => ({ ...line, row })),
          ...right.map((line, row) => ({ ...line, row, left: line.left + half + COLUMN_GAP })),
        ];
        content.push({ ...blockOf(pair), margin: [0, 0, 0, ITEM_GAP.small] } as unknown as Content);
        before = null;
        return;
      }
      alone();
      if (short) before = { item, at, lines };
      else content.push(...this.item(element, item, at, width));
    });
    alone();
    return content;
  }

  private linesOf(item: Element, width: number, size: number, lineHeight: number): Line[] {
    return composeParagraph(
      spansOf(item),
      { font: 'body', size, width, justify: true, lineHeight },
      this.fonts,
    );
  }

  private item(list: Element, item: Element, at: number, width: number): Content[] {
    const lines = this.hung(list, item, at, width);
    const gap = list.classes.includes('small') ? ITEM_GAP.small : ITEM_GAP.normal;
    return lines.length > 0 ? [{ stack: unsplit(lines), margin: [0, 0, 0, gap] }] : [];
  }

  /** The lines of an entry beside its number; `composed` are those of its text where they are known already. */
  private hung(list: Element, item: Element, at: number, width: number, composed?: readonly Line[]): Line[] {
    const ordered = list.name === 'ol';
    const small = list.classes.includes('small');
    const size = small ? sizes.tiny : sizes.body;
    const hang = size * (ordered ? HANG : 1.2);
    const { id, value } = item.attributes;
    const label = value ? `[${value}]` : ordered ? `${at + 1}.` : '·';
    const lines = this.linked(
      composed ?? this.linesOf(item, width - hang, size, small ? leading.small : leading.item),
      item,
    );
    if (lines.length === 0) return [];
    // The number hangs before the first line of its text, and so goes wherever that goes.
    const [first, ...rest] = lines as [Line, ...Line[]];
    const [marker] = composeParagraph(
      [{ text: label }],
      { ...first.style, align: 'left', width: hang },
      this.fonts,
    );
    const opening: Line = {
      ...first,
      left: 0,
      runs: [...marker!.runs.map((run) => ({ ...run, width: hang + first.left })), ...first.runs],
      ids: [...(first.ids ?? []), ...(id ? [id] : [])],
    };
    return [opening, ...rest.map((line) => ({ ...line, left: line.left + hang }))];
  }

  /** Gives the first line that mentions a piece of evidence an id, so that the evidence can lead back to it. */
  private linked(lines: readonly Line[], element: Element): Line[] {
    const marks = find([element], 'a')
      .map((link) => link.attributes.href ?? '')
      .filter((href) => /^#e\d+$/.test(href));
    const fresh = marks.map((href) => href.slice(2)).filter((number) => !this.mentioned.has(number));
    if (fresh.length === 0 || lines.length === 0) return [...lines];
    for (const number of fresh) this.mentioned.add(number);
    return lines.map((line) => {
      const ids = fresh.filter((each) => line.runs.some(({ span }) => span.link === `e${each}`));
      return ids.length === 0 ? line : { ...line, ids: ids.map((each) => `r${each}`) };
    });
  }
}

/** Whether an entry may be short enough to stand beside another; most that are not need not be set to see it. */
function mayFit(item: Element, room: number): boolean {
  const chinese = textOf(item).match(/[\u3400-\u9fff]/gu)?.length ?? 0;
  return chinese <= PAIRED_LINES * room;
}

const isNote = (element: Element | undefined) => element?.name === 'p' && element.classes.includes('note');

function paragraphStyle(element: Element, width: number): ParagraphStyle {
  const base: ParagraphStyle = {
    font: 'body',
    size: sizes.body,
    width,
    indent: 2,
    justify: true,
    lineHeight: leading.body,
  };
  if (element.classes.includes('meta'))
    return {
      ...base,
      font: 'heading',
      size: sizes.small,
      indent: 0,
      align: 'center',
      justify: false,
      color: colours.grey,
    };
  if (element.classes.includes('note'))
    return {
      ...base,
      font: 'heading',
      size: sizes.note,
      indent: 0,
      color: colours.grey,
      lineHeight: leading.note,
    };
  if (element.classes.includes('flush')) return { ...base, indent: 0 };
  return base;
}

function outline(name: string, title: string, id: string | undefined) {
  const destination = id ? { id } : {};
  return name === 'h3'
    ? destination
    : { ...destination, outline: true, outlineText: title, outlineExpanded: true };
}

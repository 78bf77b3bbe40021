import { createRequire } from 'node:module';
import { ComposedBlock } from './compose/block.js';
import { type FontRole, type Line, type Run, SUP } from './compose/run.js';

/** The font of a document as pdfkit embeds it, as far as drawing needs it. */
interface EmbeddedFont {
  readonly id: string;
  /** In thousandths of an em. */
  readonly ascender: number;
  readonly scale: number;
  readonly font: { glyphForCodePoint(code: number): { readonly id: number; readonly advanceWidth: number } };
  readonly subset: { includeGlyph(id: number): number };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): unknown;
  lineHeight(size: number): number;
}

interface TextOptions {
  readonly features?: unknown;
  readonly destination?: string;
}

/** pdfmake's document, which is pdfkit's with fonts by name. */
interface Document {
  readonly page: { readonly fonts: Record<string, unknown> };
  provideFont(role: FontRole, bold: boolean, italics: boolean): EmbeddedFont;
  text(text: string, x: number, y: number, options: TextOptions): Document;
  addContent(content: string): Document;
  fillColor(color: string): Document;
  rect(x: number, y: number, width: number, height: number): Document;
  fill(): Document;
  goTo(x: number, y: number, width: number, height: number, name: string): void;
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
}

/** How far a superscript's line stands above that of its text, in em of its own size. */
const RISE = 0.75;

let taught = false;

/** Teaches pdfkit to draw a {@link ComposedBlock}; all other text is drawn as before. */
export function drawBlocks(): void {
  if (taught) return;
  taught = true;
  // The very module that pdfmake draws with.
  const require = createRequire(createRequire(import.meta.url).resolve('pdfmake'));
  const { prototype } = require('pdfkit') as { prototype: Document };
  const { text: draw } = prototype;
  prototype.text = function (text, x, y, options) {
    if (!(options?.features instanceof ComposedBlock)) return draw.call(this, text, x, y, options);
    // A heading's own name, which pdfmake keeps to know its page.
    if (options.destination) this.addNamedDestination(options.destination, 'XYZ', x, y, null);
    drawBlock(this, options.features, x, y);
    return this;
  };
}

function drawBlock(document: Document, { lines }: ComposedBlock, x: number, top: number): void {
  const { font: role, size, lineHeight } = lines[0]!.style;
  const font = document.provideFont(role, false, false);
  const advance = font.lineHeight(size) * lineHeight;
  lines.forEach((line, at) => {
    drawLine(document, line, x + line.left, top + (line.row ?? at) * advance, advance);
  });
}

/** @param y of the line's upper edge */
function drawLine(
  document: Document,
  { runs, style, ids }: Line,
  x: number,
  y: number,
  height: number,
): void {
  for (const id of ids ?? []) document.addNamedDestination(id, 'XYZ', x, y, null);
  let left = x;
  for (const run of runs) {
    const { bold = style.bold ?? false, sup, color = style.color, link, background } = run.span;
    const size = sup ? style.size * SUP : style.size;
    const font = document.provideFont(style.font, bold, false);
    const baseline = y + (font.ascender / 1000) * style.size - (sup ? RISE * size : 0);
    if (background) document.fillColor(background).rect(left, y, run.width, height).fill();
    document.page.fonts[font.id] ??= font.ref();
    document.addContent(`${inkOf(color)} ${textObject(font, size, left, baseline, run)}`);
    if (link)
      document.goTo(left, baseline - (font.ascender / 1000) * size, run.width, font.lineHeight(size), link);
    left += run.width;
  }
}

const inks = new Map<string, string>();

/** Sets the colour of what is filled, as pdfkit does, but in one step; `#rrggbb`, or nothing for black. */
function inkOf(color = '#000000'): string {
  let ink = inks.get(color);
  if (!ink) {
    const parts = [1, 3, 5].map((at) => decimal(Number.parseInt(color.slice(at, at + 2), 16) / 255));
    ink = `${parts.join(' ')} rg`;
    inks.set(color, ink);
  }
  return ink;
}

/** A run as one text object, whose character spacing changes where the gaps do. */
function textObject(
  font: EmbeddedFont,
  size: number,
  x: number,
  baseline: number,
  { text, gaps }: Run,
): string {
  const codes = codesOf(font);
  // pdfkit's pages are upside down: the text is turned back about its baseline.
  let content = `BT /${font.id} ${decimal(size)} Tf 1 0 0 -1 ${decimal(x)} ${decimal(baseline)} Tm`;
  let spacing = 0;
  let open = false;
  let at = 0;
  for (const char of text) {
    const gap = decimal(gaps[at++]!);
    if (gap !== spacing) {
      content += `${open ? '> Tj' : ''} ${gap} Tc`;
      spacing = gap;
      open = false;
    }
    if (!open) content += ' <';
    open = true;
    content += codes.get(char) ?? encode(font, codes, char);
  }
  // Spacing outlives the text object, and nobody else resets it.
  return `${content}> Tj${spacing === 0 ? '' : ' 0 Tc'} ET`;
}

/** Codes of the characters that a document's font has been asked for. */
const known = new WeakMap<EmbeddedFont, Map<string, string>>();

function codesOf(font: EmbeddedFont): Map<string, string> {
  let codes = known.get(font);
  if (!codes) {
    codes = new Map();
    known.set(font, codes);
  }
  return codes;
}

function encode(font: EmbeddedFont, codes: Map<string, string>, char: string): string {
  const point = char.codePointAt(0)!;
  const glyph = font.font.glyphForCodePoint(point);
  const id = font.subset.includeGlyph(glyph.id);
  font.widths[id] ??= glyph.advanceWidth * font.scale;
  font.unicode[id] ??= [point];
  const code = id.toString(16).padStart(4, '0');
  codes.set(char, code);
  return code;
}

const decimal = (value: number) => Math.round(value * 1000) / 1000;

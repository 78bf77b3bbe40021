import { createRequire } from 'node:module';
import { ComposedText } from './compose/composedText.js';

/** The font of a document as pdfkit embeds it, as far as drawing needs it. */
interface EmbeddedFont {
  readonly id: string;
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
  readonly textWidth: number;
  readonly goTo?: string;
  readonly destination?: string;
}

interface Document {
  readonly _font: EmbeddedFont;
  readonly _fontSize: number;
  readonly page: { readonly fonts: Record<string, unknown> };
  text(text: string, x: number, y: number, options: TextOptions): Document;
  addContent(content: string): Document;
  goTo(x: number, y: number, width: number, height: number, name: string): void;
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
}

let taught = false;

/**
 * Teaches pdfkit to draw {@link ComposedText}: as one text object that changes its character spacing where the gaps
 * change, without laying the text out again. All other text is drawn as before.
 */
export function drawComposedText(): void {
  if (taught) return;
  taught = true;
  // The very module that pdfmake draws with.
  const require = createRequire(createRequire(import.meta.url).resolve('pdfmake'));
  const { prototype } = require('pdfkit') as { prototype: Document };
  const { text: draw } = prototype;
  prototype.text = function (text, x, y, options) {
    if (!(options?.features instanceof ComposedText)) return draw.call(this, text, x, y, options);
    drawRuns(this, text, x, y, options, options.features.gaps);
    return this;
  };
}

function drawRuns(
  document: Document,
  text: string,
  x: number,
  y: number,
  options: TextOptions,
  gaps: readonly number[],
): void {
  const { _font: font, _fontSize: size } = document;
  if (options.goTo) document.goTo(x, y, options.textWidth, font.lineHeight(size), options.goTo);
  if (options.destination) document.addNamedDestination(options.destination, 'XYZ', x, y, null);
  document.page.fonts[font.id] ??= font.ref();
  const codes = codesOf(font);
  const baseline = y + (font.ascender / 1000) * size;
  // pdfkit's pages are upside down: the text is turned back about its baseline.
  let content = `BT /${font.id} ${decimal(size)} Tf 1 0 0 -1 ${decimal(x)} ${decimal(baseline)} Tm`;
  let spacing = 0;
  let open = false;
  let at = 0;
  for (const char of text) {
    const gap = Math.round(gaps[at++]! * 1000) / 1000;
    if (gap !== spacing) {
      content += `${open ? '> Tj' : ''} ${decimal(gap)} Tc`;
      spacing = gap;
      open = false;
    }
    if (!open) content += ' <';
    open = true;
    content += codes.get(char) ?? encode(font, codes, char);
  }
  // Spacing outlives the text object, and nobody else resets it.
  document.addContent(`${content}> Tj${spacing === 0 ? '' : ' 0 Tc'} ET`);
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

const decimal = (value: number) => String(Math.round(value * 1000) / 1000);

import { ComposedBlock } from './compose/block.js';

/** A glyph and a place, as fontkit has them; of glyphs only what we need. */
interface Glyph {
  readonly advanceWidth: number;
}

interface Position {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

interface GlyphRun {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly Position[];
  readonly advanceWidth: number;
}

export interface LayoutFont {
  glyphForCodePoint(code: number): Glyph;
  layout(text: string, features?: unknown): GlyphRun;
}

/** Text that no rule of a font changes when it is set in a line: Chinese characters and full-width marks. */
const PLAIN = /^[\u3001-\u3011\u3400-\u9fff\uff01-\uff5e\u2018-\u201d]+$/u;
/** Texts with Latin that are remembered: labels, units and numbers come again in every brief. */
const REMEMBERED = 20_000;

/**
 * Makes a font lay Chinese text out without asking its tables for features that Chinese in a line has none of, and
 * remember the rest over documents. pdfkit writes its own scale into the places it is given, so each gets its own.
 */
export function layOutQuickly(font: LayoutFont): void {
  const layout = font.layout.bind(font);
  const known = new Map<string, GlyphRun>();
  font.layout = (text, features) => {
    // A block's lines are as wide as they are: pdfmake has nothing to fit.
    if (features instanceof ComposedBlock) return { glyphs: [], positions: [], advanceWidth: 0 };
    if (features !== undefined) return layout(text, features);
    if (PLAIN.test(text)) {
      const glyphs = [...text].map((char) => font.glyphForCodePoint(char.codePointAt(0)!));
      return runOf(
        glyphs,
        glyphs.map(({ advanceWidth }) => ({ xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 })),
      );
    }
    let run = known.get(text);
    if (!run) {
      const fresh = layout(text);
      run = runOf(fresh.glyphs, fresh.positions);
      if (known.size < REMEMBERED) known.set(text, run);
    }
    return runOf(run.glyphs, run.positions);
  };
}

function runOf(glyphs: readonly Glyph[], places: readonly Position[]): GlyphRun {
  const positions = places.map(({ xAdvance, yAdvance, xOffset, yOffset }) => ({
    xAdvance,
    yAdvance,
    xOffset,
    yOffset,
  }));
  return {
    glyphs,
    positions,
    /** Of the places as they are when it is asked for: scaled by then. */
    get advanceWidth() {
      return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}

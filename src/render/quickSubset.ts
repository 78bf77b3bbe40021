/** A glyph as fontkit's TrueType subset asks for it. */
interface SubsetGlyph {
  readonly advanceWidth: number;
  _decode(): { readonly numberOfContours: number; readonly components?: readonly unknown[] } | null;
  _getMetrics(): { readonly leftBearing: number };
}

interface Subset {
  font: unknown;
  /** Only of a font with PostScript outlines. */
  readonly cff?: unknown;
}

export interface SubsetFont {
  createSubset(): Subset;
  getGlyph(id: number): SubsetGlyph;
}

/**
 * Lets a font that many documents share remember what embedding asks of each glyph: its parts and its measures. fontkit
 * parses a glyph's whole outline for that, for each document anew, and then copies its bytes as they stand.
 */
export function subsetQuickly(font: SubsetFont): void {
  const createSubset = font.createSubset.bind(font);
  const known = new Map<number, SubsetGlyph>();
  const remembering = Object.create(font, {
    getGlyph: {
      value: (id: number) => {
        let glyph = known.get(id);
        if (!glyph) {
          glyph = measured(font.getGlyph(id));
          known.set(id, glyph);
        }
        return glyph;
      },
    },
  }) as SubsetFont;
  font.createSubset = () => {
    const subset = createSubset();
    if (subset.cff === undefined) subset.font = remembering;
    return subset;
  };
}

function measured(glyph: SubsetGlyph): SubsetGlyph {
  const parsed = glyph._decode();
  // The points are not kept: twenty thousand outlines take more room than the fonts.
  const outline = parsed && {
    numberOfContours: parsed.numberOfContours,
    ...(parsed.components ? { components: parsed.components } : {}),
  };
  const { leftBearing } = glyph._getMetrics();
  return {
    advanceWidth: glyph.advanceWidth,
    _decode: () => outline,
    _getMetrics: () => ({ leftBearing }),
  };
}

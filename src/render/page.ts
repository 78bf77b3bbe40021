/** The page after GB/T 9704-2012: A4, top 37 mm, left 28 mm, text area 156 × 225 mm; all in points. */
const mm = (length: number) => (length * 72) / 25.4;

export const margins: [number, number, number, number] = [mm(28), mm(37), mm(26), mm(35)];
export const TEXT_WIDTH = mm(156);

/** Sizes in points after the Chinese scale: 小四 12, 五号 10.5, 小五 9, 六号 7.875 as the smallest. */
export const sizes = {
  h1: { size: 18, above: 0, below: 8 },
  h2: { size: 14, above: 12, below: 5 },
  h3: { size: 12, above: 8, below: 3 },
  body: 10.5,
  small: 9,
  table: 9,
  tiny: 7.875,
  note: 8.5,
} as const;

/**
 * Heights of lines, as multiples of the fonts' line box of 1.448 em: 1.75 em for text that is read, as GB/T 9704 has 28
 * points for letters of 16, and 1.6 em for what is looked up.
 */
export const leading = {
  body: 1.21,
  item: 1.19,
  note: 1.15,
  table: 1.11,
  small: 1.11,
  heading: 1.25,
} as const;

/** Greys, one accent and the two colours of status; each status also has a glyph and a word. */
export const colours = {
  ink: '#1a1a1a',
  grey: '#5f5f5f',
  line: '#b8b8b8',
  wash: '#f0f0f0',
  accent: '#1f4e79',
  good: '#2e6b34',
  bad: '#9c2f1f',
  mark: '#e8e8e8',
} as const;

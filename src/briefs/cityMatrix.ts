import type { Fact } from '../model/facts.js';
import type { Passage } from '../model/passage.js';
import { yearOf } from '../model/period.js';
import type { Region } from '../model/region.js';
import type { CityBrief, MatrixRow } from './content.js';
import type { BriefInput } from './input.js';

/** A cell of two years: pursued in both, only before, only after, not at all. Blank stays blank. */
const PAIR = { both: '●', before: '◁', after: '▶' } as const;
/** A cell of more years has a mark for each. */
const RUN = { some: '●', none: '○' } as const;

/** The years from the first compared to the last of which the sources speak. */
export function yearsOf(passages: readonly Passage[], { from, to }: BriefInput): number[] {
  const between = passages.flatMap(({ year }) => (year !== null && year > from && year < to ? [year] : []));
  return [from, ...[...new Set(between)].sort((a, b) => a - b), to];
}

/**
 * Themes by district: whether a year's passages speak of it, and how many facts there are of it. Both only from
 * sources that cover the districts alike.
 */
export function themeMatrix(
  passages: readonly Passage[],
  facts: readonly Fact[],
  years: readonly number[],
  region: Region,
  input: BriefInput,
): MatrixRow[] {
  const themes = [...new Set(passages.map((passage) => passage.theme!))];
  const rows = themes.map(
    (theme): MatrixRow => ({
      theme,
      name: input.themeName(theme),
      cells: region.districts.map(({ name }) => {
        const mentions = years.map(
          (year) =>
            passages.filter(
              (passage) =>
                passage.year === year && passage.themes.includes(theme) && passage.districts.includes(name),
            ).length,
        );
        const counted = years.map(
          (year) =>
            facts.filter(
              (fact) => fact.district === name && themeOf(fact) === theme && yearOf(fact.period) === year,
            ).length,
        );
        return { district: name, mentions, facts: counted, glyph: glyphOf(mentions) };
      }),
    }),
  );
  const total = (row: MatrixRow) => row.cells.filter((cell) => cell.glyph !== '').length;
  return rows.filter((row) => total(row) > 0).sort((a, b) => total(b) - total(a));
}

const themeOf = (fact: Fact) => (fact.kind === 'policy' ? null : fact.theme);

function glyphOf(mentions: readonly number[]): string {
  if (mentions.every((count) => count === 0)) return '';
  if (mentions.length > 2) return mentions.map((count) => (count > 0 ? RUN.some : RUN.none)).join('');
  return mentions[0]! > 0 && mentions[1]! > 0 ? PAIR.both : mentions[0]! > 0 ? PAIR.before : PAIR.after;
}

/** A grid of tiles placed as the districts lie; each shows how many themes its passages touch, and leads to its page. */
export function tileGrid(
  region: Region,
  matrix: readonly MatrixRow[],
  covered: ReadonlySet<string>,
  shortName: (district: string) => string,
): CityBrief['tiles'] {
  const columns = Math.max(...region.districts.map((district) => district.tile[0])) + 1;
  const rows = Math.max(...region.districts.map((district) => district.tile[1])) + 1;
  return Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (_, x) => {
      const district = region.districts.find((each) => each.tile[0] === x && each.tile[1] === y);
      if (!district) return { name: '', slug: '', value: '' };
      const touched = matrix.filter((row) =>
        row.cells.some((cell) => cell.district === district.name && cell.glyph !== ''),
      ).length;
      return {
        name: shortName(district.name),
        slug: covered.has(district.name) ? district.slug : '',
        value: String(touched),
      };
    }),
  );
}

import { positioningIn } from '../briefs/continuity.js';
import type { Document } from '../model/document.js';
import type { Passage } from '../model/passage.js';

/** The themes that a reader files a passage under, the main one first. */
export interface ThemeLabel {
  readonly source: string;
  readonly start: number;
  readonly themes: readonly string[];
}

/** A statement of what a district wants to be; `best` marks the one that says it best in its source. */
export interface PositioningLabel {
  readonly source: string;
  readonly district: string;
  readonly quote: string;
  readonly best?: boolean;
}

export interface ThemeScore {
  readonly passages: number;
  /** Passages whose first theme is one that the reader names. */
  readonly first: number;
  /** Themes that both name, that the reader names, that the program names. */
  readonly both: number;
  readonly wanted: number;
  readonly given: number;
  readonly wrong: readonly string[];
}

/** Compares the themes of passages with those of a reader. */
export function scoreThemes(passages: readonly Passage[], labels: readonly ThemeLabel[]): ThemeScore {
  const sum = { passages: 0, first: 0, both: 0, wanted: 0, given: 0, wrong: [] as string[] };
  for (const label of labels) {
    const passage = passages.find(({ source, start }) => source === label.source && start === label.start);
    if (!passage) {
      sum.wrong.push(`${label.source} ${label.start}: no such passage`);
      continue;
    }
    const agrees = passage.theme === null ? label.themes.length === 0 : label.themes.includes(passage.theme);
    sum.passages++;
    if (agrees) sum.first++;
    sum.both += passage.themes.filter((theme) => label.themes.includes(theme)).length;
    sum.wanted += label.themes.length;
    sum.given += passage.themes.length;
    if (!agrees)
      sum.wrong.push(
        `${passage.text.slice(0, 40)}…: ${label.themes.join('、') || 'none'} <> ${passage.themes.join('、') || 'none'}`,
      );
  }
  return sum;
}

/** How many of the statements that a reader found best are the program's first of the same source and district. */
export function scorePositioning(
  passages: readonly Passage[],
  labels: readonly PositioningLabel[],
  documents: readonly Document[],
): { wanted: number; right: number; missed: readonly string[] } {
  const missed = labels
    .filter(({ best }) => best)
    .filter((label) => {
      const raw = documents.find(({ source }) => source.id === label.source)?.raw ?? '';
      const [first] = positioningIn(
        passages.filter(
          ({ source, districts }) => source === label.source && districts.includes(label.district),
        ),
      );
      // Any of the statements that the reader lists is one; the first must be among them.
      return !labels
        .filter(({ source, district }) => source === label.source && district === label.district)
        .some(({ quote }) => {
          const at = raw.indexOf(quote);
          return first !== undefined && at >= 0 && first.start < at + quote.length && first.end > at;
        });
    })
    .map(({ source, district, quote }) => `${source} ${district}: ${quote}`);
  const wanted = labels.filter(({ best }) => best).length;
  return { wanted, right: wanted - missed.length, missed };
}

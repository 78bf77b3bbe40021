import { parse } from 'yaml';
import { readResource } from '../resources.js';

export interface Theme {
  readonly id: string;
  readonly english: string;
  readonly strong: readonly string[];
  readonly words: readonly string[];
}

/** All themes, in the file's order. */
export const themes: readonly Theme[] = parse(readResource('extract/themes.yaml'));

/** A theme's name; one that is not listed keeps its own. */
export function themeName(id: string, language: 'zh' | 'en'): string {
  return language === 'zh' ? id : (themes.find((theme) => theme.id === id)?.english ?? id);
}

function occurrences(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count++;
  return count;
}

/** The themes of a passage, the strongest first; a heading's words count with the text's. */
export function themesOf(text: string, heading = ''): string[] {
  const scored = themes
    .map((theme) => {
      const strong = theme.strong.reduce(
        (sum, word) => sum + occurrences(text, word) + 2 * occurrences(heading, word),
        0,
      );
      const weak = theme.words.reduce(
        (sum, word) => sum + occurrences(text, word) + occurrences(heading, word),
        0,
      );
      return { id: theme.id, score: 3 * strong + weak, strong };
    })
    .filter((theme) => theme.score >= 2)
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best) return [];
  return scored
    .filter((theme) => theme.score >= best.score * 0.5 && (theme.strong > 0 || theme === best))
    .map((theme) => theme.id);
}

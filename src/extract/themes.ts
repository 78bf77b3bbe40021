import { parse } from 'yaml';
import { readResource } from '../resources.js';
import { WordFinder } from '../text/wordFinder.js';

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

/** Which themes a word is of, and how much it says: a strong word three times as much. */
const meanings = new Map<string, { theme: number; strong: boolean }[]>();
themes.forEach(({ strong, words }, theme) => {
  for (const word of strong) meanings.set(word, [...(meanings.get(word) ?? []), { theme, strong: true }]);
  for (const word of words) meanings.set(word, [...(meanings.get(word) ?? []), { theme, strong: false }]);
});
const finder = new WordFinder(meanings.keys());

/** The themes of a passage, the strongest first; a heading's words count with the text's. */
export function themesOf(text: string, heading = ''): string[] {
  const scores = themes.map(({ id }) => ({ id, score: 0, strong: 0 }));
  const count = (within: string, inHeading: boolean) => {
    for (const { word } of finder.all(within))
      for (const { theme, strong } of meanings.get(word)!) {
        const times = strong && inHeading ? 2 : 1;
        scores[theme]!.score += strong ? 3 * times : times;
        if (strong) scores[theme]!.strong += times;
      }
  };
  count(text, false);
  count(heading, true);
  const scored = scores.filter(({ score }) => score >= 2).sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best) return [];
  return scored
    .filter((theme) => theme.score >= best.score * 0.5 && (theme.strong > 0 || theme === best))
    .map((theme) => theme.id);
}

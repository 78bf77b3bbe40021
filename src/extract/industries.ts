import { parse } from 'yaml';
import { readResource } from '../resources.js';

/** An industry, and the words that name it; a word may hold a regular expression. */
interface Industry {
  readonly id: string;
  readonly english: string;
  readonly words: readonly string[];
}

const industries: readonly (Industry & { readonly pattern: RegExp })[] = (
  parse(readResource('extract/industries.yaml')) as Industry[]
).map((industry) => ({
  ...industry,
  pattern: new RegExp(industry.words.map((word) => word.replace(/\+/gu, '\\+')).join('|'), 'u'),
}));

/** The industries that a text names, in the file's order. */
export function industriesOf(text: string): string[] {
  return industries.filter(({ pattern }) => pattern.test(text)).map(({ id }) => id);
}

/** An industry's name; one that is not listed keeps its own. */
export function industryName(id: string, language: 'zh' | 'en'): string {
  return language === 'zh' ? id : (industries.find((industry) => industry.id === id)?.english ?? id);
}

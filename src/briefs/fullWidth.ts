import type { Brief } from './content.js';

/** What keeps its sources' marks: the facts, and the quotes that the evidence is. */
const VERBATIM = new Set(['facts', 'evidence']);

/** A pair of half-width brackets in Chinese: after a Chinese character or mark, or at the beginning and around Chinese. */
const BRACKETS = /(?<=[\u3400-\u9fff》”’）])\(([^()]*)\)|^\((?=[\u3400-\u9fff])([^()]*)\)/gu;

/** Brackets of running text as Chinese sets them; the evidence keeps those of its source. */
export const fullWidthBrackets = (text: string): string =>
  text.replace(BRACKETS, (_, after?: string, first?: string) => `（${after ?? first}）`);

/** A brief whose own text has full-width brackets. */
export function inFullWidth<T extends Brief>(brief: T): T {
  const walk = (value: unknown, key: string): unknown => {
    if (VERBATIM.has(key)) return value;
    if (typeof value === 'string') return fullWidthBrackets(value);
    if (Array.isArray(value)) return value.map((each) => walk(each, ''));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, name)]));
  };
  return walk(brief, '') as T;
}

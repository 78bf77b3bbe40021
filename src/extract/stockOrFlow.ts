import type { Modality } from '../model/facts.js';
import { readResource } from '../resources.js';

/*
 * Stock or flow, where words leave it open: 企业5家 may be those there are or those that came. The rules of measure.ts give a
 * first opinion; what the name and the words around it have been in texts that readers labelled is weighed against it. The
 * weights are those of a logistic regression, learned by `npm run learn` (src/eval/learnMeasure.ts).
 */

export type StockOrFlow = 'level' | 'flow';

/** What a number is told with. */
export interface Told {
  readonly name: string;
  readonly unit: string | null;
  readonly modality: Modality;
  /** The words before the number, from the end of the one before. */
  readonly before: string;
  /** The sentence up to the number. */
  readonly sentence: string;
}

/** How much the rules' own opinion counts against the words. */
export const OPINION = 1;

/** How many characters of the sentence before a number are looked at. */
const NEAR = 90;

const letters = (text: string) => text.replace(/[\d.,，。；、：:\s]/gu, '');

/** Every pair of neighbouring characters. */
function pairs(text: string, mark: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => mark + text.slice(at, at + 2));
}

/** The signs of a number: pairs of characters in its name and before it, how the name begins and ends, its unit. */
export function signsOf({ name, unit, modality, before, sentence }: Told, opinion: StockOrFlow): string[] {
  const words = letters(before);
  const measure = unit ?? '无';
  return [
    ...new Set([
      ...pairs(name, '名'),
      ...[1, 2, 3].flatMap((length) => [`首${name.slice(0, length)}`, `尾${name.slice(-length)}`]),
      `位${measure}`,
      `位${measure}${name.slice(-1)}`,
      `位${measure}${name.slice(-2)}`,
      `位${measure}${opinion}`,
      `式${modality}`,
      `判${opinion}`,
      `判${opinion}${modality}`,
      ...pairs(words.slice(-12), '前'),
      `邻${words.slice(-1)}`,
      `邻${words.slice(-2)}`,
      `起${words.slice(0, 2)}`,
      ...pairs(letters(sentence).slice(-NEAR), '句'),
    ]),
  ];
}

let weights: ReadonlyMap<string, number> | null = null;

/** Uses other weights than those that are kept; none at all leave every opinion as it is. For learning them, and for tests. */
export function useWeights(others: ReadonlyMap<string, number> | null): void {
  weights = others;
}

function kept(): ReadonlyMap<string, number> {
  weights ??= new Map(
    Object.entries(JSON.parse(readResource('extract/stockOrFlow.json')) as Record<string, number>),
  );
  return weights;
}

/** What the rules' opinion is after the words have been weighed. */
export function stockOrFlow(told: Told, opinion: StockOrFlow): StockOrFlow {
  const known = kept();
  let score = opinion === 'flow' ? OPINION : -OPINION;
  for (const sign of signsOf(told, opinion)) score += known.get(sign) ?? 0;
  return score > 0 ? 'flow' : 'level';
}

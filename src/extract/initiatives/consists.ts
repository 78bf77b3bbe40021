import { parseChineseNumeral } from '../../text/numerals.js';
import type { Candidate } from './candidate.js';

/** What joins a numbered name to its parts: ，即…; ：…; （…; 的发展构想：. */
const JOINS =
  /^[”]?(?:的?[\p{Script=Han}]{0,8})?(?:[，,]?(?:即|包括|包含|分别为|分别是|指)[：:]?|[：:]|——?|[（(](?:即)?)/u;

/** How many parts a numbered name promises: four of “四智” and of “一圈、一廊、一谷、一园”, six of “一心两轴三区”. */
function promised(name: string): number {
  const quoted = /“([^”]+)”/u.exec(name)?.[1] ?? name;
  const digits = quoted.match(/[一二两三四五六七八九十]/gu) ?? [];
  return digits.reduce((sum, digit) => sum + (parseChineseNumeral(digit) ?? 0), 0);
}

/**
 * What a numbered name consists of, where the clause spells it out and there are as many as the name promises:
 * “一圈、一廊、一谷、一园”，即环同济知识经济圈、…. Empty for all others.
 */
export function partsOf(clause: string, candidate: Candidate, candidates: readonly Candidate[]): string[] {
  const count = promised(candidate.name);
  if (count < 2 || !/^[“]?[一二两三四五六七八九十]/u.test(candidate.name)) return [];
  const joined = JOINS.exec(clause.slice(candidate.to));
  if (!joined) return [];
  const from = candidate.to + joined[0].length;
  const named = candidates.filter((each) => each.from >= from).map(({ name }) => name);
  if (named.length === count) return named;
  const quoted = [...clause.slice(from).matchAll(/“([^“”，。；]{2,12})”/gu)].map((match) => match[1]!);
  return quoted.length === count ? quoted : [];
}

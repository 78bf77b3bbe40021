import type { Candidate } from './candidate.js';
import { headAtEnd } from './heads.js';

/** A numbered name and what it consists of: 打造“六平台”，即科技人才服务平台、…. */
const NUMBERED =
  /[一二两三四五六七八九十\d](?:大|个)?[\p{Script=Han}]{1,6}[”]?(?:(?:[，,（(]|——)?(?:即|包括|分别为|分别是|指)[：:]?|[：:]|——)/gu;

/** The parts of numbered names, with their places in the clause. They are the district's own, however plain their names. */
export function partsIn(clause: string): Candidate[] {
  const matches = [...clause.matchAll(NUMBERED)];
  return matches.flatMap((match, index) => {
    const from = match.index + match[0].length;
    const list = clause.slice(from, matches[index + 1]?.index).replace(/[，,]?[“\s]*$/u, '');
    const parts = [...list.matchAll(/[^、，,；;（）()]+/gu)].map((part) => {
      const name = part[0].replace(/^[“\s]+|[”\s]+$|等$/gu, '');
      const at = from + part.index + part[0].indexOf(name);
      return { from: at, to: at + name.length, name, form: 'part' as const, head: headAtEnd(name) };
    });
    const named = parts.filter(
      ({ name, head }) => head && name.length >= 5 && name.length <= 20 && !/[“”]/u.test(name),
    );
    // A list, not a sentence that goes on.
    return named.length >= 2 && named.length >= parts.length - 1 ? named : [];
  });
}

import type { Candidate } from './candidate.js';
import { headAtEnd } from './heads.js';

const ENDING =
  '空间格局|格局|战略|布局|规划|体系|机制|计划|工程|活动|项目|系统|发展构想|目标定位|品牌|平台|改造|试点';
const QUOTED = new RegExp(
  `“(?<inner>[^“”，。；]{2,40})”(?<tail>(?:的)?(?!为|的是|等)[\\p{Script=Han}A-Za-z0-9]{0,12}?(?:${ENDING}))?`,
  'gu',
);
/** What in quotation marks is a name by itself: numbered, or short. */
const NAME_ALONE = /^[一二三四五六七八九十两\d].{1,14}$|^.{2,10}$/u;
/** A research project is called by what it is about. */
const PROJECT = /(?:研究|开发|应用|示范|研制|集成|设计|改造|工程)$/u;

/** Names in quotation marks. */
export function quotedIn(clause: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of clause.matchAll(QUOTED)) {
    const inner = match.groups!.inner!.replace(/^[“”]+|[“”]+$/gu, '');
    const tail = match.groups!.tail ?? '';
    const head = headAtEnd(inner);
    const alone = !/[+＋]/u.test(inner) && (NAME_ALONE.test(inner) || PROJECT.test(inner));
    // A whole sentence in quotation marks is what is said, not what something is called.
    if (!PROJECT.test(inner) && inner.length > 20) continue;
    // “政府、企业、社会组织”三位一体的体系: who is in it, and no name.
    if (
      /(?:格局|体系|机制)$/u.test(tail) &&
      /[、与和]/u.test(inner) &&
      !/[一二两三四五六七八九十]/u.test(inner)
    )
      continue;
    if (!tail && !head && !alone) continue;
    const from = match.index + (tail ? 0 : 1 + match.groups!.inner!.indexOf(inner));
    const to = tail ? match.index + match[0].length : from + inner.length;
    const name = clause.slice(from, to);
    found.push({ from, to, name, form: 'quoted', head: tail ? null : head });
  }
  return found;
}

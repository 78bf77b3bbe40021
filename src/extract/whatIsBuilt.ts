import { unitMeaning } from '../text/units.js';
import type { ClauseSite } from './clauseSite.js';

/*
 * 在核心区建30万平方米产业空间: what is built stands behind its size, and where is no part of it.
 */

/** 在核心区建, 在全域新建: where something was done, before what was done. */
const WHERE_DONE =
  /(?:^|(?<=[，,\s今全当年内要将计划已拟]))在\p{Script=Han}{2,10}?(?=(?:新建|建设|建成|打造|盘活|改造|新增|开发|布局|建)$)/u;

/** Whether a size is told before what has it. */
export const isSizeOfNext = (unit: string | null, after: string) =>
  unitMeaning(unit)?.family === 'area' && /^\p{Script=Han}{2,}/u.test(after);

/** 奉贤要在核心区建: 建设, which is done there. */
export const whatIsBuilt = (before: string) =>
  before.replace(WHERE_DONE, '').replace(/(?<![新改扩在共搭组创续重筹修兴])建$/u, '建设');

/** 建成众创空间51家 in a look back on five years: what there is at their end, unless the clause says that it came in them. */
export function isBuiltByThen(name: string, verb: string, clause: string, { context }: ClauseSite): boolean {
  return (
    /^\d{4}\/\d{4}$/u.test(context.reportsOn ?? '') &&
    context.modality === 'actual' &&
    /^建成/u.test(verb || name) &&
    !/[三五]年|期间|新建|先后|累计|实际/u.test(clause)
  );
}

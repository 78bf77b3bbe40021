import { unitMeaning } from '../text/units.js';

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

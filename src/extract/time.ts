import { arabicYears } from '../text/years.js';
import { TIME_RULES, type TimeCue, type TimeReader } from './timeRules.js';

/** 增加到2015年的486家: the year of a value reached, not a deadline. */
function afterVerb(found: ReturnType<TimeReader>, before: string): ReturnType<TimeReader> {
  if (
    found?.kind !== 'deadline' ||
    !/(?:增加|增长|提高|提升|扩大|扩展|拓展|上升|攀升|增|降低?|减少|缩短|压缩)$/u.test(before)
  )
    return found;
  return { ...found, kind: 'year' };
}

/** Without one of these no rule finds anything. */
const TELLS_TIME = /[年月季]|十[一二三四]?五|(?:19|20)\d{2}/u;

/** Whether a text has one of some characters. */
function hasOneOf(text: string, characters: string): boolean {
  for (let at = 0; at < characters.length; at++) if (text.includes(characters[at]!)) return true;
  return false;
}

/** Every time named in a text that speaks from a year, and from a month if that is known; in order, none overlapping. */
export function findTimes(original: string, now: number | null, month: number | null = null): TimeCue[] {
  if (!TELLS_TIME.test(original)) return [];
  const text = arabicYears(original);
  const cues: TimeCue[] = [];
  const taken: [number, number][] = [];
  for (const match of text.matchAll(/《[^》]*》|[〔[（(]\d{4}[〕\]）)]\d*号?/gu))
    taken.push([match.index, match.index + match[0].length]);
  // “2015-2016年度上海市科普示范街道”: the year is the title's.
  for (const match of text.matchAll(/“[^“”]*?(?:19|20)\d{2}[^“”]*?\p{Script=Han}{4}[^“”]*”/gu))
    taken.push([match.index, match.index + match[0].length]);
  // 受二季度停工停产影响，全年下降2.9%: why, and not when.
  for (const match of text.matchAll(/受[^，。；]{0,24}?(?:影响|冲击|拖累|带动|拉动)/gu))
    taken.push([match.index, match.index + match[0].length]);
  for (const [signs, pattern, read] of TIME_RULES) {
    if (!hasOneOf(text, signs)) continue;
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.some(([from, to]) => start < to && end > from)) continue;
      // 同比去年, 较上年, 比2010年: what is compared with, not when.
      if (
        /(?:比|较|同比|相比|与|对比|[高低快慢好优]于|不及)$/u.test(text.slice(Math.max(0, start - 2), start))
      ) {
        taken.push([start, end]);
        continue;
      }
      const found = afterVerb(read(match, { now, month }), text.slice(0, start));
      if (!found) continue;
      taken.push([start, end]);
      cues.push({ ...found, words: match[0], index: start });
    }
  }
  return cues.filter((cue) => !namesSomething(cue, text)).sort((a, b) => a.index - b.index);
}

/** What is drawn up for a year and called by it; a prize or a year's taxes are of the year itself. */
const A_PAPER =
  /^[\p{Script=Han}、“”]{0,12}(?:清单|计划|报告|指南|目录|方案|名单|要点|预算|项目|课题|任务|规划|公报|资金)/u;

/** 2017年度 in 已编制2017年度数据清单 belongs to the thing's name: a verb stands right before it and the noun right after. */
function namesSomething(cue: TimeCue, text: string): boolean {
  const after = text.slice(cue.index + cue.words.length);
  // 在2010年基础上, 按2008年新办法认定的: what it is measured by.
  if (
    /^(?:规划)?(?:的)?(?:开局|收官|起步)(?:之|的?[一第]?年|阶段|$)|^(?:的)?基础上|^(?:新|修订的?)?(?:办法|标准|口径|目录|版)/u.test(
      after,
    )
  )
    return true;
  // 是“十一五”的1.7倍: what is compared with.
  if (
    /(?:是|为|比|较|相当于)$/u.test(text.slice(0, cue.index)) &&
    /^(?:期间|同期)?(?:总量|全年)?的[\d一二三四五六七八九十]/u.test(after)
  )
    return true;
  if (cue.kind !== 'year' || !/度$/u.test(cue.words)) return false;
  return /[编制发布完成开展组织实施获得推进落][了]?$/u.test(text.slice(0, cue.index)) && A_PAPER.test(after);
}

import type { Context } from './context.js';

/** A sentence that names a plan and says no more of it. */
const NAMES_PLAN =
  /《[^》]*(?:规划|计划|方案|纲要)[^》]*》(?:已|正式|于|[\d年月日])*(?:发布|公布|出台|印发|实施|亮相)?。?$/u;
/** What the next one then tells of. */
const DUE = /^\s*(?:到|至)(?<year>(?:19|20)\d{2})年/u;

/** …联合制定《实施计划》。到2023年，规划加氢站接近100座: what the plan set, though the year is over. */
export function setByPlan(before: string, sentence: string, context: Context): Context {
  const due = NAMES_PLAN.test(before.trim()) ? DUE.exec(sentence)?.groups?.year : undefined;
  return due && context.modality === 'actual'
    ? {
        ...context,
        modality: 'target',
        looksAheadTo: due,
        now: Math.min(Number(due) - 1, context.now ?? 9999),
      }
    : context;
}

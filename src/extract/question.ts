import { findFiveYearPlan } from '../text/years.js';
import type { Context } from './context.js';

/*
 * What is asked in an interview, a press conference or an explanation of a paper: the answer tells of it. Q2：“十四五”要做到什么程度？ A：…
 */

const QUESTION =
  /^(?:Q\s*\d{0,2}|问|[一二三四五六七八九十\d]{1,2}[、.．]?\s*问|[^：:。，]{2,12})[：:]\s*(?<asked>[^。！]{2,80})[？?][”"]?\s*$/u;
const AHEAD =
  /[“"]?十[一二三四五]?五[”"]?(?:期间|时期)?[^？?]{0,8}(?:要|目标|怎么|如何|打算|将)|目标|打算|下一步|今后|未来|明年|后续|接下来|怎么[干做走]|任务/u;
/** What has been done about it, whatever was aimed for. */
const SO_FAR = /成效|进展|成绩|家底|完成得?(?:如何|怎)|怎么样|落实得/u;

/** What a question asks, as a context for its answer; null for what is no question. */
export function askedIn(text: string): ((context: Context) => Context) | null {
  const asked = QUESTION.exec(text.trim())?.groups?.asked;
  if (asked === undefined) return null;
  if (!AHEAD.test(asked) || SO_FAR.test(asked)) return (context) => context;
  const plan = findFiveYearPlan(asked);
  return (context) => ({
    ...context,
    modality: 'target',
    looksAheadTo: plan
      ? String(plan.first + 4)
      : /明年/u.test(asked) && context.now !== null
        ? String(context.now + 1)
        : /今年/u.test(asked) && context.now !== null
          ? String(context.now)
          : context.looksAheadTo,
  });
}

import type { Period } from '../model/period.js';
import type { Context } from './context.js';
import type { TimeCue } from './timeRules.js';

/** When what a clause aims for is due, for those after it: 到2020年, 计划2019年5月开园. */
export function deadlineIn(times: readonly TimeCue[], said: string, { now }: Context): Period | null {
  const deadline = times.findLast(({ kind }) => kind === 'deadline')?.period;
  if (deadline !== undefined) return deadline;
  const planned = times.findLast(
    ({ index, period, words }) =>
      now !== null &&
      Number(period.slice(0, 4)) > now &&
      (/(?:计划|拟|预计|将)[于在]?$/u.test(said.slice(0, index)) ||
        (/^明年|^来年/u.test(words) &&
          /^[，,]?(?:计划|拟|预计|将|力争|争取|要)/u.test(said.slice(index + words.length)))),
  );
  return planned?.period.slice(0, 4) ?? null;
}

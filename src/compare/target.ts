import type { Caveat, TargetProgress, TargetStatus } from '../model/comparison.js';
import type { IndicatorFact } from '../model/facts.js';
import { monthsOf } from '../model/period.js';
import { isCeiling } from './ceiling.js';
import { tidy, valueIn } from './change.js';
import { comparability } from './comparability.js';

/** How far a target's indicator has come by the newest comparable value; the rule is printed where it is used. */
export function targetProgress(target: IndicatorFact, actuals: readonly IndicatorFact[]): TargetProgress {
  const due = monthsOf(target.period ?? '')?.to ?? null;
  if (target.measure === 'flow' || target.measure === 'growth') return yearlyAim(target, actuals);
  const judged = actuals.map((fact) => ({ fact, ...comparability(fact, target) }));
  const usable = judged.filter((each) => each.comparable);
  const inTime = usable.filter(({ fact }) => due === null || (monthsOf(fact.period ?? '')?.to ?? 0) <= due);
  const baseline = inTime[0]?.fact ?? null;
  const latest = inTime.at(-1)?.fact ?? null;
  if (!baseline || !latest) {
    const reasons = judged.flatMap((each) => (each.comparable ? [] : each.caveats));
    return {
      fact: target,
      baseline: null,
      latest: null,
      progressPercent: null,
      elapsedPercent: null,
      status: '无法判断',
      caveats: [...new Map(reasons.map((reason) => [reason.zh, reason])).values()],
    };
  }
  const caveats = onePerRule(usable.flatMap((each) => each.caveats));
  const goal = target.value;
  const now = valueIn(latest, target.unit);
  const start = valueIn(baseline, target.unit);
  const distance = goal - start;
  const moved = baseline !== latest && distance !== 0;
  const elapsed = elapsedAt(baseline, latest, due);
  const progress = moved ? tidy(((now - start) / distance) * 100) : null;
  return {
    fact: target,
    baseline,
    latest,
    progressPercent: progress === null ? null : Number(progress.toFixed(1)),
    elapsedPercent: elapsed,
    status: statusOf(target, latest, now, progress, elapsed, due),
    caveats,
  };
}

/** One caveat of each rule, the newest: three ways of writing a name need saying once. */
function onePerRule(caveats: readonly Caveat[]): Caveat[] {
  return [...new Map(caveats.map((caveat) => [caveat.rule, caveat])).values()];
}

/** An amount or a rate aimed at for a period is judged by that period's own value alone, never by an earlier one. */
function yearlyAim(target: IndicatorFact, actuals: readonly IndicatorFact[]): TargetProgress {
  const same =
    actuals.findLast((fact) => fact.period === target.period && sameButForTime(fact, target)) ?? null;
  const due = monthsOf(target.period ?? '')?.to ?? null;
  const newest = Math.max(...actuals.map((fact) => monthsOf(fact.period ?? '')?.to ?? 0), 0);
  const bare = { fact: target, baseline: null, progressPercent: null, elapsedPercent: null };
  if (!same)
    return {
      ...bare,
      latest: null,
      status: due !== null && newest < due && actuals.length > 0 ? '未到期' : '无法判断',
      caveats: [],
    };
  const value = valueIn(same, target.unit);
  const reached = isCeiling(target) ? value <= target.value : value >= target.value;
  return { ...bare, latest: same, status: reached ? '已达成' : '滞后', caveats: [] };
}

/** Like with like in everything but that one is an aim and the other its outcome. */
function sameButForTime(fact: IndicatorFact, target: IndicatorFact): boolean {
  return comparability({ ...fact, modality: 'actual' }, { ...target, modality: 'target' }).comparable;
}

/** Share of the time to the aim that had gone by at the latest value, in per cent. */
function elapsedAt(baseline: IndicatorFact, latest: IndicatorFact, due: number | null): number | null {
  const start = monthsOf(baseline.period ?? '')?.to;
  const at = monthsOf(latest.period ?? '')?.to;
  if (due === null || start === undefined || at === undefined || due <= start) return null;
  return ((at - start) / (due - start)) * 100;
}

function statusOf(
  target: IndicatorFact,
  latest: IndicatorFact,
  now: number,
  progress: number | null,
  elapsed: number | null,
  due: number | null,
): TargetStatus {
  const ceiling = isCeiling(target);
  // A lower bound that reaches the goal has reached it; an upper bound has not been shown to.
  if (!ceiling && now >= target.value && latest.relation !== '<=') return '已达成';
  if (ceiling && now <= target.value && latest.relation !== '>=') return '已达成';
  const at = monthsOf(latest.period ?? '')?.to;
  if (due === null || at === undefined) return '无法判断';
  if (progress === null) return at < due ? '未到期' : '无法判断';
  if (at >= due) return '滞后';
  if (elapsed === null) return '无法判断';
  return progress >= elapsed ? '进展正常' : '滞后';
}

import { isCeiling } from '../compare/ceiling.js';
import { valueIn } from '../compare/change.js';
import type { TargetProgress } from '../model/comparison.js';
import type { TargetBar } from './content.js';
import { formatValue } from './format.js';
import type { BriefInput } from './input.js';

/**
 * An aim as a row of the chart. Only aims that are to be reached from below are drawn, and only where something is
 * known to measure them by.
 */
export function targetBar(aim: TargetProgress, { language }: BriefInput): TargetBar | null {
  const { fact, baseline, latest, elapsedPercent } = aim;
  const newer = latest === baseline ? null : latest;
  const shown = newer ?? baseline;
  if (!shown || isCeiling(fact) || fact.value <= 0) return null;
  const share = (each: TargetProgress['fact']) => valueIn(each, fact.unit) / fact.value;
  const start = baseline && share(baseline);
  const now = newer && share(newer);
  if ((start ?? 0) < 0 || (now ?? 0) < 0 || (start ?? 0) > 1) return null;
  return {
    start,
    now,
    pace:
      start !== null && now !== null && elapsedPercent !== null
        ? start + ((1 - start) * elapsedPercent) / 100
        : null,
    label: `${formatValue(shown, language)} → ${formatValue(fact, language)} ${fact.unit ?? ''}`.trim(),
  };
}

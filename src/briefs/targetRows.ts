import { relationOfChange, valueIn } from '../compare/change.js';
import { requiredGrowth } from '../compare/growth.js';
import type { TargetProgress } from '../model/comparison.js';
import { type IndicatorFact, printedName } from '../model/facts.js';
import type { TargetRow } from './content.js';
import { type EvidenceList, NO_FIGURE } from './evidence.js';
import { formatNumber, formatPeriod, formatValue, rankUnit } from './format.js';
import type { BriefInput } from './input.js';
import { phrases } from './phrases.js';
import { targetBar } from './targetBar.js';

const GLYPHS = { 已达成: '✓', 进展正常: '▲', 滞后: '▼', 未到期: '○', 无法判断: '?' } as const;

/** An aim with what it is measured from and by. */
export function targetRow(aim: TargetProgress, input: BriefInput, list: EvidenceList): TargetRow {
  const { language } = input;
  const say = phrases[language];
  const cited = (fact: IndicatorFact | null) =>
    fact
      ? {
          ...list.cite(formatValue(fact, language), fact.evidence),
          when: formatPeriod(fact.period, language),
        }
      : NO_FIGURE;
  return {
    name:
      aim.fact.measure === 'growth' ? `${printedName(aim.fact)}${say.growthSuffix}` : printedName(aim.fact),
    unit: aim.fact.unit ?? rankUnit(aim.fact.unit, language),
    baseline: cited(aim.baseline),
    latest: cited(aim.latest === aim.baseline ? null : aim.latest),
    target: cited(aim.fact),
    progress: aim.progressPercent === null ? '–' : `${aim.progressPercent}%`,
    status: say.targetStatus[aim.status],
    glyph: GLYPHS[aim.status],
    notes: [...aim.caveats.map((caveat) => caveat[language]), ...required(aim, input)],
    bar: targetBar(aim, input),
  };
}

/** How much the value must grow each year from here, where the aim is not reached yet. */
function required({ fact, latest }: TargetProgress, { language }: BriefInput): string[] {
  if (!latest || fact.measure !== 'level') return [];
  const rate = requiredGrowth(latest, fact, valueIn(latest, fact.unit));
  return rate === null
    ? []
    : [
        phrases[language].required(
          `${formatNumber(rate, 1)}%`,
          relationOfChange(latest.relation, fact.relation),
        ),
      ];
}

/** An aim with something to measure it by comes before one without. */
export function knownOf(aim: TargetProgress): number {
  return (aim.progressPercent === null ? 0 : 4) + (aim.latest ? 2 : 0) + (aim.baseline ? 1 : 0);
}

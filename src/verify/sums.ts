import type { Brief, Cited } from '../briefs/content.js';
import { entryOf, placeKey } from '../briefs/evidence.js';
import { tidy, valueIn } from '../compare/change.js';
import { requiredGrowth } from '../compare/growth.js';
import type { IndicatorFact } from '../model/facts.js';
import { numbersIn } from './numbers.js';

/** The facts of a brief that are figures. */
export const figuresOf = ({ facts }: Brief) =>
  facts.filter((fact): fact is IndicatorFact => fact.kind === 'indicator');

/** Changes, percentages and gaps between the facts that are cited together, and the medians of the city's table. */
export function sumsOf(brief: Brief): Map<string, string> {
  const figures = figuresOf(brief);
  const sums = new Map<string, string>();
  const note = (reckoned: number, how: string) => {
    // 23 ÷ 80 is 28.75 % and is printed as 28.8, whichever way the last bits of the quotient fell.
    const value = tidy(reckoned);
    for (const decimals of [0, 1, 2, 3, 4]) {
      const text = String(Math.abs(Number(value.toFixed(decimals))));
      if (!sums.has(text)) sums.set(text, how);
    }
  };
  for (const group of citedTogether(brief)) {
    const places = new Set(
      group.flatMap((number) => {
        const entry = entryOf(brief, number);
        return entry ? [placeKey(entry)] : [];
      }),
    );
    const facts = figures.filter(({ evidence }) => places.has(placeKey(evidence)));
    for (const a of facts)
      for (const b of facts) {
        if (a === b) continue;
        const [from, to] = [valueIn(a, b.unit), b.value];
        note(to - from, `${to} − ${from}`);
        if (b.measure === 'growth' && b.unit === '%' && b.value > -100)
          note(a.value / (1 + b.value / 100), `${a.value} ÷ (1 + ${b.value}%)`);
        const required = b.modality === 'target' ? requiredGrowth(a, b, from) : null;
        if (required !== null) note(required, `(${to} ÷ ${from}) a year`);
        if (from !== 0) note(((to - from) / from) * 100, `(${to} − ${from}) ÷ ${from}`);
        for (const c of facts) {
          const base = valueIn(c, b.unit);
          if (c !== a && c !== b && to !== base)
            note(((from - base) / (to - base)) * 100, `(${from} − ${base}) ÷ (${to} − ${base})`);
        }
      }
  }
  if (brief.kind === 'city')
    for (const row of brief.cross) {
      for (const number of numbersIn(row.median)) sums.set(number, `median of ${row.count}`);
      for (const number of numbersIn(row.range)) sums.set(number, `range of ${row.count}`);
    }
  return sums;
}

/** Evidence numbers of each sentence and each row, whose facts may have been reckoned with each other. */
function citedTogether(brief: Brief): number[][] {
  const of = (...cells: readonly Cited[]) => cells.flatMap(({ evidence }) => evidence);
  const groups = [...brief.findings, ...brief.review].map((sentence) => of(sentence));
  if (brief.kind === 'district') {
    groups.push(...brief.indicators.map(({ before, after }) => of(before, after)));
    groups.push(...brief.targets.map(({ baseline, latest, target }) => of(baseline, latest, target)));
  }
  return groups;
}

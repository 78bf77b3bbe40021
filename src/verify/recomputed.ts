import type { Brief, Cited, DistrictBrief, IndicatorRow } from '../briefs/content.js';
import { entryOf, placeKey } from '../briefs/evidence.js';
import { valueIn } from '../compare/change.js';
import { messages } from '../messages.js';
import type { IndicatorFact } from '../model/facts.js';
import { numbersIn, shows } from './numbers.js';
import { figuresOf } from './sums.js';

/** Recomputes the changes of the indicator table and the progress of the targets from the facts that the brief carries. */
export function checkSums(brief: Brief): { count: number; problems: string[] } {
  if (brief.kind !== 'district') return { count: 0, problems: [] };
  const problems: string[] = [];
  let count = 0;
  for (const row of brief.indicators) {
    const [from, to] = [factOf(brief, row.before), factOf(brief, row.after)];
    if (!row.comparable || !from || !to) continue;
    count++;
    problems.push(...checkChange(row, from, to));
  }
  for (const row of brief.targets) {
    const [base, latest, aim] = [row.baseline, row.latest, row.target].map((cited) => factOf(brief, cited));
    if (row.progress === '–' || !base || !aim) continue;
    count++;
    const now = latest ?? base;
    const share =
      ((valueIn(now, aim.unit) - valueIn(base, aim.unit)) / (aim.value - valueIn(base, aim.unit))) * 100;
    const [printed] = numbersIn(row.progress);
    if (printed === undefined || !shows(printed, share))
      problems.push(messages.verify.sum(row.name, row.progress, `${share.toFixed(1)}%`));
  }
  return { count, problems };
}

function checkChange(row: IndicatorRow, from: IndicatorFact, to: IndicatorFact): string[] {
  const before = valueIn(from, to.unit);
  const change = to.value - before;
  const wrong: string[] = [];
  const [printed] = numbersIn(row.change);
  const negative = /[-−]/u.test(row.change);
  if (printed === undefined || !shows(printed, change) || (change !== 0 && negative !== change < 0))
    wrong.push(
      messages.verify.sum(
        row.name,
        row.change,
        `${to.value} − ${before} = ${Number(change.toPrecision(10))}`,
      ),
    );
  const [percent] = numbersIn(row.percent);
  const share = (change / before) * 100;
  if (percent !== undefined && to.measure !== 'share' && !shows(percent, share))
    wrong.push(messages.verify.sum(row.name, row.percent, `${share.toFixed(1)}%`));
  return wrong;
}

/** The fact that a cell prints: cited by it, and with the value that stands in it. */
function factOf(brief: DistrictBrief, cell: Cited | undefined): IndicatorFact | null {
  const [printed] = numbersIn(cell?.text ?? '');
  if (!cell || printed === undefined) return null;
  const places = cell.evidence.flatMap((number) => entryOf(brief, number) ?? []).map(placeKey);
  return (
    figuresOf(brief).find((fact) => shows(printed, fact.value) && places.includes(placeKey(fact.evidence))) ??
    null
  );
}

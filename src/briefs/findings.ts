import { valueIn } from '../compare/change.js';
import type { DistrictComparison } from '../compare/compareDistrict.js';
import { isDraft } from '../compare/threads.js';
import { type IndicatorFact, printedName } from '../model/facts.js';
import type { Passage } from '../model/passage.js';
import { yearOf } from '../model/period.js';
import { titleOf } from '../model/source.js';
import type { Cited } from './content.js';
import type { EvidenceList } from './evidence.js';
import { formatChange, formatNumber, formatPeriod, formatValue } from './format.js';
import type { BriefInput } from './input.js';
import { phrases } from './phrases.js';

const MOST = 5;

interface Candidate {
  readonly weight: number;
  readonly make: () => Cited;
}

/** Three to five sentences that say what matters first: targets, changes, what moved, what was drafted, what fell silent. */
export function districtFindings(
  comparison: DistrictComparison,
  passages: readonly Passage[],
  input: BriefInput,
  list: EvidenceList,
): Cited[] {
  const groups = [
    targetFindings,
    changeFindings,
    growthFindings,
    movedFindings,
    draftFindings,
    goneFindings,
    themeFindings,
  ];
  const candidates = groups.map((find) =>
    find(comparison, passages, input, list).sort((a, b) => b.weight - a.weight),
  );
  const chosen: Candidate[] = [];
  // The best of each kind first, so that five sentences say five different things; then the next best of all.
  for (const group of candidates) if (group[0] && chosen.length < MOST) chosen.push(group[0]);
  const rest = candidates.flatMap((group) => group.slice(1)).sort((a, b) => b.weight - a.weight);
  for (const candidate of rest) if (chosen.length < 3) chosen.push(candidate);
  const findings = chosen.map((candidate) => candidate.make());
  const numbers = comparison.facts.some(
    (fact) => fact.kind === 'indicator' && yearOf(fact.period) === input.from,
  );
  if (!numbers && findings.length < MOST)
    findings.push({ text: phrases[input.language].finding.noNumbers(input.from), evidence: [] });
  if (comparison.facts.length < 8 && findings.length < MOST)
    findings.push({ text: phrases[input.language].finding.little(), evidence: [] });
  return findings;
}

type Finder = (
  comparison: DistrictComparison,
  passages: readonly Passage[],
  input: BriefInput,
  list: EvidenceList,
) => Candidate[];

const withUnit = (fact: IndicatorFact, input: BriefInput) =>
  `${formatValue(fact, input.language)}${input.language === 'en' && fact.unit ? ' ' : ''}${fact.unit ?? ''}`;

const targetFindings: Finder = (comparison, _passages, input, list) => {
  const say = phrases[input.language].finding;
  return comparison.series.flatMap((series): Candidate[] => {
    const aim = series.target;
    if (!aim?.latest || !aim.baseline) return [];
    const { fact, latest } = aim;
    const period = formatPeriod(fact.period, input.language);
    const known = series.canonical ? 3 : 0;
    if (aim.status === '已达成') {
      return [
        {
          weight: 6 + known,
          make: () =>
            list.cite(
              say.targetReached(fact.indicator, withUnit(latest, input), withUnit(fact, input), period),
              latest.evidence,
              fact.evidence,
            ),
        },
      ];
    }
    // The aim may name it otherwise; the value keeps the name under which it was reported.
    const name =
      latest.indicator === fact.indicator ? fact.indicator : say.otherwise(latest.indicator, fact.indicator);
    const now = valueIn(latest, fact.unit);
    const gap = fact.value - now;
    if (gap <= 0) return [];
    const relation =
      fact.relation === '>=' && latest.relation === '='
        ? '>='
        : latest.relation === '='
          ? fact.relation
          : '~';
    const percent =
      now > 0 && series.measure !== 'share'
        ? `${formatChange((gap / now) * 100, relation, input.language, 1).replace('+', '')}%`
        : null;
    return [
      {
        weight: 5 + known + Math.min(3, gap / Math.max(now, 1e-9)),
        make: () =>
          list.cite(
            say.targetGap(
              name,
              withUnit(latest, input),
              formatPeriod(latest.period, input.language),
              withUnit(fact, input),
              period,
              `${formatChange(gap, relation, input.language).replace('+', '')}${fact.unit ?? ''}`,
              percent,
            ),
            latest.evidence,
            fact.evidence,
          ),
      },
    ];
  });
};

const changeFindings: Finder = (comparison, _passages, input, list) => {
  const say = phrases[input.language].finding;
  return comparison.series.flatMap((series) =>
    series.comparisons
      .filter(
        (each) => each.comparable && each.change !== null && each.change !== 0 && series.measure !== 'growth',
      )
      .map(({ from, to, change, changePercent, relation }) => ({
        weight: 4 + Math.min(4, Math.abs(changePercent ?? 0) / 25) + (series.canonical ? 2 : 0),
        make: () =>
          list.cite(
            say.change(
              printedName(to),
              withUnit(from, input),
              withUnit(to, input),
              formatPeriod(from.period, input.language),
              formatPeriod(to.period, input.language),
              `${formatChange(change!, relation, input.language)}${to.unit ?? ''}`,
              changePercent === null ? null : `${formatChange(changePercent, relation, input.language, 1)}%`,
            ),
            from.evidence,
            to.evidence,
          ),
      })),
  );
};

const growthFindings: Finder = (comparison, _passages, input, list) => {
  const say = phrases[input.language].finding;
  const growth = comparison.series.filter((series) => series.measure === 'growth');
  const candidates = growth.flatMap((series): Candidate[] => {
    const rate = series.observations.find(({ fact }) => fact.modality === 'actual')?.fact;
    const base = comparison.series.find(
      (each) => each.indicator === series.indicator && each.measure !== 'growth' && each.measure !== 'rank',
    );
    const value = base?.observations.find(
      ({ fact }) => fact.period === rate?.period && fact.modality === 'actual',
    )?.fact;
    if (!rate || !value) return [];
    const sign = rate.value > 0 ? '+' : '';
    return [
      {
        weight: 3 + (base?.canonical ? 2 : 0) + Math.min(3, Math.abs(rate.value) / 15),
        make: () =>
          list.cite(
            say.growth(
              printedName(value),
              withUnit(value, input),
              `${sign}${formatNumber(rate.value)}${rate.unit ?? '%'}`,
              formatPeriod(value.period, input.language),
            ),
            value.evidence,
            rate.evidence,
          ),
      },
    ];
  });
  if (candidates.length > 0) return candidates;
  return comparison.series
    .filter((series) => series.measure === 'level' || series.measure === 'flow')
    .flatMap((series) => {
      const fact = series.observations.filter((each) => each.fact.modality === 'actual').at(-1)?.fact;
      // An upper limit (最高200万元) says what may be, not what was.
      if (!fact || fact.period === null || fact.relation === '<=') return [];
      return [
        {
          weight: (series.canonical ? 2 : 0) + Math.min(1, fact.value / 1000),
          make: () =>
            list.cite(
              say.largest(fact.indicator, withUnit(fact, input), formatPeriod(fact.period, input.language)),
              fact.evidence,
            ),
        },
      ];
    });
};

const movedFindings: Finder = (comparison, _passages, input, list) => {
  const say = phrases[input.language];
  return comparison.threads
    .filter(
      ({ change, mentions }) =>
        (change === 'completed' || change === 'advanced') &&
        (yearOf(mentions.at(-1)!.period) ?? 0) > input.from,
    )
    .map((thread) => {
      const [first, last] = [thread.mentions[0]!, thread.mentions.at(-1)!];
      return {
        weight: (thread.change === 'completed' ? 4 : 3) + Math.min(1, thread.name.length / 20),
        make: () =>
          list.cite(
            say.finding.advanced(thread.name, say.status[first.status], say.status[last.status]),
            first.evidence,
            last.evidence,
          ),
      };
    });
};

const draftFindings: Finder = (comparison, _passages, input, list) => {
  const drafts = comparison.threads.filter((thread) => isDraft(thread, input.from));
  const first = drafts[0];
  if (!first) return [];
  const say = phrases[input.language].finding;
  return [
    {
      weight: 2,
      make: () =>
        list.cite(
          say.drafts(drafts.length, first.name, first.searched.length > 0),
          ...drafts.slice(0, 3).map((thread) => thread.mentions.at(-1)!.evidence),
        ),
    },
  ];
};

const goneFindings: Finder = (comparison, _passages, input, list) => {
  const gone = comparison.threads.filter(
    (thread) =>
      thread.change === 'not-mentioned-again' &&
      thread.kind === 'initiative' &&
      yearOf(thread.mentions.at(-1)!.period) === input.from,
  );
  if (gone.length === 0) return [];
  const named = gone.slice(0, 2);
  const titles = [...new Set(named.flatMap((thread) => thread.searched))].map((id) =>
    titleOf(input.sources, id),
  );
  return [
    {
      weight: 1,
      make: () =>
        list.cite(
          phrases[input.language].finding.gone(
            named.map((thread) => thread.name),
            titles,
          ),
          ...named.map((thread) => thread.mentions.at(-1)!.evidence),
        ),
    },
  ];
};

const themeFindings: Finder = (_comparison, passages, input, list) => {
  const of = (match: (year: number) => boolean) =>
    passages.filter((passage) => passage.year !== null && match(passage.year) && passage.theme !== null);
  const [before, after] = [of((year) => year <= input.from), of((year) => year > input.from)];
  if (before.length === 0 || after.length === 0) return [];
  const old = new Set(before.flatMap((passage) => passage.themes));
  const told = (theme: string) =>
    after.filter((passage) => passage.theme === theme && passage.year === input.to);
  const gained = [...new Set(after.map((passage) => passage.theme!))]
    // One passage may be a heading's echo; a theme is what more than one speaks of.
    .filter((theme) => !old.has(theme) && told(theme).length > 1)
    .slice(0, 2);
  if (gained.length === 0) return [];
  const proofs = gained.flatMap(
    (theme) =>
      told(theme)
        .flatMap((passage) => passage.excerpts)
        .find(({ text }) => text.length >= 20) ?? [],
  );
  return [
    {
      weight: 1,
      make: () =>
        list.cite(
          phrases[input.language].finding.themes(gained.map(input.themeName), input.from, input.to),
          ...proofs,
        ),
    },
  ];
};

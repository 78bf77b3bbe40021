import type { IndicatorFact, PolicyFact } from '../model/facts.js';
import type { Brief } from './content.js';
import { formatPeriod, formatValue } from './format.js';
import { phrases } from './phrases.js';

/** Most lines of each kind; the rest is counted. */
const MOST = 6;

/** What a brief says that its last edition did not: sources, figures new, gone and changed, documents whose status moved. */
export function changesSince(before: Brief, after: Brief): string[] {
  const say = phrases[after.language].edition;
  const value = (fact: IndicatorFact) => `${formatValue(fact, after.language)}${fact.unit ?? ''}`;
  const when = (fact: IndicatorFact) => formatPeriod(fact.period, after.language);
  const [was, is] = [figuresOf(before), figuresOf(after)];
  const added = [...is]
    .filter(([key]) => !was.has(key))
    .map(([, fact]) => say.added(fact.indicator, value(fact), when(fact)));
  const gone = [...was]
    .filter(([key]) => !is.has(key))
    .map(([, fact]) => say.gone(fact.indicator, value(fact), when(fact)));
  const changed = [...is].flatMap(([key, fact]) => {
    const old = was.get(key);
    return old && (old.value !== fact.value || old.relation !== fact.relation)
      ? [say.changed(fact.indicator, value(old), value(fact), when(fact))]
      : [];
  });
  return [
    ...sourceChanges(before, after),
    ...policyChanges(before, after),
    ...[changed, added, gone].flatMap((lines) =>
      lines.length <= MOST ? lines : [...lines.slice(0, MOST), say.more(lines.length - MOST)],
    ),
  ];
}

/** Figures by what they are figures of; of several with the same key the first. */
function figuresOf(brief: Brief): Map<string, IndicatorFact> {
  const figures = new Map<string, IndicatorFact>();
  for (const fact of brief.facts) {
    if (fact.kind !== 'indicator') continue;
    const key = [
      fact.district,
      fact.indicator,
      fact.measure,
      fact.modality,
      fact.period,
      fact.unit,
      fact.evidence.source,
    ].join('|');
    let place = key;
    for (let again = 2; figures.has(place); again++) place = `${key}|${again}`;
    figures.set(place, fact);
  }
  return figures;
}

function sourceChanges(before: Brief, after: Brief): string[] {
  const say = phrases[after.language].edition;
  const old = new Map(before.sources.map((source) => [source.id, source]));
  const now = new Map(after.sources.map((source) => [source.id, source]));
  return [
    ...after.sources.flatMap((source) => (old.has(source.id) ? [] : [say.sourceAdded(source.title)])),
    ...before.sources.flatMap((source) => (now.has(source.id) ? [] : [say.sourceGone(source.title)])),
    ...after.sources.flatMap((source) => {
      const earlier = old.get(source.id);
      return earlier && earlier.sha256 !== source.sha256 ? [say.sourceChanged(source.title)] : [];
    }),
  ];
}

function policyChanges(before: Brief, after: Brief): string[] {
  const say = phrases[after.language];
  const statusOf = (brief: Brief) =>
    new Map(
      brief.facts
        .filter((fact): fact is PolicyFact => fact.kind === 'policy')
        .map((fact) => [`${fact.district}|${fact.title}`, fact]),
    );
  const old = statusOf(before);
  return [...statusOf(after)].flatMap(([key, policy]) => {
    const earlier = old.get(key);
    return earlier && earlier.status !== policy.status
      ? [
          say.edition.policy(
            policy.title,
            say.status[earlier.status] ?? earlier.status,
            say.status[policy.status] ?? policy.status,
          ),
        ]
      : [];
  });
}

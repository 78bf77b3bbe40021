import { pairPassages, wordingChange } from '../compare/wording.js';
import type { IndicatorFact, PolicyFact } from '../model/facts.js';
import type { Brief } from './content.js';
import { formatPeriod, formatValue } from './format.js';
import { phrases } from './phrases.js';

/** Most lines of each kind; the rest is counted. */
const MOST = 6;

/** What a brief says that its last edition did not: sources, figures new, gone and changed, documents whose status moved, sentences reworded. */
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
    ...[changed, added, gone, rewordings(before, after)].flatMap((lines) =>
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

/** Longest stretch of a sentence that is shown, and how much of it before the first change. */
const SHOWN = 40;
const LEAD = 12;

/** Sentences that a changed source now puts in other words; where only figures changed, that is told already. */
function rewordings(before: Brief, after: Brief): string[] {
  const say = phrases[after.language].edition;
  return changedSources(before, after).flatMap(({ id }) => {
    const textsOf = (brief: Brief) => [
      ...new Set(brief.evidence.filter(({ source }) => source === id).map(({ text }) => text)),
    ];
    const [old, now] = [textsOf(before), textsOf(after)];
    const gone = old.filter((text) => !now.includes(text));
    const fresh = now.filter((text) => !old.includes(text));
    return pairPassages(gone, fresh).pairs.flatMap((pair) => {
      const [was, is] = [gone[pair.before]!, fresh[pair.after]!];
      const sameWords = was.replace(/[\d.,]/gu, '') === is.replace(/[\d.,]/gu, '');
      if (sameWords || wordingChange(was, is).kind !== 'revised') return [];
      let at = 0;
      while (was[at] === is[at]) at++;
      return [say.wording(excerpt(was, at), excerpt(is, at))];
    });
  });
}

/** A stretch of a sentence around a place. */
function excerpt(text: string, at: number): string {
  const from = Math.max(0, at - LEAD);
  const part = text.slice(from, from + SHOWN);
  return `${from > 0 ? '…' : ''}${part}${from + SHOWN < text.length ? '…' : ''}`;
}

/** Sources of both editions whose files are no longer the same. */
function changedSources(before: Brief, after: Brief): Brief['sources'] {
  const hashes = new Map(before.sources.map(({ id, sha256 }) => [id, sha256]));
  return after.sources.filter(({ id, sha256 }) => hashes.has(id) && hashes.get(id) !== sha256);
}

function sourceChanges(before: Brief, after: Brief): string[] {
  const say = phrases[after.language].edition;
  const old = new Map(before.sources.map((source) => [source.id, source]));
  const now = new Map(after.sources.map((source) => [source.id, source]));
  return [
    ...after.sources.flatMap((source) => (old.has(source.id) ? [] : [say.sourceAdded(source.title)])),
    ...before.sources.flatMap((source) => (now.has(source.id) ? [] : [say.sourceGone(source.title)])),
    ...changedSources(before, after).map(({ title }) => say.sourceChanged(title)),
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

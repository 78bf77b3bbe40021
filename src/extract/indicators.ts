import { readAmounts } from './amounts.js';
import { foundedIn, leadIn } from './antecedent.js';
import type { Carried, ClauseSite, ReadIndicator } from './clauseSite.js';
import { clauses, segments, sentences } from './clauses.js';
import type { Context } from './context.js';
import { fromTo, readFromTo } from './fromTo.js';
import { TOPIC } from './indicatorName.js';
import { stripLeading } from './name.js';
import { bindToGroup, hasOwnName, isGrowth } from './qualifiers.js';
import { type FoundQuantity, findQuantities } from './quantities.js';
import { findTimes } from './time.js';

/** Reads every indicator of one paragraph. */
export function readIndicators(
  text: string,
  inherited: Context,
  districts: RegExp,
  topic = '',
  headings: readonly string[] = [],
): ReadIndicator[] {
  const context = withScene(text, inherited);
  const quantities = findQuantities(text);
  if (quantities.length === 0) return [];
  const found: ReadIndicator[] = [];
  const named = leadIn(text);
  const carried: Carried = {
    group: [],
    verb: '',
    subject: topic,
    topic: '',
    founded: '',
    time: null,
    qualified: 0,
  };
  for (const sentence of sentences(text)) {
    const first = text.slice(sentence.from, sentence.from + 3);
    if (!/^其中/u.test(first)) {
      carried.subject = topic;
      carried.topic = '';
      carried.founded = named;
      carried.group = [];
      carried.verb = '';
      carried.time = null;
    }
    for (const segment of segments(text, sentence)) {
      // After a semicolon another district may speak: what was said of the one before is not said of it.
      if (segment.from > sentence.from && districts.test(text.slice(segment.from, segment.to).trimStart())) {
        carried.subject = topic;
        carried.topic = '';
        carried.founded = named;
        carried.group = [];
        carried.verb = '';
      }
      for (const clause of clauses(text, segment)) {
        const times = findTimes(text.slice(clause.from, clause.to), context.now);
        const opening = TOPIC.exec(stripLeading(text.slice(clause.from, clause.to), districts))?.[1];
        if (opening) carried.topic = opening.replace(/^“(?=[^”]*$)/u, '');
        const inside = quantities.filter((q) => q.start >= clause.from && q.end <= clause.to);
        if (inside.length === 0) {
          carried.founded = foundedIn(text.slice(clause.from, clause.to), districts) || carried.founded;
          carried.time = times.at(-1) ?? carried.time;
          const subject = subjectOf(text.slice(clause.from, clause.to), districts);
          if (subject) carried.subject = subject;
          continue;
        }
        found.push(
          ...readClause(
            { text, sentence, segment, clause, times, quantities: inside, context, districts, headings },
            carried,
          ),
        );
        // 由上年的3家增加到5家 says nothing of when the next clause is.
        carried.time =
          times.find((cue) => cue.kind !== 'deadline' && !/去年|上年/u.test(cue.words)) ?? carried.time;
      }
    }
  }
  return found;
}

/** A paragraph that opens with a coming year and nothing else (2019年，…) looks ahead to it from end to end. */
function withScene(text: string, context: Context): Context {
  const opening = /^[^，,。]{0,12}(?=[，,])/u.exec(text.trimStart())?.[0] ?? '';
  const [cue] = findTimes(opening, context.now);
  const coming =
    cue?.kind === 'year' &&
    cue.words.length === opening.trim().length &&
    context.now !== null &&
    Number(cue.period) > context.now;
  return coming
    ? { ...context, modality: 'target', looksAheadTo: cue.period, now: Number(cue.period) }
    : context;
}

/** The subject a clause without numbers leaves for the next: 张江嘉定园 of 2016年,张江嘉定园…. */
function subjectOf(clause: string, districts: RegExp): string {
  const subject = stripLeading(clause, districts);
  return subject.length >= 3 &&
    subject.length <= 14 &&
    /(?:园|园区|中心|基地|企业|产业|服务业|平台|区|示范区|集团|公司)$/u.test(subject)
    ? subject
    : '';
}

function readClause(site: ClauseSite, carried: Carried): ReadIndicator[] {
  const { text, clause, quantities } = site;
  const found: ReadIndicator[] = [];
  let at = 0;
  while (at < quantities.length) {
    const q = quantities[at]!;
    const run = coordinatedRun(text, quantities, at);
    const previousEnd = at === 0 ? clause.from : quantities[at - 1]!.end;
    const before = text.slice(previousEnd, q.lead);
    const pair = fromTo(site, at);
    if (pair) {
      const group = readFromTo(pair, site, carried, previousEnd);
      found.push(...group);
      if (group.length > 0) carried.group = [...carried.group, group.at(-1)!];
      at += 2;
      continue;
    }
    const wide = text.slice(Math.max(clause.from, q.lead - 16), q.lead) + text.slice(q.lead, q.start);
    if (q.kind === 'rank')
      found.push(...shared(run, bindToGroup(run, 'rank', before, site, carried, previousEnd)));
    else if (isGrowth(q, before + text.slice(q.lead, q.start), text.slice(q.end, q.end + 6))) {
      const words = before + text.slice(q.lead, q.start);
      found.push(...shared(run, bindToGroup(run, 'growth', words, site, carried, previousEnd)));
    } else if (q.kind === 'percent' && !hasOwnName(before, wide) && carried.group.length > 0) {
      found.push(...shared(run, bindToGroup(run, 'share', before, site, carried, previousEnd)));
    } else {
      const group = shared(run, readAmounts(run, before, site, carried, previousEnd));
      found.push(...group);
      carried.group = [
        ...carried.group.filter((fact) => fact.measure !== 'growth' && fact.measure !== 'rank'),
        ...group,
      ];
    }
    at += run.length;
  }
  return found;
}

/** Facts of coordinated numbers know which of them they are. */
function shared(run: readonly FoundQuantity[], facts: readonly ReadIndicator[]): ReadIndicator[] {
  const ranged = run.some((q) => q.bound !== null);
  if (run.length < 2 || ranged || facts.length !== run.length) return [...facts];
  return facts.map((fact, at) => ({ ...fact, share: { at, of: run.length } }));
}

/** Numbers that stand side by side and share what they count: 3851件、953件; 9个和69个; 10-20家. */
function coordinatedRun(text: string, quantities: readonly FoundQuantity[], from: number): FoundQuantity[] {
  const run = [quantities[from]!];
  for (const next of quantities.slice(from + 1)) {
    const last = run.at(-1)!;
    const range = next.start === last.start;
    const between = text.slice(last.end, next.lead);
    if (!range && !/^(?:[、和与及]|以及)$/u.test(between)) break;
    if (!range && next.kind !== last.kind) break;
    run.push(next);
  }
  return run;
}

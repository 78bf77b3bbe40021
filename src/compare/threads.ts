import type { Thread, ThreadChange } from '../model/comparison.js';
import {
  type InitiativeFact,
  type InitiativeStatus,
  nameOf,
  type PolicyFact,
  type PolicyStatus,
} from '../model/facts.js';
import { yearOf } from '../model/period.js';
import { foldTitle } from '../text/names.js';
import { sameInitiative, samePolicy } from './sameThing.js';

type Mention = PolicyFact | InitiativeFact;

/** A source and the years it speaks of this district, for saying which were searched. */
export interface Coverage {
  readonly source: string;
  readonly year: number;
  /** All that the source says, folded as names are; a name that stands in it is not unmentioned. */
  readonly text?: string;
}

const yearOfMention = (fact: Mention) => yearOf(fact.period) ?? 0;

/** Oldest first; within a year by source and place. */
const inOrder = (a: Mention, b: Mention) =>
  yearOfMention(a) - yearOfMention(b) ||
  a.evidence.source.localeCompare(b.evidence.source) ||
  a.evidence.start - b.evidence.start;

/** Joins mentions of the same policy or initiative over sources and years. */
export function buildThreads(facts: readonly Mention[], coverage: readonly Coverage[]): Thread[] {
  const groups: { names: Set<string>; kind: Mention['kind']; mentions: Mention[] }[] = [];
  for (const fact of [...facts].sort(inOrder)) {
    const name = nameOf(fact);
    const same = fact.kind === 'policy' ? samePolicy : sameInitiative;
    const [group, ...others] = groups.filter(
      (each) => each.kind === fact.kind && [...each.names].some((other) => same(other, name)),
    );
    if (!group) {
      groups.push({ names: new Set([name]), kind: fact.kind, mentions: [fact] });
      continue;
    }
    // A name may show that two threads are one: 应物所国内首台质子治疗装置, 国产质子治疗示范装置, 国内首台质子治疗装置.
    for (const other of others) {
      for (const each of other.names) group.names.add(each);
      group.mentions.push(...other.mentions);
      groups.splice(groups.indexOf(other), 1);
    }
    group.names.add(name);
    group.mentions.push(fact);
    group.mentions.sort(inOrder);
  }
  return groups.map((group) => toThread(group.mentions, coverage));
}

/**
 * Threads of initiatives as they stood at the end of a year: what a plan says of a later one is a promise, and neither
 * a status of this year nor a change. Threads of policies stay, since a paper is told of whenever it is planned.
 */
export function threadsUntil(
  threads: readonly Thread[],
  coverage: readonly Coverage[],
  year: number,
): Thread[] {
  const known = coverage.filter((each) => each.year <= year);
  return threads.flatMap((thread) => {
    if (thread.kind === 'policy') return [thread];
    const mentions = thread.mentions.filter((fact) => yearOfMention(fact) <= year);
    if (mentions.length === thread.mentions.length) return [thread];
    return mentions.length === 0 ? [] : [toThread(mentions, known)];
  });
}

const INITIATIVE_ORDER: Readonly<Record<InitiativeStatus, number>> = { planned: 0, underway: 1, done: 2 };
const POLICY_ORDER: Readonly<Record<PolicyStatus, number>> = {
  草拟中: 0,
  提审稿: 1,
  试行: 2,
  已出台: 3,
  修订: 3,
};

/**
 * Whether a thread is of a policy that was not yet issued when it was last told of, in `since` or later: what became of an older
 * draft the sources of these years would not say.
 */
export function isDraft({ kind, mentions }: Thread, since: number): boolean {
  const last = mentions.at(-1)!;
  return (
    kind === 'policy' && ['草拟中', '提审稿'].includes(last.status) && (yearOf(last.period) ?? since) >= since
  );
}

function rankOf(fact: Mention): number {
  return fact.kind === 'policy' ? POLICY_ORDER[fact.status] : INITIATIVE_ORDER[fact.status];
}

function toThread(mentions: readonly Mention[], coverage: readonly Coverage[]): Thread {
  const first = mentions[0]!;
  const last = mentions.at(-1)!;
  const years = [...new Set(mentions.map(yearOfMention))];
  const lastYear = Math.max(...years);
  // A source that tells of it is not one that is silent about it, whatever other years it covers.
  const telling = new Set(mentions.map((mention) => mention.evidence.source));
  const names = [...new Set(mentions.map((mention) => foldTitle(nameOf(mention))))].filter(
    (name) => name !== '',
  );
  const later = coverage.filter(({ source, year, text }) => {
    // Nor is one that has the name within a longer one: “武宁创新发展轴”展示中心.
    return year > lastYear && !telling.has(source) && !names.some((name) => text?.includes(name));
  });
  const change = changeOf(first, last, years, coverage, later);
  return {
    district: last.district,
    name: nameOf(last),
    kind: last.kind,
    theme: last.theme,
    change,
    mentions,
    searched: change === 'not-mentioned-again' ? [...new Set(later.map((each) => each.source))] : [],
  };
}

function changeOf(
  first: Mention,
  last: Mention,
  years: readonly number[],
  coverage: readonly Coverage[],
  later: readonly Coverage[],
): ThreadChange {
  const firstYear = Math.min(...coverage.map((each) => each.year));
  if (years.length === 1) {
    if (later.length > 0) return 'not-mentioned-again';
    return years[0]! > firstYear ? 'new' : 'continued';
  }
  const [before, after] = [rankOf(first), rankOf(last)];
  const top = last.kind === 'policy' ? 3 : 2;
  if (after > before) return after === top ? 'completed' : 'advanced';
  // What was built and is then planned upon goes on; no source says that it was taken down.
  return after < before || foldTitle(nameOf(first)) === foldTitle(nameOf(last)) ? 'continued' : 'reworded';
}

import type { Fact, PolicyFact } from '../model/facts.js';
import type { Gazetteer } from '../regions/gazetteer.js';
import { foldTitle } from '../text/names.js';

/** Longest short form of a title, in characters. */
const SHORT_TITLE = 6;

/** One fact of each id. */
export function unique(facts: readonly Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()];
}

/**
 * A policy or an initiative named again in the same document and year is the same fact; so is a title's short form
 * (《实施方案》 after 《上海杨浦…实施方案》), and a project named once with and once without whose it is (闵行区甲产业集群).
 * The mention that says most of its status stands for all.
 */
export function withoutRepeats(facts: readonly Fact[], gazetteer: Gazetteer): Fact[] {
  const kept: Fact[] = [];
  const known = new Map<string, number>();
  const endings = new Set(
    facts.flatMap((fact) =>
      fact.kind === 'policy'
        ? Array.from({ length: Math.min(SHORT_TITLE, fact.title.length - 1) }, (_, at) =>
            fact.title.slice(-1 - at),
          )
        : [],
    ),
  );
  for (const fact of facts) {
    if (fact.kind === 'indicator') {
      kept.push(fact);
      continue;
    }
    if (fact.kind === 'policy' && endings.has(fact.title)) continue;
    const name =
      fact.kind === 'initiative' ? withoutOwner(foldTitle(fact.name), gazetteer) : foldTitle(fact.title);
    const key = `${fact.kind}|${fact.district}|${fact.period}|${name}`;
    const before = known.get(key);
    if (before === undefined) {
      known.set(key, kept.length);
      kept.push(fact);
    } else if (
      fact.kind === 'policy' &&
      fact.status !== '已出台' &&
      (kept[before] as PolicyFact).status === '已出台'
    )
      kept[before] = fact;
  }
  return kept;
}

/** A name without the place that it begins with, where enough is left to know it by. */
export function withoutOwner(name: string, gazetteer: Gazetteer): string {
  const owner = gazetteer.find(name).find(({ start, kind }) => start === 0 && kind === 'district');
  const rest = owner
    ? name.slice(owner.end).replace(/^[区市县新]/u, '')
    : name.replace(/^(?:市|本市)(?=.{5})/u, '');
  return rest.length >= 5 ? rest : name;
}

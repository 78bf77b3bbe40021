import type { WordFinder } from '../../text/wordFinder.js';
import type { Candidate, Span } from './candidate.js';

/** A candidate in its clause, with what stands around it and around the list it is in. */
export interface Sighting {
  readonly candidate: Candidate;
  /** The name without its ending and without what only joins words. */
  readonly stem: string;
  /** What stands before the name, and before the list whose item it is, without what is said about it in passing. */
  readonly before: string;
  /** What stands after the name, its closing mark aside. */
  readonly after: string;
  /** What stands after the last item of its list. */
  readonly afterList: string;
  /** What stands between the last comma and the name. */
  readonly lead: string;
  /** Whether it is an item of a list, and whether other items precede it. */
  readonly listed: boolean;
  /** Whether it opens the clause, but for a number. */
  readonly opens: boolean;
  /** Whether it is all that stands between two semicolons, or after a dash. */
  readonly item: boolean;
  readonly plan: boolean;
  readonly hasPlace: boolean;
  /** Whether it is the name of a place and no more. */
  readonly onlyPlace: boolean;
  readonly hasIndustry: boolean;
  /** Whether a name that another source uses is most of it. */
  readonly isKnown: boolean;
}

/** What is known of a text beyond its own words. */
export interface Knowledge {
  /** The places it names. */
  readonly places: readonly Span[];
  hasIndustry(name: string): boolean;
  /** Names that other sources use. */
  readonly known?: WordFinder | undefined;
}

/** What is known of a clause: its own places, and where it stands. */
export interface Surroundings extends Knowledge {
  readonly plan: boolean;
  /** Whether it is one of several in its sentence. */
  readonly oneOfMany: boolean;
}

/** Items between two names that are none themselves: 甲中心、滨江、乙园区. */
const BETWEEN_ITEMS = /^[”）)]?(?:、[^，。；：、]{2,16}){0,3}(?:、|和|与|及|以及|暨)[“（(]?$/u;

/** The candidates of a clause as they are seen there. */
export function sightingsOf(
  clause: string,
  candidates: readonly Candidate[],
  around: Surroundings,
): Sighting[] {
  const lists: Candidate[][] = [];
  for (const candidate of candidates) {
    const last = lists.at(-1)?.at(-1);
    if (last && BETWEEN_ITEMS.test(clause.slice(last.to, candidate.from))) lists.at(-1)!.push(candidate);
    else lists.push([candidate]);
  }
  return lists.flatMap((list) =>
    list.map((candidate): Sighting => {
      const { from, to, name, head } = candidate;
      const bare = name.replace(/[“”]/gu, '');
      const stem = (head ? bare.slice(0, -head.word.length) : bare).replace(/[的和与及、]/gu, '');
      return {
        candidate,
        stem,
        before: withoutAside(clause.slice(Math.max(0, list[0]!.from - 60), list[0]!.from)),
        after: clause.slice(to).replace(/^[”）)]/u, ''),
        afterList: clause.slice(list.at(-1)!.to).replace(/^[”）)]/u, ''),
        lead: /[^，,：:]*$/u.exec(clause.slice(Math.max(0, from - 60), from))![0],
        listed: list.length > 1,
        opens: /^[\s“\d.、（）()一二三四五六七八九十]*$/u.test(clause.slice(0, from)),
        item: around.oneOfMany && clause.length - name.length <= 3,
        plan: around.plan,
        hasPlace: around.places.some((place) => place.from < to && place.to > from),
        onlyPlace: around.places.some((place) => place.from <= from && place.to >= to),
        hasIndustry: around.hasIndustry(name),
        isKnown: around.known?.longest(name).some(({ word }) => word.length * 2 >= name.length) ?? false,
      };
    }),
  );
}

/** 打造以科技为特征的X, 设立总额10亿元的X: the verb governs the name over what is said about it. */
function withoutAside(before: string): string {
  return before
    .replace(/[“（(]$/u, '')
    .replace(/以[^，。；]{1,40}为(?:核心|龙头|代表|主体|主导|载体|特征|主要特征|重点|特色|支撑)的$/u, '')
    .replace(/(?:总)?(?:规模|投资|金额|总额)[^，。；]{1,12}的$/u, '')
    .replace(/(?:全国|全市|上海|国内)?(?:首个|首家|首批|一个|一批|唯一|第[一二三]批)$/u, '');
}

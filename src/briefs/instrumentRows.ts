import type { DistrictComparison } from '../compare/compareDistrict.js';
import { isDraft } from '../compare/threads.js';
import type { Thread } from '../model/comparison.js';
import type { PolicyFact } from '../model/facts.js';
import { yearOf } from '../model/period.js';
import type { Cited, InstrumentRow } from './content.js';
import type { EvidenceList } from './evidence.js';
import type { BriefInput } from './input.js';
import { phrases } from './phrases.js';

interface Told {
  readonly district: string;
  readonly policy: PolicyFact;
  readonly draft: boolean;
}

/** Most documents that a cell cites, one a district. */
const MOST_CITED = 2;

/** Policy instruments that more than one district uses, by kind: which districts had which in which year, and whose are still drafts. */
export function instrumentRows(
  comparisons: readonly DistrictComparison[],
  city: string,
  input: BriefInput,
  list: EvidenceList,
): InstrumentRow[] {
  const say = phrases[input.language].city;
  const told = comparisons
    .filter(({ district }) => district !== city)
    .flatMap(({ district, threads }) => threads.flatMap((thread) => toldOf(district, thread, input.from)));
  const kinds = [...new Set(told.map(({ policy }) => policy.policyKind))];
  const cell = (group: readonly Told[]): Cited => {
    const districts = [...new Set(group.map((each) => each.district))];
    const counts = districts.map((district) => group.filter((each) => each.district === district).length);
    return list.cite(
      districts
        .map((district, at) => say.instruments(input.districtName(district), counts[at]!))
        .join(say.comma),
      ...districts
        .slice(0, MOST_CITED)
        .map((district) => group.find((each) => each.district === district)!.policy.evidence),
    );
  };
  return kinds
    .map((kind) => {
      const year = ({ policy }: Told) => yearOf(policy.period);
      // What is counted is what the row lists.
      const own = told.filter(
        (each) =>
          each.policy.policyKind === kind &&
          (each.draft || year(each) === input.from || year(each) === input.to),
      );
      return {
        kind,
        count: own.length,
        districts: new Set(own.map((each) => each.district)).size,
        before: cell(own.filter((each) => !each.draft && year(each) === input.from)),
        after: cell(own.filter((each) => !each.draft && year(each) === input.to)),
        drafts: cell(own.filter((each) => each.draft)),
      };
    })
    .filter(({ districts }) => districts > 1)
    .sort((a, b) => b.districts - a.districts || b.count - a.count);
}

/** A policy as it is told of last. */
function toldOf(district: string, thread: Thread, from: number): Told[] {
  const last = thread.mentions.at(-1);
  return last?.kind === 'policy' ? [{ district, policy: last, draft: isDraft(thread, from) }] : [];
}

import type { DistrictComparison } from '../compare/compareDistrict.js';
import { isDraft } from '../compare/threads.js';
import type { Passage } from '../model/passage.js';
import type { StripRow } from './content.js';
import type { EvidenceList } from './evidence.js';
import type { BriefInput } from './input.js';
import { phrases } from './phrases.js';

/** One line a district: how much is known of it, its policies, and how its themes shifted. */
export function stripRow(
  district: string,
  slug: string,
  passages: readonly Passage[],
  comparisons: readonly DistrictComparison[],
  input: BriefInput,
  list: EvidenceList,
): StripRow {
  const say = phrases[input.language].city;
  const own = passages.filter((passage) => passage.districts.includes(district));
  const at = (year: number) => own.filter((passage) => passage.year === year);
  // As the matrix counts them, which stands on the same pages.
  const themesOf = (group: readonly Passage[]) => new Set(group.flatMap((passage) => passage.themes));
  const [before, after] = [at(input.from), at(input.to)];
  const [old, now] = [themesOf(before), themesOf(after)];
  const gained = [...now].filter((theme) => !old.has(theme));
  const lost = [...old].filter((theme) => !now.has(theme));
  const comparison = comparisons.find((each) => each.district === district);
  const policies = comparison?.threads.filter((thread) => thread.kind === 'policy') ?? [];
  const drafts = policies.filter((thread) => isDraft(thread, input.from)).length;
  const proofs = [
    ...gained
      .slice(0, 1)
      .flatMap((theme) => after.find((passage) => passage.themes.includes(theme))?.excerpts[0] ?? []),
    ...lost
      .slice(0, 1)
      .flatMap((theme) => before.find((passage) => passage.themes.includes(theme))?.excerpts[0] ?? []),
  ];
  const names = (themes: readonly string[]) => themes.map(input.themeName);
  const both = before.length > 0 && after.length > 0;
  const text = both && gained.length + lost.length > 0 ? say.shift(names(gained), names(lost)) : say.noShift;
  return {
    district: input.districtName(district),
    slug,
    facts: say.factsOf(comparison?.facts.length ?? 0),
    policies: say.policiesOf(policies.length, drafts),
    shift: both ? list.cite(text, ...proofs) : { text, evidence: [] },
  };
}

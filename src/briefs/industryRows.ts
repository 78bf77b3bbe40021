import type { Evidence } from '../model/evidence.js';
import type { Passage } from '../model/passage.js';
import type { Cited, IndustryRow } from './content.js';
import type { EvidenceList } from './evidence.js';
import type { BriefInput } from './input.js';
import { phrases } from './phrases.js';

/** Most sentences that a cell cites, one a district. */
const MOST_CITED = 2;

/** An industry, the passages that name it, and the districts of which they speak in each of the two years. */
export interface Pursuit {
  readonly industry: string;
  readonly passages: readonly Passage[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly all: ReadonlySet<string>;
}

/** Who pursues which industry: those that most pursue first. */
export function pursuits(
  passages: readonly Passage[],
  districts: readonly string[],
  { from, to }: BriefInput,
): Pursuit[] {
  const industries = [...new Set(passages.flatMap((passage) => passage.industries))];
  return industries
    .map((industry) => {
      const own = passages.filter((passage) => passage.industries.includes(industry));
      const whoIn = (year: number) =>
        districts.filter((name) => own.some((each) => each.year === year && each.districts.includes(name)));
      const [before, after] = [whoIn(from), whoIn(to)];
      return { industry, passages: own, before, after, all: new Set([...before, ...after]) };
    })
    .filter(({ all }) => all.size > 0)
    .sort((a, b) => b.all.size - a.all.size);
}

/** A sentence of a district's that names an industry. */
export function proofOf({ passages }: Pursuit, district: string, year?: number): Evidence | undefined {
  return passages.find(
    (each) =>
      (year === undefined || each.year === year) &&
      each.districts.includes(district) &&
      each.excerpts.length > 0,
  )?.excerpts[0];
}

/** The table of who pursues which industry in each year. */
export function industryRows(
  found: readonly Pursuit[],
  input: BriefInput,
  list: EvidenceList,
): IndustryRow[] {
  const say = phrases[input.language].city;
  return found.map((pursuit) => {
    const cell = (who: readonly string[], year: number): Cited =>
      list.cite(
        who.map(input.districtName).join(say.comma),
        ...who.slice(0, MOST_CITED).flatMap((name) => proofOf(pursuit, name, year) ?? []),
      );
    return {
      name: input.industryName(pursuit.industry),
      before: cell(pursuit.before, input.from),
      after: cell(pursuit.after, input.to),
      kind: pursuit.all.size > 1 ? say.severalPursue : say.onePursues,
    };
  });
}

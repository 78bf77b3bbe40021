import type { Measure } from '../model/facts.js';
import { unitMeaning } from '../text/units.js';
import { foldIndicator } from './foldIndicator.js';
import { type CanonicalIndicator, indicators } from './indicatorList.js';

const tableOf = (namesOf: (indicator: CanonicalIndicator) => readonly string[]) => {
  const table = new Map<string, CanonicalIndicator[]>();
  for (const indicator of indicators)
    for (const name of new Set(namesOf(indicator).map(foldIndicator)))
      table.set(name, [...(table.get(name) ?? []), indicator]);
  return table;
};
const byName = tableOf(({ name, names = [], alone = [] }) => [name, ...names, ...alone]);
const byFullName = tableOf(({ name, names = [], alone = [] }) => {
  const tooLittle = new Set(alone.map(foldIndicator));
  return [name, ...names].filter((each) => !tooLittle.has(foldIndicator(each)));
});
const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

/** An indicator by its id. */
export const canonicalOf = (id: string | null): CanonicalIndicator | undefined => byId.get(id ?? '');

/** What leads to a stock and is no part of its name. */
const HAS =
  /^(?:共|已|累计|目前|现)*(?:备案|认定|建成|拥有|设立|集聚|提供|建有|共有)(?:了)?(?:首批)?(?=\p{Script=Han}{4})/u;
/** How a stock is said to have grown together: 累计认定…, …累计数. */
const SUMMED = /^(?:历年)?累计(?:认定|拥有|建成|获批|达)?|累计(?:认定|拥有|建成|获批)?$/gu;

/** The indicators that a name may mean, whatever its number measures. */
function named(
  table: ReadonlyMap<string, readonly CanonicalIndicator[]>,
  name: string,
  unit: string | null,
): readonly CanonicalIndicator[] {
  const family = unitMeaning(unit)?.family ?? null;
  const fits = (indicator: CanonicalIndicator) => family === null || sameFamily(indicator.unit, family);
  const folded = foldIndicator(name);
  const bare = name.replace(HAS, '');
  return [folded, bare === name ? folded : foldIndicator(bare), folded.replace(SUMMED, '')]
    .flatMap((each) => table.get(each) ?? [])
    .filter(fits);
}

/** The id of the indicator that a name means, given what its number measures; null for one that is not known. */
export function canonicalId(name: string, unit: string | null, measure: Measure): string | null {
  const isOfAny = measure === 'growth' || measure === 'rank';
  const known = named(byName, name, isOfAny ? null : unit);
  return known.find((each) => isOfAny || each.measure === measure)?.id ?? null;
}

/** Whether a name says by itself what it is of, so that nothing that was spoken of before belongs to it. */
export function isFullName(name: string, unit: string | null): boolean {
  return named(byFullName, name, unit).length > 0;
}

/** Whether a share goes by the names of both its parts (全社会研发投入占地区生产总值) and not by what has it alone. */
export function isRatio(name: string): boolean {
  return named(byFullName, name, '%').some(({ ratio }) => ratio === true);
}

function sameFamily(a: string, b: string): boolean {
  const loose = (family: string) => (family === 'firm-time' ? 'count' : family);
  return loose(a) === loose(b);
}

import { parse } from 'yaml';
import type { Measure } from '../model/facts.js';
import { readResource } from '../resources.js';
import { foldName } from '../text/names.js';
import { unitMeaning } from '../text/units.js';

/** An indicator that goes by many names. */
export interface CanonicalIndicator {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  /** Unit family: count, money, area, percent … */
  readonly unit: string;
  readonly measure: Measure;
}

export const canonicalIndicators: readonly CanonicalIndicator[] = parse(
  readResource('extract/indicators.yaml'),
);

const byName = new Map<string, CanonicalIndicator[]>();
for (const indicator of canonicalIndicators) {
  for (const name of [indicator.name, ...indicator.names]) {
    const key = foldName(name);
    byName.set(key, [...(byName.get(key) ?? []), indicator]);
  }
}

/** The id of the indicator that a name means, given what its number measures; null for one that is not known. */
export function canonicalId(name: string, unit: string | null, measure: Measure): string | null {
  const family = unitMeaning(unit)?.family ?? null;
  const fits = (indicator: CanonicalIndicator) =>
    measure === 'growth' || measure === 'rank' || family === null || sameFamily(indicator.unit, family);
  const bare = name.replace(
    /^(?:共|已|累计)*(?:备案|认定|建成|拥有|设立|集聚|提供|建有)(?:了)?(?:首批)?(?=\p{Script=Han}{4})/u,
    '',
  );
  const known = byName.get(foldName(name)) ?? byName.get(foldName(bare)) ?? [];
  const found = known.filter(fits);
  return (found.find((indicator) => indicator.measure === measure) ?? found[0])?.id ?? null;
}

function sameFamily(a: string, b: string): boolean {
  const loose = (family: string) => (family === 'firm-time' ? 'count' : family);
  return loose(a) === loose(b);
}

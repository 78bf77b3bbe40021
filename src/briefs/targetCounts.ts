import type { DistrictComparison } from '../compare/compareDistrict.js';
import type { TargetStatus } from '../model/comparison.js';
import type { TargetCountRow } from './content.js';
import type { BriefInput } from './input.js';

const STATUSES: readonly TargetStatus[] = ['已达成', '进展正常', '滞后', '未到期', '无法判断'];

/** How many targets each district's sources state, and how they stand. Districts whose sources state none are left out. */
export function targetCounts(
  comparisons: readonly DistrictComparison[],
  city: string,
  { districtName }: BriefInput,
): TargetCountRow[] {
  return comparisons
    .filter(({ district }) => district !== city)
    .map(({ district, series }) => {
      const aims = series.flatMap((each) => [...(each.target ? [each.target] : []), ...each.furtherTargets]);
      const counts = STATUSES.map((status) => aims.filter((aim) => aim.status === status).length);
      return { district: districtName(district), total: aims.length, counts };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}

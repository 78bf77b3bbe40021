import type { DistrictComparison } from '../compare/compareDistrict.js';
import type { Region } from '../model/region.js';
import { cityFindings } from './cityFindings.js';
import { themeMatrix, tileGrid, yearsOf } from './cityMatrix.js';
import { stripRow } from './cityStrips.js';
import type { CityBrief, CoverageLine, CoverageRow } from './content.js';
import { crossRows } from './crossRows.js';
import { EvidenceList } from './evidence.js';
import { industryRows, pursuits } from './industryRows.js';
import type { BriefInput } from './input.js';
import { instrumentRows } from './instrumentRows.js';
import { phrases } from './phrases.js';
import { inferredYears } from './reviewList.js';
import { newestOf, sourceLines } from './sourceLines.js';
import { targetCounts } from './targetCounts.js';

/** A source that covers more districts than this covers them alike: a survey or a review, not a district's own report. */
const COVERS_ALIKE = 3;

/** Most sources that get a column each in the table of coverage; a title needs some room. */
const MOST_COLUMNS = 8;

/** Composes the brief that sets all districts side by side. */
export function cityBrief(
  region: Region,
  comparisons: readonly DistrictComparison[],
  input: BriefInput,
): CityBrief {
  const { language, from, to } = input;
  const say = phrases[language];
  const list = new EvidenceList(input.sources, language);
  const districts = region.districts.map((district) => district.name);
  const shortName = (name: string) =>
    language === 'zh'
      ? region.districts.find((district) => district.name === name)!.short
      : input.districtName(name).replace(/ (?:District|New Area|County)$/u, '');
  // Only sources that cover the districts alike say who does more; a district's own plan does not.
  const even = input.sources.filter((source) => source.districts.length > COVERS_ALIKE);
  const alike = even.map((source) => source.id);
  const shared = input.passages.filter(
    (passage) => alike.includes(passage.source) && !passage.isHeading && passage.theme !== null,
  );
  const facts = comparisons.flatMap((each) => each.facts);
  const covered = new Set(input.passages.flatMap((passage) => passage.districts));
  const years = yearsOf(shared, input);
  const matrix = themeMatrix(
    shared,
    facts.filter((fact) => alike.includes(fact.evidence.source)),
    years,
    region,
    input,
  );
  const pursued = pursuits(
    input.passages.filter((passage) => alike.includes(passage.source) && !passage.isHeading),
    districts,
    input,
  );
  const findings = cityFindings(matrix, shared, pursued, comparisons, input, list, region);
  const industries = industryRows(pursued, input, list);
  const cross = crossRows(comparisons, alike, input, list);
  const instruments = instrumentRows(comparisons, region.name, input, list);
  const strips = region.districts.map((district) =>
    stripRow(
      district.name,
      covered.has(district.name) ? district.slug : '',
      shared,
      comparisons,
      input,
      list,
    ),
  );
  const broad = input.sources.length > MOST_COLUMNS;
  const factsIn = (source: string, district: string) =>
    facts.filter((fact) => fact.district === district && fact.evidence.source === source).length;
  const coverageRows = (broad ? [] : districts).map(
    (name): CoverageRow => ({
      district: input.districtName(name),
      cells: input.sources.map((source) => String(factsIn(source.id, name) || '')),
    }),
  );
  const coverageLines = (broad ? input.sources : []).map((source): CoverageLine => {
    const counts = districts
      .map((name) => ({ name, count: factsIn(source.id, name) }))
      .filter(({ count }) => count > 0);
    return {
      source: source.title,
      districts: counts.length,
      facts: counts.reduce((sum, { count }) => sum + count, 0),
      text: counts.map(({ name, count }) => `${shortName(name)} ${count}`).join(say.city.comma),
    };
  });
  const evidence = list.all();
  return {
    kind: 'city',
    slug: region.slug,
    title: say.cityTitle(input.districtName(region.name), from, to),
    place: region.name,
    language,
    from,
    to,
    newest: newestOf(input.sources),
    coverage: say.cityCoverage(districts.length, facts.length, input.sources.length),
    findings,
    districts: districts.map(shortName),
    years,
    manyYears: years.length > 2,
    matrix,
    industries,
    cross,
    instruments,
    targets: targetCounts(comparisons, region.name, input),
    coverageHeader: input.sources.map((source) => source.title),
    coverageRows,
    coverageLines,
    strips,
    tiles: tileGrid(region, matrix, covered, shortName),
    notes: [{ text: say.city.coverageNote(even.map((source) => source.title)), evidence: [] }],
    review: inferredYears(input.warnings, input),
    evidence,
    sources: sourceLines(input.sources, list),
    method: say.method(input.version),
    version: input.version,
    facts: comparisons.find((each) => each.district === region.name)?.facts ?? [],
  };
}

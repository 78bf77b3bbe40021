import { valueIn } from '../compare/change.js';
import { alikeAcrossDistricts } from '../compare/comparability.js';
import type { DistrictComparison } from '../compare/compareDistrict.js';
import { isDraft } from '../compare/threads.js';
import type { IndicatorFact } from '../model/facts.js';
import type { Passage } from '../model/passage.js';
import { yearOf } from '../model/period.js';
import type { Region } from '../model/region.js';
import type { Cited, CityBrief, CoverageRow, CrossRow, MatrixRow, StripRow } from './content.js';
import { EvidenceList } from './evidence.js';
import { formatNumber, formatPeriod, formatValue } from './format.js';
import type { BriefInput } from './input.js';
import { phrases } from './phrases.js';
import { inferredYears } from './reviewList.js';
import { newestOf, sourceLines } from './sourceLines.js';

/** A cell of the matrix: pursued in both years, only before, only after, not at all. Blank stays blank. */
const MARKS = { both: '●', before: '◁', after: '▶', none: '' } as const;

/** Composes the brief that sets all districts side by side. */
export function cityBrief(
  region: Region,
  comparisons: readonly DistrictComparison[],
  input: BriefInput,
): CityBrief {
  const { language, from, to } = input;
  const say = phrases[language];
  const list = new EvidenceList(input.sources, input.language);
  const districts = region.districts.map((district) => district.name);
  // Only sources that cover the districts alike say who does more; a district's own plan does not.
  const alike = input.sources.filter((source) => source.districts.length > 3).map((source) => source.id);
  const shared = input.passages.filter(
    (passage) => alike.includes(passage.source) && !passage.isHeading && passage.theme !== null,
  );
  const matrix = themeMatrix(shared, districts, input);
  const findings = cityFindings(matrix, shared, comparisons, input, list, region);
  const cross = crossRows(comparisons, input, list);
  const strips = region.districts.map((district) =>
    strip(district.name, district.slug, shared, comparisons, input, list),
  );
  const coverageHeader = input.sources.map((source) => source.title);
  const coverageRows = districts.map((name): CoverageRow => {
    const facts = comparisons.find((each) => each.district === name)?.facts ?? [];
    return {
      district: name,
      cells: input.sources.map((source) =>
        String(facts.filter((fact) => fact.evidence.source === source.id).length || ''),
      ),
    };
  });
  const city = comparisons.find((each) => each.district === region.name);
  const facts = comparisons.flatMap((each) => each.facts);
  const evidence = list.all();
  return {
    kind: 'city',
    slug: region.slug,
    title: say.cityTitle(region.name, from, to),
    place: region.name,
    language,
    from,
    to,
    newest: newestOf(input.sources),
    coverage: say.cityCoverage(districts.length, facts.length, input.sources.length),
    findings,
    districts: region.districts.map((district) => district.short),
    matrix,
    cross,
    coverageHeader,
    coverageRows,
    strips,
    tiles: tileGrid(region, matrix),
    notes: [
      {
        text: say.city.coverageNote(
          input.sources.filter((source) => alike.includes(source.id)).map((source) => source.title),
        ),
        evidence: [],
      },
    ],
    review: inferredYears(input.warnings, input),
    evidence,
    sources: sourceLines(input.sources, list),
    method: say.method(input.version),
    version: input.version,
    facts: city?.facts ?? [],
  };
}

function themeMatrix(
  passages: readonly Passage[],
  districts: readonly string[],
  { from, to }: BriefInput,
): MatrixRow[] {
  const themes = [...new Set(passages.map((passage) => passage.theme!))];
  const rows = themes.map(
    (theme): MatrixRow => ({
      theme,
      cells: districts.map((district) => {
        const of = (match: (year: number) => boolean) =>
          passages.filter(
            (passage) =>
              passage.themes.includes(theme) &&
              passage.districts.includes(district) &&
              passage.year !== null &&
              match(passage.year),
          ).length;
        const [before, after] = [of((year) => year === from), of((year) => year === to)];
        const glyph = before && after ? MARKS.both : before ? MARKS.before : after ? MARKS.after : MARKS.none;
        return { district, before, after, glyph };
      }),
    }),
  );
  const total = (row: MatrixRow) => row.cells.filter((cell) => cell.glyph !== '').length;
  return rows.filter((row) => total(row) > 0).sort((a, b) => total(b) - total(a));
}

function cityFindings(
  matrix: readonly MatrixRow[],
  passages: readonly Passage[],
  comparisons: readonly DistrictComparison[],
  input: BriefInput,
  list: EvidenceList,
  region: Region,
): Cited[] {
  const say = phrases[input.language].city;
  const findings: Cited[] = [];
  const proof = (theme: string, district?: string) =>
    passages.find(
      (passage) =>
        passage.theme === theme &&
        (!district || passage.districts.includes(district)) &&
        passage.excerpts.length > 0,
    )?.excerpts[0];
  const cite = (text: string, ...proofs: (ReturnType<typeof proof> | undefined)[]) =>
    list.cite(text, ...proofs.filter((each) => each !== undefined));
  const top = matrix[0];
  if (top)
    findings.push(
      cite(
        say.shared(top.theme, top.cells.filter((cell) => cell.glyph !== '').length, region.districts.length),
        proof(top.theme),
      ),
    );
  const gained = matrix
    .map((row) => ({
      row,
      who: row.cells.filter((cell) => cell.after > 0 && cell.before === 0).map((cell) => cell.district),
    }))
    .filter((each) => each.who.length >= 2)
    .sort((a, b) => b.who.length - a.who.length)[0];
  if (gained)
    findings.push(
      cite(
        say.gained(gained.row.theme, gained.who, input.to),
        ...gained.who.slice(0, 2).map((name) => proof(gained.row.theme, name)),
      ),
    );
  const lone = matrix.find((row) => row.cells.filter((cell) => cell.glyph !== '').length === 1);
  if (lone) {
    const who = lone.cells.find((cell) => cell.glyph !== '')!.district;
    findings.push(cite(say.lone(lone.theme, who), proof(lone.theme, who)));
  }
  const drafts = comparisons
    .map((each) => ({
      district: each.district,
      open: each.threads.filter(isDraft),
    }))
    .filter((each) => each.open.length > 0);
  if (drafts.length > 0) {
    findings.push(
      list.cite(
        say.drafts(
          drafts.reduce((sum, each) => sum + each.open.length, 0),
          drafts.length,
        ),
        ...drafts.slice(0, 4).map((each) => each.open[0]!.mentions.at(-1)!.evidence),
      ),
    );
  }
  const all = comparisons.reduce((sum, each) => sum + each.facts.length, 0);
  const rich = comparisons.filter(
    (each) =>
      each.district !== region.name &&
      input.sources.some((source) => source.districts.length === 1 && source.districts[0] === each.district),
  );
  if (rich.length > 0 && all > 0) {
    const held = rich.reduce((sum, each) => sum + each.facts.length, 0);
    findings.push({
      text: say.uneven(
        rich.map((each) => each.district).join('、'),
        `${formatNumber((held / all) * 100, 0)}%`,
      ),
      evidence: [],
    });
  }
  return findings;
}

/** Known indicators that at least two districts report alike for the same year, from sources of any kind, with n, median and range. */
function crossRows(
  comparisons: readonly DistrictComparison[],
  input: BriefInput,
  list: EvidenceList,
): CrossRow[] {
  const groups: IndicatorFact[][] = [];
  for (const comparison of comparisons) {
    for (const series of comparison.series) {
      if (series.canonical === null || series.measure === 'growth' || series.measure === 'rank') continue;
      const seen = new Set<number | null>();
      for (const { fact } of series.observations) {
        if (
          fact.modality !== 'actual' ||
          fact.period === null ||
          fact.scope.some((word) => word.startsWith('原'))
        )
          continue;
        const year = yearOf(fact.period);
        if (seen.has(year)) continue;
        seen.add(year);
        // Eight incubators that there are and one that was built are two things, whatever their name.
        const group = groups.find(
          ([head]) =>
            head!.canonical === fact.canonical &&
            yearOf(head!.period) === year &&
            alikeAcrossDistricts(head!, fact),
        );
        if (group) group.push(fact);
        else groups.push([fact]);
      }
    }
  }
  return groups
    .filter((facts) => new Set(facts.map((fact) => fact.district)).size >= 2)
    .map((facts) => {
      const unit = facts[0]!.unit;
      const sorted = [...facts].sort((a, b) => valueIn(b, unit) - valueIn(a, unit));
      const numbers = sorted.map((fact) => valueIn(fact, unit));
      const middle =
        numbers.length % 2
          ? numbers[(numbers.length - 1) / 2]!
          : (numbers[numbers.length / 2 - 1]! + numbers[numbers.length / 2]!) / 2;
      return {
        name: facts[0]!.indicator,
        unit: unit ?? '',
        period: String(yearOf(facts[0]!.period)),
        count: facts.length,
        median: formatNumber(middle),
        range: `${formatNumber(numbers.at(-1)!)}–${formatNumber(numbers[0]!)}`,
        values: sorted.map((fact) =>
          list.cite(
            `${fact.district} ${formatValue(fact, input.language)}${(fact.period ?? '').length > 4 ? `（${formatPeriod(fact.period, input.language)}）` : ''}`,
            fact.evidence,
          ),
        ),
      };
    });
}

function strip(
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
  const themesOf = (group: readonly Passage[]) => new Set(group.map((passage) => passage.theme!));
  const [before, after] = [at(input.from), at(input.to)];
  const [old, now] = [themesOf(before), themesOf(after)];
  const gained = [...now].filter((theme) => !old.has(theme));
  const lost = [...old].filter((theme) => !now.has(theme));
  const comparison = comparisons.find((each) => each.district === district);
  const policies = comparison?.threads.filter((thread) => thread.kind === 'policy') ?? [];
  const drafts = policies.filter(isDraft).length;
  const proofs = [
    ...gained
      .slice(0, 1)
      .flatMap((theme) => after.find((passage) => passage.theme === theme)?.excerpts[0] ?? []),
    ...lost
      .slice(0, 1)
      .flatMap((theme) => before.find((passage) => passage.theme === theme)?.excerpts[0] ?? []),
  ];
  const both = before.length > 0 && after.length > 0;
  const text =
    both && gained.length + lost.length > 0 ? say.shift(gained.slice(0, 3), lost.slice(0, 3)) : say.noShift;
  return {
    district,
    slug,
    facts: say.factsOf(comparison?.facts.length ?? 0),
    policies: say.policiesOf(policies.length, drafts),
    shift: both ? list.cite(text, ...proofs) : { text, evidence: [] },
  };
}

/** A grid of tiles placed as the districts lie; each shows how many themes its passages touch. */
function tileGrid(region: Region, matrix: readonly MatrixRow[]): CityBrief['tiles'] {
  const columns = Math.max(...region.districts.map((district) => district.tile[0])) + 1;
  const rows = Math.max(...region.districts.map((district) => district.tile[1])) + 1;
  return Array.from({ length: rows }, (_, y) =>
    Array.from({ length: columns }, (_, x) => {
      const district = region.districts.find((each) => each.tile[0] === x && each.tile[1] === y);
      if (!district) return { name: '', value: '' };
      const touched = matrix.filter((row) =>
        row.cells.some((cell) => cell.district === district.name && cell.glyph !== ''),
      ).length;
      return { name: district.short, value: String(touched) };
    }),
  );
}

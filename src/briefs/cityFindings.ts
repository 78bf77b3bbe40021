import type { DistrictComparison } from '../compare/compareDistrict.js';
import { isDraft } from '../compare/threads.js';
import type { Passage } from '../model/passage.js';
import type { Region } from '../model/region.js';
import type { Cited, MatrixRow } from './content.js';
import type { EvidenceList } from './evidence.js';
import { formatNumber } from './format.js';
import { type Pursuit, proofOf } from './industryRows.js';
import type { BriefInput } from './input.js';
import { phrases } from './phrases.js';

/** What stands out of the districts side by side, one sentence each, with its evidence. */
export function cityFindings(
  matrix: readonly MatrixRow[],
  passages: readonly Passage[],
  pursued: readonly Pursuit[],
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
        say.shared(top.name, top.cells.filter((cell) => cell.glyph !== '').length, region.districts.length),
        proof(top.theme),
      ),
    );
  const gained = matrix
    .map((row) => ({
      row,
      who: row.cells
        .filter(
          (cell) => cell.mentions.at(-1)! > 0 && cell.mentions.slice(0, -1).every((count) => count === 0),
        )
        .map((cell) => cell.district),
    }))
    .filter((each) => each.who.length >= 2)
    .sort((a, b) => b.who.length - a.who.length)[0];
  if (gained)
    findings.push(
      cite(
        say.gained(gained.row.name, gained.who.map(input.districtName), input.to),
        ...gained.who.slice(0, 2).map((name) => proof(gained.row.theme, name)),
      ),
    );
  const lone = matrix.find((row) => row.cells.filter((cell) => cell.glyph !== '').length === 1);
  if (lone) {
    const who = lone.cells.find((cell) => cell.glyph !== '')!.district;
    findings.push(cite(say.lone(lone.name, input.districtName(who)), proof(lone.theme, who)));
  }
  const [widest] = pursued;
  if (widest && widest.all.size > 1)
    findings.push(
      cite(
        say.overlap(input.industryName(widest.industry), widest.all.size, region.districts.length),
        ...[...widest.all].slice(0, 2).map((name) => proofOf(widest, name)),
      ),
    );
  const alone = pursued.filter(({ all }) => all.size === 1);
  const [special] = [...new Set(alone.flatMap(({ all }) => [...all]))]
    .map((name) => ({ name, own: alone.filter(({ all }) => all.has(name)) }))
    .sort((a, b) => b.own.length - a.own.length);
  if (special)
    findings.push(
      cite(
        say.speciality(
          input.districtName(special.name),
          special.own.map(({ industry }) => input.industryName(industry)),
        ),
        ...special.own.map((pursuit) => proofOf(pursuit, special.name)),
      ),
    );
  const drafts = comparisons
    .map((each) => ({
      district: each.district,
      open: each.threads.filter((thread) => isDraft(thread, input.from)),
    }))
    .filter((each) => each.open.length > 0);
  if (drafts.length > 0) {
    findings.push(
      list.cite(
        say.drafts(
          drafts.reduce((sum, each) => sum + each.open.length, 0),
          drafts.length,
          comparisons.reduce(
            (sum, each) => sum + each.threads.filter(({ kind }) => kind === 'policy').length,
            0,
          ),
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
        rich.map((each) => input.districtName(each.district)).join(say.comma),
        `${formatNumber((held / all) * 100, 0)}%`,
      ),
      evidence: [],
    });
  }
  return findings;
}

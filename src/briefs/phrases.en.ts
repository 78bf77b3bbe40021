import { quoted } from './format.js';
import type { Phrases } from './phraseList.js';

const quote = (title: string) => `《${title}》`;

/** A brief's own words in English. */
export const en: Phrases = {
  districtTitle: (place, from, to) => `${place}: science and innovation, year over year (${from} → ${to})`,
  cityTitle: (place, from, to) => `${place}: the districts side by side (${from} → ${to})`,
  coverage: (indicators, comparable, targets, sources) =>
    `${indicators} indicators, ${comparable} comparable over the two years; ${targets} targets; ${sources} sources`,
  cityCoverage: (districts, facts, sources) => `${districts} districts, ${facts} facts, ${sources} sources`,
  notComparable: 'not comparable',
  reported: ' (as reported)',
  reportedGrowth: 'growth as the source reports it',
  inferredMark: ' [inferred]',
  impliedMark: 'implied',
  implied: (value, growth) => `earlier value implied by the reported growth: ${value} ÷ (1 + ${growth}%)`,
  required: (rate, relation) =>
    `needs to grow ${{ '=': '', '>=': 'at least ', '<=': 'at most ', '~': 'about ' }[relation]}${rate} a year from here`,
  growthContradicts: (name, period, reported, computed) =>
    `${quoted(name)}: the source reports ${reported} growth for ${period}; by the two values told it is ${computed}.`,
  growthSuffix: ' (growth)',
  rankSuffix: ' (rank)',
  rankUnit: '',
  modality: { actual: 'actual', target: 'target' },
  status: {
    planned: 'planned',
    underway: 'under way',
    done: 'done',
    草拟中: 'being drafted',
    提审稿: 'submitted for review',
    试行: 'on trial',
    修订: 'under revision',
    已出台: 'issued',
  },
  plannedFor: (status, year) => `${status} (${year})`,
  targetStatus: {
    已达成: 'reached',
    进展正常: 'on course',
    滞后: 'behind',
    未到期: 'not yet due',
    无法判断: 'cannot be judged',
  },
  change: {
    completed: 'completed',
    advanced: 'advanced',
    continued: 'continued',
    reworded: 'reworded',
    new: 'new',
    'not-mentioned-again': 'not mentioned again',
  },
  consistsOf: (parts) => (parts.length > 0 ? `Consists of ${parts.join(', ')}` : ''),
  searched: (titles) => `Searched for what is marked “not mentioned again”: ${titles.map(quote).join(', ')}.`,
  boundary: (old, district) =>
    `Values for ${old.join(', ')} hold for the boundaries of their time and are not values for today's ${district}; they are shown apart and not added up.`,
  corrected: (what, who, when, why) => `${what}: corrected by hand (${who}, ${when}: ${why})`,
  partYear: (count) => `${count} figures cover part of a year and are not compared with full years.`,
  lowConfidence: (name, value) =>
    `${quoted(name)} ${value}: read with too little confidence to stand in the tables.`,
  noPeriod: (name, value) => `${quoted(name)} ${value}: the source gives no date.`,
  uncertainText: (text) => `The source is damaged here; read as “${text.slice(0, 40)}”, unconfirmed.`,
  inferredYear: (title, period, reasons) =>
    `The year of “${title}” is masked in the source and inferred to be ${period}. Reasons: ${reasons.join('; ')}.`,
  contradiction: (name, period, a, b) =>
    `${quoted(name)} has two values for ${period}: ${a} and ${b}; both are shown.`,
  omitted: (figures, targets, initiatives, policies, slug) => {
    const left = [
      [figures, 'figures'],
      [targets, 'targets'],
      [initiatives, 'initiatives'],
      [policies, 'documents'],
    ].flatMap(([count, what]) => ((count as number) > 0 ? [`${count} further ${what}`] : []));
    return left.length > 0
      ? `For length, ${left.join(', ')} are not printed; they stand with their evidence in ${slug}.json.`
      : '';
  },
  method: (version) => [
    'Only values of the same district, indicator and scope, measure and unit family are compared; otherwise “not comparable” stands with its reason and nothing is computed.',
    'A part-year amount is not compared with a full year; a stock as of a month is, with a note. “At least” and “about” stay visible in values and in changes.',
    'Progress = (latest − baseline) ÷ (target − baseline), set against the share of time that has passed.',
    'Not mentioned again does not mean dropped: only that the sources searched do not mention it.',
    `Made with district-briefs ${version}.`,
  ],
  finding: {
    otherwise: (reported, aim) => `${reported} (in the target “${aim}”)`,
    targetReached: (name, value, target, period) =>
      `${name} stands at ${value}: the target of ${target} for ${period} has been reached.`,
    targetGap: (name, base, basePeriod, target, period, gap, percent) =>
      `${name} stood at ${base} (${basePeriod}); the target for ${period} is ${target}, ${gap} away${percent ? ` (${percent} more)` : ''}.`,
    change: (name, from, to, since, until, change, percent) =>
      `${name} went from ${from} (${since}) to ${to} (${until}), a change of ${change}${percent ? ` (${percent})` : ''}.`,
    growth: (name, value, rate, period) =>
      `${name} was ${value} in ${period}; the source reports ${rate} on the year.`,
    largest: (name, value, period) => `${name} was ${value} in ${period}.`,
    advanced: (name, before, after) => `${quoted(name)} moved from ${before} to ${after}.`,
    drafts: (count, first, known) =>
      `${count} policies were being drafted, among them ${quote(first)}; ${known ? 'later sources still do not report it issued' : 'whether it was issued is not recorded'}.`,
    gone: (names, searched) =>
      `${names.map(quoted).join(', ')}: not mentioned again (searched: ${searched.map(quote).join(', ')}).`,
    themes: (gained, from, to) => `Compared with ${from}, the statements of ${to} add ${gained.join(', ')}.`,
    noNumbers: (from) => `The sources hold no usable figure for ${from}; only statements can be compared.`,
    little: () => 'The sources say little of this district; this brief is short accordingly.',
  },
  edition: {
    number: (edition) => `Edition ${edition}`,
    added: (name, value, period) => `New: ${name} ${value} (${period})`,
    gone: (name, value, period) => `No longer there: ${name} ${value} (${period})`,
    changed: (name, was, is, period) => `Changed: ${name} (${period}) from ${was} to ${is}`,
    more: (count) => `${count} more of the same kind`,
    sourceAdded: (title) => `New source: “${title}”`,
    sourceGone: (title) => `Source no longer used: “${title}”`,
    sourceChanged: (title) => `Source changed: “${title}”`,
    policy: (title, was, is) => `Status of “${title}”: from ${was} to ${is}`,
    wording: (was, is) => `Reworded: ${quoted(was)} is now ${quoted(is)}`,
    none: 'No change of content; layout or program only',
    unmade: (names) =>
      `The briefs of ${names.join(', ')} could not be made this time; those at hand are of the last edition`,
  },
  city: {
    shared: (theme, count, total) =>
      `“${theme}” is the most widely shared theme: ${count} of ${total} districts mention it.`,
    lone: (theme, district) => `“${theme}” is mentioned by ${district} alone.`,
    gained: (theme, districts, to) =>
      `“${theme}” is new in ${to} for ${districts.length} districts: ${districts.join(', ')}.`,
    drafts: (count, districts, all) =>
      `Of ${all} policies that the sources tell of, ${count} of ${districts} districts were being drafted; no later source reports them issued.`,
    uneven: (most, share) =>
      `The sources are uneven: ${most} have documents of their own, which hold ${share} of all facts; more facts do not mean more work.`,
    shift: (gained, lost) =>
      [
        gained.length > 0 ? `new: ${gained.join(', ')}` : '',
        lost.length > 0 ? `not mentioned again: ${lost.join(', ')}` : '',
      ]
        .filter(Boolean)
        .join('; '),
    noShift: 'the same themes in both years, or no source for one of them',
    coverageNote: (alike) =>
      `The matrix uses only sources that cover the districts alike: ${alike.map(quote).join(', ')}.`,
    factsOf: (count) => String(count),
    policiesOf: (count, drafts) => (drafts > 0 ? `${count} (${drafts} drafts)` : String(count)),
    comma: ', ',
    severalPursue: 'several districts',
    onePursues: 'one alone',
    instruments: (district, count) => (count > 1 ? `${district} with ${count} papers` : district),
    overlap: (industry, count, total) =>
      `“${industry}” is the industry most pursued: ${count} of ${total} districts name it.`,
    speciality: (district, industries) =>
      `${district} alone pursues ${industries.map((each) => `“${each}”`).join(', ')}.`,
  },
};

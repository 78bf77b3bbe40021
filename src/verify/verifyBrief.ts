import type { Brief, Cited, DistrictBrief, EvidenceEntry, IndicatorRow } from '../briefs/content.js';
import { valueIn } from '../compare/change.js';
import { messages } from '../messages.js';
import type { Evidence } from '../model/evidence.js';
import type { IndicatorFact } from '../model/facts.js';
import { NUMERAL_CHARS, parseChineseNumeral } from '../text/numerals.js';
import { checkCited } from './cited.js';
import { type Difference, difference } from './difference.js';
import { expectedNumbers } from './expected.js';
import type { VerifyInput } from './input.js';
import { checkLayout } from './layout.js';
import { numbersIn, shows, tally } from './numbers.js';
import { type Origin, originsOf } from './origins.js';

/** What was found: how many of each were right, and one line for each thing that was not. */
export interface Verdict {
  readonly quotes: number;
  readonly figures: number;
  readonly computed: number;
  readonly printed: number;
  /** Of the numbers in print, how many come from where. */
  readonly origins: Readonly<Record<Origin, number>>;
  /** How each computed number that is printed comes about. */
  readonly sums: readonly string[];
  readonly problems: readonly string[];
}

/** Checks a published brief: its quotes against the sources, its figures against the quotes, its sums, and every number in print. */
export function verifyBrief(input: VerifyInput): Verdict {
  const { brief } = input;
  const quotes = checkQuotes(input);
  const figures = brief.facts.filter((fact): fact is IndicatorFact => fact.kind === 'indicator');
  const wrongFigures = figures
    .filter((fact) => !fact.corrected && !says(fact.evidence, fact.value))
    .map((fact) =>
      messages.verify.figure(fact.indicator, `${fact.value}${fact.unit ?? ''}`, fact.evidence.quote),
    );
  const sums = checkSums(brief);
  const printed = checkPrinted(input);
  return {
    quotes: quotes.count,
    figures: figures.length,
    computed: sums.count,
    printed: printed.count,
    origins: printed.origins,
    sums: printed.sums,
    problems: [
      ...quotes.problems,
      ...wrongFigures,
      ...sums.problems,
      ...checkCited(brief),
      ...anew(input).map(messages.verify.recomposed),
      ...printed.problems,
      ...checkLayout(input),
    ],
  };
}

/** Where the brief is not what is made anew: from the nearest of the ways to make it. */
function anew({ brief, recomposed }: VerifyInput): Difference[] {
  const ways = recomposed.map((made) => difference(brief, made)).sort((a, b) => a.length - b.length);
  return ways[0] ?? [];
}

/** Every quote, byte for byte at its place in a source with the same hash. */
function checkQuotes({ brief, sources }: VerifyInput): { count: number; problems: string[] } {
  const problems: string[] = [];
  let count = 0;
  const all: readonly Evidence[] = [...brief.evidence, ...brief.facts.map((fact) => fact.evidence)];
  for (const id of new Set(all.map((entry) => entry.source))) {
    const own = all.filter((entry) => entry.source === id);
    const expected = brief.sources.find((source) => source.id === id)?.sha256;
    const same = sources.find((source) => source.sha256 === expected);
    const now = same ?? sources.find((source) => source.id === id);
    if (!now) {
      problems.push(messages.verify.noSource(id, expected ?? '?', own.length));
      continue;
    }
    const moved = own.filter(({ start, end, quote }) => now.text.slice(start, end) !== quote);
    count += own.length - moved.length;
    if (!same) problems.push(messages.verify.changedSource(id, own.length - moved.length, own.length));
    if (same || moved.length <= MOST_LISTED)
      for (const entry of moved)
        problems.push(
          messages.verify.quote(
            'number' in entry ? `[${(entry as EvidenceEntry).number}]` : id,
            entry.quote,
            now.text.slice(entry.start, entry.end),
          ),
        );
  }
  return { count, problems };
}

/** Most quotes of a changed source that are listed one by one. */
const MOST_LISTED = 10;

const HAN_NUMERALS = new RegExp(`[${NUMERAL_CHARS}]+`, 'gu');

/** Whether the words of some evidence give a value: in digits, in characters, as a fraction or a doubling. */
function says(evidence: Evidence, value: number): boolean {
  const text = `${evidence.text} ${evidence.quote}`;
  if (numbersIn(text).some((number) => Math.abs(Number(number) - Math.abs(value)) < 1e-9)) return true;
  const words = (text.match(HAN_NUMERALS) ?? []).flatMap((word) => [word, ...word.split(/(?=[百千万亿])/u)]);
  if (words.some((word) => parseChineseNumeral(word) === Math.abs(value))) return true;
  if (/首位|榜首|第一|翻[一两]番|[百千万亿十]余?/u.test(text) && [1, 10, 100, 300, 1000].includes(value))
    return true;
  const fraction = /([\d一二三四五六七八九十]+)分之([\d一二三四五六七八九十]+)/u.exec(text);
  return fraction !== null && value < 1;
}

/** Recomputes the changes of the indicator table and the progress of the targets from the facts that the brief carries. */
function checkSums(brief: Brief): { count: number; problems: string[] } {
  if (brief.kind !== 'district') return { count: 0, problems: [] };
  const problems: string[] = [];
  let count = 0;
  for (const row of brief.indicators) {
    const [from, to] = [factOf(brief, row.before), factOf(brief, row.after)];
    if (!row.comparable || !from || !to) continue;
    count++;
    problems.push(...checkChange(row, from, to));
  }
  for (const row of brief.targets) {
    const [base, latest, aim] = [row.baseline, row.latest, row.target].map((cited) => factOf(brief, cited));
    if (row.progress === '–' || !base || !aim) continue;
    count++;
    const now = latest ?? base;
    const share =
      ((valueIn(now, aim.unit) - valueIn(base, aim.unit)) / (aim.value - valueIn(base, aim.unit))) * 100;
    const [printed] = numbersIn(row.progress);
    if (printed === undefined || !shows(printed, share))
      problems.push(messages.verify.sum(row.name, row.progress, `${share.toFixed(1)}%`));
  }
  return { count, problems };
}

function checkChange(row: IndicatorRow, from: IndicatorFact, to: IndicatorFact): string[] {
  const before = valueIn(from, to.unit);
  const change = to.value - before;
  const wrong: string[] = [];
  const [printed] = numbersIn(row.change);
  const negative = /[-−]/u.test(row.change);
  if (printed === undefined || !shows(printed, change) || (change !== 0 && negative !== change < 0))
    wrong.push(
      messages.verify.sum(
        row.name,
        row.change,
        `${to.value} − ${before} = ${Number(change.toPrecision(10))}`,
      ),
    );
  const [percent] = numbersIn(row.percent);
  const share = (change / before) * 100;
  if (percent !== undefined && to.measure !== 'share' && !shows(percent, share))
    wrong.push(messages.verify.sum(row.name, row.percent, `${share.toFixed(1)}%`));
  return wrong;
}

/** The fact that a cell prints: cited by it, and with the value that stands in it. */
function factOf(brief: DistrictBrief, cell: Cited | undefined): IndicatorFact | null {
  const [printed] = numbersIn(cell?.text ?? '');
  if (!cell || printed === undefined) return null;
  const places = cell.evidence.map((number) => brief.evidence.find((entry) => entry.number === number));
  return (
    brief.facts.find(
      (fact): fact is IndicatorFact =>
        fact.kind === 'indicator' &&
        shows(printed, fact.value) &&
        places.some(
          (place) =>
            place?.source === fact.evidence.source &&
            place.start === fact.evidence.start &&
            place.end === fact.evidence.end,
        ),
    ) ?? null
  );
}

/**
 * Every number in print is one that the brief has, as often as it has it; only a table's heading may come again. And
 * every one comes from somewhere.
 */
function checkPrinted({
  brief,
  pages,
  html,
  paper,
}: VerifyInput): Pick<Verdict, 'origins' | 'sums' | 'problems'> & { readonly count: number } {
  const origins = { evidence: 0, computed: 0, date: 0, count: 0 };
  if (pages.length === 0) return { count: 0, origins, sums: [], problems: [] };
  const expected = expectedNumbers(html, brief, paper ? pages.length : 0);
  const wanted = tally(expected.numbers);
  const found = pages.map((page) => tally(numbersIn(page)));
  const total = tally(pages.flatMap(numbersIn));
  const problems: string[] = [];
  const from = originsOf(brief, pages.length);
  const sums: string[] = [];
  for (const [number, count] of total) {
    const on = found.flatMap((page, at) => (page.has(number) ? [at + 1] : []));
    const over = count - (wanted.get(number) ?? 0);
    if (over > 0 && !expected.repeatable.has(number))
      problems.push(messages.verify.printed(number, on, over));
    const origin = from.of(number);
    if (origin) origins[origin] += count;
    else if (over <= 0) problems.push(messages.verify.unaccounted(number, on));
    if (origin === 'computed') sums.push(`${number} = ${from.sums.get(number)}`);
  }
  for (const [number, count] of wanted) {
    const under = count - (total.get(number) ?? 0);
    if (under > 0) problems.push(messages.verify.unprinted(number, under));
  }
  const count = [...total.values()].reduce((sum, each) => sum + each, 0);
  return { count, origins, sums, problems };
}

export type { SourceNow, VerifyInput } from './input.js';

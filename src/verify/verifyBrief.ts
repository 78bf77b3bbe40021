import { messages } from '../messages.js';
import { checkCited } from './cited.js';
import { checkContents } from './contents.js';
import { type Difference, difference } from './difference.js';
import { expectedNumbers } from './expected.js';
import type { VerifyInput } from './input.js';
import { checkLayout } from './layout.js';
import { numbersIn, tally } from './numbers.js';
import { type Origin, originsOf } from './origins.js';
import { checkQuotes, says } from './quotes.js';
import { checkSums } from './recomputed.js';
import { figuresOf } from './sums.js';

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

/** What is to be checked of a brief once, in whatever formats it is published. */
export type Content = Pick<Verdict, 'quotes' | 'figures' | 'computed' | 'problems'>;
/** What is to be checked of each file. */
export type Print = Pick<Verdict, 'printed' | 'origins' | 'sums' | 'problems'>;

/** Checks a published brief: its quotes against the sources, its figures against the quotes, its sums, and every number in print. */
export function verifyBrief(input: VerifyInput): Verdict {
  const content = checkContent(input);
  const print = checkPrint(input);
  return { ...content, ...print, problems: [...content.problems, ...print.problems] };
}

/** What a brief says, against the sources and against itself. */
export function checkContent(input: Pick<VerifyInput, 'brief' | 'sources' | 'recomposed'>): Content {
  const { brief } = input;
  const quotes = checkQuotes(input);
  const figures = figuresOf(brief);
  const wrongFigures = figures
    .filter((fact) => !fact.corrected && !says(fact.evidence, fact.value))
    .map((fact) =>
      messages.verify.figure(fact.indicator, `${fact.value}${fact.unit ?? ''}`, fact.evidence.quote),
    );
  const sums = checkSums(brief);
  return {
    quotes: quotes.count,
    figures: figures.length,
    computed: sums.count,
    problems: [
      ...quotes.problems,
      ...wrongFigures,
      ...sums.problems,
      ...checkCited(brief),
      ...anew(input).map(messages.verify.recomposed),
    ],
  };
}

/** What stands on paper or screen, against what the brief says. */
export function checkPrint(input: Omit<VerifyInput, 'sources' | 'recomposed'>): Print {
  const numbers = checkNumbers(input);
  return { ...numbers, problems: [...numbers.problems, ...checkLayout(input)] };
}

/** Where the brief is not what is made anew: from the nearest of the ways to make it. */
function anew({ brief, recomposed }: Pick<VerifyInput, 'brief' | 'recomposed'>): Difference[] {
  const ways = recomposed.map((made) => difference(brief, made)).sort((a, b) => a.length - b.length);
  return ways[0] ?? [];
}

/**
 * Every number in print is one that the brief has, as often as it has it; only a table's heading may come again. And
 * every one comes from somewhere.
 */
function checkNumbers(input: Omit<VerifyInput, 'sources' | 'recomposed'>): Print {
  const { brief, pages, html, paper } = input;
  const origins = { evidence: 0, computed: 0, date: 0, count: 0 };
  if (pages.length === 0) return { printed: 0, origins, sums: [], problems: [] };
  const expected = expectedNumbers(html, brief, paper ? pages.length : 0);
  const contents = checkContents(input);
  const wanted = tally([...expected.numbers, ...contents.numbers]);
  const found = pages.map((page) => tally(numbersIn(page)));
  const total = tally(pages.flatMap(numbersIn));
  const problems: string[] = [...contents.problems];
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
  const printed = [...total.values()].reduce((sum, each) => sum + each, 0);
  return { printed, origins, sums, problems };
}

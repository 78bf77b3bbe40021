import { parseChineseNumeral } from '../text/numerals.js';
import { countsThings } from '../text/units.js';
import type { ClauseSite, ReadIndicator } from './clauseSite.js';
import type { FoundQuantity } from './foundQuantity.js';
import { CHANGES } from './growth.js';
import { THING } from './words.js';

/*
 * Numbers side by side that share what they count, or count each a thing of its own.
 */

/** 2013、2014两年. */
const LISTS_YEARS = /(?:19|20)\d{2}年?(?:[、和与](?:19|20)\d{2}年?)+/u;

/** The same facts, each of a period of its own. */
const eachOf = (facts: readonly ReadIndicator[], periodAt: (at: number) => string): ReadIndicator[] =>
  facts.map((fact, at) => ({ ...fact, period: periodAt(at), isDated: true }));

/** 三年依次推广400辆、700辆和900辆, due by the last of them. */
function yearsUpTo(facts: readonly ReadIndicator[], said: string): readonly ReadIndicator[] {
  const until = /^\d{4}$/u.exec(facts[0]?.period ?? '')?.[0];
  const years = /(?<n>[两三四五])年(?:依次|分别|逐年)[^，；\d]*$/u.exec(said)?.groups?.n;
  const count = parseChineseNumeral(years ?? '');
  if (!until || count !== facts.length) return facts;
  return eachOf(facts, (at) => String(Number(until) - count + 1 + at));
}

/** 2016至2020年各年分别净增16家、21家…: as many numbers as years, each of one of them. */
function yearByYear(facts: readonly ReadIndicator[], said: string): readonly ReadIndicator[] {
  const { first, last } = /^(?<first>\d{4})\/(?<last>\d{4})$/u.exec(facts[0]?.period ?? '')?.groups ?? {};
  const years = Number(last) - Number(first) + 1;
  if (years < 2 || years !== facts.length) return facts;
  const isEach = /分别|各年|逐年|依次/u.test(said) || LISTS_YEARS.test(said);
  if (!isEach || !/(?:19|20)\d{2}|[两三四五]年分别/u.test(said)) return facts;
  return eachOf(facts, (at) => String(Number(first) + at));
}

/** 一至四季度: from the first quarter to which. */
const QUARTERS = /第?[一1](?:季度)?\s*[-—–~～至到]\s*第?(?<last>[二三四2-4])季度/u;

/** 一至四季度研发费用分别为10.2亿元、11.9亿元…: each of one quarter. */
function quarterByQuarter(facts: readonly ReadIndicator[], said: string): readonly ReadIndicator[] {
  const last = QUARTERS.exec(said)?.groups?.last;
  const year = /^\d{4}/u.exec(facts[0]?.period ?? '')?.[0];
  const count = last && (parseChineseNumeral(last) ?? Number(last));
  if (!year || count !== facts.length || !/分别|依次|逐季/u.test(said)) return facts;
  const month = (at: number) => String(at).padStart(2, '0');
  return eachOf(facts, (at) => `${year}-${month(at * 3 + 1)}/${year}-${month(at * 3 + 3)}`);
}

/** Numbers that are each of one year or one quarter of those named before them know which. */
function inTurn(
  run: readonly FoundQuantity[],
  facts: readonly ReadIndicator[],
  { text, sentence }: ClauseSite,
): readonly ReadIndicator[] {
  if (facts.length !== run.length) return facts;
  const said = text.slice(sentence.from, run[0]!.start);
  return quarterByQuarter(yearByYear(yearsUpTo(facts, said), said), said);
}

/** 徐汇、静安和黄浦的户均营收分别为…: the names of districts are those of what each number is of, and no part of its name. */
function ofDistricts(
  facts: readonly ReadIndicator[],
  { districtList }: ClauseSite,
): readonly ReadIndicator[] {
  const last = facts.at(-1)?.name ?? '';
  if (facts.length < 2 || !facts.slice(0, -1).every(({ name }) => districtList.test(name))) return facts;
  const length = [5, 4, 3, 2].find((end) => end < last.length && districtList.test(last.slice(0, end)));
  if (length === undefined) return facts;
  const name = last.slice(length).replace(/^的/u, '');
  return name.length < 2 ? facts : facts.map((fact) => ({ ...fact, name }));
}

/** Facts of coordinated numbers know which of them they are. */
export function shared(
  run: readonly FoundQuantity[],
  bound: readonly ReadIndicator[],
  site?: ClauseSite,
): ReadIndicator[] {
  const facts = site ? ofDistricts(inTurn(run, bound, site), site) : bound;
  const ranged = run.some((q) => q.bound !== null);
  if (run.length < 2 || ranged || facts.length !== run.length) return [...facts];
  return facts.map((fact, at) => ({ ...fact, share: { at, of: run.length } }));
}

/** 孵化器1个、两个公共服务平台: the first is named before its number, the second behind it. */
function isNextThing(text: string, first: FoundQuantity, next: FoundQuantity): boolean {
  const before = text.slice(Math.max(0, first.lead - 16), first.lead);
  return (
    countsThings(next.unit) &&
    /^\p{Script=Han}{2}/u.test(text.slice(next.end, next.end + 2)) &&
    THING.test(before) &&
    !/分别|各|依次/u.test(before)
  );
}

/** Numbers that stand side by side and share what they count: 3851件、953件; 9个和69个; 10-20家. */
export function coordinatedRun(
  text: string,
  quantities: readonly FoundQuantity[],
  from: number,
): FoundQuantity[] {
  const run = [quantities[from]!];
  for (const next of quantities.slice(from + 1)) {
    const last = run.at(-1)!;
    const range = next.start === last.start;
    const between = text.slice(last.end, next.lead);
    const eachChanged =
      CHANGES.test(between) && /分别|依次/u.test(text.slice(Math.max(0, run[0]!.lead - 10), run[0]!.lead));
    if (!range && !eachChanged && !/^(?:[、和与及]|以及)$/u.test(between)) break;
    if (!range && next.kind !== last.kind) break;
    if (!range && isNextThing(text, run[0]!, next)) break;
    run.push(next);
  }
  return run;
}

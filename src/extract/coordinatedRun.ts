import { countsThings } from '../text/units.js';
import type { ClauseSite, ReadIndicator } from './clauseSite.js';
import type { FoundQuantity } from './foundQuantity.js';
import { CHANGES } from './qualifiers.js';
import { THING } from './words.js';

/*
 * Numbers side by side that share what they count, or count each a thing of its own.
 */

/** 2013、2014两年. */
const LISTS_YEARS = /(?:19|20)\d{2}年?(?:[、和与](?:19|20)\d{2}年?)+/u;

/** 2016至2020年各年分别净增16家、21家…: as many numbers as years, each of one of them. */
function yearByYear(
  run: readonly FoundQuantity[],
  facts: readonly ReadIndicator[],
  { text, sentence }: ClauseSite,
): readonly ReadIndicator[] {
  const { first, last } = /^(?<first>\d{4})\/(?<last>\d{4})$/u.exec(facts[0]?.period ?? '')?.groups ?? {};
  const years = Number(last) - Number(first) + 1;
  const said = text.slice(sentence.from, run[0]!.start);
  if (years < 2 || years !== run.length || facts.length !== run.length) return facts;
  if (
    !(/分别|各年|逐年|依次/u.test(said) || LISTS_YEARS.test(said)) ||
    !/(?:19|20)\d{2}|[两三四五]年分别/u.test(said)
  )
    return facts;
  return facts.map((fact, at) => ({ ...fact, period: String(Number(first) + at), isDated: true }));
}

/** Facts of coordinated numbers know which of them they are. */
export function shared(
  run: readonly FoundQuantity[],
  bound: readonly ReadIndicator[],
  site?: ClauseSite,
): ReadIndicator[] {
  const facts = site ? yearByYear(run, bound, site) : bound;
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

import type { Passage } from '../model/passage.js';

/** A statement of a source, and of which districts it speaks. */
export interface AttributionLabel {
  readonly quote: string;
  readonly districts: readonly string[];
}

export interface AttributionScore {
  readonly statements: number;
  readonly right: number;
  /** One line each. */
  readonly wrong: readonly string[];
}

/**
 * How many statements were given to their districts. A statement is right where most of its characters stand in passages
 * of exactly the districts that a reader gives.
 *
 * @param raw the decoded file, which quotes and passages refer to
 */
export function scoreAttribution(
  raw: string,
  passages: readonly Passage[],
  labels: readonly AttributionLabel[],
): AttributionScore {
  const wrong: string[] = [];
  let from = 0;
  for (const { quote, districts } of labels) {
    // Labels stand in the order of the text, so that what is said twice is found twice.
    const ahead = raw.indexOf(quote, from);
    const start = ahead >= 0 ? ahead : raw.indexOf(quote);
    const end = start + quote.length;
    if (ahead >= 0) from = end;
    const given = new Map<string, number>();
    for (const passage of passages) {
      const shared = Math.min(end, passage.end) - Math.max(start, passage.start);
      const key = [...passage.districts].sort().join('、');
      if (start >= 0 && shared > 0) given.set(key, (given.get(key) ?? 0) + shared);
    }
    const [most] = [...given].sort((a, b) => b[1] - a[1]);
    const wanted = [...districts].sort().join('、');
    if (most?.[0] !== wanted) wrong.push(`${wanted}  <>  ${most?.[0] ?? '–'}  「${quote.slice(0, 50)}」`);
  }
  return { statements: labels.length, right: labels.length - wrong.length, wrong };
}

/** Numbers as they are printed: 1,234.5 and 20 and 2016; a date's parts are one each. Marks of thousands are left out. */
export function numbersIn(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(/\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/gu)].map((match) =>
    match[0].replace(/,/gu, ''),
  );
}

/** How many there are of something, as a sentence says it: 2件政策尚在草拟. */
export function countsIn(text: string): string[] {
  return [...text.matchAll(/(?<![\d.])\d{1,3}(?=件|个|项|条|区| )/gu)].map((match) => match[0]);
}

/** How often each number stands in a list. */
export function tally(numbers: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

/** Whether a printed number is a value, rounded to as many decimals as it shows. */
export function shows(printed: string, value: number): boolean {
  const decimals = printed.split('.')[1]?.length ?? 0;
  return Math.abs(Number(printed) - Math.abs(value)) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** The day that an item of a digest begins with: （2020年1月9日）记者从区科委获悉，…. */
const DATELINE =
  /^[（(【［]\s*(?<year>(?:19|20)\d{2})年(?<month>\d{1,2})月\d{1,2}日[^）)】］]{0,6}[）)】］]/u;

/** The year and the month of the day that a paragraph begins with in brackets; null for one that begins with none. */
export function datelineOf(text: string): { readonly year: number; readonly month: number } | null {
  const { year, month } = DATELINE.exec(text.trimStart())?.groups ?? {};
  return year === undefined ? null : { year: Number(year), month: Number(month) };
}

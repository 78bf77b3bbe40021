import type { Content } from 'pdfmake/interfaces.js';
import { childElements, type Element, find, textOf } from './element.js';
import { colours, sizes } from './page.js';

/** A brief of more pages than these begins with its contents. */
export const LONG = 4;

/** So many characters fill as many pages: of seventeen briefs those of four pages had 4,030 at most, the others 4,620 and more. */
const LONG_TEXT = 4300;

/** Whether a brief will be long, guessed before it is set. */
export const isProbablyLong = (elements: readonly Element[]): boolean =>
  elements.reduce((sum, element) => sum + textOf(element).replace(/\s/gu, '').length, 0) > LONG_TEXT;

/** A section's heading, which the contents lead to. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

/** Sections of a brief: its headings that can be led to. */
export function sectionsOf(elements: readonly Element[]): Section[] {
  return find(elements, 'h2').flatMap((heading) =>
    heading.attributes.id ? [{ id: heading.attributes.id, title: textOf(heading).trim() }] : [],
  );
}

/** pdfmake keeps room for five digits before it knows the page, and puts it at their left. */
const PAGE_WIDTH = 32;

/** What stands above the contents, and what below: a brief's own heading comes first. */
export function parted(elements: readonly Element[]): { head: Element[]; rest: Element[] } {
  const flat = elements.flatMap((element) =>
    element.name === 'article' ? childElements(element) : [element],
  );
  const head = flat.filter((element) => element.name === 'header');
  return { head, rest: flat.filter((element) => element.name !== 'header') };
}

/** The contents in two columns of lines that lead to their sections; pdfmake puts the pages in when it knows them. */
export function contentsTable(label: string, entries: readonly Section[]): Content {
  const half = Math.ceil(entries.length / 2);
  const line = (entry: Section | undefined): Content[] =>
    entry
      ? [
          { text: entry.title, linkToDestination: entry.id, color: colours.accent, noWrap: true },
          { text: [{ pageReference: entry.id, noWrap: true }] },
        ]
      : [{ text: '' }, { text: '' }];
  const rows = Array.from({ length: half }, (_, at) => [
    ...line(entries[at]),
    { text: '' },
    ...line(entries[half + at]),
  ]);
  return {
    stack: [
      { text: label, font: 'heading', bold: true, fontSize: sizes.table, margin: [0, 4, 0, 2] },
      {
        table: { widths: ['*', PAGE_WIDTH, 12, '*', PAGE_WIDTH], body: rows },
        layout: {
          hLineWidth: () => 0,
          vLineWidth: () => 0,
          paddingLeft: () => 0,
          paddingRight: () => 0,
          paddingTop: () => 0.5,
          paddingBottom: () => 0.5,
        },
        font: 'heading',
        fontSize: sizes.table,
      },
    ],
    margin: [0, 0, 0, 4],
    unbreakable: true,
  } as Content;
}

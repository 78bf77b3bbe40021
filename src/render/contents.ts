import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { childElements, type Element, find, textOf } from './element.js';
import { colours, sizes } from './page.js';

/** A brief of more pages than these begins with its contents. */
export const LONG = 4;

/** A section's heading and its page. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly page: number;
}

/** Sections of a brief: its headings that can be led to. */
export function sectionsOf(elements: readonly Element[]): Omit<Entry, 'page'>[] {
  return find(elements, 'h2').flatMap((heading) =>
    heading.attributes.id ? [{ id: heading.attributes.id, title: textOf(heading).trim() }] : [],
  );
}

/** What stands above the contents, and what below: a brief's own heading comes first. */
export function parted(elements: readonly Element[]): { head: Element[]; rest: Element[] } {
  const flat = elements.flatMap((element) =>
    element.name === 'article' ? childElements(element) : [element],
  );
  const head = flat.filter((element) => element.name === 'header');
  return { head, rest: flat.filter((element) => element.name !== 'header') };
}

/** The contents in two columns of lines that lead to their sections. */
export function contentsTable(label: string, entries: readonly Entry[]): Content {
  const half = Math.ceil(entries.length / 2);
  const line = (entry: Entry | undefined): Content[] =>
    entry
      ? [
          { text: entry.title, linkToDestination: entry.id, color: colours.accent, noWrap: true },
          { text: String(entry.page), alignment: 'right' },
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
        table: { widths: ['*', 18, 24, '*', 18], body: rows },
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

/** Collects on which page each node with an id has come to stand, and how many pages there are. */
export class Places {
  readonly pages = new Map<string, number>();
  count = 0;

  /** For pdfmake, which asks for every node whether a page should break before it: none should. */
  readonly look: NonNullable<TDocumentDefinitions['pageBreakBefore']> = (node) => {
    this.count = Math.max(this.count, node.pages ?? 0);
    if (node.id) this.pages.set(node.id, node.startPosition.pageNumber);
    return false;
  };
}

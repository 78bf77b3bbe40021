import { parseDocument } from 'htmlparser2';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';

/** An element of a brief's small vocabulary; text stands in `children` as strings. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly classes: readonly string[];
  readonly children: readonly (Element | string)[];
}

/** The vocabulary of templates: what the mapper can set, and so what a template may use. */
export const VOCABULARY: Readonly<Record<string, true>> = Object.fromEntries(
  'article section header footer h1 h2 h3 p table thead tbody tr th td colgroup col ol ul li aside figure figcaption a strong em span sup br small'
    .split(' ')
    .map((name) => [name, true]),
) as Record<string, true>;

/** What an element may carry; a link leads within the brief or to another brief beside it. */
export const ATTRIBUTES: ReadonlySet<string> = new Set(
  'class id value colspan rowspan data-width data-chart data-rows href'.split(' '),
);

interface ParsedNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Record<string, string>;
  readonly children?: readonly ParsedNode[];
}

/** Parses a rendered template. An element outside the vocabulary is an error with the template's name. */
export function parseTemplate(html: string, template: string): Element[] {
  const root = parseDocument(html, { lowerCaseTags: true, decodeEntities: true }) as unknown as ParsedNode;
  const convert = (node: ParsedNode): (Element | string)[] => {
    if (node.type === 'text') return [node.data ?? ''];
    if (node.type !== 'tag') return [];
    const name = node.name!;
    if (!(name in VOCABULARY))
      throw new InputError(messages.unknownElement(template, name, Object.keys(VOCABULARY)));
    const attributes = node.attribs ?? {};
    for (const [key, value] of Object.entries(attributes))
      if (!ATTRIBUTES.has(key) || (key === 'href' && !/^(?:#|[\w-]+\.html(?:#|$))/.test(value)))
        throw new InputError(messages.unsafeAttribute(template, name, `${key}="${value}"`));
    return [
      {
        name,
        attributes,
        classes: (attributes.class ?? '').split(/\s+/).filter(Boolean),
        children: (node.children ?? []).flatMap(convert),
      },
    ];
  };
  return (root.children ?? [])
    .flatMap(convert)
    .filter((child): child is Element => typeof child !== 'string');
}

export function textOf(element: Element | string): string {
  return typeof element === 'string' ? element : element.children.map(textOf).join('');
}

export function childElements(element: Element): Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string');
}

export function find(elements: readonly Element[], name: string): Element[] {
  return elements.flatMap((element) =>
    element.name === name ? [element] : find(childElements(element), name),
  );
}

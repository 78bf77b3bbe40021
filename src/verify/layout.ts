import { messages } from '../messages.js';
import { childElements, type Element, find, parseTemplate, textOf } from '../render/element.js';
import { figureOf, textsOfFigure } from '../render/figure.js';
import { EQUIVALENTS, INVISIBLE, MISSING } from '../render/glyphs.js';
import type { VerifyInput } from './input.js';

/** Most places that are told. */
const MOST = 10;

/**
 * Whether what is printed is printed where it belongs. A web page is what its brief and the templates make, character
 * for character; on paper each row, sentence and heading stands together as the template has it.
 */
export function checkLayout({
  brief,
  page,
  pages,
  paper,
  html,
}: Omit<VerifyInput, 'sources' | 'recomposed'>): string[] {
  if (page) return page.is === page.should ? [] : [differingPage(page.is, page.should)];
  if (!paper) return [];
  const text = folded(pages.join(''));
  const single = pages.map(folded);
  const present = new Set(text);
  const missing = parseTemplate(html, `${brief.kind}.hbs`)
    .flatMap((element) => [...blocksOf(element), ...chartTexts(element, `${brief.kind}.hbs`)])
    .filter(
      ({ text: block, parts }) =>
        !isPrinted(
          { text: asShown(block, present), parts: parts.map((part) => asShown(part, present)) },
          text,
          single,
        ),
    );
  return missing.slice(0, MOST).map(({ text: block }) => messages.verify.notPrinted(block));
}

/** A character that no font has is printed as 〓, or as another like it; one that nothing on paper has may be that. */
function asShown(text: string, present: ReadonlySet<string>): string {
  return [...text].map((char) => (present.has(char) || /\d/u.test(char) ? char : MISSING)).join('');
}

/** A row, sentence or heading; a row that may go over a page has parts that each stand together. */
interface Block {
  readonly text: string;
  readonly parts: readonly string[];
}

/** Without spaces, with the marks that stand in for others as those, and without characters that print nothing. */
const folded = (text: string) =>
  [
    ...text
      .normalize('NFKC')
      .replace(INVISIBLE, '')
      .replace(/[\s\0]/gu, ''),
  ]
    .map((char) => EQUIVALENTS[char] ?? char)
    .join('');

function blocksOf(element: Element, long = false): Block[] {
  const { name } = element;
  const within = long || element.classes.includes('long');
  if (['tr', 'li', 'p', 'h1', 'h2', 'h3'].includes(name)) {
    const text = folded(textOf(element));
    const parts = name === 'tr' && within ? paragraphsOf(element).map(folded).filter(Boolean) : [];
    return text === '' ? [] : [{ text, parts }];
  }
  return childElements(element).flatMap((child) => blocksOf(child, within));
}

/** What the charts print; each text stands together. */
function chartTexts(element: Element, template: string): Block[] {
  return find([element], 'figure').flatMap((each) => {
    const figure = figureOf(each, template);
    return figure ? textsOfFigure(figure).map((text) => ({ text: folded(text), parts: [] })) : [];
  });
}

function paragraphsOf(element: Element): string[] {
  if (element.name === 'p') return [textOf(element)];
  const inner = childElements(element).flatMap(paragraphsOf);
  return element.name === 'td' && inner.length === 0 ? [textOf(element)] : inner;
}

function isPrinted({ text, parts }: Block, whole: string, pages: readonly string[]): boolean {
  if (whole.includes(text) || acrossPages(text, pages)) return true;
  return parts.length > 0 && parts.every((part) => whole.includes(part) || acrossPages(part, pages));
}

/** A paragraph that ends on the next page. */
function acrossPages(text: string, pages: readonly string[]): boolean {
  return pages.some((page, at) => {
    const next = pages[at + 1];
    if (next === undefined) return false;
    for (let cut = 1; cut < text.length; cut++)
      if (page.includes(text.slice(0, cut)) && next.includes(text.slice(cut))) return true;
    return false;
  });
}

function differingPage(is: string, should: string): string {
  let at = 0;
  while (at < is.length && is[at] === should[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 20), at + 30).replace(/\s+/gu, ' ');
  return messages.verify.pageDiffers(around(is), around(should));
}

import { Parser } from 'htmlparser2';
import type { Brief } from '../briefs/content.js';
import { figureOf, textsOfFigure } from '../render/figure.js';
import { numbersIn } from './numbers.js';

/** The numbers that a brief's elements print: those of the text, and those that may be printed again on a further page. */
export interface Expected {
  readonly numbers: readonly string[];
  readonly repeatable: ReadonlySet<string>;
}

/**
 * The numbers that a rendered template puts on paper or screen, with those that lists count by themselves.
 *
 * @param pages how many pages of paper; 0 for a screen, where lists are counted by the browser and not in the text
 */
export function expectedNumbers(html: string, brief: Brief, pages: number): Expected {
  const numbers: string[] = [];
  const repeatable = new Set<string>();
  const lists: { ordered: boolean; at: number }[] = [];
  let heads = 0;
  let text = '';
  const flush = () => {
    const found = numbersIn(text);
    for (const number of found) {
      numbers.push(number);
      if (heads > 0) repeatable.add(number);
    }
    text = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name !== 'sup' && name !== 'a' && name !== 'strong' && name !== 'span' && name !== 'em') flush();
      if (name === 'sup') text += ' ';
      const figure = name === 'figure' ? figureOf({ attributes }, `${brief.kind}.hbs`) : null;
      if (figure) numbers.push(...textsOfFigure(figure).flatMap(numbersIn));
      if (name === 'thead') heads++;
      if (name === 'ol' || name === 'ul') lists.push({ ordered: name === 'ol', at: 0 });
      const list = lists.at(-1);
      if (name !== 'li' || !list) return;
      list.at++;
      if (pages > 0 && attributes.value) numbers.push(attributes.value);
      else if (pages > 0 && list.ordered) numbers.push(String(list.at));
    },
    ontext(part) {
      text += part;
    },
    onclosetag(name) {
      if (name === 'sup') text += ' ';
      else if (name !== 'a' && name !== 'strong' && name !== 'span' && name !== 'em') flush();
      if (name === 'thead') heads--;
      if (name === 'ol' || name === 'ul') lists.pop();
    },
  });
  parser.end(html);
  flush();
  for (let page = 1; page <= pages; page++) {
    numbers.push(String(page));
    if (page > 1) numbers.push(...numbersIn(brief.title), ...numbersIn(brief.newest));
  }
  return { numbers, repeatable };
}

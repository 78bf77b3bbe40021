import { messages } from '../messages.js';
import { LONG, sectionsOf } from '../render/contents.js';
import { parseTemplate } from '../render/element.js';
import type { VerifyInput } from './input.js';

/**
 * What a long brief's contents say: each section's page, on which its heading must stand. Their numbers are print that
 * the brief itself does not have.
 */
export function checkContents({
  brief,
  html,
  pages,
  paper,
}: Pick<VerifyInput, 'brief' | 'html' | 'pages' | 'paper'>): {
  numbers: readonly string[];
  problems: readonly string[];
} {
  const [first] = pages;
  if (!paper || first === undefined || pages.length <= LONG) return { numbers: [], problems: [] };
  const numbers: string[] = [];
  const problems: string[] = [];
  for (const { title } of sectionsOf(parseTemplate(html, `${brief.kind}.hbs`))) {
    const words = title.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
    const page = new RegExp(`(?:^|\\s)${words}\\s+(\\d+)(?=\\s|$)`, 'u').exec(first)?.[1];
    if (page !== undefined) numbers.push(page);
    if (page === undefined || !pages[Number(page) - 1]?.includes(title))
      problems.push(messages.verify.contents(title, page));
  }
  return { numbers, problems };
}

import type { Span } from './compose/run.js';
import type { Element } from './element.js';
import { colours } from './page.js';

/** Inline content as styled stretches; white space as in HTML. */
export function spansOf(element: Element): Span[] {
  const spans: Span[] = [];
  const walk = (node: Element | string, style: Omit<Span, 'text'>) => {
    if (typeof node === 'string') {
      const text = node.replace(/\s*\n\s*/gu, '').replace(/[ \t]+/gu, ' ');
      if (text !== '') spans.push({ ...style, text });
      return;
    }
    const inherited = { ...style };
    if (node.name === 'strong') Object.assign(inherited, { bold: true });
    else if (node.name === 'sup') Object.assign(inherited, { sup: true });
    else if (node.name === 'em') Object.assign(inherited, { background: colours.mark });
    else if (node.name === 'a')
      Object.assign(inherited, {
        color: colours.accent,
        ...(node.attributes.href?.startsWith('#') ? { link: node.attributes.href.slice(1) } : {}),
      });
    else if (node.name === 'span' || node.name === 'small')
      Object.assign(inherited, statusStyle(node.classes));
    else if (node.name === 'br') return;
    for (const child of node.children) walk(child, inherited);
  };
  for (const child of element.children) if (typeof child === 'string' || child.name !== 'p') walk(child, {});
  return trimSpans(spans);
}

function trimSpans(spans: readonly Span[]): Span[] {
  const kept = spans.map((span) => ({ ...span }));
  if (kept[0]) kept[0].text = kept[0].text.trimStart();
  const last = kept.at(-1);
  if (last) last.text = last.text.trimEnd();
  return kept.filter((span) => span.text !== '');
}

function statusStyle(classes: readonly string[]): Partial<Span> {
  if (classes.includes('good')) return { color: colours.good };
  if (classes.includes('bad')) return { color: colours.bad };
  if (classes.includes('muted')) return { color: colours.grey };
  if (classes.includes('whole')) return { whole: true };
  return {};
}

import type { Brief } from '../briefs/content.js';
import { evidencePage, quoteAnchor } from './evidencePage.js';

/** Gives each entry of the evidence the way to its place in the source. */
function withSources(brief: Brief, body: string): string {
  const label = brief.language === 'zh' ? '原文' : 'source';
  // The first mark of each piece of evidence is where its number leads back to.
  const marked = new Set<string>();
  const address = (number: string) => {
    const entry = brief.evidence.find((each) => each.number === Number(number));
    return entry && `${evidencePage(entry.source)}#${quoteAnchor(entry)}`;
  };
  const withMarks = body.replace(/<a href="#e(\d+)">/g, (_link, number: string) => {
    if (marked.has(number)) return `<a href="${address(number) ?? `#e${number}`}">`;
    marked.add(number);
    return `<a id="r${number}" href="${address(number) ?? `#e${number}`}">`;
  });
  return withMarks.replace(/<li id="e(\d+)" value="\d+">/g, (item, number: string) => {
    const entry = brief.evidence.find((each) => each.number === Number(number));
    return entry
      ? `${item}<a class="source" href="${evidencePage(entry.source)}#${quoteAnchor(entry)}">${label}</a> `
      : item;
  });
}

/** The web page: the same HTML as the PDF is set from, in one self-contained file that carries the brief as data. */
export function renderPage(brief: Brief, body: string, style: string): string {
  const attribute = (text: string) =>
    text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  return `<!doctype html>
<html lang="${brief.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${attribute(brief.title)}</title>
<style>
${style}
</style>
</head>
<body>
${withSources(brief, body)}
<script type="application/json" id="brief-data">${JSON.stringify(brief).replace(/</g, '\\u003c')}</script>
</body>
</html>
`;
}

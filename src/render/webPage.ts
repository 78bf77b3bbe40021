import type { Brief } from '../briefs/content.js';
import { entryOf } from '../briefs/evidence.js';
import { drawChart } from './chart.js';
import { parseTemplate } from './element.js';
import { quoteAddress } from './evidencePage.js';
import { figureOf } from './figure.js';
import { filterScript } from './filters.js';
import { htmlPage } from './htmlPage.js';
import type { Templates } from './template.js';

/** Id of the element that holds the brief in its page: what `briefs verify` looks for. */
export const CARRIER = 'brief-data';

/** Charts are drawn as on paper, and grow with the page. */
const CHART_WIDTH = 442;
const CHART_FONT = 'Noto Sans SC, Source Han Sans SC, Microsoft YaHei, sans-serif';

/** Gives each entry of the evidence the way to its place in the source. */
function withSources(brief: Brief, body: string): string {
  const label = brief.language === 'zh' ? '原文' : 'source';
  const address = (number: string) => {
    const entry = entryOf(brief, Number(number));
    return entry && quoteAddress(entry);
  };
  // The first mark of each piece of evidence is where its number leads back to.
  const marked = new Set<string>();
  const withMarks = body.replace(/<a href="#e(\d+)">/g, (_link, number: string) => {
    const link = `href="${address(number) ?? `#e${number}`}">`;
    if (marked.has(number)) return `<a ${link}`;
    marked.add(number);
    return `<a id="r${number}" ${link}`;
  });
  return withMarks.replace(/<li id="e(\d+)" value="\d+">/g, (item, number: string) => {
    const link = address(number);
    return link ? `${item}<a class="source" href="${link}">${label}</a> ` : item;
  });
}

/** Draws the charts where the figures name them. */
function withCharts(body: string, template: string): string {
  return body.replace(/<figure [^>]*data-chart[^>]*>/g, (opening) => {
    const [element] = parseTemplate(`${opening}</figure>`, template);
    const figure = figureOf(element!, template);
    return figure ? `<figure>${drawChart(figure.chart, figure.rows, CHART_WIDTH, CHART_FONT)}` : opening;
  });
}

/** The web page: the same HTML as the PDF is set from, in one self-contained file that carries the brief as data. */
export function renderPage(
  brief: Brief,
  body: string,
  { style, label }: Pick<Templates, 'style' | 'label'>,
): string {
  const words = (key: string) => label(brief.language, key);
  return htmlPage({
    lang: brief.language === 'zh' ? 'zh-CN' : 'en',
    title: brief.title,
    style: `\n${style}\n`,
    policy: 'img-src data:',
    ...(brief.kind === 'city' ? { script: filterScript(words('filter'), words('all')) } : {}),
    body: `${withSources(brief, withCharts(body, `${brief.kind}.hbs`))}
<script type="application/json" id="${CARRIER}">${JSON.stringify(brief).replace(/</g, '\\u003c')}</script>`,
  });
}

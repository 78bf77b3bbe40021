import type { Document } from '../model/document.js';
import type { Evidence } from '../model/evidence.js';
import { type Fact, printedName } from '../model/facts.js';
import { escaped, htmlPage } from './htmlPage.js';

/** A brief's entry that quotes a place of the source: where the way back leads. */
export interface BackLink {
  readonly page: string;
  readonly number: number;
  readonly place: string;
}

/** Place of a quote on its source's page. */
export const quoteAnchor = ({ start, end }: Pick<Evidence, 'start' | 'end'>) => `q${start}-${end}`;
/** Address of a quote's place, from a brief's page. */
export const quoteAddress = (evidence: Pick<Evidence, 'source' | 'start' | 'end'>) =>
  `evidence/${encodeURIComponent(evidence.source)}.html#${quoteAnchor(evidence)}`;

/** Marks the stretches of the quote that the address names, and shows the first of them; all that the page runs. */
const SCRIPT = `function show(){for(const m of document.querySelectorAll('.hit'))m.classList.remove('hit');
const q=/^#q(\\d+)-(\\d+)$/.exec(location.hash);if(!q)return;const a=+q[1],b=+q[2];let first=null;
for(const m of document.querySelectorAll('[data-at]')){const s=+m.dataset.at,e=s+m.dataset.n*1;
if(s<b&&e>a){m.classList.add('hit');first=first||m}}
const row=document.getElementById('r'+location.hash.slice(1));if(row)row.classList.add('hit');
if(first)first.scrollIntoView({block:'center'})}
addEventListener('hashchange',show);show();`;

const STYLE = `body{margin:0;font:15px/1.75 "Noto Serif SC","Source Han Serif SC",SimSun,serif;color:#1a1a1a}
main{max-width:76rem;margin:0 auto;padding:1.5rem 1rem 40vh}h1{font-size:1.3rem}
.block{display:grid;grid-template-columns:1fr 1fr;gap:1.2rem;border-top:1px solid #ddd;padding:.5rem 0}
.block.heading{font-weight:700}.read{color:#1a1a1a}.raw{white-space:pre-wrap;overflow-wrap:anywhere;color:#444}
.left-out{white-space:pre-wrap;color:#999;font-size:.85rem;border-top:1px solid #eee;padding:.2rem 0}
mark{background:#f3f3f3}.hit{background:#ffe08a}.facts{grid-column:1/-1;margin:0;padding:0 0 0 1.2rem;font-size:.85rem}
.facts li{margin:.15rem 0}.why{color:#5f5f5f}a{color:#1f4e79;text-decoration:none}.note{color:#5f5f5f;font-size:.85rem}
@media (max-width:48rem){.block{grid-template-columns:1fr}}`;

/**
 * A source's text as a page: what stands in the file beside its repaired reading, the quotes marked at their places,
 * and under each paragraph what was read from it, why, and where the briefs use it. Nothing of the source is markup.
 */
export function renderEvidencePage(
  document: Document,
  facts: readonly Fact[],
  backLinks: ReadonlyMap<string, readonly BackLink[]>,
  quotes: readonly Evidence[],
): string {
  const { source, raw } = document;
  const all = [...facts.map((fact) => fact.evidence), ...quotes];
  const edges = [...new Set(all.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const body: string[] = [];
  let done = 0;
  const leftOut = (to: number) => {
    const text = raw.slice(done, to).trim();
    if (text !== '') body.push(`<div class="left-out">${escaped(text)}</div>`);
    done = Math.max(done, to);
  };
  for (const block of document.blocks) {
    const { start, end } = block.text.origin(0, block.text.length);
    // A cell that reaches over several rows stands once; its row's own cells go on from there.
    if (start < done) continue;
    leftOut(start);
    const own = facts.filter(({ evidence }) => evidence.start >= start && evidence.start < end);
    const cited = quotes.filter(
      (quote) =>
        quote.start >= start &&
        quote.start < end &&
        !own.some((fact) => quoteAnchor(fact.evidence) === quoteAnchor(quote)),
    );
    body.push(
      `<div class="block${block.kind === 'heading' ? ' heading' : ''}"><div class="raw">${marked(raw, start, end, edges, all)}</div><div class="read">${escaped(block.text.value)}</div>${factList(own, cited, backLinks)}</div>`,
    );
    done = end;
  }
  leftOut(raw.length);
  return htmlPage({
    lang: 'zh-CN',
    title: source.title,
    style: STYLE,
    body: `<main>
<h1>${escaped(source.title)}</h1>
<p class="note">${escaped(source.file)} · sha256 ${source.sha256} · 左为原文，右为修复后的读法</p>
${body.join('\n')}
</main>`,
    script: SCRIPT,
  });
}

/** A stretch of the file, cut where quotes begin and end; what some quote covers is marked. */
function marked(
  raw: string,
  start: number,
  end: number,
  edges: readonly number[],
  quotes: readonly Evidence[],
): string {
  const cuts = [start, ...edges.filter((edge) => edge > start && edge < end), end];
  return cuts
    .slice(0, -1)
    .map((from, at) => {
      const to = cuts[at + 1]!;
      const text = escaped(raw.slice(from, to));
      const quoted = quotes.some((quote) => quote.start <= from && quote.end >= to);
      return quoted ? `<mark data-at="${from}" data-n="${to - from}">${text}</mark>` : text;
    })
    .join('');
}

function factList(
  facts: readonly Fact[],
  cited: readonly Evidence[],
  backLinks: ReadonlyMap<string, readonly BackLink[]>,
): string {
  if (facts.length + cited.length === 0) return '';
  const back = (evidence: Evidence) =>
    (backLinks.get(quoteAddress(evidence)) ?? [])
      .map(({ page, number, place }) => `<a href="../${page}#r${number}">${escaped(place)}[${number}]</a>`)
      .join(' ');
  const items = facts.map((fact) => {
    const anchor = quoteAnchor(fact.evidence);
    const says =
      fact.kind === 'indicator'
        ? `${printedName(fact)} ${fact.relation === '=' ? '' : fact.relation}${fact.value}${fact.unit ?? ''}（${fact.period ?? '期间未载'}）`
        : fact.kind === 'policy'
          ? `《${fact.title}》${fact.status}`
          : fact.name;
    return `<li id="r${anchor}"><a href="#${anchor}">${escaped(fact.district)}　${escaped(says)}</a> <span class="why">${escaped(fact.reasons.join('；'))}</span> ${back(fact.evidence)}</li>`;
  });
  // A quote that is no fact's, an excerpt for one: it, too, leads back to where it is printed.
  const quotes = [...new Map(cited.map((each) => [quoteAnchor(each), each])).values()].map(
    (each) => `<li id="r${quoteAnchor(each)}"><a href="#${quoteAnchor(each)}">引文</a> ${back(each)}</li>`,
  );
  return `<ul class="facts">${[...items, ...quotes].join('')}</ul>`;
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Content } from 'pdfmake/interfaces.js';
import { chromium } from 'playwright-core';
import { drawChart } from '../render/chart.js';
import { childElements, type Element, find } from '../render/element.js';
import { figureOf } from '../render/figure.js';
import { spansOf } from '../render/inline.js';
import { TEXT_WIDTH } from '../render/page.js';

/* Other programs that set the same words, links, tables and charts in the same faces, each as it would by itself. */

/** One brief as the rivals take it. */
export interface BriefText {
  readonly elements: readonly Element[];
  /** Its web page. */
  readonly page: string;
}

export interface Rival {
  /** It begins anew each time, so that there is nothing to warm. */
  readonly cold?: boolean;
  /** Sets one round of all briefs. */
  run(): Promise<void>;
  close?(): Promise<void>;
}

const resolve = createRequire(import.meta.url).resolve;
const SERIF = '@expo-google-fonts/noto-serif-sc';
const SANS = '@expo-google-fonts/noto-sans-sc';
const FACES = {
  body: {
    normal: resolve(`${SERIF}/400Regular/NotoSerifSC_400Regular.ttf`),
    bold: resolve(`${SERIF}/700Bold/NotoSerifSC_700Bold.ttf`),
  },
  heading: {
    normal: resolve(`${SANS}/400Regular/NotoSansSC_400Regular.ttf`),
    bold: resolve(`${SANS}/700Bold/NotoSansSC_700Bold.ttf`),
  },
};

/** pdfmake's own line breaking, and its fonts parsed for each document. */
export async function plainPdfmake(sets: readonly BriefText[]): Promise<Rival> {
  const engine = (await import('pdfmake')).default as unknown as {
    addFonts(fonts: unknown): void;
    setLocalAccessPolicy(policy: () => boolean): void;
    createPdf(definition: unknown): { getBuffer(): Promise<Buffer> };
  };
  engine.setLocalAccessPolicy(() => true);
  // Beside our own, which are shared between documents.
  engine.addFonts({ plain: FACES.body, plainHeading: FACES.heading });
  return {
    run: async () => {
      for (const { elements } of sets)
        await engine
          .createPdf({ content: elements.flatMap(plain), defaultStyle: { font: 'plain', fontSize: 10.5 } })
          .getBuffer();
    },
  };
}

function plain(element: Element): Content[] {
  const id = element.attributes.id ? { id: element.attributes.id } : {};
  if (element.name === 'table') {
    const rows = find([element], 'tr').map((row) =>
      childElements(row).map((cell): Content => {
        const stack = paragraphsOf(cell).map((part) => ({ text: runs(part) }));
        return cell.name === 'th' ? { stack, font: 'plainHeading', bold: true } : { stack };
      }),
    );
    const columns = Math.max(...rows.map((row) => row.length));
    const body = rows.map((row) => [...row, ...Array<Content>(columns - row.length).fill('')]);
    return [{ table: { headerRows: 1, widths: Array(columns).fill('*'), body }, fontSize: 9 } as Content];
  }
  if (/^h[123]$/.test(element.name))
    return [{ text: runs(element), fontSize: 14, font: 'plainHeading', bold: true, ...id } as Content];
  if (['p', 'li'].includes(element.name)) return [{ text: runs(element), ...id } as Content];
  const figure = element.name === 'figure' ? figureOf(element, 'brief') : null;
  const chart = figure
    ? [{ svg: drawChart(figure.chart, figure.rows, TEXT_WIDTH, 'plainHeading'), width: TEXT_WIDTH }]
    : [];
  return [...(chart as Content[]), ...childElements(element).flatMap(plain)];
}

const runs = (element: Element): Content[] =>
  spansOf(element).map(({ text, bold, sup, link }) => ({
    text,
    ...(bold ? { bold } : {}),
    ...(sup ? { sup } : {}),
    ...(link ? { linkToDestination: link } : {}),
  }));

function paragraphsOf(cell: Element): Element[] {
  const inner = childElements(cell).filter((child) => child.name === 'p');
  return inner.length > 0 ? inner : [cell];
}

/** The pages of the briefs, printed by the browser; null where there is none. */
export async function chromiumPrint(sets: readonly BriefText[]): Promise<Rival | null> {
  const path = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (each) => spawnSync(each, ['--version']).status === 0,
  );
  if (!path) return null;
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  return {
    run: async () => {
      for (const set of sets) {
        await page.setContent(set.page);
        await page.pdf({ format: 'A4' });
      }
    },
    close: () => browser.close(),
  };
}

/** WeasyPrint takes a quarter of a minute a brief, and its process starts anew, as on a command line. */
export function weasyPrint(sets: readonly BriefText[]): Rival | null {
  if (spawnSync('weasyprint', ['--version']).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'weasy-'));
  return {
    cold: true,
    run: async () => {
      for (const { page } of sets) {
        writeFileSync(join(folder, 'brief.html'), page);
        spawnSync('weasyprint', [join(folder, 'brief.html'), join(folder, 'brief.pdf')], {
          timeout: MOST_WAIT,
        });
      }
    },
  };
}

const MOST_WAIT = 120_000;

/**
 * Typst is no dependency: `npm i --no-save @myriaddreamin/typst-ts-node-compiler` brings it here. It remembers what it has
 * set before; each round begins without that, as a run of briefs does.
 */
export async function typst(sets: readonly BriefText[]): Promise<Rival | null> {
  try {
    const name = '@myriaddreamin/typst-ts-node-compiler';
    const { NodeCompiler } = (await import(name)) as {
      NodeCompiler: {
        create(options: unknown): {
          pdf(options: { mainFileContent: string }): Buffer;
          evictCache(maxAge: number): void;
        };
      };
    };
    const fontPaths = Object.values(FACES).flatMap(({ normal, bold }) => [dirname(normal), dirname(bold)]);
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths }] });
    const sources = sets.map(({ elements }) => TYPST_HEAD + typstSource(elements));
    return {
      run: async () => {
        compiler.evictCache(0);
        for (const mainFileContent of sources) compiler.pdf({ mainFileContent });
      },
    };
  } catch {
    return null;
  }
}

const TYPST_HEAD = `#set text(font: "Noto Serif SC", size: 10.5pt, lang: "zh")
#set par(justify: true)
#show heading: set text(font: "Noto Sans SC")
#show table.header: set text(font: "Noto Sans SC", weight: "bold")
`;

const escapeTypst = (text: string) => text.replace(/[\\#*_`$<>@[\]=\-+/~"'(]/gu, '\\$&');

function typstSource(elements: readonly Element[]): string {
  const ids = new Set(
    ['h1', 'h2', 'h3', 'p', 'li'].flatMap((name) =>
      find(elements, name).flatMap(({ attributes: { id } }) => (id ? [id] : [])),
    ),
  );
  const words = (element: Element) =>
    spansOf(element)
      .map(({ text, bold, sup, link }) => {
        const plainly = escapeTypst(text);
        const set = sup ? `#super[${plainly}]` : bold ? `#strong[${plainly}]` : plainly;
        return link && ids.has(link) ? `#link(<${link}>)[${set}]` : set;
      })
      .join('');
  const block = (element: Element): string => {
    const label =
      element.attributes.id && ids.has(element.attributes.id) ? ` <${element.attributes.id}>` : '';
    if (element.name === 'table') {
      const rows = find([element], 'tr').map((row) =>
        childElements(row).map((cell) => `[${paragraphsOf(cell).map(words).join('\n\n')}]`),
      );
      const columns = Math.max(...rows.map((row) => row.length));
      const [head, ...body] = rows.map((row) =>
        [...row, ...Array<string>(columns - row.length).fill('[]')].join(', '),
      );
      return `#text(size: 9pt, table(columns: ${columns}, table.header(${head}), ${body.join(', ')}))\n\n`;
    }
    if (/^h[123]$/.test(element.name)) return `= ${words(element)}${label}\n\n`;
    if (['p', 'li'].includes(element.name)) return `#block[${words(element)}]${label}\n\n`;
    return childElements(element).map(block).join('');
  };
  return elements.map(block).join('');
}

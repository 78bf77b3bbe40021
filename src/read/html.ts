import { Parser } from 'htmlparser2';
import type { Span } from '../model/evidence.js';
import type { PlainText } from './plain.js';

const SKIPPED = new Set(
  'script style noscript template svg iframe object select button textarea input head'.split(' '),
);
const FURNITURE = new Set('nav footer form'.split(' '));
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table ul'.split(
    ' ',
  ),
);

/** Classes and ids that sites give to what is not the document. */
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:nav|menu|crumbs?|breadcrumb|position|weizhi|footer|foot|copyright|share|bshare|print|toolbar|sidebar|related|relate|xgxx|prev|next|pagination|pager|search|topbar|login|info|jiathis|fontsize|comment)(?:$|[\s_-])/i;

interface Open {
  readonly name: string;
  readonly furnitureFrom: number | null;
}

interface TableBuilder {
  rows: string[][];
  row: string[];
  cell: string | null;
  span: number;
  /** Cells that reach down into later rows: column → text and rows left. */
  readonly hanging: Map<number, { text: string; rows: number }>;
  rowSpan: number;
}

/**
 * Takes the text out of an HTML page without building a tree, so that a page nested a million deep is as good as any
 * other. Paragraphs become lines; a table's row becomes a line with tabs between its cells, merged cells repeated.
 */
export function readHtml(html: string): Pick<PlainText, 'text' | 'furniture' | 'hints'> {
  const hints: { title?: string; issuer?: string; issueDate?: string } = {};
  const furniture: Span[] = [];
  const open: Open[] = [];
  const tables: TableBuilder[] = [];
  const pieces: string[] = [];
  let length = 0;
  let lineOpen = false;
  let skipping = 0;
  // Counters instead of looking through what is open: a page may be nested a million deep.
  let inFurniture = 0;
  let openCells = 0;
  let openCaptions = 0;
  let pageTitle: string | null = null;
  const emit = (text: string) => {
    const cell = openCells > 0 ? tables.findLast((table) => table.cell !== null) : undefined;
    if (cell) cell.cell += text;
    else {
      pieces.push(text);
      length += text.length;
    }
  };
  const newline = () => {
    if (openCells > 0) emit('\n');
    else if (lineOpen) {
      emit('\n');
      lineOpen = false;
    }
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'meta') readMeta(attributes, hints);
        if (name === 'title') pageTitle = '';
        if (SKIPPED.has(name)) skipping++;
        if (BLOCKS.has(name) || name === 'tr') newline();
        if (name === 'br') newline();
        const named = `${attributes.class ?? ''} ${attributes.id ?? ''}`;
        const marks =
          FURNITURE.has(name) ||
          (['div', 'ul', 'p', 'span', 'table', 'td', 'section'].includes(name) && FURNITURE_NAME.test(named));
        open.push({
          name,
          furnitureFrom: marks && inFurniture === 0 ? length : null,
        });
        if (marks && inFurniture === 0) inFurniture = 1;
        if (name === 'caption') openCaptions++;
        if (name === 'table')
          tables.push({ rows: [], row: [], cell: null, span: 1, rowSpan: 1, hanging: new Map() });
        const table = tables.at(-1);
        if (!table) return;
        if (name === 'tr') {
          table.row = [];
        }
        if (name === 'td' || name === 'th') {
          fillHanging(table);
          if (table.cell !== null) closeCell(table);
          else openCells++;
          table.cell = '';
          table.span = Math.min(50, Math.max(1, Number.parseInt(attributes.colspan ?? '1', 10) || 1));
          table.rowSpan = Math.min(500, Math.max(1, Number.parseInt(attributes.rowspan ?? '1', 10) || 1));
        }
      },
      ontext(text) {
        if (pageTitle !== null) pageTitle += text;
        if (skipping > 0) return;
        const plain = text.replace(/[\s\u00a0]+/gu, ' ');
        const inCell = openCells > 0;
        if (!inCell && !lineOpen && plain.trim() === '') return;
        if (tables.length > 0 && !inCell && openCaptions === 0) return;
        emit(lineOpen || inCell ? plain : plain.trimStart());
        if (!inCell) lineOpen = true;
      },
      onclosetag(name) {
        if (name === 'title' && pageTitle !== null) {
          hints.title ??= pageTitle
            .trim()
            .split(/[_|]|-{1,2}(?=[^-]{2,12}$)/u)[0]!
            .trim();
          pageTitle = null;
        }
        if (SKIPPED.has(name)) skipping = Math.max(0, skipping - 1);
        const table = tables.at(-1);
        if (table && (name === 'td' || name === 'th') && table.cell !== null) {
          closeCell(table);
          openCells--;
        }
        if (table && name === 'tr') {
          fillHanging(table);
          if (table.row.length > 0) table.rows.push(table.row);
          table.row = [];
        }
        if (table && name === 'table') {
          if (table.cell !== null) {
            closeCell(table);
            openCells--;
          }
          if (table.row.length > 0) table.rows.push(table.row);
          tables.pop();
          newline();
          // A blank line, so that the next table is one of its own.
          emit(`${tableText(table.rows)}\n`);
          lineOpen = false;
        }
        if (BLOCKS.has(name)) newline();
        const closed = open.pop();
        if (name === 'caption') openCaptions = Math.max(0, openCaptions - 1);
        if (closed !== undefined && closed.furnitureFrom !== null) {
          inFurniture = 0;
          if (length > closed.furnitureFrom) furniture.push({ start: closed.furnitureFrom, end: length });
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  const text = pieces.join('');
  const holdsText = (span: Span) => isProse(text.slice(span.start, span.end), text.length);
  return { text, furniture: furniture.filter((span) => !holdsText(span)), hints };
}

/** Whether what a site's markup calls a form or a print area holds the document all the same. */
function isProse(text: string, whole: number): boolean {
  const sentences = text.match(/[^。\n]{12,}。/gu)?.length ?? 0;
  return sentences >= 3 || (sentences > 0 && text.length > whole / 2);
}

function closeCell(table: TableBuilder): void {
  const text = table.cell ?? '';
  for (let at = 0; at < table.span; at++) {
    if (table.rowSpan > 1) table.hanging.set(table.row.length, { text, rows: table.rowSpan - 1 });
    table.row.push(text);
  }
  table.cell = null;
}

/** Puts cells that reach down from rows above into this row where their column has come. */
function fillHanging(table: TableBuilder): void {
  for (
    let hanging = table.hanging.get(table.row.length);
    hanging;
    hanging = table.hanging.get(table.row.length)
  ) {
    const column = table.row.length;
    table.row.push(hanging.text);
    if (hanging.rows <= 1) table.hanging.delete(column);
    else table.hanging.set(column, { text: hanging.text, rows: hanging.rows - 1 });
  }
}

/** A table of data as lines with tabs; a table that only lays out a page as its cells' own lines. */
function tableText(rows: readonly (readonly string[])[]): string {
  const cells = rows.flat();
  const layout =
    cells.some((cell) => cell.length > 600 || (cell.match(/\n/gu)?.length ?? 0) > 6) ||
    rows.every((row) => row.length <= 1);
  const clean = (cell: string) =>
    cell
      .replace(/\s*\n\s*/gu, '')
      .replace(/[ \t]+/gu, ' ')
      .trim();
  if (layout)
    return `${cells
      .map((cell) => cell.replace(/[ \t]*\n[ \t\n]*/gu, '\n').trim())
      .filter((cell) => cell !== '')
      .join('\n')}\n`;
  return rows.map((row) => `${row.map(clean).join('\t')}\n`).join('');
}

function readMeta(
  attributes: Record<string, string>,
  hints: { title?: string; issuer?: string; issueDate?: string },
): void {
  const name = (attributes.name ?? attributes.property ?? '').toLowerCase();
  const content = (attributes.content ?? '').trim();
  if (content === '') return;
  if (/^(?:articletitle|og:title)$/.test(name)) hints.title = content;
  else if (/^(?:contentsource|source|author|publisher)$/.test(name)) hints.issuer = content;
  else if (/^(?:pubdate|publishdate|date|article:published_time|dc\.date)$/.test(name)) {
    const date = /(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})/u.exec(content);
    if (date) hints.issueDate = `${date[1]}-${date[2]!.padStart(2, '0')}-${date[3]!.padStart(2, '0')}`;
  }
}

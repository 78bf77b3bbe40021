import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Brief } from '../briefs/content.js';
import { archival, finish, type PdfDocument } from './archive.js';
import { contentsTable, isProbablyLong, LONG, parted, sectionsOf } from './contents.js';
import { drawBlocks } from './drawBlock.js';
import type { Element } from './element.js';
import { type Fonts, loadFonts } from './fonts.js';
import { glyphSafe } from './glyphs.js';
import { Mapper } from './mapper.js';
import { colours, margins, sizes } from './page.js';

/** pdfmake's server build, as far as we use it. */
interface PdfMake {
  readonly virtualfs: { writeFileSync(name: string, content: Buffer): void };
  setFonts(fonts: Fonts['descriptors']): void;
  setUrlAccessPolicy(policy: () => boolean): void;
  setLocalAccessPolicy(policy: () => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getStream(): Promise<PdfDocument> };
}

const engine = pdfmake as unknown as PdfMake;
let fonts: Fonts | null = null;

function ready(): Fonts {
  if (fonts) return fonts;
  fonts = loadFonts(engine.virtualfs);
  engine.setFonts(fonts.descriptors);
  drawBlocks();
  // Sources are untrusted: nothing in a document may fetch or read anything.
  engine.setUrlAccessPolicy(() => false);
  engine.setLocalAccessPolicy(() => false);
  return fonts;
}

/**
 * Renders a brief's elements as a PDF/A-3u with the brief attached; a long one begins with its contents. The same brief
 * and date give the same bytes.
 */
export async function renderPdf(
  brief: Brief,
  elements: readonly Element[],
  template: string,
  date: Date,
  contentsLabel: string,
): Promise<Buffer> {
  const shared = ready();
  const safe = glyphSafe(elements, shared);
  const { head, rest } = parted(safe);
  const set = async (contents: Content[]) => {
    const mapper = new Mapper(shared, template);
    let pages = 0;
    const document = await engine
      .createPdf({
        ...definition(brief, date),
        content: [...mapper.blocks(head), ...contents, ...mapper.blocks(rest)],
        footer: (page: number, count: number) => {
          pages = count;
          return pageNumber(page);
        },
      })
      .getStream();
    return { document, pages };
  };
  const contents = () => set([contentsTable(contentsLabel, sectionsOf(safe))]);
  const probably = isProbablyLong(safe);
  const first = await (probably ? contents() : set([]));
  // A brief that came out otherwise than was expected is set once more.
  const { document } = first.pages > LONG === probably ? first : await (probably ? set([]) : contents());
  return finish(document);
}

/** All of a document but what stands in it. */
function definition(brief: Brief, date: Date): Omit<TDocumentDefinitions, 'content'> {
  return {
    pageSize: 'A4',
    pageMargins: margins,
    version: '1.7',
    ...archival(Buffer.from(JSON.stringify(brief)), date),
    language: brief.language === 'zh' ? 'zh-CN' : 'en-GB',
    displayTitle: true,
    info: {
      title: brief.title,
      author: 'district-briefs',
      subject: brief.coverage,
      creator: `district-briefs ${brief.version}`,
      producer: 'district-briefs',
      creationDate: date,
      modDate: date,
    },
    header: (page: number) => runningHead(brief, page),
    defaultStyle: { font: 'body', fontSize: sizes.body },
  } as Omit<TDocumentDefinitions, 'content'>;
}

function runningHead(brief: Brief, page: number): Content {
  if (page === 1) return { text: '' };
  return {
    margin: [margins[0], 68, margins[2], 0],
    stack: [
      {
        columns: [
          { text: brief.title, font: 'heading', fontSize: 8.5, color: colours.grey, noWrap: true },
          {
            text: brief.newest,
            font: 'heading',
            fontSize: 8.5,
            color: colours.grey,
            alignment: 'right',
            width: 90,
            noWrap: true,
          },
        ],
      },
      { canvas: [{ type: 'line', x1: 0, y1: 3, x2: 442.2, y2: 3, lineWidth: 0.4, lineColor: colours.line }] },
    ],
  } as Content;
}

/** GB/T 9704: — 1 — below the text area, odd pages right, even left, one character from the edge. */
function pageNumber(page: number): Content {
  return {
    text: `— ${page} —`,
    fontSize: 12,
    font: 'body',
    alignment: page % 2 === 1 ? 'right' : 'left',
    margin: [margins[0] + 14, 20, margins[2] + 14, 0],
  } as Content;
}

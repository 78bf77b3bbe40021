import { extname } from 'node:path';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { decodeBytes } from '../text/decode.js';
import { readFrontMatter } from './frontMatter.js';
import { asPlainText, type PlainText } from './plain.js';

/** Endings of the files that are read as sources. */
export const SOURCE_ENDINGS = ['.txt', '.md', '.html', '.htm', '.docx', '.pdf'];

/** Largest file that is read; more is no report but a dump. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The plain text of a file of any format, told by its content first and its ending second.
 *
 * @throws InputError in one line for what cannot be read
 */
export async function plainText(file: string, bytes: Uint8Array): Promise<PlainText> {
  if (bytes.length === 0) throw new InputError(messages.emptyFile(file));
  if (bytes.length > MOST_BYTES)
    throw new InputError(messages.tooLarge(file, Math.round(bytes.length / 1e6), MOST_BYTES / 1e6));
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  if (head.startsWith('%PDF-')) return (await import('./pdf.js')).readPdf(file, bytes);
  if (head.startsWith('PK\u0003\u0004')) return (await import('./docx.js')).readDocx(file, bytes);
  if (/^\.(?:pdf|docx)$/i.test(extname(file)))
    throw new InputError(messages.notTheFormat(file, extname(file).slice(1)));
  const decoded = decodeBytes(bytes);
  if (decoded === 'empty') throw new InputError(messages.emptyFile(file));
  if (decoded === 'binary') throw new InputError(messages.notText(file));
  const { text, encoding, reason, certainty } = decoded;
  const shared = { encoding, encodingReason: reason, certainty };
  const isPage =
    /^\.html?$/i.test(extname(file)) || /^\ufeff?\s*<(?:!doctype html|html)\b/i.test(text.slice(0, 400));
  if (isPage && isTooDeep(text)) throw new InputError(messages.tooDeep(file));
  if (isPage)
    return { ...(await import('./html.js')).readHtml(text), ...shared, asOnDisk: false, wholeLines: true };
  const isMarkdown = /^\.(?:md|markdown)$/i.test(extname(file));
  const front = isMarkdown ? readFrontMatter(text) : {};
  if (isMarkdown && RAW_TABLE.test(text) && !isTooDeep(text)) {
    const { readHtml } = await import('./html.js');
    // What Markdown cannot say is written as HTML: merged cells. Its rows become lines, as those of a page do.
    const rows = text.replace(RAW_TABLE, (table) => `\n${readHtml(table).text}\n`);
    return { ...asPlainText(rows), ...front, ...shared, asOnDisk: false };
  }
  return { ...asPlainText(text), ...front, ...shared };
}

const RAW_TABLE = /<table\b[^>]*>[\s\S]*?<\/table>/giu;

/** Deepest nesting of elements that a page may have; real ones stay below a hundred. */
const DEEPEST = 4000;

/** Counts what is open without parsing: a quick look before a parser is given the page. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  let close = -1;
  // <rect/> of a drawing; the next > is looked for once, however many tags have none.
  const closesItself = (at: number) => {
    if (close < at) close = html.indexOf('>', at) >= 0 ? html.indexOf('>', at) : html.length;
    return html[close - 1] === '/';
  };
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const next = html[at + 1];
    if (next === '/') depth = Math.max(0, depth - 1);
    else if (
      next !== undefined &&
      /[a-z]/i.test(next) &&
      !closesItself(at) &&
      !/^<(?:br|hr|img|input|meta|link|col|wbr|p|li|td|th|tr|option)\b/i.test(html.slice(at, at + 8))
    )
      depth++;
    if (depth > DEEPEST) return true;
  }
  return false;
}

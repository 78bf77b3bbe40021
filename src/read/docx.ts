import mammoth from 'mammoth';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { readHtml } from './html.js';
import type { PlainText } from './plain.js';

/** Most that a docx may unpack to; a report with pictures stays far below. */
const MOST_UNPACKED = 120 * 1024 * 1024;

/** Takes the text out of a Word document: its paragraphs, lists and tables, by way of HTML. */
export async function readDocx(file: string, bytes: Uint8Array): Promise<PlainText> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unpacked = unpackedSize(buffer);
  if (unpacked === null) throw new InputError(messages.notTheFormat(file, 'docx'));
  if (unpacked > MOST_UNPACKED)
    throw new InputError(messages.unpacksTooLarge(file, Math.round(unpacked / 1e6)));
  let html: string;
  try {
    html = (
      await mammoth.convertToHtml(
        { buffer },
        { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
      )
    ).value;
  } catch (error) {
    throw new InputError(messages.broken(file, 'docx', (error as Error).message));
  }
  const { text } = readHtml(html);
  if (text.trim() === '') throw new InputError(messages.nothingToRead(file));
  return {
    text,
    encoding: 'docx',
    encodingReason: 'Word document',
    certainty: 'certain',
    furniture: [],
    hints: {},
    asOnDisk: false,
    wholeLines: true,
  };
}

/** Sum of the sizes that a ZIP's directory gives for its members; null for what is not a whole ZIP. */
function unpackedSize(zip: Buffer): number | null {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0 || end + 22 > zip.length) return null;
  let at = zip.readUInt32LE(end + 16);
  let total = 0;
  for (let count = zip.readUInt16LE(end + 10); count > 0; count--) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) return null;
    total += zip.readUInt32LE(at + 24);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return total;
}

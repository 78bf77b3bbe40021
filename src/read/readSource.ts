import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import type { Document, Repair, Warning } from '../model/document.js';
import type { Source } from '../model/source.js';
import { decodeBytes } from '../text/decode.js';
import { repairText } from '../text/repair.js';
import { isIndexRow } from './furniture.js';
import { readMetadata } from './metadata.js';
import { outline } from './outline.js';
import { findParts } from './parts.js';

/**
 * Reads one file: decodes it, repairs the text, finds its outline, its parts and what it says of itself.
 *
 * @param file the file's name inside the sources folder; its stem becomes the source's id
 * @throws InputError for a file that is empty or not text, in one line with the file's name
 */
export function readSource(file: string, bytes: Uint8Array): Document {
  const decoded = decodeBytes(bytes);
  if (decoded === 'empty') throw new InputError(messages.emptyFile(file));
  if (decoded === 'binary') throw new InputError(messages.notText(file));
  if (decoded.text.trim() === '') throw new InputError(messages.emptyFile(file));
  const { text, repairs } = repairText(decoded.text);
  const { blocks, furniture } = outline(text);
  if (blocks.length === 0) throw new InputError(messages.nothingToRead(file));
  const index = furniture.map((each) => each.text).filter(isIndexRow);
  const metadata = readMetadata(blocks, index);
  const parts = findParts(blocks, metadata.kind);
  const partOf = (block: number) => parts.findLastIndex((part) => part.firstBlock <= block);
  const source: Source = {
    id: basename(file, extname(file)),
    file,
    ...metadata,
    districts: [],
    reportsOn:
      parts.find((part) => part.modality === 'actual' && part.reportsOn)?.reportsOn ??
      parts[0]?.reportsOn ??
      null,
    looksAheadTo: parts.findLast((part) => part.looksAheadTo)?.looksAheadTo ?? null,
    encoding: decoded.encoding,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    overridden: [],
  };
  const removed: Repair[] = furniture.map(({ span, text: before }) => ({
    kind: 'furniture',
    ...span,
    before,
    after: '',
    certainty: 'certain',
  }));
  return {
    source,
    raw: decoded.text,
    text,
    blocks: blocks.map((block, at) => ({ ...block, part: Math.max(0, partOf(at)) })),
    parts,
    furniture: furniture.map((each) => each.span),
    repairs: [...repairs, ...removed].sort((a, b) => a.start - b.start),
    warnings: partWarnings(source.id, parts),
  };
}

function partWarnings(source: string, parts: Document['parts']): Warning[] {
  return parts
    .filter((part) => part.inferred.length > 0)
    .map((part) => ({
      source,
      place: null,
      rule: 'inferred-year',
      message: messages.inferredYear(part.title, part.looksAheadTo ?? part.reportsOn, part.inferred),
      inferred: { title: part.title, period: part.looksAheadTo ?? part.reportsOn, reasons: part.inferred },
    }));
}

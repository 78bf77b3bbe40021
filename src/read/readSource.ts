import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import type { Block, Document, Repair, Warning } from '../model/document.js';
import type { Source } from '../model/source.js';
import { familiarity } from '../text/decode.js';
import { repairText } from '../text/repair.js';
import { isIndexRow, publishedOn } from './furniture.js';
import { readMetadata } from './metadata.js';
import { outline } from './outline.js';
import { findParts } from './parts.js';
import type { PlainText } from './plain.js';
import { plainText } from './plainText.js';

/**
 * Reads one file: decodes it, repairs the text, finds its outline, its parts and what it says of itself.
 *
 * @param file the file's name inside the sources folder; its stem becomes the source's id
 * @throws InputError for a file that is empty or not text, in one line with the file's name
 */
export async function readSource(file: string, bytes: Uint8Array): Promise<Document> {
  return readPlain(file, await plainText(file, bytes), createHash('sha256').update(bytes).digest('hex'));
}

/** The same from plain text that was taken out of its format already. */
export function readPlain(file: string, plain: PlainText, sha256: string): Document {
  if (plain.text.trim() === '') throw new InputError(messages.emptyFile(file));
  const { text, repairs } = repairText(plain.text, /^\.(?:md|markdown)$/i.test(extname(file)));
  const marked = outline(text, plain.furniture, plain.wholeLines);
  // Where a site's markup calls everything furniture, the markup is wrong.
  const { blocks, furniture } = marked.blocks.length > 0 ? marked : outline(text, [], plain.wholeLines);
  if (blocks.length === 0) throw new InputError(messages.nothingToRead(file));
  const index = furniture.map((each) => each.text).filter(isIndexRow);
  const read = readMetadata(blocks, index, plain.hints);
  const around = publishedOn(furniture.map((each) => each.text));
  const metadata = { ...read, issueDate: read.issueDate ?? around };
  const parts = findParts(
    blocks,
    metadata.kind,
    Number(metadata.issueDate?.slice(0, 4)) || null,
    metadata.title,
  );
  const partOf = (block: number) => parts.findLastIndex((part) => part.firstBlock <= block);
  const source: Source = {
    id: basename(file, extname(file)),
    file,
    ...metadata,
    districts: [],
    reportsOn: reportedYears(parts),
    looksAheadTo: parts.findLast((part) => part.looksAheadTo)?.looksAheadTo ?? null,
    encoding: plain.encoding,
    encodingReason: plain.encodingReason,
    encodingCertainty: plain.certainty,
    sha256,
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
    raw: plain.text,
    asOnDisk: plain.asOnDisk,
    text,
    blocks: blocks.map((block, at) => ({ ...block, part: Math.max(0, partOf(at)) })),
    parts,
    furniture: furniture.map((each) => each.span),
    repairs: [...repairs, ...removed].sort((a, b) => a.start - b.start),
    warnings: [...partWarnings(source.id, parts), ...textWarnings(source, text.value, repairs, blocks)],
  };
}

/** What a source reports on: its own titled parts say, before a covering letter does. */
function reportedYears(parts: Document['parts']): Source['reportsOn'] {
  const reports = parts.filter((part) => part.reportsOn !== null && part.modality === 'actual');
  const titled = reports.find((part) => part.firstBlock > 0 && /(?:19|20)\d{2}/u.test(part.title));
  return (titled ?? reports[0] ?? parts.find((part) => part.reportsOn !== null))?.reportsOn ?? null;
}

/** Least text, in Chinese characters, whose look says anything, and the least share of common ones that prose has. */
const ENOUGH_TEXT = 60;
const LEAST_FAMILIAR = 0.08;

/** What a person should look at: a text that reads like no Chinese, places where nothing could be decided. */
function textWarnings(
  source: Source,
  text: string,
  repairs: readonly Repair[],
  blocks: readonly Omit<Block, 'part'>[],
): Warning[] {
  const bare = { source: source.id, place: null, inferred: null };
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/[\u00a1-\u00ff]/gu)?.length ?? 0;
  const garbled = latin > text.length / 5 || (han >= ENOUGH_TEXT && familiarity(text) < LEAST_FAMILIAR);
  const ragged = blocks.find(({ row }) => row && !row.isHeader && row.header.length === 0);
  const undecided = repairs.filter(({ certainty }) => certainty === 'undecided');
  return [
    ...(garbled ? [{ ...bare, rule: 'garbled', message: messages.garbled() }] : []),
    ...(ragged ? [{ ...bare, rule: 'ragged-row', message: messages.raggedRow(ragged.text.value) }] : []),
    ...(undecided.length > 0
      ? [{ ...bare, rule: 'undecided', message: messages.undecided(undecided.length, undecided[0]!.before) }]
      : []),
  ];
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

import iconv from 'iconv-lite';

/** Text of a file as it stands on disk, and how its encoding was found. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Why this encoding: a byte order mark, valid UTF-8, or the better of two readings. */
  readonly reason: string;
  readonly certainty: 'certain' | 'likely';
}

/** Why bytes are no text; the caller says it with the file's name. */
export type Undecodable = 'empty' | 'binary';

const LEGACY = ['gb18030', 'big5'] as const;

/** Share of characters that Chinese text is not made of: replacement, control, private use. */
function oddness(text: string): number {
  let odd = 0;
  for (const char of text) {
    const code = char.codePointAt(0)!;
    const control = code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13;
    if (code === 0xfffd || control || (code >= 0xe000 && code <= 0xf8ff)) odd++;
  }
  return text.length === 0 ? 1 : odd / text.length;
}

/** The 100 characters that Chinese official prose is full of; a wrong reading of GBK or Big5 has few of them. */
const FREQUENT = new Set(
  '的一是在和有大为中不以到年上发人新区国市建推进科技创产业展企设高务服工作平台化动政学会重点项目加强资实全面的業發為創務動產進設國區與個開'.split(
    '',
  ),
);

/** Share of the characters that Chinese official prose is full of; a wrong reading of GBK or Big5 has few of them. */
export function familiarity(text: string): number {
  const sample = text.slice(0, 20_000);
  let hits = 0;
  let han = 0;
  for (const char of sample) {
    if (char < '\u2e80') continue;
    han++;
    if (FREQUENT.has(char)) hits++;
  }
  return han === 0 ? 0 : hits / han;
}

/**
 * Decodes the bytes of a text file. A byte order mark stays in the text as U+FEFF, so that offsets are those of the
 * file as it stands on disk; the reader removes it from the repaired text.
 */
export function decodeBytes(bytes: Uint8Array): Decoded | Undecodable {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) return 'empty';
  const mark = buffer.subarray(0, 3).toString('hex');
  const wide = /^(?:fffe0000|0000feff)$/.test(buffer.subarray(0, 4).toString('hex'))
    ? guessUtf32(buffer)
    : null;
  if (wide) return wide;
  if (mark === 'efbbbf') {
    return {
      text: buffer.toString('utf8'),
      encoding: 'utf-8',
      reason: 'byte order mark',
      certainty: 'certain',
    };
  }
  for (const [bom, encoding] of [
    ['fffe', 'utf-16le'],
    ['feff', 'utf-16be'],
  ] as const) {
    if (!mark.startsWith(bom)) continue;
    const text = iconv.decode(buffer, encoding, { stripBOM: false });
    return { text, encoding, reason: 'byte order mark', certainty: 'certain' };
  }
  const utf16 = guessUtf16(buffer);
  if (utf16) {
    const text = iconv.decode(buffer, utf16, { stripBOM: false });
    return {
      text,
      encoding: utf16,
      reason: 'every second byte of its line breaks is zero',
      certainty: 'likely',
    };
  }
  const utf32 = guessUtf32(buffer);
  if (utf32) return utf32;
  if (buffer.includes(0)) return 'binary';
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(buffer);
    return oddness(text) > 0.05
      ? 'binary'
      : { text, encoding: 'utf-8', reason: 'valid UTF-8', certainty: 'certain' };
  } catch {
    // Not UTF-8: one of the older Chinese encodings, whichever reads more like Chinese.
  }
  // A few bad bytes, or a last character that was cut, do not make another encoding of a UTF-8 file.
  const lenient = buffer.toString('utf8');
  const lost = lenient.split('\ufffd').length - 1;
  const readings = LEGACY.map((encoding) => ({ encoding, text: iconv.decode(buffer, encoding) }))
    .map((reading) => ({ ...reading, score: familiarity(reading.text) - 10 * oddness(reading.text) }))
    .sort((a, b) => b.score - a.score);
  const best = readings[0]!;
  if (
    lost <= Math.max(3, lenient.length / 200) &&
    familiarity(lenient) - 10 * oddness(lenient) > best.score + 0.05 * Math.sign(best.score)
  )
    return {
      text: lenient,
      encoding: 'utf-8',
      reason: `valid UTF-8 but for ${lost} bad ${lost === 1 ? 'byte' : 'bytes'}`,
      certainty: 'likely',
    };
  if (oddness(best.text) > 0.02 || familiarity(best.text) < 0.02) return 'binary';
  const whole = !best.text.includes('\ufffd');
  const certainty = whole && best.score > (readings[1]?.score ?? 0) + 0.05 ? 'certain' : 'likely';
  return {
    text: best.text,
    encoding: best.encoding,
    reason: 'reads more like Chinese than the other encodings',
    certainty,
  };
}

/** UTF-32 has a zero in at least every fourth byte; its mark is that of UTF-16 with two zeros after or before it. */
function guessUtf32(buffer: Buffer): Decoded | null {
  if (buffer.length < 8 || buffer.length % 4 !== 0 || !buffer.includes(0)) return null;
  for (const encoding of ['utf-32le', 'utf-32be'] as const) {
    const text = iconv.decode(buffer, encoding, { stripBOM: false });
    if (familiarity(text) > 0.05 && oddness(text) < 0.01)
      return { text, encoding, reason: 'every fourth byte is zero', certainty: 'likely' };
  }
  return null;
}

/** UTF-16 without a mark shows itself by its line breaks and spaces: 0A 00 or 00 0A at even places. */
function guessUtf16(buffer: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (buffer.length < 4 || buffer.length % 2 !== 0 || !buffer.includes(0)) return null;
  const text = { 'utf-16le': buffer.toString('utf16le'), 'utf-16be': iconv.decode(buffer, 'utf-16be') };
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    if (familiarity(text[encoding]) > 0.05 && oddness(text[encoding]) < 0.01) return encoding;
  }
  return null;
}

/** Signature of a ZIP's closing record, which tells where its directory is (APPNOTE.TXT 4.3.16). */
const END = Buffer.from('PK\u0005\u0006', 'latin1');
/** Years before this one a ZIP cannot tell. */
const FIRST_YEAR = 1980;

/**
 * Gives every file of a ZIP one date in place of the moment of writing, so that the same content gives the same bytes.
 * Dates are the DOS pair of APPNOTE.TXT 4.4.6, in UTC. Changes the bytes it is given.
 */
export function dateZip(zip: Buffer, date: Date): Buffer {
  const end = zip.lastIndexOf(END);
  const day =
    (Math.max(0, date.getUTCFullYear() - FIRST_YEAR) << 9) |
    ((date.getUTCMonth() + 1) << 5) |
    date.getUTCDate();
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry++) {
    const local = zip.readUInt32LE(at + 42);
    for (const place of [at + 12, local + 10]) {
      zip.writeUInt16LE(0, place);
      zip.writeUInt16LE(day, place + 2);
    }
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

/** Marks and particles that say nothing of what a name names. */
const SILENT = new Set(' \n\t　“”‘’《》〈〉<>（）()、，,。·的了');

/** How many times as far a place behind the number is as one before it. */
const BEHIND = 1.5;
/** A single character farther away than this is another one by chance. */
const ALONE_WITHIN = 60;

/**
 * Which characters of a text a name is made of: its longest stretches first, each where it stands nearest to the number.
 * @param at where the number stands
 * @returns 1 for each character of the text that the name has, else 0
 */
export function alignName(name: string, text: string, at: number): Uint8Array {
  const used = new Uint8Array(text.length);
  const isFree = (from: number, length: number) => {
    for (let i = from; i < from + length; i++) if (used[i]) return false;
    return true;
  };
  const before = (part: string) => {
    let place = text.lastIndexOf(part, at - part.length);
    while (place > 0 && !isFree(place, part.length)) place = text.lastIndexOf(part, place - 1);
    return place >= 0 && isFree(place, part.length) && at - part.length >= 0 ? place : -1;
  };
  const rest = [name];
  while (rest.length > 0) {
    rest.sort((a, b) => a.length - b.length);
    const piece = rest.pop()!.trim();
    if (piece === '') continue;
    let found: { from: number; length: number; place: number } | null = null;
    for (let length = piece.length; length > 0 && !found; length--) {
      let nearest = Number.POSITIVE_INFINITY;
      for (let from = 0; from + length <= piece.length; from++) {
        const part = piece.slice(from, from + length);
        const place = before(part);
        const behind = text.indexOf(part, at);
        const far = place < 0 ? Number.POSITIVE_INFINITY : at - place;
        const farBehind =
          behind < 0 || !isFree(behind, length) ? Number.POSITIVE_INFINITY : (behind - at) * BEHIND;
        const least = Math.min(far, farBehind);
        if (length === 1 && (SILENT.has(part) || least > ALONE_WITHIN)) continue;
        if (least < nearest) {
          nearest = least;
          found = { from, length, place: far <= farBehind ? place : behind };
        }
      }
    }
    if (!found) continue;
    used.fill(1, found.place, found.place + found.length);
    for (const part of [piece.slice(0, found.from), piece.slice(found.from + found.length)])
      if ([...part].some((char) => !SILENT.has(char))) rest.push(part);
  }
  return used;
}

/** Whether a character says nothing of what a name names. */
export const isSilent = (char: string) => SILENT.has(char);

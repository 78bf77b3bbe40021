/** Longest word that is looked for, in characters. */
export const LONGEST_WORD = 6;

/**
 * How often words occur: a flat table by 64-bit hash, a sixth of the memory of a Map of strings, that is searched for all
 * words beginning at a place without cutting one out of the text.
 */
export class WordTable {
  private readonly first: Int32Array;
  private readonly second: Int32Array;
  /** 0 marks a free slot. */
  private readonly counts: Uint32Array;

  /** @param capacity a power of two, well above the words expected */
  constructor(capacity: number) {
    this.first = new Int32Array(capacity);
    this.second = new Int32Array(capacity);
    this.counts = new Uint32Array(capacity);
  }

  set(word: string, count: number): void {
    let [a, b] = [SEED, 0];
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at);
      a = stepA(a, code);
      b = stepB(b, code);
    }
    const slot = this.slotOf(a, b);
    this.first[slot] = a;
    this.second[slot] = b;
    this.counts[slot] = count;
  }

  /** Writes into `counts` how often each word occurs that begins at `from`, by its length; 0 for what is no word. */
  countsAt(text: string, from: number, counts: Uint32Array): void {
    let [a, b] = [SEED, 0];
    for (let length = 1; length < counts.length; length++) {
      if (from + length > text.length) {
        counts[length] = 0;
        continue;
      }
      const code = text.charCodeAt(from + length - 1);
      a = stepA(a, code);
      b = stepB(b, code);
      counts[length] = this.counts[this.slotOf(a, b)]!;
    }
  }

  private slotOf(a: number, b: number): number {
    const mask = this.counts.length - 1;
    let slot = (a ^ (a >>> 16)) & mask;
    while (this.counts[slot] !== 0 && (this.first[slot] !== a || this.second[slot] !== b))
      slot = (slot + 1) & mask;
    return slot;
  }
}

/** FNV-1a's offset and prime (Fowler, Noll and Vo), by UTF-16 unit instead of byte. */
const SEED = 0x811c9dc5 | 0;
const FNV = 0x01000193;
/** An odd multiplier of its own, so that the two halves of a hash are unlike. */
const MIX = 0x9e3779b1 | 0;

/** Both halves of a hash by one more unit. */
const stepA = (a: number, code: number) => Math.imul(a ^ code, FNV);
const stepB = (b: number, code: number) => Math.imul(b + code, MIX) ^ (b >>> 15);

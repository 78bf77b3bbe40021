/** How often a character stands after another: counts by pair of characters, in a flat table that is quick to search. */
export class PairTable {
  private keys: Uint32Array;
  private counts: Float64Array;
  private size = 0;

  /** @param capacity a power of two, more than twice the pairs expected */
  constructor(capacity: number) {
    this.keys = new Uint32Array(capacity);
    this.counts = new Float64Array(capacity);
  }

  add(before: number, after: number, count: number): void {
    if (this.size * 2 > this.keys.length) this.grow();
    const key = keyOf(before, after);
    const slot = this.slotOf(key);
    if (this.keys[slot] === 0) {
      this.keys[slot] = key;
      this.size++;
    }
    this.counts[slot]! += count;
  }

  get(before: number, after: number): number {
    return this.counts[this.slotOf(keyOf(before, after))]!;
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (this.keys[slot] !== key && this.keys[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Uint32Array(keys.length * 2);
    this.counts = new Float64Array(keys.length * 2);
    for (let at = 0; at < keys.length; at++) {
      if (keys[at] === 0) continue;
      const slot = this.slotOf(keys[at]!);
      this.keys[slot] = keys[at]!;
      this.counts[slot] = counts[at]!;
    }
  }
}

/** Never 0 for two characters that stand in a text, so that 0 marks a free slot. */
function keyOf(before: number, after: number): number {
  return ((before << 16) | after) >>> 0;
}

/**
 * How often characters stand one after another: counts of one to three characters in a row, in a flat table that is
 * quick to search and small. A character is its UTF-16 unit; 0 stands for none before.
 */
export class GramTable {
  private before: Uint32Array;
  /** 0 marks a free slot. */
  private last: Uint16Array;
  private counts: Float32Array;
  private size = 0;

  /** @param capacity a power of two, more than twice the entries expected; it grows when it must */
  constructor(capacity: number) {
    this.before = new Uint32Array(capacity);
    this.last = new Uint16Array(capacity);
    this.counts = new Float32Array(capacity);
  }

  /** @returns how often they were counted before */
  add(first: number, second: number, third: number, count: number): number {
    if (this.size * 2 > this.last.length) this.grow();
    const before = ((first << 16) | second) >>> 0;
    const slot = this.slotOf(before, third);
    if (this.last[slot] === 0) {
      this.before[slot] = before;
      this.last[slot] = third;
      this.size++;
    }
    const known = this.counts[slot]!;
    this.counts[slot] = known + count;
    return known;
  }

  get(first: number, second: number, third: number): number {
    return this.counts[this.slotOf(((first << 16) | second) >>> 0, third)]!;
  }

  private slotOf(before: number, third: number): number {
    const mask = this.last.length - 1;
    // The golden ratio and a second odd multiplier, so that neighbouring codes fall apart (Knuth, TAOCP 3, 6.4).
    const hash = Math.imul(before, 0x9e3779b1) ^ Math.imul(third, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.last[slot] !== 0 && (this.last[slot] !== third || this.before[slot] !== before))
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { before, last, counts } = this;
    this.before = new Uint32Array(before.length * 2);
    this.last = new Uint16Array(last.length * 2);
    this.counts = new Float32Array(counts.length * 2);
    for (let at = 0; at < last.length; at++) {
      if (last[at] === 0) continue;
      const slot = this.slotOf(before[at]!, last[at]!);
      this.before[slot] = before[at]!;
      this.last[slot] = last[at]!;
      this.counts[slot] = counts[at]!;
    }
  }
}

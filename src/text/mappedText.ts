import type { Span } from '../model/evidence.js';
import type { MappedString } from '../model/mapped.js';

/** One replacement in a text: `[start, end)` becomes `text`. */
export interface Edit extends Span {
  readonly text: string;
}

/**
 * Text that remembers its place in the file it came from, through any chain of edits.
 *
 * Each UTF-16 unit carries the half-open range of file units it stands for. A character kept as it was carries its
 * own place; a replacement of the same length is mapped one to one; of another length, each new character carries
 * the whole range that was replaced. The ranges never run backwards, so the origin of any slice is one range.
 * The idea is quarto's mapped text; the law (`origin` of an untouched slice gives back the slice) is in the tests.
 */
export class MappedText implements MappedString {
  private constructor(
    readonly value: string,
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
    private readonly anchor: number,
  ) {}

  /** The text of a decoded file, or of a piece of it that begins at `offset`. */
  static of(value: string, offset = 0): MappedText {
    const starts = new Int32Array(value.length);
    const ends = new Int32Array(value.length);
    for (let i = 0; i < value.length; i++) {
      starts[i] = offset + i;
      ends[i] = offset + i + 1;
    }
    return new MappedText(value, starts, ends, offset);
  }

  static readonly empty = MappedText.of('');

  static from(text: MappedString): MappedText {
    if (text instanceof MappedText) return text;
    throw new TypeError('a mapped string that was not made by MappedText');
  }

  get length(): number {
    return this.value.length;
  }

  origin(from: number, to: number): Span {
    if (from >= to) {
      const at =
        from < this.length ? this.starts[from]! : this.length ? this.ends[this.length - 1]! : this.anchor;
      return { start: at, end: at };
    }
    return { start: this.starts[from]!, end: this.ends[to - 1]! };
  }

  slice(from: number, to = this.length): MappedText {
    const a = Math.max(0, Math.min(from, this.length));
    const b = Math.max(a, Math.min(to, this.length));
    return new MappedText(
      this.value.slice(a, b),
      this.starts.subarray(a, b),
      this.ends.subarray(a, b),
      this.origin(a, a).start,
    );
  }

  /** The text without white space at either end. */
  trim(): MappedText {
    const lead = this.length - this.value.trimStart().length;
    return this.slice(lead, Math.max(lead, this.value.trimEnd().length));
  }

  /**
   * Applies edits, which must be in order and not overlap. With `absorb`, a deletion gives its place to the
   * character before it, so that the quote of 產(chǎn)業(yè) takes the debris with it.
   */
  replace(edits: readonly Edit[], absorb = false): MappedText {
    if (edits.length === 0) return this;
    const grown = edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), this.length);
    const starts = new Int32Array(grown);
    const ends = new Int32Array(grown);
    let value = '';
    let read = 0;
    let write = 0;
    const keep = (to: number) => {
      value += this.value.slice(read, to);
      starts.set(this.starts.subarray(read, to), write);
      ends.set(this.ends.subarray(read, to), write);
      write += to - read;
      read = to;
    };
    for (const edit of edits) {
      if (edit.start < read) throw new RangeError('edits overlap or are out of order');
      keep(edit.start);
      const whole = this.origin(edit.start, edit.end);
      const oneToOne = edit.text.length === edit.end - edit.start;
      for (let k = 0; k < edit.text.length; k++) {
        starts[write + k] = oneToOne ? this.starts[edit.start + k]! : whole.start;
        ends[write + k] = oneToOne ? this.ends[edit.start + k]! : whole.end;
      }
      if (absorb && edit.text === '' && write > 0) ends[write - 1] = whole.end;
      value += edit.text;
      write += edit.text.length;
      read = edit.end;
    }
    keep(this.length);
    return new MappedText(value, starts, ends, this.anchor);
  }

  /** Joins pieces of the same file, in the file's order, with nothing or with a separator that has no place. */
  static concat(pieces: readonly MappedText[], separator = ''): MappedText {
    const kept = pieces.filter((piece) => piece.length > 0);
    const first = kept[0];
    if (!first) return MappedText.empty;
    const length = kept.reduce((sum, piece) => sum + piece.length, separator.length * (kept.length - 1));
    const starts = new Int32Array(length);
    const ends = new Int32Array(length);
    let write = 0;
    kept.forEach((piece, index) => {
      if (index > 0) {
        const at = piece.origin(0, 0).start;
        starts.fill(at, write, write + separator.length);
        ends.fill(at, write, write + separator.length);
        write += separator.length;
      }
      starts.set(piece.starts, write);
      ends.set(piece.ends, write);
      write += piece.length;
    });
    return new MappedText(kept.map((piece) => piece.value).join(separator), starts, ends, first.anchor);
  }
}

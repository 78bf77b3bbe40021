import { type Layout, layoutOf, type Shape, type Table } from './parameters.js';

/*
 * A recurrent network with gates (Cho et al., 2014, “Learning phrase representations using RNN encoder-decoder”) that reads a text
 * once in each direction. What it remembers at a character and at a number says how likely the number's name has that character.
 */

/** What a direction has come to know at each character, with what learning needs to go back over it. */
export interface Trace {
  /** Memory at each place, `memory` numbers each. */
  readonly memory: Float32Array;
  /** Gates at each place: reset, update, candidate, and what the candidate takes up of the memory; only while learning. */
  readonly gates: Float32Array | null;
}

export interface Encoded {
  readonly length: number;
  readonly forward: Trace;
  readonly backward: Trace;
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

export class Network {
  readonly layout: Layout;
  /** What each gate takes up from a character, worked out when it is first met; forward and backward. */
  private taken: (Float32Array | undefined)[][] = [[], []];

  constructor(
    readonly shape: Shape,
    readonly values: Float32Array,
  ) {
    this.layout = layoutOf(shape);
  }

  /** Forgets what was worked out from parameters that have changed since. */
  renew(): void {
    this.taken = [[], []];
  }

  /** A table's numbers, not copied. */
  view({ at, rows, columns }: Table): Float32Array {
    return this.values.subarray(at, at + rows * columns);
  }

  private takenFrom(character: number, direction: 0 | 1): Float32Array {
    const known = this.taken[direction]![character];
    if (known) return known;
    const { tables } = this.layout;
    const { width } = this.shape;
    const input = direction === 0 ? tables.forwardIn : tables.backwardIn;
    const bias = this.view(direction === 0 ? tables.forwardBias : tables.backwardBias);
    const known2 = new Float32Array(input.rows);
    const from = tables.character.at + character * width;
    for (let gate = 0; gate < input.rows; gate++) {
      let sum = bias[gate]!;
      const row = input.at + gate * width;
      for (let at = 0; at < width; at++) sum += this.values[row + at]! * this.values[from + at]!;
      known2[gate] = sum;
    }
    this.taken[direction]![character] = known2;
    return known2;
  }

  /** Reads a text, given as the numbers of its characters. */
  read(characters: Int32Array, learns = false): Encoded {
    return {
      length: characters.length,
      forward: this.pass(characters, 0, learns),
      backward: this.pass(characters, 1, learns),
    };
  }

  private pass(characters: Int32Array, direction: 0 | 1, learns: boolean): Trace {
    const { memory: size } = this.shape;
    const { tables } = this.layout;
    const length = characters.length;
    const back = this.view(direction === 0 ? tables.forwardBack : tables.backwardBack);
    const bias = this.view(direction === 0 ? tables.forwardBackBias : tables.backwardBackBias);
    const memory = new Float32Array(length * size);
    const gates = learns ? new Float32Array(length * size * 4) : null;
    const before = new Float32Array(size);
    const sums = new Float32Array(3 * size);
    for (let step = 0; step < length; step++) {
      const place = direction === 0 ? step : length - 1 - step;
      const taken = this.takenFrom(characters[place]!, direction);
      multiply(back, before, sums, 3 * size, size);
      for (let k = 0; k < size; k++) {
        const reset = sigmoid(taken[k]! + sums[k]!);
        const update = sigmoid(taken[size + k]! + sums[size + k]!);
        const takes = sums[2 * size + k]! + bias[k]!;
        const candidate = Math.tanh(taken[2 * size + k]! + reset * takes);
        const now = (1 - update) * candidate + update * before[k]!;
        memory[place * size + k] = now;
        if (gates) {
          const at = (place * size + k) * 4;
          gates[at] = reset;
          gates[at + 1] = update;
          gates[at + 2] = candidate;
          gates[at + 3] = takes;
        }
      }
      before.set(memory.subarray(place * size, (place + 1) * size));
    }
    return { memory, gates };
  }

  /** What both directions know at a place, one behind the other. */
  at({ forward, backward }: Encoded, place: number, into: Float32Array): void {
    const { memory } = this.shape;
    into.set(forward.memory.subarray(place * memory, (place + 1) * memory));
    into.set(backward.memory.subarray(place * memory, (place + 1) * memory), memory);
  }
}

/** `rows` sums of products of a table's rows with a vector; four at a time, which is twice as fast. */
export function multiply(
  table: Float32Array,
  vector: Float32Array,
  into: Float32Array,
  rows: number,
  columns: number,
): void {
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let at = 0; at < columns; at += 4) {
      a += table[from + at]! * vector[at]!;
      b += table[from + at + 1]! * vector[at + 1]!;
      c += table[from + at + 2]! * vector[at + 2]!;
      d += table[from + at + 3]! * vector[at + 3]!;
    }
    into[row] = a + b + c + d;
  }
}

import { type Layout, layoutOf, type Shape, type Table } from './parameters.js';
import { remember, Tables } from './tables.js';

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

export class Network {
  readonly layout: Layout;
  readonly tables: Tables;
  /** What each gate takes up from a character, worked out when it is first met; forward and backward. */
  private taken: (Float32Array | undefined)[][] = [[], []];

  constructor(
    readonly shape: Shape,
    values: Float32Array,
  ) {
    this.layout = layoutOf(shape);
    const { memory, head } = shape;
    this.tables = new Tables(values, 2 * memory, Math.max(3 * memory, head));
  }

  /** All parameters; what is written here is what the network is from then on, after `renew`. */
  get values(): Float32Array {
    return this.tables.values;
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
    const taken = new Float32Array(input.rows);
    const from = tables.character.at + character * width;
    for (let gate = 0; gate < input.rows; gate++) {
      let sum = bias[gate]!;
      const row = input.at + gate * width;
      for (let at = 0; at < width; at++) sum += this.values[row + at]! * this.values[from + at]!;
      taken[gate] = sum;
    }
    this.taken[direction]![character] = taken;
    return taken;
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
    const back = direction === 0 ? tables.forwardBack : tables.backwardBack;
    const bias = direction === 0 ? tables.forwardBackBias : tables.backwardBackBias;
    const memory = new Float32Array(length * size);
    const gates = learns ? new Float32Array(length * size * 4) : null;
    this.tables.vector.fill(0);
    const now = this.tables.vector.subarray(0, size);
    for (let step = 0; step < length; step++) {
      const place = direction === 0 ? step : length - 1 - step;
      const taken = this.takenFrom(characters[place]!, direction);
      const sums = this.tables.product(back);
      if (gates)
        remember(taken, sums, this.view(bias), now, gates.subarray(place * size * 4, (place + 1) * size * 4));
      else {
        this.tables.taken.set(taken);
        this.tables.remember(bias);
      }
      memory.set(now, place * size);
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

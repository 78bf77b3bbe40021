import { readFileSync } from 'node:fs';
import { resourcePath } from '../../resources.js';
import type { Table } from './parameters.js';

/** What network.wat exports; addresses and widths in bytes. */
interface Steps {
  multiply(table: number, vector: number, into: number, rows: number, width: number): void;
  remember(taken: number, sums: number, bias: number, memory: number, width: number): void;
}

const [NUMBER, PAGE] = [Float32Array.BYTES_PER_ELEMENT, 65536];
/** Numbers that are multiplied at a time; rows and columns of all tables are whole fours. */
const LANES = 4;

let code: WebAssembly.Module | null | undefined;

/** The steps as the processor takes four at a time; null on a machine that cannot. */
function assembled(): WebAssembly.Module | null {
  if (code === undefined) {
    const bytes = readFileSync(resourcePath('extract/naming/network.wasm'));
    code = WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
  }
  return code;
}

/** Tables of numbers in a memory of their own, their products with vectors, and a memory's steps. */
export class Tables {
  /** All numbers; what is written here is multiplied from then on. */
  readonly values: Float32Array;
  /** The vector of the next product; what is remembered, while a text is read. */
  readonly vector: Float32Array;
  /** What the gates take up of a character. */
  readonly taken: Float32Array;
  private readonly result: Float32Array;
  private readonly steps: Steps;

  /**
   * @param values the numbers of all tables
   * @param widest columns of the widest table, and `highest` rows of the highest
   * @param plainly whether to do without the processor's help, which gives the same numbers to the last bit
   */
  constructor(values: Float32Array, widest: number, highest: number, plainly = false) {
    const all = values.length + widest + 2 * highest;
    const memory = new WebAssembly.Memory({ initial: Math.ceil((all * NUMBER) / PAGE) });
    const view = (at: number, length: number) => new Float32Array(memory.buffer, at * NUMBER, length);
    this.values = view(0, values.length);
    this.values.set(values);
    this.vector = view(values.length, widest);
    this.result = view(values.length + widest, highest);
    this.taken = view(values.length + widest + highest, highest);
    const module = plainly ? null : assembled();
    this.steps = module
      ? (new WebAssembly.Instance(module, { network: { memory } }).exports as unknown as Steps)
      : plain(view(0, all));
  }

  /** The product of a table with `vector`; it is written over by the next. */
  product({ at, rows, columns }: Table): Float32Array {
    const { byteOffset } = this.vector;
    this.steps.multiply(at * NUMBER, byteOffset, this.result.byteOffset, rows, columns * NUMBER);
    return this.result.subarray(0, rows);
  }

  /**
   * A step of the memory that `vector` begins with, by what was `taken` of a character and by its last `product`.
   * @param bias the table of what the candidate takes up beside the product
   */
  remember({ at, columns }: Table): void {
    const { taken, result, vector } = this;
    this.steps.remember(
      taken.byteOffset,
      result.byteOffset,
      at * NUMBER,
      vector.byteOffset,
      columns * NUMBER,
    );
  }

  /** The product of a table with another vector. */
  productWith(table: Table, vector: Float32Array): Float32Array {
    this.vector.set(vector);
    return this.product(table);
  }
}

/** What network.wat does, one number at a time and rounded as there. */
function plain(memory: Float32Array): Steps {
  const sums = new Float32Array(LANES);
  return {
    multiply: (table, vector, into, rows, width) => {
      const [columns, from, to] = [width / NUMBER, vector / NUMBER, into / NUMBER];
      for (let row = 0; row < rows; row++) {
        const start = table / NUMBER + row * columns;
        sums.fill(0);
        for (let at = 0; at < columns; at++)
          sums[at % LANES] = sums[at % LANES]! + Math.fround(memory[start + at]! * memory[from + at]!);
        memory[to + row] = Math.fround(sums[0]! + sums[1]!) + Math.fround(sums[2]! + sums[3]!);
      }
    },
    remember: (taken, sums, bias, vector, width) => {
      const size = width / NUMBER;
      const view = (at: number, length: number) => memory.subarray(at / NUMBER, at / NUMBER + length);
      remember(view(taken, 3 * size), view(sums, 3 * size), view(bias, size), view(vector, size), null);
    },
  };
}

/**
 * A step of a memory with gates (a GRU's), in place.
 * @param taken what the reset, the update and the candidate take up of a character, one behind the other
 * @param sums the same for the memory
 * @param gates where reset, update, candidate and what that takes up of the memory are written down, four numbers each; null for nowhere
 */
export function remember(
  taken: Float32Array,
  sums: Float32Array,
  bias: Float32Array,
  memory: Float32Array,
  gates: Float32Array | null,
): void {
  const size = memory.length;
  const { fround } = Math;
  for (let k = 0; k < size; k++) {
    const reset = logistic(fround(taken[k]! + sums[k]!));
    const update = logistic(fround(taken[size + k]! + sums[size + k]!));
    const takes = fround(sums[2 * size + k]! + bias[k]!);
    const candidate = tanh(fround(taken[2 * size + k]! + fround(reset * takes)));
    memory[k] = candidate + fround(update * fround(memory[k]! - candidate));
    if (gates === null) continue;
    gates[k * 4] = reset;
    gates[k * 4 + 1] = update;
    gates[k * 4 + 2] = candidate;
    gates[k * 4 + 3] = takes;
  }
}

const logistic = (x: number) => Math.fround(0.5 + Math.fround(0.5 * tanh(Math.fround(0.5 * x))));

/** Where the continued fraction reaches 1. */
const REACHES = Math.fround(4.97);

/** The hyperbolic tangent by Lambert's continued fraction x/(1 + x²/(3 + x²/(5 + …))), cut off behind 13: within 10⁻⁴ everywhere. */
function tanh(of: number): number {
  const { fround } = Math;
  const x = Math.max(-REACHES, Math.min(REACHES, of));
  const s = fround(x * x);
  const above = fround(17325 + fround(s * fround(378 + s)));
  const below = fround(62370 + fround(s * fround(3150 + fround(28 * s))));
  return fround(fround(x * fround(135135 + fround(s * above))) / fround(135135 + fround(s * below)));
}

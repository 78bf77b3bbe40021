import { readFileSync } from 'node:fs';
import { resourcePath } from '../../resources.js';
import type { Table } from './parameters.js';

type Multiply = (table: number, vector: number, into: number, rows: number, width: number) => void;

const [NUMBER, PAGE] = [Float32Array.BYTES_PER_ELEMENT, 65536];
/** Numbers that are multiplied at a time; rows and columns of all tables are whole fours. */
const LANES = 4;

let code: WebAssembly.Module | null | undefined;

/** The multiplication as the processor does four at a time; null on a machine that cannot. */
function assembled(): WebAssembly.Module | null {
  if (code === undefined) {
    const bytes = readFileSync(resourcePath('extract/naming/multiply.wasm'));
    code = WebAssembly.validate(bytes) ? new WebAssembly.Module(bytes) : null;
  }
  return code;
}

/** Tables of numbers in a memory of their own, and their products with vectors. */
export class Tables {
  /** All numbers; what is written here is multiplied from then on. */
  readonly values: Float32Array;
  /** The vector of the next product. */
  readonly vector: Float32Array;
  private readonly result: Float32Array;
  private readonly multiply: Multiply;

  /**
   * @param values the numbers of all tables
   * @param widest columns of the widest table, and `highest` rows of the highest
   * @param plainly whether to do without the processor's help, which gives the same numbers to the last bit
   */
  constructor(values: Float32Array, widest: number, highest: number, plainly = false) {
    const all = values.length + widest + highest;
    const memory = new WebAssembly.Memory({ initial: Math.ceil((all * NUMBER) / PAGE) });
    const view = (at: number, length: number) => new Float32Array(memory.buffer, at * NUMBER, length);
    this.values = view(0, values.length);
    this.values.set(values);
    this.vector = view(values.length, widest);
    this.result = view(values.length + widest, highest);
    const module = plainly ? null : assembled();
    this.multiply = module
      ? (new WebAssembly.Instance(module, { network: { memory } }).exports.multiply as Multiply)
      : plain(view(0, all));
  }

  /** The product of a table with `vector`; it is written over by the next. */
  product({ at, rows, columns }: Table): Float32Array {
    const { byteOffset } = this.vector;
    this.multiply(at * NUMBER, byteOffset, this.result.byteOffset, rows, columns * NUMBER);
    return this.result.subarray(0, rows);
  }

  /** The product of a table with another vector. */
  productWith(table: Table, vector: Float32Array): Float32Array {
    this.vector.set(vector);
    return this.product(table);
  }
}

/** What multiply.wat does, one number at a time and rounded as there. */
function plain(memory: Float32Array): Multiply {
  const sums = new Float32Array(LANES);
  return (table, vector, into, rows, width) => {
    const [columns, from, to] = [width / NUMBER, vector / NUMBER, into / NUMBER];
    for (let row = 0; row < rows; row++) {
      const start = table / NUMBER + row * columns;
      sums.fill(0);
      for (let at = 0; at < columns; at++)
        sums[at % LANES] = sums[at % LANES]! + Math.fround(memory[start + at]! * memory[from + at]!);
      memory[to + row] = Math.fround(sums[0]! + sums[1]!) + Math.fround(sums[2]! + sums[3]!);
    }
  };
}

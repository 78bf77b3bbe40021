/*
 * The numbers that the network consists of, all in one array: learning goes over them as one, and a file keeps them as one.
 */

/** How large the network is. */
export interface Shape {
  /** Characters that it knows, the unknown one included. */
  readonly characters: number;
  /** Numbers by which a character is known. */
  readonly width: number;
  /** Numbers that each direction remembers. */
  readonly memory: number;
  /** Numbers by which a character is held against a number. */
  readonly head: number;
  /** Units that it knows, the unknown one included. */
  readonly units: number;
}

/** How many cases there are of each kind of sign beside the characters. */
export const CASES = { distance: 45, clause: 11, sentence: 6, named: 27, measure: 5 } as const;

/** A table of the network: where it begins, and its rows and columns. */
export interface Table {
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
}

const TABLES = [
  'character',
  'forwardIn',
  'forwardBias',
  'forwardBack',
  'forwardBackBias',
  'backwardIn',
  'backwardBias',
  'backwardBack',
  'backwardBackBias',
  'word',
  'number',
  'headBias',
  'distance',
  'clause',
  'sentence',
  'named',
  'unit',
  'measure',
  'out',
  'outBias',
] as const;
export type TableName = (typeof TABLES)[number];

/** Where each table stands in the array, and how long that is. */
export interface Layout {
  readonly tables: Readonly<Record<TableName, Table>>;
  readonly length: number;
}

export function layoutOf({ characters, width, memory, head, units }: Shape): Layout {
  const gates = 3 * memory;
  const sizes: Record<TableName, readonly [number, number]> = {
    character: [characters, width],
    forwardIn: [gates, width],
    forwardBias: [1, gates],
    forwardBack: [gates, memory],
    forwardBackBias: [1, memory],
    backwardIn: [gates, width],
    backwardBias: [1, gates],
    backwardBack: [gates, memory],
    backwardBackBias: [1, memory],
    word: [head, 2 * memory],
    number: [head, 2 * memory],
    headBias: [1, head],
    distance: [CASES.distance, head],
    clause: [CASES.clause, head],
    sentence: [CASES.sentence, head],
    named: [CASES.named, head],
    unit: [units, head],
    measure: [CASES.measure, head],
    out: [1, head],
    outBias: [1, 1],
  };
  const tables = {} as Record<TableName, Table>;
  let length = 0;
  for (const name of TABLES) {
    const [rows, columns] = sizes[name];
    tables[name] = { at: length, rows, columns };
    length += rows * columns;
  }
  return { tables, length };
}

/** A network as a file keeps it: each row of a table in whole steps of −127 to 127, and how large its steps are. */
export interface Kept {
  readonly shape: Shape;
  readonly characters: string;
  readonly units: readonly string[];
  /** Steps of all tables, base64. */
  readonly steps: string;
  /** The size of a step, row by row of all tables, base64 of 32-bit floats, little-endian. */
  readonly sizes: string;
}

const FINEST = 127;

const rowsOf = function* ({ tables }: Layout): Generator<readonly [from: number, to: number]> {
  for (const name of TABLES) {
    const { at, rows, columns } = tables[name];
    for (let row = 0; row < rows; row++) yield [at + row * columns, at + (row + 1) * columns];
  }
};

/** Parameters as a file keeps them. */
export function keep(shape: Shape, characters: string, units: readonly string[], values: Float32Array): Kept {
  const layout = layoutOf(shape);
  const steps = new Int8Array(layout.length);
  const sizes: number[] = [];
  for (const [from, to] of rowsOf(layout)) {
    let most = 0;
    for (let at = from; at < to; at++) most = Math.max(most, Math.abs(values[at]!));
    const size = Math.fround(most / FINEST);
    sizes.push(size);
    for (let at = from; at < to; at++) steps[at] = size === 0 ? 0 : Math.round(values[at]! / size);
  }
  const bytes = Buffer.alloc(sizes.length * 4);
  for (const [row, size] of sizes.entries()) bytes.writeFloatLE(size, row * 4);
  return {
    ...{ shape, characters, units },
    steps: Buffer.from(steps.buffer).toString('base64'),
    sizes: bytes.toString('base64'),
  };
}

/** Parameters out of a file. */
export function unfold({ shape, steps, sizes }: Kept): Float32Array {
  const layout = layoutOf(shape);
  const of = Buffer.from(steps, 'base64');
  const size = Buffer.from(sizes, 'base64');
  const values = new Float32Array(layout.length);
  let row = 0;
  for (const [from, to] of rowsOf(layout)) {
    const step = size.readFloatLE(row++ * 4);
    for (let at = from; at < to; at++) values[at] = of.readInt8(at) * step;
  }
  return values;
}

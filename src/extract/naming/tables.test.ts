import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { resourcePath } from '../../resources.js';
import { Tables } from './tables.js';

const kept = (name: string) => readFileSync(resourcePath(`extract/naming/${name}`));

describe('products of a table and a vector', () => {
  it('are what network.wat says: the file beside it is that, assembled', async () => {
    const { parseWat } = await wabt();
    const { buffer } = parseWat('network.wat', kept('network.wat').toString(), { simd: true }).toBinary({});
    expect(Buffer.from(buffer)).toEqual(kept('network.wasm'));
  });

  it('are the same to the last bit without the processor’s help', () => {
    const number = fc.float({ noNaN: true, min: -8, max: 8 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 6 }),
        fc.array(number, { minLength: 24 * 24, maxLength: 24 * 24 }),
        (fourRows, fourColumns, numbers) => {
          const [rows, columns] = [fourRows * 4, fourColumns * 4];
          const product = (plainly: boolean) => {
            const tables = new Tables(Float32Array.from(numbers), columns, rows, plainly);
            tables.vector.set(Float32Array.from(numbers.slice(-columns)));
            return [...tables.product({ at: 4, rows, columns })];
          };
          expect(product(true)).toEqual(product(false));
        },
      ),
    );
  });

  it('are sums of products', () => {
    const tables = new Tables(
      Float32Array.from({ length: 16 }, (_, at) => at),
      4,
      4,
    );
    expect([...tables.productWith({ at: 0, rows: 4, columns: 4 }, Float32Array.of(1, 0, 0, 2))]).toEqual([
      6, 18, 30, 42,
    ]);
  });
});

describe('a step of the memory', () => {
  const stepped = (numbers: readonly number[], size: number, plainly: boolean) => {
    const tables = new Tables(Float32Array.from(numbers), size, 3 * size, plainly);
    tables.vector.set(Float32Array.from(numbers.slice(-size), (each) => each / 8));
    tables.taken.set(Float32Array.from(numbers.slice(0, 3 * size)));
    tables.product({ at: 0, rows: 3 * size, columns: size });
    tables.remember({ at: size, rows: 1, columns: size });
    return [...tables.vector];
  };

  it('is the same to the last bit without the processor’s help', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.float({ noNaN: true, min: -8, max: 8 }), { minLength: 768, maxLength: 768 }),
        (fours, numbers) => {
          expect(stepped(numbers, fours * 4, true)).toEqual(stepped(numbers, fours * 4, false));
        },
      ),
    ));

  it('is that of a gated recurrent unit', () => {
    const logistic = (x: number) => 1 / (1 + Math.exp(-x));
    const size = 4;
    const numbers = Array.from({ length: 96 }, (_, at) => Math.sin(at * 7.3));
    const before = numbers.slice(-size).map((each) => each / 8);
    const sum = (row: number) =>
      before.reduce((all, each, column) => all + each * numbers[row * size + column]!, 0);
    const after = stepped(numbers, size, false);
    for (let k = 0; k < size; k++) {
      const reset = logistic(numbers[k]! + sum(k));
      const update = logistic(numbers[size + k]! + sum(size + k));
      const candidate = Math.tanh(numbers[2 * size + k]! + reset * (sum(2 * size + k) + numbers[size + k]!));
      expect(after[k]).toBeCloseTo((1 - update) * candidate + update * before[k]!, 3);
    }
  });
});

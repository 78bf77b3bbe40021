import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import wabt from 'wabt';
import { resourcePath } from '../../resources.js';
import { Tables } from './product.js';

const kept = (name: string) => readFileSync(resourcePath(`extract/naming/${name}`));

describe('products of a table and a vector', () => {
  it('are what multiply.wat says: the file beside it is that, assembled', async () => {
    const { parseWat } = await wabt();
    const { buffer } = parseWat('multiply.wat', kept('multiply.wat').toString(), { simd: true }).toBinary({});
    expect(Buffer.from(buffer)).toEqual(kept('multiply.wasm'));
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

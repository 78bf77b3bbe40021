import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Edit, MappedText } from './mappedText.js';

/** Edits in order and not overlapping, of a text of this length. */
function editsOf(length: number): fc.Arbitrary<Edit[]> {
  return fc
    .array(fc.tuple(fc.nat(length), fc.nat(4), fc.string({ maxLength: 3 })), { maxLength: 6 })
    .map((raw) => {
      const edits: Edit[] = [];
      for (const [start, span, text] of raw.sort((a, b) => a[0] - b[0])) {
        const from = Math.max(start, edits.at(-1)?.end ?? 0);
        const end = Math.min(length, from + span);
        if (from <= length) edits.push({ start: from, end, text });
      }
      return edits;
    });
}

describe('MappedText', () => {
  it('gives back the file’s own slice for text that was not edited', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40 }), fc.nat(40), fc.nat(40), (text, a, b) => {
        const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const { start, end } = MappedText.of(text).origin(from, to);
        expect(text.slice(start, end)).toBe(text.slice(from, to));
      }),
    );
  });

  it('keeps every untouched character’s place through chains of edits, and places never run backwards', () => {
    const chain = fc
      .string({ minLength: 1, maxLength: 30 })
      .chain((text) => fc.tuple(fc.constant(text), editsOf(text.length), fc.boolean()));
    fc.assert(
      fc.property(chain, ([text, edits, absorb]) => {
        const once = MappedText.of(text).replace(edits, absorb);
        const twice = once.replace([{ start: 0, end: Math.min(1, once.length), text: 'x' }]);
        for (const mapped of [once, twice]) {
          let last = 0;
          for (let at = 0; at < mapped.length; at++) {
            const { start, end } = mapped.origin(at, at + 1);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = start;
          }
        }
        let expected = '';
        let read = 0;
        for (const edit of edits) {
          expected += text.slice(read, edit.start) + edit.text;
          read = edit.end;
        }
        expect(once.value).toBe(expected + text.slice(read));
      }),
    );
  });

  it('gives the place of a deletion to the character before it when told to', () => {
    const text = '產(chǎn)業(yè)強';
    const mapped = MappedText.of(text).replace(
      [
        { start: 1, end: 7, text: '' },
        { start: 8, end: 12, text: '' },
      ],
      true,
    );
    expect(mapped.value).toBe('產業強');
    const { start, end } = mapped.origin(0, 2);
    expect(text.slice(start, end)).toBe('產(chǎn)業(yè)');
  });

  it('slices and joins without losing places', () => {
    const text = '张江科学城\n在浦东';
    const mapped = MappedText.of(text);
    const joined = MappedText.concat([mapped.slice(0, 5), mapped.slice(6)]);
    expect(joined.value).toBe('张江科学城在浦东');
    expect(joined.origin(5, 8)).toEqual({ start: 6, end: 9 });
    expect(joined.origin(3, 6)).toEqual({ start: 3, end: 7 });
  });
});

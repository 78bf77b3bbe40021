import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeLines, type Item } from './lines.js';

const set = (text: string, width: number, indent = 0) =>
  composeLines(
    [...text].map(
      (char): Item => ({
        char,
        width: char < '\u2e80' && !'“”‘’…—'.includes(char) ? 0.55 : 1,
        gap: 0,
        span: 0,
      }),
    ),
    { width, indent, justify: true },
  );
const textOf = (line: { items: readonly Item[] }) => line.items.map((item) => item.char).join('');

const piece = fc.constantFrom(
  '科技',
  '创新',
  '，',
  '。',
  '、',
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  '2016年',
  '3.5万人次',
  '10647件',
  '29.3%',
  '——',
  '……',
  'GDP',
  '的',
  '区',
  '：',
  '；',
  '≥280家',
);

describe('composeLines', () => {
  it('begins no line with a closing mark, ends none with an opening one, and parts no number from its unit', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 12, max: 40 }),
        (pieces, width) => {
          const text = pieces.join('');
          // A run of marks with no letter between them cannot obey; real text has none.
          fc.pre(
            !/[“《（]{3}|[，。、：；”》）]{4}|[“《（][，。、：；”》）]/u.test(text) &&
              !/^[，。、：；”》）…—]/u.test(text),
          );
          const lines = set(text, width);
          expect(lines.map(textOf).join('')).toBe(text);
          lines.slice(1).forEach((line, at) => {
            const before = textOf(lines[at]!);
            const own = textOf(line);
            expect(own).not.toMatch(/^[，。、：；”》）…—%]/u);
            expect(before).not.toMatch(/[“《（≥]$/u);
            expect(`${before.slice(-1)}|${own[0]}`).not.toMatch(/\d\|[年家万人件%.\d]/u);
          });
        },
      ),
    );
  });

  it('stretches no gap beside a mark over a quarter of an em, none within a word so far that it reads as a space, and keeps every line within its column', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 20, maxLength: 60 }),
        fc.integer({ min: 16, max: 40 }),
        (pieces, width) => {
          for (const line of set(pieces.join(''), width)) {
            expect(line.stretch.mark).toBeLessThanOrEqual(0.25);
            expect(line.stretch.word).toBeLessThanOrEqual(0.09);
          }
        },
      ),
    );
  });

  it('leaves no single character on the last line', () => {
    const text = '推进科技创新中心建设全面提升区域创新能力和水平。';
    for (let width = 8; width <= 22; width++)
      expect(textOf(set(text, width).at(-1)!).replace(/[。，]/gu, '').length).toBeGreaterThan(1);
  });

  it('squeezes neighbouring marks and trims an opening mark at a line’s start', () => {
    const [line] = set('《甲》、《乙》', 40);
    expect(line!.items.map((item) => item.gap)).toEqual([0, 0, -0.5, -0.5, 0, 0, 0]);
    expect(set('科技创新“双轮”', 4)[1]!.left).toBe(-0.5);
  });

  it('begins no line with a mark of evidence, but in a column too narrow for it and its figure', () => {
    const marked = (text: string, marks: string, width: number) =>
      composeLines(
        [
          ...[...text].map((char): Item => ({ char, width: char < '\u2e80' ? 0.55 : 1, gap: 0, span: 0 })),
          ...[...marks].map((char): Item => ({ char, width: 0.3, gap: 0, span: 1, mark: true })),
        ],
        { width, indent: 0, justify: true },
      ).map(textOf);
    for (let width = 8; width <= 22; width++)
      for (const line of marked(
        '推进科技创新中心建设全面提升区域创新能力，2件政策此后未再提及。',
        '[10][11]',
        width,
      ))
        expect(line).not.toMatch(/^\[/);
    expect(marked('1200', '[10][11]', 2.5)).toEqual(['1200', '[10][11]']);
  });

  it('cuts what is longer than its column beside a number, never within it', () => {
    const lines = set('(2016-01–2016-09)', 6).map(textOf);
    expect(lines.join('')).toBe('(2016-01–2016-09)');
    expect(lines.flatMap((line) => line.match(/\d+/gu) ?? [])).toEqual(['2016', '01', '2016', '09']);
  });
});

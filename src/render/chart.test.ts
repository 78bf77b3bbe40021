import { describe, expect, it } from 'vitest';
import { drawChart } from './chart.js';
import type { ChartRow } from './chartSeries.js';
import { partTexts } from './svgTexts.js';

const rows = [
  { name: '众创空间', bar: { start: 0.5, now: 0.75, pace: 0.9, label: '30 → ≥40 家' } },
  {
    name: '新增市、区科技小巨人企业（含“卓越创新”企业和“创新启明星”企业）',
    bar: { start: 0.8, now: null, pace: null, label: '16 → 20 家' },
  },
] as ChartRow[];

const draw = () => drawChart('progress', rows, 442, 'heading');

/** Lengths of the bars, in the drawing's units, by their fill. */
const bars = (svg: string) =>
  [...svg.matchAll(/<path d="M[\d.]+ [\d.]+l([\d.]+) 0l0 [\d.]+l-[\d.]+ 0Z" fill="(#\w+)"/gu)].map(
    ([, length, fill]) => ({ length: Number(length), fill }),
  );

describe('a chart of progress', () => {
  it('draws a bar as long as its share of the target, empty where nothing newer is known', () => {
    const [known, begun] = bars(draw());
    expect(known!.length / begun!.length).toBeCloseTo(0.75 / 0.8, 1);
    expect(begun!.fill).toBe('#fff');
    expect(known!.fill).not.toBe('#fff');
  });

  it('prints names and values whole, long names in two lines', () => {
    const { texts, shapes } = partTexts(draw());
    expect(texts.map(({ text }) => text).join('')).toBe(
      `${rows.map(({ name }) => name).join('')}${rows.map(({ bar }) => bar!.label).join('')}`,
    );
    expect(texts.length).toBe(5);
    expect(shapes).not.toContain('众创空间');
  });

  it('is the same drawing for the same rows', () => {
    expect(draw()).toBe(draw());
  });
});

import type { IndicatorRow, TargetRow } from '../briefs/content.js';
import { colours } from './page.js';

/** The charts that a template may ask for, by name, and the rows each is drawn from. */
export type ChartRow = Pick<TargetRow, 'name' | 'bar'> & Pick<IndicatorRow, 'name' | 'moved' | 'percent'>;

export interface Drawn {
  readonly names: readonly string[];
  /** What stands at the right end of each row. */
  readonly labels: readonly string[];
  readonly range: readonly [number, number];
  readonly series: object[];
}

/** A bar that goes further beyond its target is cut there; its label says how far. */
const FURTHEST = 1.5;
const FULL = { color: colours.accent };
const HOLLOW = { color: '#fff', borderColor: colours.ink, borderWidth: 0.8, opacity: 1 };

/** A line across all bars at a value; `width` in points. */
const lineAt = (value: number, width: number) => ({
  symbol: 'none',
  silent: true,
  label: { show: false },
  lineStyle: { color: colours.ink, width, type: 'solid' },
  data: [{ xAxis: value }],
});

/**
 * Where each value stands between nothing and its target, which is the line at the right: a full bar for the newest
 * value, an empty one where there is only the value it began with; a tick where it began, a diamond where a straight
 * line would be by now.
 */
function progress(rows: readonly ChartRow[]): Drawn {
  const bars = rows.map(({ bar }) => bar!);
  const points = (pick: (bar: (typeof bars)[number]) => number | null) =>
    bars.flatMap((bar, at) => (pick(bar) === null ? [] : [[pick(bar)!, at]]));
  return {
    names: rows.map(({ name }) => name),
    labels: bars.map(({ label }) => label),
    range: [
      0,
      Math.min(FURTHEST, Math.max(1, ...bars.flatMap(({ now, pace }) => [now ?? 0, pace ?? 0]))) * 1.02,
    ],
    series: [
      {
        type: 'bar',
        barWidth: 9,
        data: bars.map(({ now, start }) => ({
          value: now ?? start,
          itemStyle: now === null ? HOLLOW : FULL,
        })),
        markLine: lineAt(1, 1),
      },
      {
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [3, 15],
        itemStyle: HOLLOW,
        data: points(({ start, now }) => (now === null ? null : start)),
      },
      {
        type: 'scatter',
        symbol: 'diamond',
        symbolSize: 9,
        itemStyle: HOLLOW,
        data: points(({ pace }) => pace),
      },
    ],
  };
}

/** By how much comparable values moved: full bars upwards, empty ones downwards. */
function change(rows: readonly ChartRow[]): Drawn {
  const moves = rows.map(({ moved }) => moved!);
  const most = Math.max(...moves.map(Math.abs), 1);
  return {
    names: rows.map(({ name }) => name),
    labels: rows.map(({ percent }) => percent),
    range: [Math.min(0, ...moves) < 0 ? -most : 0, Math.max(0, ...moves) > 0 ? most : 0],
    series: [
      {
        type: 'bar',
        barWidth: 9,
        data: moves.map((value) => ({ value, itemStyle: value < 0 ? HOLLOW : FULL })),
        markLine: lineAt(0, 0.8),
      },
    ],
  };
}

const CHARTS = { progress, change } as const;
export type ChartName = keyof typeof CHARTS;
export const chartNames = Object.keys(CHARTS) as readonly ChartName[];

/** What a chart shows of its rows. */
export const seriesOf = (name: ChartName, rows: readonly ChartRow[]): Drawn => CHARTS[name](rows);

/** All that a chart prints as text. */
export function textsOfChart(name: ChartName, rows: readonly ChartRow[]): string[] {
  const { names, labels } = seriesOf(name, rows);
  return [...names, ...labels];
}

import { BarChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { type ChartName, type ChartRow, seriesOf } from './chartSeries.js';
import { colours } from './page.js';

use([BarChart, ScatterChart, GridComponent, MarkLineComponent, SVGRenderer]);

const ROW_HEIGHT = 24;
const SIZE = 8.5;
/** Widths of the names to the left of the bars and of the labels to their right, as shares of the whole. */
const NAMES = 0.36;
const LABELS = 0.22;

/** Draws a chart as SVG, `width` points or pixels wide. The same rows give the same text. */
export function drawChart(name: ChartName, rows: readonly ChartRow[], width: number, font: string): string {
  const { names, labels, range, series } = seriesOf(name, rows);
  const text = { fontFamily: font, fontSize: SIZE, color: colours.ink };
  const axis = { type: 'category', inverse: true, axisLine: { show: false }, axisTick: { show: false } };
  const [left, right] = [Math.round(width * NAMES), Math.round(width * LABELS)];
  const chart = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width,
    height: rows.length * ROW_HEIGHT + 4,
  });
  chart.setOption({
    animation: false,
    textStyle: text,
    grid: { left, right, top: 2, bottom: 2 },
    xAxis: { type: 'value', show: false, min: range[0], max: range[1] },
    yAxis: [
      { ...axis, data: names, axisLabel: { ...text, width: left - 10, overflow: 'break', lineHeight: 10.5 } },
      { ...axis, data: labels, position: 'right', axisLabel: text },
    ],
    series,
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg.replace(/<style[\s\S]*?<\/style>| (?:ecmeta_\w+|class|pointer-events)="[^"]*"/gu, '');
}

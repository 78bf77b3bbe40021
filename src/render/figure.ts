import { InputError } from '../errors.js';
import { messages } from '../messages.js';
import { type ChartName, type ChartRow, chartNames, textsOfChart } from './chartSeries.js';
import type { Element } from './element.js';

/** The chart that a figure names, with its rows; null for a figure without one. */
export interface Figure {
  readonly chart: ChartName;
  readonly rows: readonly ChartRow[];
}

/** @throws InputError for a chart that is not known, or rows that are none */
export function figureOf({ attributes }: Pick<Element, 'attributes'>, template: string): Figure | null {
  const { 'data-chart': name, 'data-rows': rows } = attributes;
  if (name === undefined) return null;
  const chart = chartNames.find((each) => each === name);
  if (!chart) throw new InputError(messages.unknownChart(template, name, chartNames));
  try {
    return { chart, rows: JSON.parse(rows ?? '') as ChartRow[] };
  } catch {
    throw new InputError(messages.noChartRows(template, name));
  }
}

/** All that a figure's chart prints as text, in the order of reading. */
export const textsOfFigure = ({ chart, rows }: Figure) => textsOfChart(chart, rows);

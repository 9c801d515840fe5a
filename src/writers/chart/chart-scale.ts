import { type Decimal, decimal } from '../../model/decimal.ts';
import type { Chart } from '../../reports/tables/document.ts';

/** The value axis of a chart: from 0 to `maximum` in equal steps; plain numbers, for drawing only. */
export interface ChartScale {
  readonly maximum: number;
  readonly step: number;
}

/** The largest value of a chart, or its stated maximum where that is larger. */
function largest(chart: Chart): Decimal {
  const values = chart.groups.flatMap((group) => group.values.filter((value) => value !== null).map(decimal));
  return values.reduce((a, b) => (a.greaterThan(b) ? a : b), decimal(chart.maximum ?? '0'));
}

// More labels than this run into each other at the size of the charts.
const maxSteps = 6;

/** A scale whose labels are round numbers (1, 2 or 5 times a power of ten), at most six above zero. */
export function chartScale(chart: Chart): ChartScale {
  const top = largest(chart).toNumber();
  if (!(top > 0)) return { maximum: 1, step: 1 };
  const power = 10 ** Math.floor(Math.log10(top / maxSteps));
  const step = ([1, 2, 5, 10].find((factor) => factor * power * maxSteps >= top * (1 - 1e-9)) ?? 10) * power;
  const steps = Math.ceil(top / step - 1e-9);
  return { maximum: Number((steps * step).toPrecision(12)), step: Number(step.toPrecision(12)) };
}

/** A number of the axis as it is printed: no needless decimals. */
export function tickText(value: number): string {
  return String(Number(value.toPrecision(10)));
}

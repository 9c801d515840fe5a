import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/reports/document.ts';
import { displayWidth } from '../../src/reports/text-width.ts';
import { chartScale, tickText } from '../../src/writers/chart/chart-scale.ts';
import { shortLabel } from '../../src/writers/chart/chart-words.ts';
import { drawChart } from '../../src/writers/chart/draw-chart.ts';

const chart = (values: readonly (string | null)[], more: Partial<Chart> = {}): Chart => ({
  kind: 'bars',
  title: '各项目得分',
  unit: '分',
  series: ['得分'],
  groups: values.map((value, index) => ({ label: `项目${index + 1}`, values: [value] })),
  ...more,
});

/** Lengths of the bars of a drawing, in its own units, in order. */
const bars = (svg: string) =>
  [...svg.matchAll(/<rect class="s1" x="[\d.]+" y="[\d.]+" width="([\d.]+)"/g)].map((match) => Number(match[1]));

describe('chartScale', () => {
  const scales: readonly (readonly [readonly string[], string | undefined, number, number])[] = [
    [['97.82', '100'], '100', 100, 20],
    [['100.88', '98'], undefined, 120, 20],
    [['37.5', '0.17'], undefined, 40, 10],
    [['0.04'], undefined, 0.04, 0.01],
    [['0'], undefined, 1, 1],
    [[], undefined, 1, 1],
    [['123456.78'], undefined, 150000, 50000],
  ];
  it.each(scales)('of %j with maximum %s ends at %d in steps of %d', (values, maximum, end, step) => {
    const scale = chartScale(chart(values, maximum === undefined ? {} : { maximum }));
    expect(scale).toEqual({ maximum: end, step });
  });

  it('holds every value and has at most six round steps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1 }), (cents) => {
        const values = cents.map((value) => (value / 100).toFixed(2));
        const { maximum, step } = chartScale(chart(values));
        expect(Math.max(...cents) / 100).toBeLessThanOrEqual(maximum * 1.000001);
        expect(Math.round(maximum / step)).toBeLessThanOrEqual(6);
        expect(tickText(step)).toMatch(/^(?:0\.0*)?[125]0*$/);
      }),
    );
  });
});

describe('drawChart', () => {
  it('draws bars in proportion to their values', () => {
    const [first = 0, second = 0, third = 0] = bars(drawChart(chart(['100', '50', '25']), 'c'));
    expect(second / first).toBeCloseTo(0.5, 2);
    expect(third / first).toBeCloseTo(0.25, 2);
  });

  it('draws no bar for an absent value and says so by a dash, never by a zero', () => {
    const svg = drawChart(chart(['10', null]), 'c');
    expect(bars(svg)).toHaveLength(1);
    expect(svg).toMatch(/class="value"[^>]*>—</);
    expect(svg).not.toContain('>0.00<');
  });

  it('tells series apart by hatching and names, not by colour alone', () => {
    const svg = drawChart(
      chart([], {
        kind: 'grouped-bars',
        series: ['预算执行率', '得分率'],
        groups: [{ label: 'a', values: ['1', '2'] }],
      }),
      'c',
    );
    expect(svg).toContain('<pattern id="c-p2"');
    expect(svg).toContain('fill="url(#c-p2)"');
    expect(svg).toContain('>预算执行率</text>');
  });

  it('stacks without gaps and labels every part', () => {
    const svg = drawChart(
      chart([], { kind: 'stacked-bars', series: ['a', 'b'], groups: [{ label: 'x', values: ['3', '1'] }] }),
      'c',
    );
    const parts = [
      ...svg.matchAll(
        /<rect (?:class="s1"|fill="url\(#c-p2\)") x="([\d.]+)" y="[\d.]+" width="([\d.]+)" height="12"\/>/g,
      ),
    ]
      .map((match) => [Number(match[1]), Number(match[2])] as const)
      .slice(-2);
    expect((parts[0]?.[0] ?? 0) + (parts[0]?.[1] ?? 0)).toBeCloseTo(parts[1]?.[0] ?? -1, 0);
    expect(svg).toContain('3.00 + 1.00');
  });
});

describe('shortLabel', () => {
  it('never exceeds its width and keeps whole characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 40 }), (label, width) => {
        const short = shortLabel(label, width);
        expect(displayWidth(short)).toBeLessThanOrEqual(Math.max(width, 2));
        expect(short).not.toMatch(/\p{Cs}/u);
        if (displayWidth(label) <= width) expect(short).toBe(label);
      }),
    );
  });
});

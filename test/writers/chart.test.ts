import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Chart } from '../../src/reports/tables/document.ts';
import { displayWidth } from '../../src/reports/tables/text-width.ts';
import { chartScale, tickText } from '../../src/writers/chart/chart-scale.ts';
import { shortLabel, shortLabels } from '../../src/writers/chart/chart-words.ts';
import { hatching, type Mark, textAnchor, textSize } from '../../src/writers/chart/drawing.ts';
import { emfChart } from '../../src/writers/chart/emf-chart.ts';
import { chartParts, planChart } from '../../src/writers/chart/plan-chart.ts';
import { classLook, svgChart } from '../../src/writers/chart/svg-chart.ts';
import { emfRecords, textOf } from '../support/emf-file.ts';

const chart = (values: readonly (string | null)[], more: Partial<Chart> = {}): Chart => ({
  title: '各项目得分',
  series: ['得分'],
  groups: values.map((value, index) => ({ label: `项目${index + 1}`, values: [value] })),
  ...more,
});

const drawn = (shown: Chart) => planChart(shown, 760, 'zh');
const marksOf = (shown: Chart) => drawn(shown).groups.flatMap(({ marks }) => marks);
const barsOf = (shown: Chart) => marksOf(shown).flatMap((mark) => (mark.kind === 'bar' ? [mark] : []));
const textsOf = (shown: Chart, role: string) =>
  marksOf(shown).flatMap((mark) => (mark.kind === 'text' && mark.role === role ? [mark] : []));

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

/** Where a mark begins and ends, with letters as wide as the pictures' own font has them. */
function sidesOf(mark: Mark): [number, number] {
  if (mark.kind === 'bar') return [mark.x, mark.x + mark.width];
  if (mark.kind !== 'text') return [mark.x, mark.x];
  const width = (displayWidth(mark.text) * textSize) / 2;
  const before = { start: 0, middle: width / 2, end: width }[textAnchor[mark.role]];
  return [mark.x - before, mark.x - before + width];
}

const twoSeries = chart([], {
  series: ['预算执行率', '绩效得分率'],
  groups: [
    { label: 'a', values: ['100', '2'] },
    { label: 'b', values: ['1', '50'] },
  ],
});

describe('planChart', () => {
  it('draws bars in proportion to their values', () => {
    const [first, second, third] = barsOf(chart(['100', '50', '25'])).map(({ width }) => width);
    expect((second ?? 0) / (first ?? 1)).toBeCloseTo(0.5, 6);
    expect((third ?? 0) / (first ?? 1)).toBeCloseTo(0.25, 6);
  });

  it('draws no bar for an absent value and says so by a dash, never by a zero', () => {
    expect(barsOf(chart(['10', null]))).toHaveLength(1);
    expect(textsOf(chart(['10', null]), 'value').map(({ text }) => text)).toEqual(['10.00', '—']);
  });

  it('puts the series of a group below each other, under a legend', () => {
    expect(barsOf(twoSeries).map(({ series }) => series)).toEqual([1, 2, 1, 2]);
    expect(drawn(twoSeries).legend.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))).toEqual(
      twoSeries.series,
    );
  });

  it('keeps every mark inside the picture', () => {
    const value = fc.option(fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => (cents / 100).toFixed(2)));
    const group = fc.record({ label: fc.string({ maxLength: 60 }), values: fc.tuple(value, value) });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 30 }), (groups) => {
        const shown = chart([], { series: ['一', '二'], groups });
        const { width, height } = drawn(shown);
        for (const mark of marksOf(shown)) {
          const [left, right] = sidesOf(mark);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(right).toBeLessThanOrEqual(width);
          if ('y' in mark) expect(mark.y).toBeLessThanOrEqual(height);
        }
      }),
    );
  });
});

describe('chartParts', () => {
  it('leaves a chart alone that fits, and divides a longer one on the scale of the whole', () => {
    const long = chart(Array.from({ length: 95 }, (_, index) => String(index + 1)));
    expect(chartParts(chart(['1']), 860)).toHaveLength(1);
    const parts = chartParts(long, 860);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap(({ groups }) => groups)).toEqual(long.groups);
    for (const part of parts) {
      expect(planChart(part, 600, 'zh').height).toBeLessThanOrEqual(860);
      expect(chartScale(part)).toEqual(chartScale(long));
    }
  });
});

describe('hatching', () => {
  const bar = (series: number, width: number, height: number) => ({
    kind: 'bar' as const,
    series,
    x: 10,
    y: 20,
    width,
    height,
  });

  it('leaves the first series plain and tells the others apart by direction, not by colour alone', () => {
    expect(hatching(bar(1, 100, 12))).toEqual([]);
    const rises = (series: number) => hatching(bar(series, 100, 12)).map(({ y1, y2 }) => Math.sign(y1 - y2));
    expect(new Set(rises(2))).toEqual(new Set([1]));
    expect(new Set(rises(3))).toEqual(new Set([-1]));
  });

  it('ends at the edges of the bar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.double({ min: 0.1, max: 700, noNaN: true }), (series, width) => {
        for (const { x1, y1, x2, y2 } of hatching(bar(series, width, 12))) {
          expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(10);
          expect(Math.max(x1, x2)).toBeLessThanOrEqual(10 + width + 1e-9);
          expect(Math.min(y1, y2)).toBeGreaterThanOrEqual(20 - 1e-9);
          expect(Math.max(y1, y2)).toBeLessThanOrEqual(32 + 1e-9);
        }
      }),
    );
  });
});

describe('svgChart', () => {
  it('draws every mark of the plan and escapes what names say', () => {
    const svg = svgChart(drawn(chart(['10', null], { title: '<i>&' })), classLook, 'c');
    expect(svg.match(/<rect class="s1"/g)).toHaveLength(1);
    expect(svg).toMatch(/<text class="value"[^>]*>—<\/text>/);
    expect(svg).toContain('<title id="c-t">&lt;i&gt;&amp;</title>');
    expect(svgChart(drawn(twoSeries), classLook, 'c')).toMatch(/<rect class="s2"[^>]*\/><path class="hatch" d="M/);
  });
});

describe('emfChart', () => {
  const records = emfRecords(emfChart(drawn(twoSeries), 'SimSun'));

  it('is a metafile whose header knows its size, its records and its objects', () => {
    const { view } = records[0] ?? { view: new DataView(new ArrayBuffer(108)) };
    expect(view.getUint32(40, true)).toBe(0x464d4520);
    expect(view.getUint32(48, true)).toBe(records.reduce((sum, record) => sum + record.view.byteLength, 0));
    expect(view.getUint32(52, true)).toBe(records.length);
    const made = records.filter(({ type }) => [38, 39, 82].includes(type));
    expect(made.map((record) => record.view.getUint32(8, true))).toEqual(made.map((_, index) => index + 1));
    expect(view.getUint16(56, true)).toBe(made.length + 1);
    expect(records.at(-1)?.type).toBe(14);
  });

  it('draws the same bars, lines and texts as the plan', () => {
    const { legend, axis, groups } = drawn(twoSeries);
    const marks = [...legend, ...axis, ...groups.flatMap((group) => group.marks)];
    const boxes = records
      .filter(({ type }) => type === 43)
      .map(({ view }) => view.getInt32(16, true) - view.getInt32(8, true));
    const bars = marks.flatMap((mark) => (mark.kind === 'bar' ? [mark] : []));
    expect(boxes).toHaveLength(bars.length);
    boxes.forEach((width, index) => {
      expect(Math.abs(width - (bars[index]?.width ?? 0) * 16)).toBeLessThanOrEqual(1);
    });
    const texts = records.filter(({ type }) => type === 84).map(({ view }) => textOf(view));
    expect(texts).toEqual(marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])));
    const lines = marks.filter(({ kind }) => kind === 'axis' || kind === 'grid').length;
    expect(records.filter(({ type }) => type === 54)).toHaveLength(lines + bars.flatMap(hatching).length);
  });

  it('selects only what it made or what Windows has in stock', () => {
    const made = new Set<number>();
    for (const { type, view } of records) {
      if ([38, 39, 82].includes(type)) made.add(view.getUint32(8, true));
      if (type === 37) expect(view.getUint32(8, true) >= 0x80000000 || made.has(view.getUint32(8, true))).toBe(true);
    }
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

describe('shortLabels', () => {
  const long = '全民科学素质行动计划纲要实施工作专项经费';

  it('cuts before the place where two labels differ', () => {
    const labels = [`1 ${long}（东城）`, `2 ${long}（西城）`, '3 科普活动'];
    const short = shortLabels(labels, 34);
    expect(short[0]).toContain('东城');
    expect(short[1]).toContain('西城');
    expect(short[2]).toBe('3 科普活动');
    expect(short.every((label) => displayWidth(label) <= 34)).toBe(true);
  });

  it('never makes two labels look the same that differ, and never exceeds the width', () => {
    const part = fc.string({ unit: fc.constantFrom('甲', '乙', 'a', ' '), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(part, part, part, (head, one, other) => {
        const labels = [`${head}${one}`, `${head}${other}`];
        const short = shortLabels(labels, 34);
        for (const label of short) expect(displayWidth(label)).toBeLessThanOrEqual(34);
        if (labels[0] !== labels[1]) expect(short[0]).not.toBe(short[1]);
      }),
    );
  });
});

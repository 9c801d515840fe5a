import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { GridRow } from '../../src/containers/word/document-blocks.ts';
import { rowsBelow } from '../../src/readers/goals/columns/columns-below.ts';
import { readActuals } from '../../src/readers/read-actuals.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { formatCells } from '../../src/writers/annotate/patch/patch-cells.ts';
import { cpuSeconds } from '../support/cpu-time.ts';
import { long, some } from '../support/long.ts';
import { actualsShapes, csv, goalShapes, wide, wideRow } from './shapes.ts';

// Half as much work, or less, where not every series is run in full.
const small = long ? 2000 : 800;

/** Below this the time is that of the compiler and of the clock, not of the work. */
const noise = 0.2;

/**
 * Four times as much may take some four times as long: eight and more is the way to a square (sixteen). Processor time and a ratio, so
 * that neither a slow nor a busy machine matters.
 */
function expectLinear(work: (size: number) => () => void): void {
  work(small / 8)();
  const little = cpuSeconds(work(small));
  const much = cpuSeconds(work(4 * small));
  expect(much).toBeLessThan(8 * Math.max(little, noise));
}

describe('the time to read goal tables grows with their size', () => {
  it.each(some(goalShapes))('%s', (_, make) => {
    expectLinear((size) => {
      const bytes = make(size);
      return () => expect(readGoals(bytes, 'x', { year: 2026 }).findings.length).toBeLessThan(5000);
    });
  });
});

describe('headings look at the rows below them', () => {
  const size = 4000;
  const rowOf = (texts: readonly string[], row: number) => ({
    row,
    cells: texts.map((text, column) => ({ text, column, columns: 1, continued: false })),
  });
  const looks = (rows: readonly GridRow[], every: number) =>
    rows.reduce((sum, _, at) => sum + (at % every === 0 ? rowsBelow(rows, at).length : 0), 0);

  it('so many times in all, where there is nothing but headings', () => {
    const rows = Array.from({ length: size }, (_, at) => rowOf(['一级指标', '二级指标'], at + 1));
    expect(looks(rows, 1)).toBeLessThan(40 * size);
  });

  it('and at all that help, where there are indicators', () => {
    const head = [...wide, '权重'];
    const rows = Array.from({ length: size }, (_, at) => rowOf(at % 100 === 0 ? head : wideRow, at + 1));
    expect(looks(rows, 100)).toBe((size / 100) * 99);
  });
});

const byIndicators = (size: number) =>
  csv([wide, ...Array.from({ length: size }, (_, at) => [...wideRow.slice(0, 3), `讲座${at}`, ...wideRow.slice(4)])]);

describe('the time to read what was reported grows with its size', () => {
  const byProjects = (size: number) =>
    csv([wide, ...Array.from({ length: size }, (_, at) => [`甲${at}项目`, ...wideRow.slice(1)])]);
  const all = actualsShapes.flatMap(([name, make]) => [
    [name, 'projects', make, byProjects] as const,
    [name, 'indicators', make, byIndicators] as const,
  ]);

  it.each(some(all))('%s, among as many %s', (_, _of, make, goalsOf) => {
    expectLinear((size) => {
      const goals = readGoals(goalsOf(size), 'g.csv', { year: 2026 }).value;
      const bytes = make(size);
      return () => expect(readActuals(bytes, 'x', goals, { year: 2026 }).findings.length).toBeLessThan(3000);
    });
  });
});

describe('the time to match what was reported as JSON grows with its size', () => {
  const one = wideRow.slice(1);
  const inUnits = (size: number, codeOf: (at: number) => string) =>
    csv([
      ['预算单位', '项目编码', ...wide],
      ...Array.from({ length: size }, (_, at) => [`${405_000 + at}单位${at}`, codeOf(at), '其他交通费', ...one]),
    ]);
  const reports = (size: number, of: (at: number) => object) => {
    const projects = Array.from({ length: size }, (_, at) => ({ execution: {}, indicators: [], ...of(at) }));
    return strToU8(JSON.stringify({ schemaVersion: '1.0', year: 2026, projects }));
  };
  const unit = (at: number) => ({ code: `${405_000 + at}`, name: `单位${at}` });
  const indicators = (size: number) =>
    Array.from({ length: size }, (_, at) => ({ ordinal: at + 1, actual: '9次', evidence: '签到表' }));

  it.each<[string, (size: number) => Uint8Array, (size: number) => Uint8Array]>([
    [
      'units that have one name of a project',
      (size) => inUnits(size, () => ''),
      (size) => reports(size, (at) => ({ unit: unit(at), code: null, name: '其他交通费' })),
    ],
    [
      'units that have one code of a project',
      (size) => inUnits(size, () => '77'),
      (size) => reports(size, (at) => ({ unit: unit(at), code: '77', name: '其他交通费' })),
    ],
    [
      'units that nobody knows',
      (size) => inUnits(size, () => ''),
      (size) => reports(size, (at) => ({ unit: unit(-1 - at), code: null, name: '其他交通费' })),
    ],
    [
      'indicators of one project',
      byIndicators,
      (size) => reports(1, () => ({ unit: unit(0), code: null, name: '甲项目', indicators: indicators(size) })),
    ],
  ])('%s', (_, goalsOf, make) => {
    expectLinear((size) => {
      const goals = readGoals(goalsOf(size), 'g.csv', { year: 2026 }).value;
      const bytes = make(size);
      return () => expect(readActuals(bytes, 'x', goals, { year: 2026 }).findings.length).toBeLessThan(3000);
    });
  });
});

describe('the time to annotate a workbook grows with its remarks', () => {
  const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  it.each([
    ['a sheet without their rows', () => ''],
    ['rows without their cells', (size: number) => '<row/>'.repeat(size)],
    ['rows with other cells', (size: number) => '<row><c r="A1"/><c r="C1"/></row>'.repeat(size)],
  ])('%s', (_, rows) => {
    expectLinear((size) => {
      const xml = sheet(rows(size));
      const wanted = Array.from({ length: size }, (_, at) => ({ row: at + 1, column: 2 }));
      return () => expect(formatCells(xml, wanted, () => 1)).toContain(`r="B${size}" s="1"`);
    });
  });
});

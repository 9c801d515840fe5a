import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { gridWorkbook } from '../support/grid-sheet.ts';
import { row, table, wordFile } from '../support/word-file.ts';

type Grid = readonly (readonly string[])[];

const head = ['一级指标', '二级指标', '三级指标', '指标值'];
const rows = [
  ['产出指标', '数量指标', '培训场次', '≥5场'],
  ['产出指标', '质量指标', '合格率', '≥90%'],
  ['效益指标', '社会效益指标', '媒体报道', '≥8篇'],
  ['满意度指标', '服务对象满意度指标', '学员满意度', '≥95%'],
];
const above = [
  ['1.科普活动绩效目标表', '', '', ''],
  ['项目名称', '科普活动', '预算单位', '405001示例单位'],
  ['预算数（万元）', '100', '其中：财政资金', '100'],
];
const sound: Grid = [...above, head, ...rows];

const html = (grid: Grid) =>
  `<table>${grid.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;

const forms: readonly (readonly [string, (grid: Grid) => Uint8Array])[] = [
  ['docx', (grid) => wordFile(table(grid.map((cells) => row([...cells]))))],
  ['xlsx', (grid) => gridWorkbook(grid.map((cells) => [...cells]))],
  ['html', (grid) => strToU8(html(grid))],
  ['csv', (grid) => strToU8(grid.map((cells) => cells.join(',')).join('\n'))],
];

const findingsOf = (bytes: Uint8Array): readonly Finding[] => readGoals(bytes, 'x', { year: 2026 }).findings;

/** The number of a row as a finding's place has it, in whatever way the format names rows. */
function isAt({ place }: Finding, at: number): boolean {
  const inSheet = Number(/\d+$/.exec(place?.cell ?? '')?.[0]);
  return [place?.row, place?.line, inSheet].includes(at + 1);
}

/** A row with one cell that says nothing, or that is not there at all. */
const without = (at: number, column: number, gone: boolean): Grid =>
  sound.map((cells, index) => {
    if (index !== at) return cells;
    return gone ? cells.toSpliced(column, 1) : cells.with(column, '');
  });

describe.each(forms)('a cell that is lost in %s', (_, make) => {
  const first = above.length + 1;
  const places = rows.flatMap((_row, index) => [2, 3].map((column) => [first + index, column] as const));

  it('is none in the sound form', () => {
    expect(findingsOf(make(sound))).toEqual([]);
  });

  it.each(places)('row %i, column %i: a finding names the row', (at, column) => {
    const findings = findingsOf(make(without(at, column, false)));
    expect(findings.some((found) => isAt(found, at))).toBe(true);
  });

  it.each(places)('row %i without its cell %i: never in silence', (at, column) => {
    expect(findingsOf(make(without(at, column, true)))).not.toEqual([]);
  });

  it.each([0, 1, 2, 3])('heading %i: never in silence', (column) => {
    expect(findingsOf(make(without(above.length, column, false)))).not.toEqual([]);
  });
});

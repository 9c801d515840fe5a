import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadResult } from '../../src/app/inputs/load-result.ts';
import { indicatorColumns } from '../../src/model/actuals/actuals-layout.ts';
import type { ResultJson } from '../../src/model/result/result-json.ts';
import { readGoals } from '../../src/readers/read-goals.ts';
import { lastYearValues } from '../../src/use-cases/last-year/last-year.ts';
import { commandLine } from '../support/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'perf-score-last-year-'));
afterAll(() => rmSync(folder, { recursive: true }));

const head = '预算单位,项目名称,预算数（万元）,一级指标,二级指标,三级指标,指标值';
const table = (...rows: readonly string[]) => `${[head, ...rows.map((row) => `405001 示例单位,${row}`)].join('\n')}\n`;
const goals = (text: string, file = '2027-goals.csv') => readGoals(new TextEncoder().encode(text), file).value;

const before = table(
  '2026年科普活动,100,产出指标,数量指标,参与人次,≥1万人次',
  '2026年科普活动,100,产出指标,质量指标,验收合格率,≥90%',
  '2026年科普活动,100,产出指标,时效指标,完成时间,2026年12月31日前',
  '2026年科普活动,100,满意度指标,满意度指标,公众满意度,≥90%',
);
const actuals = {
  schemaVersion: '1.0',
  year: 2026,
  projects: [
    {
      unit: { code: '405001' },
      code: null,
      name: '2026年科普活动',
      execution: { initial: '100', revised: '100', executed: '100' },
      indicators: [
        { ordinal: 1, actual: '1.2万人次' },
        { ordinal: 2, actual: '95%' },
        { ordinal: 3, actual: '2026-12-01' },
        { ordinal: 4, actual: '96%', surveySize: '100' },
      ],
    },
  ],
};
const now = table(
  '2027年科普活动,100,产出指标,数量指标,参与人次,较上年增长5%',
  '2027年科普活动,100,产出指标,质量指标,验收合格率,较上年提高2个百分点',
  '2027年科普活动,100,产出指标,时效指标,完成时间,2027年12月31日前',
  '2027年科普活动,100,产出指标,数量指标,媒体报道,不低于上年',
  '2027年科普活动,100,满意度指标,满意度指标,公众满意度,≥90%',
  '新展厅,50,产出指标,数量指标,展品,≥3件',
);

let result: ResultJson;
beforeAll(async () => {
  writeFileSync(join(folder, '2026.csv'), before);
  writeFileSync(join(folder, '2026.json'), JSON.stringify(actuals));
  writeFileSync(join(folder, '2027.csv'), now);
  const words = ['--year', '2026', '--goals', '2026.csv', '--actuals', '2026.json', '-o', 'out'];
  await commandLine(words, folder);
  const { value, findings } = await loadResult(join(folder, 'out'));
  expect(findings).toEqual([]);
  if (value === null) throw new Error('no result');
  result = value;
});

const taken = (text: string, from: ResultJson = result) => {
  const projects = goals(text).flatMap((document) => document.projects);
  const { values, findings } = lastYearValues(from, 'result.json', 2027, projects);
  return {
    values: projects.flatMap((project) =>
      project.indicators.map(({ ordinal, level3 }) => {
        const value = values.get(project)?.get(ordinal);
        return `${level3} ${value === undefined ? '—' : `${value.value}${value.multiplier ?? ''}${value.unit}`}`;
      }),
    ),
    codes: findings.map(({ code, project, indicator }) => `${code} ${project?.name ?? ''} ${indicator ?? ''}`.trim()),
  };
};

describe('last year’s values', () => {
  it('are matched by names without the year, and what is missing is said', () => {
    expect(taken(now)).toEqual({
      values: ['参与人次 1.2万人次', '验收合格率 95%', '完成时间 —', '媒体报道 —', '公众满意度 96%', '展品 —'],
      codes: [
        'last-year-project-renamed 2027年科普活动',
        'last-year-value-unknown 2027年科普活动 4',
        'last-year-project-unknown 新展厅',
      ],
    });
  });

  it('are never taken where two could be meant', () => {
    const twice = now.replaceAll('新展厅', '2027年度科普活动');
    expect(taken(twice).values.every((line) => line.endsWith('—'))).toBe(true);
    const sameName = now.replace('媒体报道', '参与人次');
    expect(taken(sameName).values.filter((line) => line.startsWith('参与人次'))).toEqual(['参与人次 —', '参与人次 —']);
  });

  it('go to the project of the very name before the one of another year', () => {
    const both = table(
      '2026年科普活动,100,产出指标,数量指标,参与人次,≥1万人次',
      '2027年科普活动,100,产出指标,数量指标,参与人次,≥1万人次',
    );
    expect(taken(both).values).toEqual(['参与人次 1.2万人次', '参与人次 —']);
  });

  it('are not taken from a code that was given to something else, nor where name and code fit two projects', () => {
    const coded = (...projects: readonly (readonly [string, string])[]) => ({
      ...result,
      projects: result.projects.flatMap((one) => projects.map(([code, name]) => ({ ...one, code, name }))),
    });
    const withCode = (...projects: readonly (readonly [string, string])[]) =>
      `${head.replace('项目名称', '项目编码,项目名称')}\n${projects
        .map(([code, name]) => `405001 示例单位,${code},${name},100,产出指标,数量指标,参与人次,逐年上升`)
        .join('\n')}\n`;
    const values = (text: string, from: ResultJson) => taken(text, from).values.map((line) => !line.endsWith('—'));
    expect(values(withCode(['P1', '科普宣传活动']), coded(['P1', '科普宣传活动项目']))).toEqual([true]);
    expect(values(withCode(['P1', '办公楼维修']), coded(['P1', '科普活动']))).toEqual([false]);
    const crossed = withCode(['P1', '科普活动二期'], ['P2', '科普活动一期']);
    expect(values(crossed, coded(['P1', '科普活动一期']))).toEqual([false, false]);
  });

  it('are single exact amounts of indicators that applied', () => {
    const change = (row: Partial<ResultJson['projects'][number]['indicators'][number]>): ResultJson => ({
      ...result,
      projects: result.projects.map((one) => ({
        ...one,
        indicators: one.indicators.map((each) => (each.ordinal === 1 ? { ...each, ...row } : each)),
      })),
    });
    const actual = result.projects[0]?.indicators[0]?.actual;
    if (actual === null || actual === undefined) throw new Error('no actual');
    const first = (from: ResultJson) => taken(now, from).values[0];
    expect(first(result)).toBe('参与人次 1.2万人次');
    expect(first(change({ outcome: 'not-applicable' }))).toBe('参与人次 —');
    expect(first(change({ actual: { ...actual, comparator: '≥' } }))).toBe('参与人次 —');
    expect(first(change({ actual: { ...actual, text: '增长1.2万人次' } }))).toBe('参与人次 —');
  });

  it('come from last year and from the unit itself', () => {
    expect(taken(now, { ...result, year: 2025 })).toEqual({
      values: taken(now).values.map((line) => line.replace(/ .*/, ' —')),
      codes: ['last-year-wrong'],
    });
    const elsewhere = now.replaceAll('405001', '405002');
    expect(taken(elsewhere).codes).toEqual([
      'last-year-project-unknown 2027年科普活动',
      'last-year-project-unknown 新展厅',
    ]);
  });
});

describe('perf-score template --last-year', () => {
  const template = (...more: readonly string[]) =>
    commandLine(['template', '--year', '2027', '--goals', '2027.csv', '--last-year', 'out', ...more], folder);
  const column = (id: string) => indicatorColumns.findIndex((one) => one.id === id) + 1;

  it('fills in last year’s values in the unit of the row, and the year is scored with them', async () => {
    const { code, err } = await template('-o', 'blank');
    expect(code).toBe(0);
    expect(err).toContain('last-year-value-unknown');
    const [file = ''] = readdirSync(join(folder, 'blank'));
    const path = join(folder, 'blank', file);
    const book = new exceljs.Workbook();
    await book.xlsx.load(readFileSync(path) as never);
    const sheet = book.getWorksheet('指标');
    if (sheet === undefined) throw new Error('no sheet');
    expect([5, 6, 7, 8, 9, 10].map((row) => sheet.getCell(row, column('lastYear')).value)).toEqual([
      12000,
      95,
      null,
      null,
      96,
      null,
    ]);
    // Filled in by the program it still counts as blank: written again it is replaced, or the same.
    expect((await template('-o', 'blank')).code).toBe(0);
    for (const [row, value] of [
      [5, 12600],
      [6, 97],
      [7, '2027-12-01'],
      [8, 5],
      [9, 97],
      [10, 3],
    ] as const) {
      sheet.getCell(row, column('actual')).value = value;
      sheet.getCell(row, column('evidence')).value = '台账';
    }
    sheet.getCell(8, column('lastYear')).value = 5;
    mkdirSync(join(folder, 'filled'));
    writeFileSync(join(folder, 'filled', file), new Uint8Array(await book.xlsx.writeBuffer()));
    await commandLine(['--year', '2027', '--goals', '2027.csv', '--actuals', 'filled', '-o', 'scored'], folder);
    const { value } = await loadResult(join(folder, 'scored'));
    expect(value?.projects[0]?.indicators.map(({ target, score, weight }) => [target.text, score === weight])).toEqual([
      ['较上年增长5%（≥12600）', true],
      ['较上年提高2个百分点（≥97%）', true],
      ['2027年12月31日前', true],
      ['不低于上年（≥5）', true],
      ['≥90%', true],
    ]);
  });

  it('writes nothing where the result is of another year or none at all', async () => {
    const wrong = await commandLine(
      ['template', '--year', '2026', '--goals', '2026.csv', '--last-year', 'out', '-o', 'no'],
      folder,
    );
    expect([wrong.code, wrong.err]).toEqual([3, expect.stringContaining('last-year-wrong')]);
    const none = await commandLine(
      ['template', '--year', '2027', '--goals', '2027.csv', '--last-year', 'nowhere', '-o', 'no'],
      folder,
    );
    expect([none.code, none.err]).toEqual([3, expect.stringContaining('file-not-found')]);
    expect(readdirSync(folder)).not.toContain('no');
  });
});

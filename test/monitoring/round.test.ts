import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { monitoringDocumentSchema } from '../../src/model/monitoring/monitoring-document.ts';
import type { MonitoringRun } from '../../src/model/monitoring/monitoring-run.ts';
import { yearEndFindings } from '../../src/monitoring/year-end-checks.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { monitorFiles } from '../../src/use-cases/monitoring/monitor-files.ts';
import { monitoringOutputs, monitoringTemplates } from '../../src/use-cases/monitoring/monitoring-outputs.ts';
import { commandLine } from '../support/command-line.ts';
import { describeWithOffice } from '../support/office.ts';
import { formulaValues, recalculated, storedCells } from '../support/recalculated.ts';
import { asOf, type Fill, filled, goals, profile, table, whole } from './filled-round.ts';

function roundOf(...files: readonly Uint8Array[]): MonitoringRun {
  const named = files.map((bytes, at) => givenFile(`填报${at + 1}.xlsx`, bytes));
  const tool = { name: 'perf-score', version: '9.9.9' };
  return monitorFiles({ goals, files: named, asOf, profile: profile(), earlier: null, tool });
}

const codes = (findings: readonly Finding[]) => findings.map(({ code }) => code);
describe('a round that was filled in as asked', () => {
  let run: MonitoringRun;
  beforeAll(async () => {
    run = roundOf(await filled(whole));
  });

  it('is read without a finding, and judged', () => {
    const [course] = run.projects;
    expect(codes(run.findings)).toEqual([]);
    expect(course?.rate?.toFixed()).toBe('0.55');
    expect(course?.execution.light).toBe('normal');
    expect(course?.indicators.map(({ judgement }) => judgement.light)).toEqual([
      'normal',
      'normal',
      'normal',
      'normal',
      'normal',
    ]);
    expect(course?.gap?.light).toBe('normal');
    expect(course?.light).toBe('normal');
  });

  it('gives the same bytes twice, and data that fits its schema', async () => {
    const [once, again] = [await monitoringOutputs(run, 'zh'), await monitoringOutputs(run, 'zh')];
    expect(once.map(({ name }) => name)).toEqual([
      '900001-某局.xlsx',
      '监控汇总.xlsx',
      '监控报告.docx',
      'monitoring.json',
    ]);
    expect(again).toEqual(once);
    const data = JSON.parse(new TextDecoder().decode(once.at(-1)?.bytes));
    expect(monitoringDocumentSchema.parse(data).projects[0]?.rate).toBe('0.55');
  });
});

describe('what contradicts itself', () => {
  const without = (...cells: readonly string[]) =>
    Object.fromEntries(Object.entries(whole['指标'] ?? {}).filter(([address]) => !cells.includes(address)));
  const more = (sheet: '资金' | '指标', cells: Readonly<Record<string, string | number>>): Fill => ({
    ...whole,
    [sheet]: { ...whole[sheet], ...cells },
  });

  it.each<[string, Fill, readonly string[]]>([
    ['certain, but less is expected', more('指标', { K2: '11场' }), ['monitor-certain-but-short']],
    ['possible where less is expected', more('指标', { K2: '11场', R2: '有可能' }), []],
    ['less expected than done', more('指标', { K5: 500, R5: '有可能' }), ['monitor-expected-below-progress']],
    ['less money expected than spent', more('资金', { F2: 50 }), ['monitor-expected-execution-below']],
    ['the rate on money that arrived', more('资金', { D2: 55 }), ['monitor-rate-on-arrived-money']],
    ['behind without a reason', more('指标', { J3: 50 }), ['monitor-deviation-without-reason']],
    ['behind with one', more('指标', { J3: 50, N3: '√', Q3: '讲师六月才到岗', R3: '有可能' }), []],
    ['a reason without words', more('指标', { J3: 50, N3: '√' }), ['monitor-reason-without-text']],
    [
      'words in a column of ticks',
      more('指标', { J3: 50, N3: '讲师没有到岗', Q3: '讲师没有到岗' }),
      ['monitor-tick-unknown'],
    ],
    ['no is no tick', more('指标', { N3: '否', O3: '×', P3: '/' }), []],
    [
      'an unknown likelihood',
      more('指标', { R2: '差不多' }),
      ['monitor-likelihood-unknown', 'monitor-likelihood-missing'],
    ],
    ['no likelihood', { ...whole, 指标: without('R2', 'R3') }, ['monitor-likelihood-missing']],
    ['nothing filled in', {}, ['monitor-project-missing']],
    [
      'nothing spent, all done',
      { ...whole, 资金: { E2: 0, F2: 100 }, 指标: { ...whole['指标'], J2: '12场', J3: 200, J5: 1000 } },
      ['monitor-nothing-spent-all-done'],
    ],
    [
      'one explanation for three rows',
      more('指标', {
        J2: '1场',
        L2: '√',
        Q2: '资金晚到',
        J3: 20,
        L3: '√',
        Q3: '资金晚到',
        J5: 90,
        L5: '√',
        Q5: '资金 晚到',
      }),
      ['monitor-reason-copied'],
    ],
    ['a target that somebody changed', more('指标', { H2: '≥10场' }), ['target-edited']],
    ['a column nobody knows', more('指标', { T1: '责任人', T2: '张三' }), ['columns-not-used']],
    ['words where an amount belongs', more('资金', { E2: '约五十万' }), ['money-not-a-number']],
    ['a row below the table', more('指标', { A9: '填表人：李四' }), ['row-not-read']],
  ])('%s', async (_, fill, expected) => {
    const found = codes(roundOf(await filled(fill)).findings);
    expect(found).toEqual(expect.arrayContaining([...expected]));
    expect(found.filter((code) => !expected.includes(code))).toEqual([]);
  });

  it('takes neither of two that differ, and either of two that agree', async () => {
    const [one, other] = [await filled(whole), await filled(more('指标', { J3: 150 }))];
    const [course] = roundOf(one, other).projects;
    expect(codes(roundOf(one, other).findings)).toContain('monitor-reported-twice');
    expect(course?.indicators[1]?.progress).toBeNull();
    expect(codes(roundOf(one, one).findings)).toEqual([]);
  });

  it('refuses the workbook of another month', async () => {
    const [template] = await monitoringTemplates(goals.documents, { year: 2026, month: 9 }, 'zh');
    const { findings } = roundOf(template?.bytes ?? new Uint8Array());
    expect(codes(findings)).toContain('monitoring-of-another-month');
  });

  it('refuses what is no workbook, by name', () => {
    const tool = { name: 'perf-score', version: '9.9.9' };
    const files = [givenFile('监控.pdf', new TextEncoder().encode('%PDF-1.4 nothing'))];
    const run = monitorFiles({ goals, files, asOf, profile: profile(), earlier: null, tool });
    expect(run.findings[0]?.severity).toBe('block');
  });
});

describeWithOffice('an office program', () => {
  it('recalculates forms and summary to the same numbers', async () => {
    const outputs = await monitoringOutputs(roundOf(await filled(whole)), 'zh');
    const books = outputs.filter(({ name }) => name.endsWith('.xlsx')).map(({ bytes }) => bytes);
    const values = (cells: Parameters<typeof formulaValues>[0]) => Object.fromEntries(formulaValues(cells));
    const stored = books.map(storedCells).map(values);
    expect(stored.flatMap((one) => Object.keys(one)).length).toBeGreaterThan(4);
    expect(recalculated(books).map(values)).toEqual(stored);
  });
});

describe('perf-score monitor', () => {
  it('goes from goal tables to blank workbooks to a round, and compares two', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'monitor-'));
    writeFileSync(join(folder, 'goals.csv'), table);
    const goalsFlag = ['--goals', 'goals.csv'];
    const none = await commandLine(['monitor', '--as-of', '2026-07', ...goalsFlag], folder);
    expect([none.code, none.err + none.out]).toEqual([3, expect.stringContaining('--template')]);
    expect((await commandLine(['monitor', '--as-of', '2026-07', '--template', ...goalsFlag], folder)).code).toBe(0);
    const path = join(folder, 'templates', '2026-07', '2026-07-900001-某局.xlsx');
    writeFileSync(path, await filled(whole));
    const refused = await commandLine(['monitor', '--as-of', '2026-07', '--template', ...goalsFlag], folder);
    expect(refused.code).toBe(3);
    const round = await commandLine(['monitor', '--as-of', '2026-07', ...goalsFlag], folder);
    expect([round.code, round.err]).toEqual([0, '']);
    expect(round.out).toContain('✓ 正常');
    const data = JSON.parse(readFileSync(join(folder, 'monitoring', '2026-07', 'monitoring.json'), 'utf8'));
    expect(data.asOf).toBe('2026-07');
    const later = ['monitor', '--as-of', '2026-09', path, '--before', join('monitoring', '2026-07'), ...goalsFlag];
    expect((await commandLine([...later, '--dry-run'], folder)).code).toBe(3);
    const wrong = await commandLine(['monitor', '--as-of', '2026-13', ...goalsFlag], folder);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('2026-13')]);
  });
});

describe('a year-end result held against the round', () => {
  const project = { unit: { code: '900001', name: '某局' }, code: null, name: '科普活动' };
  const row = (more: object) => ({
    ordinal: 1,
    level3: '活动场次',
    description: null,
    actual: { text: '12场', dimension: 'count' },
    actualPlace: { file: 'a.xlsx' },
    completion: '1',
    score: '20',
    weight: '20',
    ...more,
  });
  const watched = (more: object) => ({ ordinal: 1, progress: '7场', likelihood: 'certain', ...more });
  const found = (then: object, now: object) =>
    codes(
      yearEndFindings(
        { asOf: '2026-07', projects: [{ ...project, indicators: [watched(then)] }] } as never,
        { projects: [{ ...project, indicators: [row(now)] }] } as never,
      ),
    );

  it.each<[string, object, object, readonly string[]]>([
    ['impossible in July, met in December', { likelihood: 'impossible' }, {}, ['monitor-impossible-then-full']],
    ['possible in July, met in December', { likelihood: 'possible' }, {}, []],
    ['impossible, and missed', { likelihood: 'impossible' }, { completion: '0.5', score: '10' }, []],
    [
      'the number of July again, and missed',
      {},
      { actual: { text: '７场', dimension: 'count' }, completion: '0.583333', score: '11.67' },
      ['monitor-actual-unchanged'],
    ],
    ['the number of July again, and met', { progress: '12场' }, {}, []],
    [
      'a rate may stay as it is',
      { progress: '94%' },
      { actual: { text: '94%', dimension: 'percent' }, completion: '0.98', score: '19' },
      [],
    ],
  ])('%s', (_, then, now, expected) => {
    expect(found(then, now)).toEqual(expected);
  });
});

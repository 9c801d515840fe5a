import { describe, expect, it } from 'vitest';
import { decimal, sum } from '../../src/model/decimal.ts';
import type { IndicatorScore, ScoreRun } from '../../src/model/result/result.ts';
import { type DataTable, type DataTableName, dataTableNames, sqlType } from '../../src/reports/data/data-table.ts';
import { dataColumns, dataTables } from '../../src/reports/data/data-tables.ts';
import { lossesOf } from '../../src/reports/evaluation/tally.ts';
import { sampleRun } from '../support/sample-run.ts';
import { sampleYearRun } from '../support/sample-year.ts';

const tablesOf = (run: ScoreRun) => {
  const { tables, findings } = dataTables(run, 'zh');
  const named = (name: DataTableName) => tables.find((table) => table.name === name)!;
  return { tables, findings, named };
};
const at = (table: DataTable, column: string) => table.columns.findIndex(({ name }) => name === column);
const values = (table: DataTable, column: string) => table.rows.map((row) => row[at(table, column)]);

/** The sample with one indicator changed. */
const withRow = (change: (row: IndicatorScore) => IndicatorScore): ScoreRun => {
  const run = sampleRun();
  const [first, ...others] = run.projects;
  const [row, ...rows] = first!.indicators;
  return { ...run, projects: [{ ...first!, indicators: [change(row!), ...rows] }, ...others] };
};

describe('results as tables', () => {
  it('have a row for each project, indicator, deduction and finding', async () => {
    const run = await sampleYearRun();
    const { tables, findings } = tablesOf(run);
    expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['projects', run.projects.length],
      ['indicators', run.projects.flatMap(({ indicators }) => indicators).length],
      ['deductions', lossesOf(run.projects).length],
      ['findings', run.findings.length],
    ]);
    expect(findings).toEqual([]);
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('have names that SQL takes as they are, once each', () => {
    for (const name of dataTableNames) {
      const names = dataColumns[name].map((column) => column.name);
      expect(new Set(names).size).toBe(names.length);
      for (const column of names) expect(column).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/);
    }
  });

  it('hold points and money as DECIMAL, and nothing as a binary fraction', () => {
    const typed = dataTableNames.flatMap((name) =>
      dataColumns[name].map((column) => [column.name, sqlType(column.type)] as const),
    );
    const types = new Map(typed);
    for (const name of ['score', 'weight', 'points', 'deducted']) expect(types.get(name)).toBe('DECIMAL(18,6)');
    for (const name of ['executed', 'revised_budget']) expect(types.get(name)).toBe('DECIMAL(18,4)');
    expect(new Set(types.values())).toEqual(
      new Set(['INTEGER', 'VARCHAR', 'BOOLEAN', 'DATE', 'DECIMAL(18,6)', 'DECIMAL(18,4)', 'DECIMAL(38,10)']),
    );
  });

  it('account for every point: the deductions of a project are its weight less what it scored', async () => {
    const run = await sampleYearRun();
    const { named } = tablesOf(run);
    const deductions = named('deductions');
    for (const [index, { ledger }] of run.projects.entries()) {
      const own = deductions.rows.filter((row) => row[at(deductions, 'project_ordinal')] === index + 1);
      const lost = sum(own.map((row) => decimal(String(row[at(deductions, 'points')]))));
      expect(lost.eq(decimal(ledger.full).minus(decimal(ledger.score)))).toBe(true);
    }
  });

  it('say nothing by null: no score where there is none, none of a project that is not final, no empty text', async () => {
    const run = await sampleYearRun();
    const { tables, named } = tablesOf(run);
    expect(tables.flatMap(({ rows }) => rows.flat()).filter((value) => value === '')).toEqual([]);
    const projects = named('projects');
    const finals = run.projects.map(({ state, total }) => (state === 'final' ? total.score : null));
    const scores = values(projects, 'score').map((value) => value ?? null);
    expect(scores.map((value) => value === null)).toEqual(finals.map((value) => value === null));
    expect(scores.filter((value) => value === null).length).toBeGreaterThan(0);
    expect(values(projects, 'provisional_score')).not.toContain(null);
    const indicators = named('indicators');
    for (const row of indicators.rows) {
      if (row[at(indicators, 'outcome')] === 'missing') expect(row[at(indicators, 'score')]).toBe(null);
    }
    expect(values(indicators, 'outcome')).toContain('missing');
  });

  it('hold money in 元 and figures in one measure', () => {
    const { named } = tablesOf(sampleRun());
    expect(values(named('projects'), 'executed')).toEqual(['368200', '965000', '1070000']);
    const indicators = named('indicators');
    const cap = indicators.rows.find((row) => row[at(indicators, 'indicator')] === '印刷成本控制')!;
    expect(['target_value', 'target_amount', 'actual_amount'].map((name) => cap[at(indicators, name)])).toEqual([
      '3.1',
      '31000',
      '36000',
    ]);
  });

  it('name the project of a finding, also where it is called by its unit’s name, and the unit where that is all', () => {
    const run = sampleRun();
    const [first] = run.findings;
    const unit = { ...first!, project: { unit: '405002', code: null, name: '' }, indicator: null };
    const unknown = { ...first!, project: { unit: '405002', code: null, name: '没有的项目' } };
    const none = { ...first!, project: null };
    const { named } = tablesOf({ ...run, findings: [...run.findings, unit, unknown, none] });
    const findings = named('findings');
    expect(values(findings, 'project_ordinal')).toEqual([2, 2, null, null, null]);
    expect(values(findings, 'unit_name').slice(2)).toEqual(['唐山市科学技术馆', '唐山市科学技术馆', null]);
    expect(values(findings, 'project').slice(2)).toEqual([null, '没有的项目', null]);
    expect(values(findings, 'year')).toEqual([2026, 2026, 2026, 2026, 2026]);
  });

  it('tell of a number that its column cannot hold, and never cut it unsaid', () => {
    const long = (value: string) => withRow((row) => ({ ...row, target: { ...row.target, value } }));
    const kept = (value: string) => {
      const { named, findings } = tablesOf(long(value));
      const told = findings.map(({ code, args }) => [code, args['column'], args['value'], args['keptEn']]);
      return [values(named('indicators'), 'target_value')[0], told];
    };
    const told = (value: string, keptEn: string) => [
      ['data-number-not-exact', 'indicators.target_value', value, keptEn],
    ];
    expect(kept('0.1234567890')).toEqual(['0.123456789', []]);
    expect(kept('0.12345678905')).toEqual(['0.1234567891', told('0.12345678905', '0.1234567891')]);
    expect(kept(`${'9'.repeat(28)}.9`)).toEqual([`${'9'.repeat(28)}.9`, []]);
    expect(kept(`1${'0'.repeat(28)}`)).toEqual([null, told(`1${'0'.repeat(28)}`, 'nothing')]);
    const rounded = `${'9'.repeat(28)}.99999999999`;
    expect(kept(rounded)).toEqual([null, told(rounded, 'nothing')]);
  });

  it('round a ratio half up to six places, which is no finding', () => {
    const { named, findings } = tablesOf(withRow((row) => ({ ...row, completion: '0.6666666666666666666666666666' })));
    expect(values(named('indicators'), 'completion')[0]).toBe('0.666667');
    expect(findings).toEqual([]);
  });
});

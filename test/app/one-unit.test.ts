import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeTemplates } from '../../src/app/make-templates.ts';
import { scoreYear } from '../../src/app/score-year.ts';
import { resolveSettings } from '../../src/app/settings/settings.ts';
import { makeOutputs } from '../../src/use-cases/outputs/make-outputs.ts';

const parent = mkdtempSync(join(tmpdir(), 'perf-score-units-'));
afterAll(() => rmSync(parent, { recursive: true }));

/** Scores two projects of invented units, each in a goal table of its own. */
async function scored(name: string, units: readonly [string, string], reported: readonly object[]) {
  const folder = join(parent, name);
  mkdirSync(join(folder, 'goals'), { recursive: true });
  units.forEach((unit, at) => {
    const rows = ['产出指标,数量指标,场次,≥5场', '满意度指标,服务对象满意度指标,满意度,≥90%'];
    const lines = rows.map((row) => `${unit},项目${at + 1},P${at + 1},10,${row}`);
    const heading = '预算单位,项目名称,项目编码,预算数（万元）,一级指标,二级指标,三级指标,指标值';
    writeFileSync(join(folder, 'goals', `2026目标${at + 1}.csv`), [heading, ...lines].join('\n'));
  });
  const projects = reported.map((unit, at) => ({
    unit,
    code: `P${at + 1}`,
    name: `项目${at + 1}`,
    execution: { initial: 10, revised: 10, executed: 10 },
    completed: '完成',
    indicators: [
      { ordinal: 1, actual: 5 },
      { ordinal: 2, actual: '95%', surveySize: 20, evidence: '问卷' },
    ],
  }));
  writeFileSync(join(folder, 'actuals.json'), JSON.stringify({ schemaVersion: '1.0', year: 2026, projects }));
  const { settings } = resolveSettings({ goals: ['goals'], actuals: ['actuals.json'] }, {}, folder, null);
  const { run, goals, findings, policy } = await scoreYear(settings, 2026, { from: folder });
  if (run === null || policy.profile === null) throw new Error('nothing was scored');
  const about = findings.filter(({ code }) => /unit/.test(code) && code !== 'unit-all-full');
  const { templates } = await makeTemplates({
    year: 2026,
    goals,
    only: null,
    profile: policy.profile,
    lastYear: null,
    folder: join(folder, 'templates'),
    force: false,
    dryRun: true,
  });
  return {
    // What a unit hands in stands in a folder of its own.
    files: (await makeOutputs(run, 'zh')).map((file) => file.name).filter((name) => !name.startsWith('报送')),
    templates: templates.map(({ unit, projects: count }) => `${unit.code ?? ''} ${unit.name} ${count}`.trim()),
    found: about.map(({ code, severity }) => `${severity} ${code}`),
    about,
    reported: run.projects.filter((project) => project.actual !== null).length,
  };
}

const common = ['绩效自评报告.docx', '绩效自评报告.html', 'result.json'];

describe('one unit', () => {
  it('with two names under one code has one workbook, no roll-up, and a finding with both places', async () => {
    const unit = (name: string) => ({ code: '405001', name });
    const made = await scored(
      'names',
      ['405001某市科协', '405001某市科学技术协会'],
      [unit('某市科协'), unit('某市科学技术协会')],
    );
    expect(made.files).toEqual(['405001-某市科协.xlsx', ...common]);
    expect(made.templates).toEqual(['405001 某市科协 2']);
    expect(made.found).toEqual(['block goal-unit-names-differ']);
    expect(made.about[0]?.args['ways']).toBe(
      '“某市科协”（goals/2026目标1.csv 第2行）、“某市科学技术协会”（goals/2026目标2.csv 第2行）',
    );
  });

  it('spelled in two ways without a code is one unit, with a note', async () => {
    const made = await scored(
      'spelled',
      ['某市科协（本级）', '某市科协 (本级)'],
      [
        { code: null, name: '某市科协本级' },
        { code: null, name: '某市科协（本级）' },
      ],
    );
    expect(made.files).toEqual(['某市科协（本级）.xlsx', ...common]);
    expect(made.found).toEqual(['note goal-unit-name-spellings']);
    expect(made.reported).toBe(2);
  });

  it('with its code in one table only is one unit, with a note', async () => {
    const made = await scored('code', ['某市科协', '405001某市科协'], [{ code: '405001' }, { code: null }]);
    expect(made.files).toEqual(['405001-某市科协.xlsx', ...common]);
    expect(made.found).toEqual(['note goal-unit-code-missing']);
    expect(made.reported).toBe(2);
  });
});

describe('two units', () => {
  it('of one name keep their workbooks, and somebody is asked to look', async () => {
    const made = await scored('codes', ['405001某市科协', '405002某市科协'], [{ code: '405001' }, { code: '405002' }]);
    expect(made.files.slice(0, 3)).toEqual(['405001-某市科协.xlsx', '405002-某市科协.xlsx', '部门汇总.xlsx']);
    expect(made.found).toEqual(['review goal-unit-codes-differ']);
  });

  it('one of which is named in what is reported for a project of the other: taken by the project’s code, and said', async () => {
    const made = await scored(
      'reported',
      ['405001某市科协', '405002某市科技馆'],
      [
        { code: '405002', name: '某市科技馆' },
        { code: '405002', name: '某某中心' },
      ],
    );
    expect(made.found).toEqual(['review actuals-unit-differs', 'review actuals-unit-differs']);
    expect(made.reported).toBe(2);
  });
});

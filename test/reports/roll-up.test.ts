import { describe, expect, it } from 'vitest';
import { decimal, plain, sum } from '../../src/model/decimal.ts';
import type { BudgetUnit } from '../../src/model/goals/goals.ts';
import type { ProjectScore, ScoreRun } from '../../src/model/result/result.ts';
import { acrossUnits } from '../../src/reports/department/across-units.ts';
import { rollUp } from '../../src/reports/department/roll-up.ts';
import { entry } from '../support/sample-rows.ts';
import { headOffice, museum, sampleRun } from '../support/sample-run.ts';

const run = sampleRun();
const [first, second, third] = run.projects as [ProjectScore, ProjectScore, ProjectScore];

const withProjects = (...projects: ProjectScore[]): ScoreRun => ({ ...run, projects });
const codes = (of: ScoreRun) => acrossUnits(of).map(({ code }) => code);
const renamed = (project: ProjectScore, name: string, code: string | null, unit = project.unit): ProjectScore => ({
  ...project,
  unit,
  project: { ...project.project, name, code, unit },
});

describe('rollUp', () => {
  const rolled = rollUp(run);

  it('sums the money of the units and of the department', () => {
    expect(rolled.units.map(({ unit }) => unit)).toEqual([headOffice, museum]);
    expect(rolled.units.map(({ figures }) => figures.revised.value)).toEqual(['160', '107']);
    expect(rolled.all).toMatchObject({
      projects: 3,
      revised: { value: '267', missing: 0 },
      executed: { value: '240.32' },
    });
    expect(rolled.all.states).toMatchObject({ final: 2, blocked: 0, draft: 1 });
    expect(decimal(rolled.all.rate ?? '0').toFixed(6)).toBe('0.900075');
  });

  it('weighs the mean by money and leaves drafts out', () => {
    expect(rolled.all.mean).toEqual({ score: '97.79', grade: '优', weighted: true, projects: 2 });
    expect(rolled.all.grade).toBe('优');
  });

  it('sums what is known where a budget is blank, says how many lack, and takes the plain mean', () => {
    const blank = { ...third, execution: { ...third.execution, revised: null } };
    const { all } = rollUp(withProjects(first, blank));
    expect(all.revised).toEqual({ value: '40', missing: 1 });
    expect(all.executed).toEqual({ value: '143.82', missing: 0 });
    // 36.82 ÷ 40: the spending of the project without a budget is in no rate.
    expect(all.rate).toBe('0.9205');
    expect(all.mean).toEqual({ score: '95.94', grade: '优', weighted: false, projects: 2 });
  });

  it('accounts for every point that was lost, by rule and by category', () => {
    const byRule = sum(rolled.causes.map(({ points }) => decimal(points)));
    const byCategory = sum(rolled.categories.map(({ lost }) => decimal(lost)));
    expect(plain(byRule)).toBe(rolled.all.lost);
    expect(plain(byCategory)).toBe(rolled.all.lost);
    expect(rolled.causes[0]).toMatchObject({ rule: 'missing-actual', points: '30', projects: 1 });
  });

  it('puts drafts before anything else that should be looked at', () => {
    expect(rolled.attention[0]?.project).toBe(second);
    expect(rolled.attention[0]?.reasons[0]?.zh).toBe('缺项：2条阻断问题');
    expect(rolled.attention.map(({ project }) => project)).not.toContain(third);
  });

  it('has figures for a run without projects', () => {
    const nothing = { value: null, missing: 0 };
    expect(rollUp(withProjects()).all).toMatchObject({ projects: 0, revised: nothing, mean: null, lost: '0' });
  });
});

describe('the checks across units', () => {
  const copied = renamed(first, '另一个项目', 'Q1', museum);

  it.each<[string, string[], ScoreRun]>([
    ['nothing remarkable', [], withProjects(first, second)],
    [
      'one name in two units',
      ['same-project-in-units', 'unit-all-full'],
      withProjects(second, renamed(third, second.project.name, null), { ...second }),
    ],
    ['one name twice in one unit', [], withProjects(second, renamed(second, second.project.name, null))],
    [
      'one code for two projects',
      ['project-code-twice'],
      withProjects(second, renamed(first, '甲', 'X'), renamed(second, '乙', 'X')),
    ],
    ['the same actuals in every row', ['same-actuals-in-projects'], withProjects(first, copied)],
    ['a unit where everything is full', ['unit-all-full'], withProjects(second, third)],
    ['a full project beside a draft of the unit', [], withProjects(second, renamed(third, '满', 'Z', headOffice))],
  ])('%s: %j', (_what, expected, of) => {
    // The projects are copies of few: their texts are as well.
    const ofCopies = ['same-reason-in-projects', 'same-text-in-units'];
    expect(codes(of).filter((code) => !ofCopies.includes(code))).toEqual(expected);
  });

  it('names a reason that three projects share, and not a short word', () => {
    const withReason = (project: ProjectScore, name: string, reason: string): ProjectScore => {
      const [row, ...rest] = project.indicators;
      if (row?.actual == null) throw new Error('the sample row has no actual');
      const told = { ...row, actual: { ...row.actual, reason: entry(reason, 'U2') } };
      return {
        ...renamed(project, name, name),
        actual: null,
        indicators: [told, ...rest.map((one) => ({ ...one, actual: null }))],
      };
    };
    const three = (reason: string) =>
      withProjects(...['甲', '乙', '丙'].map((name) => withReason(second, name, reason)));
    expect(codes(three('受疫情等客观因素影响'))).toContain('same-reason-in-projects');
    expect(codes(three('天气原因'))).not.toContain('same-reason-in-projects');
  });

  it('names a long text that projects of two units share, unless they are one project by name', () => {
    const text = '本年度围绕老年群体开展各类活动，覆盖面不断扩大，群众反响良好，目标全部完成。';
    const told = (project: ProjectScore, name: string, completed: string, unit: BudgetUnit): ProjectScore => {
      const { actual } = project;
      if (actual === null) throw new Error('the sample project was not reported');
      return { ...renamed(project, name, name, unit), actual: { ...actual, completed } };
    };
    const shared = (completed: string, names: readonly [string, string], units: readonly [BudgetUnit, BudgetUnit]) =>
      codes(withProjects(told(first, names[0], completed, units[0]), told(first, names[1], completed, units[1])));
    const code = 'same-text-in-units';
    expect(shared(text, ['甲', '乙'], [headOffice, museum])).toContain(code);
    expect(shared(text, ['甲', '甲'], [headOffice, museum])).not.toContain(code);
    expect(shared(text, ['甲', '乙'], [headOffice, headOffice])).not.toContain(code);
    expect(shared('已完成年度目标', ['甲', '乙'], [headOffice, museum])).not.toContain(code);
  });
});

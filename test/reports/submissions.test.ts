import { expect, test } from 'vitest';
import { speak } from '../../src/findings/speak.ts';
import { givenRows } from '../../src/model/actuals/given-rows.ts';
import { certain } from '../../src/model/certain.ts';
import type { ScoreRun } from '../../src/model/result/result.ts';
import type { HandedIn } from '../../src/model/result/submission.ts';
import { attentionLines, projectsToLookAt } from '../../src/reports/department/attention.ts';
import { rollUp } from '../../src/reports/department/roll-up.ts';
import { chaseList } from '../../src/reports/department/submission-text.ts';
import { resultDocument } from '../../src/reports/run/result-document.ts';
import { reportingProjects, submissionsOf } from '../../src/reports/run/submissions.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { goalsOfYear, readGoalFiles } from '../../src/use-cases/goals/read-goal-files.ts';
import { makePolicy } from '../../src/use-cases/policy.ts';
import { scoreFiles } from '../../src/use-cases/score-files.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';
import { policyTexts } from '../support/definitions.ts';
import { departmentRun } from '../support/department.ts';
import { sampleRun } from '../support/sample-run.ts';
import { smallActuals, smallGoals } from '../support/small-year.ts';
import { plainProfile, templateProjects } from '../support/template-projects.ts';

async function department(): Promise<ScoreRun> {
  return certain((await departmentRun()).run, 'run of the department');
}

const stateOf = (run: ScoreRun, code: string) => submissionsOf(run).units.find(({ unit }) => unit.code === code)?.state;

test('each unit of the department has the state in which it handed in', async () => {
  const { units, strays } = submissionsOf(await department());
  const others = units.filter(({ state }) => state !== 'complete').map(({ unit, state }) => [unit.code, state]);
  expect(units).toHaveLength(30);
  expect(others).toEqual([
    ['405004', 'none'],
    ['405009', 'another-year'],
    ['405011', 'none'],
    ['405015', 'blank'],
    ['405018', 'twice'],
    ['405021', 'partial'],
    ['405022', 'none'],
    ['405027', 'twice'],
    ['405030', 'none'],
  ]);
  expect(units.find(({ state }) => state === 'partial')).toMatchObject({ projects: 2, reported: 1, rows: 8, given: 4 });
  expect(strays).toEqual([]);
});

test('a blank workbook is one finding', async () => {
  const run = await department();
  const of = run.findings.filter(({ project, place }) => project?.unit === '405015' || place?.file.includes('405015'));
  expect(of.map(({ code }) => code)).toEqual(['workbook-blank']);
  const own = run.projects.filter(({ unit }) => unit.code === '405015');
  expect(own.map(({ state, blocking }) => [state, blocking.length])).toEqual([
    ['draft', 1],
    ['draft', 1],
  ]);
});

test('units stand in the order of their codes, whatever the order of the goal tables', async () => {
  const codes = (await department()).projects.map(({ unit }) => unit.code ?? '');
  expect(codes).toEqual([...codes].sort());
});

test('sums are of those who reported, say how many lack, and show the budgets of goal tables', async () => {
  const { all, units, causes, attention } = rollUp(await department());
  expect(all.executed).toMatchObject({ missing: 17 });
  expect(all.executed.value).not.toBeNull();
  expect(all.initial.missing).toBe(0);
  expect(units.find(({ unit }) => unit.code === '405004')?.figures.initial.value).toBe('41.5');
  const silent = ['405004', '405009', '405011', '405015', '405022', '405030'];
  expect(attention.filter(({ project }) => silent.includes(project.unit.code ?? ''))).toEqual([]);
  expect(causes.find(({ rule }) => rule === 'missing-actual')?.projects).toBe(1);
  const { summary, submissions } = resultDocument(await department(), 'zh');
  expect(summary.largestLosses.filter(({ unit }) => silent.includes(unit.code ?? ''))).toEqual([]);
  expect(submissions).toEqual(submissionsOf(await department()));
});

const file = (name: string, more: Partial<HandedIn>): HandedIn => ({
  file: name,
  unit: null,
  year: null,
  given: null,
  ...more,
});

/** The sample with some files handed in for it; its second unit reports nothing. */
function handedIn(...files: readonly HandedIn[]): ScoreRun {
  const run = sampleRun();
  const projects = run.projects.map((one) => (one.unit.code === '405002' ? { ...one, actual: null } : one));
  return { ...run, projects, handedIn: files };
}

const museum = { code: '405002', name: null };

test.each<[string, ReturnType<typeof stateOf>, readonly HandedIn[]]>([
  ['no file', 'none', []],
  ['a file of last year', 'another-year', [file('a.xlsx', { unit: museum, year: 2025 })]],
  ['a file whose tables nobody could read', 'unreadable', [file('a.xlsx', { unit: museum, year: 2026 })]],
  ['a blank file', 'blank', [file('a.xlsx', { unit: museum, year: 2026, given: new Map() })]],
  [
    'a blank file and one of last year',
    'blank',
    [file('a.xlsx', { unit: museum, year: 2026, given: new Map() }), file('b.xlsx', { unit: museum, year: 2025 })],
  ],
])('a unit that reported nothing and handed in %s is %s', (_, state, files) => {
  expect(stateOf(handedIn(...files), '405002')).toBe(state);
});

test('a blank copy beside a filled one is no second report', () => {
  const given = (rows: number) => new Map([['405001|13020026P00TPXR10005F', rows]]);
  const run = (rows: number) => ({
    ...sampleRun(),
    handedIn: [file('a.xlsx', { given: given(3) }), file('b.xlsx', { given: given(rows) })],
  });
  expect(stateOf(run(0), '405001')).not.toBe('twice');
  expect(stateOf(run(1), '405001')).toBe('twice');
});

test('files of nobody are told, with whose they say they are', () => {
  const run = handedIn(
    file('别处.xlsx', { unit: { code: '405999', name: '别的单位' }, year: 2026 }),
    file('坏的.xlsx', {}),
    file('空的.csv', { given: new Map() }),
    file('去年.json', { year: 2025 }),
  );
  expect(submissionsOf(run).strays.map(({ file: name, state }) => [name, state])).toEqual([
    ['别处.xlsx', 'another-unit'],
    ['坏的.xlsx', 'unreadable'],
    ['空的.csv', 'nothing-matched'],
    ['去年.json', 'another-year'],
  ]);
  expect(chaseList(submissionsOf(run), speak('zh'))).toContain('他单位 1：别处.xlsx（405999 别的单位）');
  expect(chaseList(submissionsOf(run), speak('en'))).toContain('another unit 1: 别处.xlsx (405999 别的单位)');
});

test('a workbook of a unit that has no goal table, and one of last year, are told by what they say of themselves', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const goals = { files: [givenFile('2026-目标表.csv', bytes(smallGoals))], findings: [] };
  const stranger = { code: '405999', name: '别的单位' };
  const input = { unit: stranger, projects: templateProjects, profile: plainProfile };
  const own = { code: '405001', name: '示例单位' };
  const { run } = await scoreFiles({
    goals: goalsOfYear(readGoalFiles(goals, { year: 2026, otherYears: 'accept' }), 2026),
    policy: await makePolicy('mof-2020', ...policyTexts()),
    actuals: {
      files: [
        givenFile('a.xlsx', await writeTemplate({ ...input, year: 2026 })),
        givenFile('b.xlsx', await writeTemplate({ ...input, unit: own, year: 2025 })),
        givenFile('c.json', bytes(smallActuals)),
      ],
      findings: [],
    },
    lastYear: null,
    departmentInCharge: null,
    tool: { name: 'perf-score', version: '0' },
  });
  const { units, strays } = submissionsOf(certain(run, 'run'));
  expect(units.map(({ state, files }) => [state, files])).toEqual([['complete', ['b.xlsx', 'c.json']]]);
  expect(strays).toEqual([{ file: 'a.xlsx', state: 'another-unit', unit: '405999 别的单位', year: 2026 }]);
});

test('what was printed before anybody filled it in counts for nothing', () => {
  const [project] = sampleRun().projects;
  const actual = certain(project?.actual, 'report of the sample');
  const execution = { ...actual.execution, executed: null, bySource: [] };
  expect(givenRows({ ...actual, execution, indicators: [] })).toBe(0);
  expect(givenRows({ ...actual, indicators: [] })).toBe(1);
});

test('a list of more projects than a screen goes by unit, and says what was cut', async () => {
  const run = await department();
  const attention = projectsToLookAt(run, reportingProjects(run));
  expect(attentionLines(attention, 20)).toMatchObject({ left: 0, lines: { length: attention.length } });
  const { lines, left } = attentionLines(attention, 3);
  expect(lines).toHaveLength(3);
  expect(lines.some(({ project, projects }) => project === null && projects.length === 2)).toBe(true);
  expect(left).toBe(new Set(attention.map(({ project }) => project.unit.code)).size - 3);
});

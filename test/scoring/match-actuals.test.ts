import { expect, it } from 'vitest';
import type { ActualProject } from '../../src/model/actuals/actuals.ts';
import { matchActuals } from '../../src/scoring/match-actuals.ts';
import { testProject } from '../support/scoring.ts';

const { goal, actual } = testProject([{ target: '≥8次', actual: '6' }]);
const source = { file: 'goals.docx', sha256: '' };
const goals = [{ source, year: 2026, yearKnownFrom: null, department: null, projects: [goal] }];
const matched = (...projects: readonly ActualProject[]) => matchActuals(goals, [{ source, year: 2026, projects }]);

it('takes a report for the project its reader matched it to, however it is called', () => {
  const { byProject, findings } = matched({
    ...actual,
    code: null,
    name: '另一种写法',
    unit: { code: null, name: null },
  });
  expect(findings).toEqual([]);
  expect(byProject.get(goal)?.project?.name).toBe('另一种写法');
});

it('says of a report that it belongs to no project, and of a project that it has no report', () => {
  const { byProject, findings } = matched({ ...actual, key: '405001|P9' });
  expect(findings.map(({ code }) => code)).toEqual(['actuals-without-project']);
  expect(byProject.get(goal)?.findings.map(({ code }) => code)).toEqual(['project-without-actuals']);
});

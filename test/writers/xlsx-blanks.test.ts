import { describe, expect, it } from 'vitest';
import type { ProjectScore, ScoreRun } from '../../src/model/result/result.ts';
import { departmentWorkbook } from '../../src/reports/department/department-workbook.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { recomputeWorkbook } from '../../src/verification/workbook/recompute-workbook.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { allAsStored, storedCells } from '../support/recalculated.ts';
import { headOffice, sampleRun } from '../support/sample-run.ts';

const everyProject =
  (change: (project: ProjectScore) => ProjectScore) =>
  (run: ScoreRun): ScoreRun => ({ ...run, projects: run.projects.map(change) });

const blankMoney = (project: ProjectScore): ProjectScore['execution'] => ({
  ...project.execution,
  initial: null,
  revised: null,
  executed: null,
  bySource: [],
  rate: null,
  rule: null,
  trace: null,
  automatic: null,
  outcome: { type: 'missing', why: { zh: '未填报', en: 'missing' }, score: null },
  deductions: [{ points: '10', rule: 'missing-actual', why: { zh: '未填报', en: 'missing' }, basis: [] }],
});

const changes: readonly [string, (run: ScoreRun) => ScoreRun][] = [
  ['there are no projects', (run) => ({ ...run, projects: [] })],
  ['there are no findings, rules or inputs', (run) => ({ ...run, findings: [], rules: [], inputs: [] })],
  [
    'the profile has no grades',
    (run) => ({
      ...run,
      profile: { ...run.profile, grades: [] },
      projects: run.projects.map((project) => ({ ...project, total: { ...project.total, grade: null } })),
    }),
  ],
  ['the money is blank', everyProject((project) => ({ ...project, actual: null, execution: blankMoney(project) }))],
  [
    'sources do not add up',
    everyProject((project) => ({
      ...project,
      execution: { ...project.execution, bySource: [{ source: 'fiscal', initial: '1', revised: '1', executed: '1' }] },
    })),
  ],
  ['goals are blank', everyProject((project) => ({ ...project, project: { ...project.project, goals: [] } }))],
  [
    'names repeat',
    everyProject((project) => ({ ...project, project: { ...project.project, name: '同名', code: null } })),
  ],
];

describe('workbooks', () => {
  it.each(changes)('can be written when %s', async (what, change) => {
    const run = change(sampleRun());
    for (const book of [scorecardWorkbook(run, headOffice, 'zh'), departmentWorkbook(run, 'zh')]) {
      const cells = storedCells(await writeXlsx(book));
      expect(cells.size).toBe(book.sheets.length);
      if (what !== 'the money is blank') expect(recomputeWorkbook(cells)).toMatchObject(allAsStored);
    }
  });
});

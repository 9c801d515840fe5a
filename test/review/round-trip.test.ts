import { expect, it } from 'vitest';
import { budgetUnitGroups } from '../../src/model/goals/budget-unit-groups.ts';
import type { ScoreRun } from '../../src/model/result/result.ts';
import { reviewWorkbook } from '../../src/reports/review/review-workbook.ts';
import { withGradeWords } from '../../src/reports/run/with-grade-words.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { type GivenFile, givenFile } from '../../src/use-cases/given-file.ts';
import { makeOutputs } from '../../src/use-cases/outputs/make-outputs.ts';
import { reviewFiles } from '../../src/use-cases/review/review-files.ts';
import { recomputeWorkbook } from '../../src/verification/workbook/recompute-workbook.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { policyTexts, profileIds } from '../support/definitions.ts';
import { departmentRun } from '../support/department.ts';
import { some } from '../support/long.ts';
import { allAsStored, storedCells } from '../support/recalculated.ts';
import { sampleYearRun } from '../support/sample-year.ts';

const [profiles, rules] = policyTexts();

/** The workbooks of a run's units, with findings and working figures. */
async function scorecards(run: ScoreRun): Promise<GivenFile[]> {
  const shown = withGradeWords(run, 'zh');
  const files = [];
  for (const [at, { unit }] of budgetUnitGroups(shown.projects).entries())
    files.push(givenFile(`${at}.xlsx`, await writeXlsx(scorecardWorkbook(shown, unit, 'zh'))));
  return files;
}

/** The forms that units hand in, which show no more than what is printed. */
async function handedIn(run: ScoreRun): Promise<GivenFile[]> {
  const files = await makeOutputs(run, 'zh');
  return files.filter(({ name }) => /^报送.*\.xlsx$/.test(name)).map(({ name, bytes }) => givenFile(name, bytes));
}

/** Every figure of a run's own forms, reviewed under its profile, that does not agree. */
async function disagreements(
  run: ScoreRun,
  formsOf: (run: ScoreRun) => Promise<GivenFile[]> = scorecards,
): Promise<{ readonly figures: number; readonly forms: number; readonly not: readonly string[] }> {
  const files = await formsOf(run);
  const { review } = await reviewFiles({
    files: { files, findings: [] },
    year: null,
    profile: run.profile.id,
    profiles,
    rules,
    tool: { name: 'test', version: '0' },
  });
  const figures = (review?.forms ?? []).flatMap(({ form, figures: own }) =>
    own.map((figure) => ({ project: form.project.name, figure })),
  );
  const not = figures.filter(({ figure }) => figure.verdict !== 'agrees' || figure.reading?.kind === 'other-rule');
  return {
    figures: figures.length,
    forms: review?.forms.length ?? 0,
    not: not.map(({ project, figure }) => `${project} ${figure.kind} ${figure.name.zh}: ${figure.why.zh}`),
  };
}

// A reviewer's rules rest on what only a reviewer's workbook states.
it.each(some(profileIds.filter((id) => id !== 'reviewer')))(
  'agrees with its own scorecards in every figure under %s',
  async (id) => {
    const { figures, not } = await disagreements(await sampleYearRun(id));
    expect(figures).toBeGreaterThan(100);
    expect(not).toEqual([]);
  },
);

it.each(some(['mof-2020', 'hubei', 'sichuan-2025']))(
  'lets a reader who has only what was handed in redo every score under %s',
  async (id) => {
    const run = await sampleYearRun(id);
    const { figures, forms, not } = await disagreements(run, handedIn);
    expect(forms).toBeGreaterThan(3);
    expect(figures).toBeGreaterThan(40);
    expect(not).toEqual([]);
  },
);

it('agrees with the scorecards of an invented department', async () => {
  const { run } = await departmentRun();
  if (run === null) throw new Error('the department could not be scored');
  const { not } = await disagreements(run);
  expect(not).toEqual([]);
});

it('gives its own capped scorecards back with the total that the engine has, live', async () => {
  const run = await sampleYearRun('county-cap');
  const shown = withGradeWords(run, 'zh');
  const [group] = budgetUnitGroups(shown.projects.filter(({ deductions }) => deductions.length > 0));
  if (group === undefined) throw new Error('no project is capped');
  const bytes = await writeXlsx(scorecardWorkbook(shown, group.unit, 'zh'));
  const { review } = await reviewFiles({
    files: { files: [givenFile('a.xlsx', bytes)], findings: [] },
    year: null,
    profile: 'county-cap',
    profiles,
    rules,
    tool: { name: 'test', version: '0' },
  });
  if (review === null) throw new Error('no review');
  const cells = storedCells(await writeXlsx(reviewWorkbook(review, 'zh')));
  expect(recomputeWorkbook(cells)).toMatchObject(allAsStored);
  const scores = new Map(shown.projects.map(({ project, total }) => [project.name, total.score]));
  const summary = cells.get('汇总');
  for (const [at, { form }] of review.forms.entries()) {
    const shownScore = summary?.get(`C${at + 3}`)?.value;
    expect(`${form.project.name} ${shownScore}`).toBe(`${form.project.name} ${scores.get(form.project.name)}`);
  }
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chosenForm } from '../../src/form-layouts/form-layouts.ts';
import { budgetUnitGroups } from '../../src/model/goals/budget-unit-groups.ts';
import type { ScoreRun } from '../../src/model/result/result.ts';
import { withGradeWords } from '../../src/reports/run/with-grade-words.ts';
import { submissionSets } from '../../src/reports/submission/submission-sets.ts';
import { submittedWorkbook } from '../../src/reports/submission/submitted-workbook.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { givenFile } from '../../src/use-cases/given-file.ts';
import { reviewFiles } from '../../src/use-cases/review/review-files.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { policyTexts, profileOf } from '../support/definitions.ts';
import { cases } from '../support/long.ts';
import { anyProject, corners, shapeRun } from '../support/shape-cases.ts';

const [profiles, rules] = policyTexts();

type Language = 'zh' | 'en';

/** Every figure of forms under the profile that they were scored with, that does not agree or agrees by another rule. */
async function disagreements(run: ScoreRun, language: Language): Promise<readonly string[]> {
  const shown = withGradeWords(run, language);
  const books = [
    ...budgetUnitGroups(shown.projects).map(({ unit }) => scorecardWorkbook(shown, unit, language)),
    ...submissionSets(shown).map((set) => submittedWorkbook(shown, set, language)),
  ];
  const files = await Promise.all(books.map(async (book, at) => givenFile(`${at}.xlsx`, await writeXlsx(book))));
  const { review } = await reviewFiles({
    files: { files, findings: [] },
    year: null,
    profile: run.profile.id,
    profiles,
    rules,
    tool: { name: 'test', version: '0' },
  });
  const forms = review?.forms ?? [];
  expect(forms.length).toBeGreaterThanOrEqual(run.projects.length);
  return forms.flatMap(({ form, figures }) =>
    figures
      // What was carried over stands beside the total in these projects, not in it.
      .filter(({ kind }) => kind !== 'fund-sum')
      .filter(({ verdict, reading }) => verdict !== 'agrees' || reading?.kind === 'other-rule')
      .map(({ name, why }) => `${form.source.file} ${form.project.name} ${name.zh}: ${why.zh}`),
  );
}

const ids = ['mof-2020', 'hubei', 'sichuan', 'hebei-tianjin', 'mof-2021-cost', 'mof-2021-passmark', 'county-cap'];

const final = (run: ScoreRun): ScoreRun => ({
  ...run,
  projects: run.projects.map((project) => ({ ...project, state: 'final', blocking: [] })),
});

/** A generated project whose scores all follow from its form: what a person entered does not. */
const projects = anyProject.map(({ rows, funds }) => ({ rows: rows.filter(({ manual }) => !manual), funds }));

it('agrees with forms of its own of any profile, layout and language, in both sets', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ids),
      fc.constantFrom('national', 'sichuan'),
      fc.constantFrom<Language>('zh', 'en'),
      fc.oneof(fc.array(projects, { minLength: 1, maxLength: 2 }), fc.constant(corners)),
      async (id, layout, language, made) => {
        const { form } = chosenForm({ named: layout, own: [], findings: [] }, null);
        if (form === null) throw new Error('no such form');
        const run = final(await shapeRun(made, profileOf(id)));
        expect(await disagreements({ ...run, form }, language)).toEqual([]);
      },
    ),
    { numRuns: cases(40) },
  );
});

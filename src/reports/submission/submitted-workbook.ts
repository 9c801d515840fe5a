import { speak } from '../../findings/speak.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { formSheetId } from '../form/form-ids.ts';
import type { Workbook } from '../tables/output-sheet.ts';
import type { SubmissionSet } from './submission-sets.ts';
import { submittedForm } from './submitted-form.ts';

/** 项目支出绩效自评表 of a unit, one sheet for each of its projects. */
export function submittedWorkbook(run: ScoreRun, { unit, projects }: SubmissionSet, language: 'zh' | 'en'): Workbook {
  const say = speak(language);
  const sheet = (project: ProjectScore, index: number) =>
    submittedForm(project, run, formSheetId(index), `${index + 1}.${project.project.name}`, say);
  return {
    title: say({
      zh: `${unit.name}${run.year}年度项目支出绩效自评表`,
      en: `${unit.name}: self-evaluation of project expenditure, ${run.year}`,
    }),
    language,
    date: `${run.year}-12-31`,
    author: unit.name,
    sheets: projects.map(sheet),
  };
}

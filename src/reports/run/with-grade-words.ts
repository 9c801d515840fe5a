import type { Language } from '../../findings/finding.ts';
import { gradeText } from '../../model/policy/grade-text.ts';
import type { ScoreRun } from '../../model/result/result.ts';

/** The run as reports of a language print it: its grades in words that their reader knows. Data keeps the run as it is. */
export function withGradeWords(run: ScoreRun, language: Language): ScoreRun {
  if (language === 'zh') return run;
  const grades = run.profile.grades.map((one) => ({ ...one, grade: gradeText(one.grade, language) }));
  const projects = run.projects.map((project) => {
    const { grade } = project.total;
    return { ...project, total: { ...project.total, grade: grade === null ? null : gradeText(grade, language) } };
  });
  return { ...run, profile: { ...run.profile, grades }, projects };
}

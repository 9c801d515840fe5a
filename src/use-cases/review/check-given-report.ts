import { decimal, plain } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReportSubject } from '../../model/review/report-text.ts';
import type { Review, ReviewedForm } from '../../model/review/review.ts';
import type { ReviewedWorkbook } from '../../model/review/reviewed-workbook.ts';
import { readReportLook } from '../../readers/report-text/read-report-look.ts';
import { readReportText } from '../../readers/report-text/read-report-text.ts';
import { projectResult } from '../../reports/review/review-result.ts';
import { checkReport } from '../../review/check-report.ts';
import { checkReportLook } from '../../review/check-report-look.ts';
import type { GivenFile } from '../given-file.ts';

function ofForm({ form, executionByProfile: { rate } }: ReviewedForm): ReportSubject {
  const own = form.execution.rate?.value ?? (rate === null ? null : plain(decimal(rate).times(100)));
  return { name: form.project.name, self: form.total.score?.value ?? null, score: null, rate: own };
}

/** What the forms of a review are to a report on the self-evaluation. */
export const subjectsOfReview = ({ forms }: Pick<Review, 'forms'>): readonly ReportSubject[] => forms.map(ofForm);

/** What a reviewer's workbook is to a report on the review. */
export const subjectsOfWorkbook = ({ projects }: Pick<ReviewedWorkbook, 'projects'>): readonly ReportSubject[] =>
  projects.map((project) => {
    const { self, score } = projectResult(project);
    return { name: project.name, self, score, rate: null };
  });

/** Reads a report and holds it against the projects that it is about. */
export function checkGivenReport({ bytes, file }: GivenFile, subjects: readonly ReportSubject[]): readonly Finding[] {
  const { value, findings } = readReportText(bytes, file);
  if (value === null) return findings;
  const look = readReportLook(bytes, file);
  return [...findings, ...checkReport(value, subjects), ...(look === null ? [] : checkReportLook(look, file))];
}

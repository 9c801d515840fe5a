import type { Language } from '../../findings/finding.ts';
import type { BudgetUnit } from '../../model/goals/goals.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import { reportContext } from '../evaluation/report-context.ts';
import { findingsSheet } from '../findings/findings-sheet.ts';
import { formSheetId } from '../form/form-ids.ts';
import { officialForm } from '../form/official-form.ts';
import type { Workbook } from '../tables/output-sheet.ts';
import { coverSheet } from './cover-sheet.ts';
import { deductionLedger } from './deduction-ledger.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { reviewerSheet } from './reviewer-sheet.ts';
import { rulesSheet } from './rules-sheet.ts';
import { sourcesSheet } from './sources-sheet.ts';

/**
 * The scorecard workbook of one unit: 封面, one official form per project, 扣分说明, 规则与权重, 佐证材料清单, 问题清单 and 数据来源. Execution rate,
 * scores, sums and totals are live formulas over the cells of the forms. Everything in it comes from the run.
 */
export function scorecardWorkbook(run: ScoreRun, unit: BudgetUnit, language: Language): Workbook {
  const context = reportContext(run, language, unit);
  const { say } = context;
  const forms = context.projects.map((project, index) =>
    officialForm(project, run, formSheetId(index), `${index + 1}.${project.project.name}`, say),
  );
  const reviewer = run.reviewer === undefined ? [] : [reviewerSheet(context, run.reviewer)];
  const others = [
    ...reviewer,
    rulesSheet(context),
    evidenceSheet(context),
    findingsSheet(context),
    sourcesSheet(context),
  ];
  return {
    title: say({
      zh: `${unit.name} ${run.year}年度绩效自评评分表`,
      en: `${unit.name}: performance scorecard ${run.year}`,
    }),
    language,
    date: `${run.year}-12-31`,
    sheets: [coverSheet(context, others), ...forms, deductionLedger(context), ...others],
  };
}

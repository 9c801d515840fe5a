import type { Language } from '../../findings/finding.ts';
import { bySeverity } from '../../findings/severity.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import { reportContext } from '../evaluation/report-context.ts';
import { findingsSheet } from '../findings/findings-sheet.ts';
import type { Workbook } from '../tables/output-sheet.ts';
import { filesSheet } from '../unit/sources-sheet.ts';
import { departmentCauses } from './department-causes.ts';
import { departmentProjects } from './department-projects.ts';
import { departmentSummary } from './department-summary.ts';
import { rollUp } from './roll-up.ts';
import { submissionsSheet } from './submissions-sheet.ts';

/**
 * The roll-up of a run over its units: 部门汇总, 交表情况, 项目一览, 扣分分析, 问题清单 (with the checks across units) and 数据来源. Sums, rates
 * and means are live formulas over 项目一览.
 */
export function departmentWorkbook(run: ScoreRun, language: Language): Workbook {
  const context = reportContext(run, language, null);
  const rolled = rollUp(run);
  const weighted = rolled.all.mean?.weighted ?? false;
  const known = new Set(run.findings.map((found) => JSON.stringify(found)));
  const added = rolled.findings.filter((found) => !known.has(JSON.stringify(found)));
  return {
    title: context.say({ zh: `${run.year}年度部门绩效自评汇总`, en: `Department roll-up ${run.year}` }),
    language,
    date: `${run.year}-12-31`,
    sheets: [
      departmentSummary(rolled, weighted, context),
      submissionsSheet(context),
      departmentProjects(context, weighted),
      departmentCauses(rolled, context),
      findingsSheet(context, bySeverity([...run.findings, ...added])),
      filesSheet(context),
    ],
  };
}

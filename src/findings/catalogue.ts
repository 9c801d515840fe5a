import { acrossUnitsFindings } from './catalogue/across-units.ts';
import { actualsFindings } from './catalogue/actuals.ts';
import { annotationFindings } from './catalogue/annotations.ts';
import { commandLineFindings } from './catalogue/command-line.ts';
import { configFindings } from './catalogue/config.ts';
import { containerFindings } from './catalogue/containers.ts';
import { fileFindings } from './catalogue/files.ts';
import { fillCellFindings } from './catalogue/fill/cells.ts';
import { fillMatchingFindings } from './catalogue/fill/matching.ts';
import { formFindings } from './catalogue/forms.ts';
import { goalFindings } from './catalogue/goals.ts';
import { goalsJsonFindings } from './catalogue/goals-json.ts';
import { monitoringFindings } from './catalogue/monitoring.ts';
import { oldOfficeFindings } from './catalogue/old-office.ts';
import { outputFindings } from './catalogue/output.ts';
import { profileFindings } from './catalogue/profiles.ts';
import { reviewFindings } from './catalogue/review.ts';
import { reviewReportFindings } from './catalogue/review-report.ts';
import { formulaFindings } from './catalogue/rules/formulas.ts';
import { ruleCaseFindings } from './catalogue/rules/rule-cases.ts';
import { rowFindings } from './catalogue/rules/rule-reports.ts';
import { ruleFindings } from './catalogue/rules/rules.ts';
import { scoringFindings } from './catalogue/scoring.ts';
import { targetFindings } from './catalogue/targets.ts';
import { templateFindings } from './catalogue/templates.ts';
import { verificationFindings } from './catalogue/verification.ts';
import { wholeDepartmentFindings } from './catalogue/whole-department.ts';
import { wordFindings } from './catalogue/word.ts';

/**
 * The kinds of finding that reading, scoring, writing and verifying report, by their stable codes; those of a check stand in the
 * file of the check. A code without wording does not compile.
 */
export const catalogue = {
  ...ruleCaseFindings,
  ...actualsFindings,
  ...acrossUnitsFindings,
  ...commandLineFindings,
  ...configFindings,
  ...containerFindings,
  ...fileFindings,
  ...fillCellFindings,
  ...fillMatchingFindings,
  ...formFindings,
  ...formulaFindings,
  ...goalFindings,
  ...annotationFindings,
  ...goalsJsonFindings,
  ...monitoringFindings,
  ...oldOfficeFindings,
  ...outputFindings,
  ...profileFindings,
  ...reviewFindings,
  ...reviewReportFindings,
  ...rowFindings,
  ...ruleFindings,
  ...scoringFindings,
  ...targetFindings,
  ...templateFindings,
  ...verificationFindings,
  ...wholeDepartmentFindings,
  ...wordFindings,
} as const;

export type FindingCode = keyof typeof catalogue;

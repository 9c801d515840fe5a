export { checkActuals } from './actual-checks/check-actuals.ts';
export { loadPolicy, scoreYear } from './app/score-year.ts';
export { resolveSettings } from './app/settings/settings.ts';
export type { Language } from './findings/finding.ts';
export { goalChecks } from './goal-checks/goal-checks.ts';
export { runGoalChecks } from './goal-checks/run-goal-checks.ts';
export type { ActualsDocument, ActualsJson } from './model/actuals/actuals.ts';
export type { Finding, Reading, ReportedFinding, Severity } from './model/finding.ts';
export type { GoalDocument, GoalsJson, Indicator, Project } from './model/goals/goals.ts';
export type { Profile } from './model/policy/profile.ts';
export type { IndicatorScore, ProjectScore, ScoreRun } from './model/result/result.ts';
export type { ResultJson } from './model/result/result-json.ts';
export type { ActualReading, TargetReading } from './model/target/target.ts';
export { loadProfile } from './profiles/load-profile.ts';
export { mergeActuals } from './readers/merge-actuals.ts';
export { readActuals } from './readers/read-actuals.ts';
export { readGoals } from './readers/read-goals.ts';
export { resultDocument } from './reports/run/result-document.ts';
export { confirmDecisions } from './rules/engine/confirm-decisions.ts';
export { loadRuleSet } from './rules/load-rules.ts';
export { withFindings } from './scoring/project-states.ts';
export { score } from './scoring/score.ts';
export { scoreConfirmed } from './scoring/score-confirmed.ts';
export { commonMeasure } from './targets/actual/compare.ts';
export { readActual } from './targets/actual/read-actual.ts';
export { printTarget } from './targets/target/print-target.ts';
export { readTarget } from './targets/target/read-target.ts';
export { annotateFile } from './use-cases/annotate-file.ts';
export type { Definition } from './use-cases/definition.ts';
export {
  type Explained,
  explainResult,
  explainResultFile,
  explainRun,
  type PointAsked,
} from './use-cases/explain/explain-result.ts';
export { type FillIn, type FillOrder, fillIn, type ShutCell } from './use-cases/fill-in/fill-in.ts';
export { fillInWorkbook } from './use-cases/fill-in/fill-in-workbook.ts';
export { type GivenFile, type GivenFiles, givenFile, type OutputFile } from './use-cases/given-file.ts';
export { checkGoalFiles } from './use-cases/goals/check-goal-files.ts';
export { goalsOfYear, readGoalFiles } from './use-cases/goals/read-goal-files.ts';
export { lastYearGiven } from './use-cases/last-year/take-last-year.ts';
export { makeManifest, makeOutputs } from './use-cases/outputs/make-outputs.ts';
export { makePolicy, type Policy } from './use-cases/policy.ts';
export { type ScoredFiles, type ScoreOrder, scoreFiles } from './use-cases/score-files.ts';
export { type FilePurpose, type SortedFiles, sortFiles } from './use-cases/sort-files.ts';
export { type Template, type TemplatesWanted, templatesFor } from './use-cases/templates.ts';
export {
  folderOfFiles,
  type GivenSources,
  type Program,
  programOfFiles,
  type ResultFolder,
  sourcesOfFiles,
} from './use-cases/verify/given-folder.ts';
export { type Verification, type VerifyOrder, verifyResults } from './use-cases/verify/verify-results.ts';
export { allWordings } from './wordings/all-wordings.ts';
export { reportFinding } from './wordings/report-finding.ts';

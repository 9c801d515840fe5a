export { catalogue, type FindingCode } from './findings/catalogue.ts';
export { reportFinding } from './findings/finding.ts';
export { goalChecks } from './goal-checks/goal-checks.ts';
export { runGoalChecks } from './goal-checks/run-goal-checks.ts';
export type { Finding, Severity } from './model/finding.ts';
export type { GoalDocument, Indicator, Project } from './model/goals.ts';
export type { IndicatorScore, ProjectScore, ScoreRun } from './model/result.ts';
export type { ActualReading, TargetReading } from './model/target.ts';

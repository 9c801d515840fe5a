import { bySeverity } from '../../findings/severity.ts';
import type { Finding } from '../../model/finding.ts';
import { namesUnit } from '../../model/goals/budget-unit-groups.ts';
import type { ReportContext } from './report-context.ts';

/** The findings that belong to the report, by severity: of its projects, and those about no project (files, profile, matching). */
export function findingsOf(context: ReportContext): Finding[] {
  const all = context.run.findings;
  if (context.projects.length === context.run.projects.length) return bySeverity(all);
  const own = new Set(context.projects.flatMap(everyFinding));
  const mine = all.filter((found) => own.has(found) || found.project === null || isAbout(found, context));
  return bySeverity(mine);
}

function everyFinding(project: ReportContext['projects'][number]): readonly Finding[] {
  return [...project.findings, ...project.execution.findings, ...project.indicators.flatMap((row) => row.findings)];
}

function isAbout(found: Finding, context: ReportContext): boolean {
  return context.groups.some((group) => namesUnit(group, found.project?.unit ?? ''));
}

import type { Finding } from '../model/finding.ts';
import type { ScoredRow, ScoreRun } from '../model/result/result.ts';

/** The run without some of its findings: those of projects and rows too. */
export function withoutFindings(run: ScoreRun, dropped: ReadonlySet<Finding>): ScoreRun {
  const kept = <T extends Pick<ScoredRow, 'findings'>>(row: T): T => ({
    ...row,
    findings: row.findings.filter((found) => !dropped.has(found)),
  });
  const projects = run.projects.map((project) => ({
    ...kept(project),
    execution: kept(project.execution),
    indicators: project.indicators.map(kept),
  }));
  return { ...kept(run), projects };
}

import type { Language } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { Department, GoalDocument, GoalDocumentJson, GoalsJson, Project } from '../../model/goals/goals.ts';
import { yearKnownText } from '../../readers/goals/document/year-known-from.ts';
import { withSentences } from '../../targets/target/assumptions.ts';
import { reportFinding } from '../../wordings/report-finding.ts';

const projectJson = (project: Project) => ({
  ...project,
  indicators: project.indicators.map((indicator) => ({ ...indicator, target: withSentences(indicator.target) })),
});

const departmentJson = (department: Department) => ({
  ...department,
  parts: department.parts.map((part) => ({
    ...part,
    promises: part.promises.map((promise) => ({ ...promise, target: withSentences(promise.target) })),
  })),
});

function documentJson({ source, year, yearKnownFrom, department, projects, unread }: GoalDocument): GoalDocumentJson {
  return {
    source,
    year,
    yearKnownFrom: yearKnownFrom === null ? null : yearKnownText(yearKnownFrom, 'zh'),
    yearKnownFromCode: yearKnownFrom,
    department: department === null ? null : departmentJson(department),
    projects: projects.map(projectJson),
    ...(unread === undefined ? {} : { unread }),
  };
}

/** What `perf-score goals --json` prints: documents as they were read, findings with their wording. */
export function goalsJson(
  documents: readonly GoalDocument[],
  findings: readonly Finding[],
  language: Language,
): GoalsJson {
  return {
    schemaVersion: '1.0',
    documents: documents.map(documentJson),
    findings: findings.map((found) => reportFinding(found, language)),
  };
}

import { finding, placeText } from '../../../findings/finding.ts';
import type { Finding } from '../../../model/finding.ts';
import type { GoalDocument, Project } from '../../../model/goals/goals.ts';

/** The same project is, within a year, the same unit with the same code or, where none is printed, the same name. */
function identity(project: Project, year: number | null): string {
  return JSON.stringify([year, project.unit.code ?? project.unit.name, project.code ?? project.name]);
}

/** Projects that occur twice, in one document or in several that are read together. */
export function duplicateProjects(documents: readonly GoalDocument[]): Finding[] {
  const first = new Map<string, Project>();
  const findings: Finding[] = [];
  const all = documents.flatMap(({ year, projects }) => projects.map((project) => ({ year, project })));
  for (const { year, project } of all) {
    const key = identity(project, year);
    const before = first.get(key);
    first.set(key, before ?? project);
    if (before === undefined) continue;
    const { unit, code, name, source } = project;
    const about = { place: source, project: { unit: unit.code ?? unit.name, code, name } };
    findings.push(finding('goal-project-duplicate', { project: name, place: placeText(before.source, 'zh') }, about));
  }
  return findings;
}

import type { ProjectRef } from '../model/finding.ts';
import type { GoalDocument, Indicator, Project } from '../model/goals/goals.ts';
import { projectRef } from '../model/goals/project-ref.ts';
import type { Place } from '../model/place.ts';
import type { TargetReading } from '../model/target/target.ts';
import { type Category, categoryOf, type Kind, kindOf } from './facts/indicator-level.ts';
import { type Measure, measureOf, plainText } from './facts/indicator-name.ts';

/** Where a finding points: what `finding()` takes as its third argument. */
export interface Where {
  readonly place: Place;
  readonly project: ProjectRef | null;
  readonly indicator: number | null;
}

/** An indicator as checks look at it: levels recognised, name folded for comparison, what the name measures. */
export interface RowView {
  readonly indicator: Indicator;
  readonly project: ProjectView;
  readonly category: Category | null;
  readonly kind: Kind | null;
  /** Level 3 folded for comparison; the description's where level 3 is blank. */
  readonly name: string;
  readonly description: string;
  readonly measure: Measure;
  readonly target: TargetReading;
  /** Level 3 as printed, for quoting. */
  readonly quoted: string;
  readonly where: Where;
}

export interface ProjectView {
  readonly project: Project;
  readonly document: DocumentView;
  readonly rows: readonly RowView[];
  readonly where: Where;
}

export interface DocumentView {
  readonly document: GoalDocument;
  readonly projects: readonly ProjectView[];
  readonly where: Where;
}

function rowView(indicator: Indicator, project: ProjectView): RowView {
  const quoted = indicator.level3 ?? indicator.description ?? '';
  const name = plainText(quoted);
  return {
    indicator,
    project,
    category: categoryOf(indicator),
    kind: kindOf(indicator),
    name,
    description: plainText(indicator.description),
    measure: measureOf(name),
    target: indicator.target,
    quoted: quoted.replace(/\s+/gu, ' ').trim(),
    where: { place: indicator.source, project: projectRef(project.project), indicator: indicator.ordinal },
  };
}

/** Prepares a goal document for the checks, once for all of them. */
export function viewDocument(document: GoalDocument): DocumentView {
  const projects: ProjectView[] = [];
  const view: DocumentView = {
    document,
    projects,
    where: { place: { file: document.source.file }, project: null, indicator: null },
  };
  for (const project of document.projects) {
    const rows: RowView[] = [];
    const where: Where = { place: project.source, project: projectRef(project), indicator: null };
    const projectView: ProjectView = { project, document: view, rows, where };
    for (const indicator of project.indicators) rows.push(rowView(indicator, projectView));
    projects.push(projectView);
  }
  return view;
}

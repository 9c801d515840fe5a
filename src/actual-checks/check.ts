import type { OwnKind } from '../findings/finding-kind.ts';
import type { Finding } from '../model/finding.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { CheckExample, RejectExample } from './example.ts';
import type { ProjectView, RowView } from './project-view.ts';

/** What every check has beside its function. `kind` is what it finds: code, severity, wording and the reason why. */
interface CheckAbout {
  readonly kind: OwnKind;
  /** What exactly is looked at, in one or two sentences. */
  readonly looksAt: Bilingual;
  /** What looks similar and is deliberately left alone. */
  readonly silentOn: Bilingual;
  /** Codes that say the same fault better: where one of them stands on the same row, this finding is dropped. */
  readonly yieldsTo?: readonly string[];
  /** Projects that must stay silent, and projects that must not; tests run them. */
  readonly accept: readonly CheckExample[];
  readonly reject: readonly RejectExample[];
}

/** Looks at one indicator that was reported on. */
export interface RowCheck extends CheckAbout {
  readonly scope: 'row';
  readonly run: (row: RowView) => readonly Finding[];
}

/** Looks at one project as a whole. */
export interface ProjectCheck extends CheckAbout {
  readonly scope: 'project';
  readonly run: (project: ProjectView) => readonly Finding[];
}

/** Looks at projects side by side. */
export interface AcrossCheck extends CheckAbout {
  readonly scope: 'across';
  readonly run: (projects: readonly ProjectView[]) => readonly Finding[];
}

/** One check of what was reported: kind of finding, documentation, function and examples in one unit. A check never changes a score. */
export type ActualCheck = RowCheck | ProjectCheck | AcrossCheck;

/** Runs one check over projects. */
export function runCheck(check: ActualCheck, projects: readonly ProjectView[]): readonly Finding[] {
  switch (check.scope) {
    case 'row':
      return projects.flatMap(({ rows }) => rows.flatMap((row) => check.run(row)));
    case 'project':
      return projects.flatMap((project) => check.run(project));
    case 'across':
      return check.run(projects);
  }
}

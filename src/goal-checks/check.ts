import type { OwnKind } from '../findings/finding-kind.ts';
import type { Finding } from '../model/finding.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { DocumentView, ProjectView, RowView } from './document-view.ts';
import type { CheckExample, RejectExample } from './example.ts';

/** What every check has beside its function. `kind` is what it finds: code, severity, wording and the reason why. */
interface CheckAbout {
  readonly kind: OwnKind;
  /** What exactly is looked at, in one or two sentences for the catalogue page. */
  readonly looksAt: Bilingual;
  /** What looks similar and is deliberately left alone. */
  readonly silentOn: Bilingual;
  /** Codes that say the same fault better: where one of them stands on the same indicator, this finding is dropped. */
  readonly yieldsTo?: readonly string[];
  /** Codes of reading the table that this check says better: shown instead of them where both are about the same row. */
  readonly replaces?: readonly string[];
  /** Codes of reading and of checks that a finding about a whole table says once for all its rows. */
  readonly replacesRows?: (found: Finding) => readonly string[];
  /** Tables that must stay silent, and tables that must not; tests run them and the catalogue page prints them. */
  readonly accept: readonly CheckExample[];
  readonly reject: readonly RejectExample[];
}

export interface IndicatorCheck extends CheckAbout {
  readonly scope: 'indicator';
  readonly run: (row: RowView) => readonly Finding[];
}

export interface ProjectCheck extends CheckAbout {
  readonly scope: 'project';
  readonly run: (project: ProjectView) => readonly Finding[];
}

export interface DocumentCheck extends CheckAbout {
  readonly scope: 'document';
  readonly run: (document: DocumentView) => readonly Finding[];
}

/** One check of badly set indicators: kind of finding, documentation, function and examples in one unit. */
export type GoalCheck = IndicatorCheck | ProjectCheck | DocumentCheck;

/** Runs one check over a whole document, in the order of the tables. */
export function runCheck(check: GoalCheck, document: DocumentView): readonly Finding[] {
  switch (check.scope) {
    case 'indicator':
      return document.projects.flatMap((project) => project.rows.flatMap((row) => check.run(row)));
    case 'project':
      return document.projects.flatMap((project) => check.run(project));
    case 'document':
      return check.run(document);
  }
}

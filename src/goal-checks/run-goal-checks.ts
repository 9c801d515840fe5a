import { graverFirst } from '../findings/severity.ts';
import type { Finding } from '../model/finding.ts';
import type { GoalDocument } from '../model/goals/goals.ts';
import { type GoalCheck, runCheck } from './check.ts';
import { viewDocument } from './document-view.ts';
import { groupBy } from './facts/group-by.ts';
import { goalChecks } from './goal-checks.ts';

/** What a finding is about, so that two findings on the same thing can be seen to be. */
function subjectKey({ place, project, indicator }: Finding): string {
  return [place?.table, project?.unit, project?.code, project?.name, indicator].join('|');
}

/** True when two findings are about the same row, project or document of the same file. */
export function sameSubject(a: Finding, b: Finding): boolean {
  return a.place?.file === b.place?.file && subjectKey(a) === subjectKey(b);
}

function withoutYielding(found: readonly Finding[], checks: readonly GoalCheck[]): Finding[] {
  const yields = new Map(checks.map((check) => [check.kind.code, check.yieldsTo ?? []]));
  const codes = groupBy(found, subjectKey);
  return found.filter((each) => {
    const others = codes.get(subjectKey(each)) ?? [];
    return !others.some((other) => other !== each && (yields.get(each.code) ?? []).some((code) => code === other.code));
  });
}

const sameProject = (a: Finding, b: Finding): boolean =>
  a.place?.file === b.place?.file && JSON.stringify(a.project) === JSON.stringify(b.project);

/** Findings about single rows without those that one about their whole table says for all of them. */
export function withoutRows(found: readonly Finding[], checked: readonly Finding[]): readonly Finding[] {
  const replacing = goalChecks.flatMap(({ kind, replacesRows }) =>
    replacesRows === undefined
      ? []
      : checked.flatMap((each) => (each.code === kind.code ? [{ each, codes: new Set(replacesRows(each)) }] : [])),
  );
  if (replacing.length === 0) return found;
  return found.filter((row) => !replacing.some(({ each, codes }) => codes.has(row.code) && sameProject(row, each)));
}

/** A fault of a table that is a project for each of several places has one place, whatever project it is said of. */
const onceKey = (found: Finding): string =>
  JSON.stringify((found.place?.table ?? found.place?.cell) === undefined ? found : { ...found, project: null });

/**
 * Runs every check over a goal document. The same fault is reported once; findings come in the order of the document: what concerns it
 * as a whole first, then project by project and row by row, blocking ones first within a row.
 */
export function runGoalChecks(document: GoalDocument, checks: readonly GoalCheck[] = goalChecks): readonly Finding[] {
  const view = viewDocument(document);
  const all = checks.flatMap((check) => runCheck(check, view));
  const once = new Map<string, Finding>();
  for (const each of all) if (!once.has(onceKey(each))) once.set(onceKey(each), each);
  const found = withoutRows(withoutYielding([...once.values()], checks), [...once.values()]);
  const position = new Map<string, number>();
  view.projects.forEach((project, at) => {
    position.set(subjectKey({ ...project.where } as Finding), (at + 1) * 10_000);
    project.rows.forEach((row, index) => {
      position.set(subjectKey({ ...row.where } as Finding), (at + 1) * 10_000 + index + 1);
    });
  });
  const rank = (each: Finding) => position.get(subjectKey(each)) ?? 0;
  return [...found].sort((a, b) => rank(a) - rank(b) || graverFirst(a, b));
}

import type { Speak } from '../../findings/speak.ts';
import { notCarriedOutText } from '../../model/actuals/not-carried-out.ts';
import { countStates, statesText } from '../../model/result/project-state.ts';
import type { ProjectScore } from '../../model/result/result.ts';
import { projectStateWords } from '../../model/result/state-words.ts';
import { textCell } from '../tables/cells.ts';
import type { Cell } from '../tables/output-sheet.ts';

/** The projects whose totals count in means, grades and sums of results. */
export const finalProjects = (projects: readonly ProjectScore[]): readonly ProjectScore[] =>
  projects.filter(({ state }) => state === 'final');

/** The projects that are assessed: all but those that were not carried out. Only their money and points are added up. */
export const assessedProjects = (projects: readonly ProjectScore[]): readonly ProjectScore[] =>
  projects.filter((project) => !isAbsent(project));

/** True for a project that was not carried out; what it lacks to be left out may still have to be corrected. */
export const isAbsent = ({ actual }: Pick<ProjectScore, 'actual'>): boolean => actual?.notCarriedOut != null;

/** 未参评（撤销）：reason；document, or the short form without them; null for a project that is assessed. */
export function absenceText(
  { actual }: Pick<ProjectScore, 'actual'>,
  say: Speak,
  more: 'kind' | 'all' = 'all',
): string | null {
  const absence = actual?.notCarriedOut ?? null;
  if (absence === null) return null;
  const told = { kind: absence.kind, reason: absence.reason?.text ?? null, document: absence.document?.text ?? null };
  return notCarriedOutText(told, (text) => say(text), more);
}

/** The projects that somebody still has to complete or correct. */
export const openProjects = (projects: readonly ProjectScore[]): readonly ProjectScore[] =>
  projects.filter(({ state }) => state === 'draft' || state === 'blocked');

/** The state of a project as its one word; whatever is not final stands out. */
export function stateCell({ state }: ProjectScore, say: Speak, more: Partial<Cell> = {}): Cell {
  return textCell(say(projectStateWords[state]), state === 'final' ? 'body' : 'warning', { align: 'center', ...more });
}

/** 已定分 3，待改正 1. */
export function statesOf(projects: readonly ProjectScore[], { language }: Speak): string {
  return statesText(countStates(projects), language);
}

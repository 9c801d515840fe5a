import type { Speak } from '../../findings/speak.ts';
import { countStates, projectStateWords, statesText } from '../../model/result/project-state.ts';
import type { ProjectScore } from '../../model/result/result.ts';
import { textCell } from '../tables/cells.ts';
import type { Cell } from '../tables/output-sheet.ts';

/** The projects whose totals count in means, grades and sums of results. */
export const finalProjects = (projects: readonly ProjectScore[]): readonly ProjectScore[] =>
  projects.filter(({ state }) => state === 'final');

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

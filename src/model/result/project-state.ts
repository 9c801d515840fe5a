import * as z from 'zod';
import { type Bilingual, record } from '../json/shape.ts';

/**
 * What can be said of a project's total: final (nothing blocks it), blocked (something has to be corrected), draft (something is
 * missing), or that it was not carried out and is not assessed.
 */
export const projectStateSchema = z.enum(['final', 'blocked', 'draft', 'not-carried-out']);
export type ProjectState = z.infer<typeof projectStateSchema>;

/** The one word of each state in every output, in the order in which counts are printed. */
export const projectStateWords: Readonly<Record<ProjectState, Bilingual>> = {
  final: { zh: '已定分', en: 'final' },
  blocked: { zh: '待改正', en: 'blocked' },
  draft: { zh: '缺项', en: 'draft' },
  'not-carried-out': { zh: '未参评', en: 'not carried out' },
};

/** How many projects are in each state. */
export const stateCountsSchema = record({
  final: z.int(),
  blocked: z.int(),
  draft: z.int(),
  'not-carried-out': z.int(),
});
export type StateCounts = z.infer<typeof stateCountsSchema>;

export function countStates(projects: readonly { readonly state: ProjectState }[]): StateCounts {
  const of = (state: ProjectState) => projects.filter((project) => project.state === state).length;
  return {
    final: of('final'),
    blocked: of('blocked'),
    draft: of('draft'),
    'not-carried-out': of('not-carried-out'),
  };
}

const between = { zh: '，', en: ', ' } as const;

/** The states that occur, with their counts: 已定分 3，待改正 1. */
export function statesText(counts: StateCounts, language: keyof Bilingual): string {
  const words = projectStateSchema.options.filter((state) => counts[state] > 0);
  return words.map((state) => `${projectStateWords[state][language]} ${counts[state]}`).join(between[language]);
}

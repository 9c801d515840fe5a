import * as z from 'zod';
import { type Bilingual, record } from '../json/shape.ts';
import { type ProjectState, projectStateWords } from './state-words.ts';

/** See {@link ProjectState}. */
export const projectStateSchema = z.enum(['final', 'blocked', 'draft', 'not-carried-out'] satisfies ProjectState[]);

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

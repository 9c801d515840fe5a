import type { Bilingual } from '../json/shape.ts';

/**
 * What can be said of a project's total: final (nothing blocks it), blocked (something has to be corrected), draft (something is
 * missing), or that it was not carried out and is not assessed.
 */
export type ProjectState = 'final' | 'blocked' | 'draft' | 'not-carried-out';

/** The one word of each state in every output, in the order in which counts are printed. */
export const projectStateWords: Readonly<Record<ProjectState, Bilingual>> = {
  final: { zh: '已定分', en: 'final' },
  blocked: { zh: '待改正', en: 'blocked' },
  draft: { zh: '缺项', en: 'draft' },
  'not-carried-out': { zh: '未参评', en: 'not carried out' },
};

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

/** What a unit has handed in; `twice`: several files report the same project. */
export type SubmissionState = 'complete' | 'partial' | 'blank' | 'twice' | 'another-year' | 'unreadable' | 'none';

/** The one word of each state in every output. */
export const submissionWords: Readonly<Record<SubmissionState, Bilingual>> = {
  complete: { zh: '已交', en: 'complete' },
  partial: { zh: '部分', en: 'partial' },
  blank: { zh: '空白', en: 'blank' },
  twice: { zh: '重复', en: 'twice' },
  'another-year': { zh: '错年度', en: 'another year' },
  unreadable: { zh: '读不出', en: 'unreadable' },
  none: { zh: '未交', en: 'missing' },
};

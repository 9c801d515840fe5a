import type { FindingKind } from '../wording.ts';
import { costFindings } from './goal-checks/cost.ts';
import { measureFindings } from './goal-checks/measure.ts';
import { promiseFindings } from './goal-checks/promises.ts';
import { structureFindings } from './goal-checks/structure.ts';
import { wordFindings } from './goal-checks/words.ts';

/** Findings of `perf-score goals check`: badly set indicators, found before they cost points. */
export const goalCheckFindings = {
  ...measureFindings,
  ...costFindings,
  ...wordFindings,
  ...structureFindings,
  ...promiseFindings,
} as const satisfies Record<string, FindingKind>;

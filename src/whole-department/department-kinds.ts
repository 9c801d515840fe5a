import type { OwnKind } from '../findings/finding-kind.ts';
import { figureNegative, partExceeds, sumDiffers } from './figure-checks.ts';
import { goalAdded, goalChanged, goalDropped, goalsAbsent } from './goal-kinds.ts';
import { indicatorTwice, weightsNotClosed } from './profile-kinds.ts';
import { projectsDiffer, projectsNotCompared } from './project-checks.ts';
import { indicatorOpen, lossWithoutReason, stepsUnclear } from './row-checks.ts';

/** Every kind of finding about a whole department. */
export const departmentKinds: readonly OwnKind[] = [
  weightsNotClosed,
  indicatorTwice,
  goalsAbsent,
  goalDropped,
  goalChanged,
  goalAdded,
  sumDiffers,
  partExceeds,
  figureNegative,
  projectsDiffer,
  projectsNotCompared,
  indicatorOpen,
  lossWithoutReason,
  stepsUnclear,
];

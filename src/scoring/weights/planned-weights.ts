import type { Decimal } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import type { Project } from '../../model/goals/goals.ts';
import { projectRef } from '../../model/goals/project-ref.ts';
import type { Profile } from '../../model/policy/profile.ts';
import { categoryFinder } from './categories.ts';
import { nominalWeights } from './nominal-weights.ts';

/** The weights a project will be scored with, by ordinal, and where they could not be shared out in the step of the profile. */
export interface PlannedWeights {
  readonly weights: ReadonlyMap<number, Decimal>;
  readonly findings: readonly Finding[];
}

const aboutSteps: ReadonlySet<string> = new Set(['weights-finer-than-step', 'weights-too-small']);

/** The weights as far as goal table and profile tell them, before anybody fills in anything: those of scoring, by the same code. */
export function plannedWeights(project: Project, profile: Profile): PlannedWeights {
  const category = categoryFinder(profile);
  const rows = project.indicators.map((indicator) => ({ indicator, actual: null, category: category(indicator) }));
  const subject = { project: projectRef(project), indicator: null, place: project.source };
  const { weights, findings } = nominalWeights(rows, profile, subject);
  return {
    weights: new Map([...weights].map(([ordinal, { points }]) => [ordinal, points])),
    findings: findings.filter(({ code }) => aboutSteps.has(code)),
  };
}

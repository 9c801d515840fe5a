import { type DecimalText, decimal } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { budgetUnitGroups } from '../../model/goals/budget-unit-groups.ts';
import type { BudgetUnit } from '../../model/goals/goals.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { countStates, type StateCounts } from '../../model/result/project-state.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { lossTitle } from '../evaluation/chapters/deviations.ts';
import {
  type CategoryTally,
  categoryTallies,
  gradeCounts,
  lossesOf,
  type MeanScore,
  type MoneySums,
  meanScore,
  moneySums,
  total,
} from '../evaluation/tally.ts';
import { reportingProjects } from '../run/submissions.ts';
import { acrossUnits } from './across-units.ts';
import { type Attention, projectsToLookAt } from './attention.ts';

/** Counts and sums over some projects; sums leave out those that were not carried out. */
export interface Figures extends MoneySums {
  readonly projects: number;
  readonly states: StateCounts;
  /** Mean of the final projects' totals, by revised budget where every one has it. */
  readonly mean: MeanScore | null;
  /** The grade of the mean; null without one. */
  readonly grade: string | null;
  readonly grades: readonly { readonly grade: string; readonly count: number }[];
  readonly full: DecimalText;
  readonly score: DecimalText;
  readonly lost: DecimalText;
  readonly blocking: number;
}

/** What one rule cost over all projects. */
interface CauseTally {
  readonly rule: string;
  readonly title: Bilingual;
  readonly lines: number;
  readonly projects: number;
  readonly points: DecimalText;
}

/** A department's year over its units. */
export interface RollUp {
  readonly all: Figures;
  readonly units: readonly {
    readonly unit: BudgetUnit;
    readonly projects: readonly ProjectScore[];
    readonly figures: Figures;
  }[];
  /** The projects of units that reported something; what follows is about them. */
  readonly reported: Figures;
  /** By rule, costliest first. */
  readonly causes: readonly CauseTally[];
  readonly categories: readonly CategoryTally[];
  readonly attention: readonly Attention[];
  /** What only shows when the units lie side by side. */
  readonly findings: readonly Finding[];
}

function figures(projects: readonly ProjectScore[], run: ScoreRun): Figures {
  const mean = meanScore(projects, run.profile);
  return {
    projects: projects.length,
    states: countStates(projects),
    ...moneySums(projects),
    mean,
    grade: mean?.grade ?? null,
    grades: gradeCounts(projects, run.profile),
    full: total(projects.map(({ ledger }) => ledger.full)),
    score: total(projects.map(({ ledger }) => ledger.score)),
    lost: total(projects.map(({ ledger }) => ledger.deducted)),
    blocking: new Set(projects.flatMap((project) => project.blocking)).size,
  };
}

function causes(projects: readonly ProjectScore[]): CauseTally[] {
  const found = new Map<string, { title: Bilingual; points: DecimalText[]; projects: Set<ProjectScore> }>();
  for (const loss of lossesOf(projects)) {
    const { project, deduction } = loss;
    if (decimal(deduction.points).isZero()) continue;
    const known = found.get(deduction.rule) ?? { title: lossTitle(loss), points: [], projects: new Set() };
    known.points.push(deduction.points);
    known.projects.add(project);
    found.set(deduction.rule, known);
  }
  return [...found]
    .map(([rule, { title, points, projects: of }]) => ({
      rule,
      title,
      lines: points.length,
      projects: of.size,
      points: total(points),
    }))
    .sort((a, b) => decimal(b.points).cmp(decimal(a.points)));
}

/** Rolls a run up over its units: pure, exact; every number can be redone from the projects. */
export function rollUp(run: ScoreRun): RollUp {
  const reporting = reportingProjects(run);
  return {
    all: figures(run.projects, run),
    units: budgetUnitGroups(run.projects).map(({ unit, members }) => ({
      unit,
      projects: members,
      figures: figures(members, run),
    })),
    reported: figures(reporting, run),
    causes: causes(reporting),
    categories: categoryTallies(reporting, run.profile),
    attention: projectsToLookAt(run, reporting),
    findings: acrossUnits(run),
  };
}

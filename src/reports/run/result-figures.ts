import { namesEvidence } from '../../model/actuals/says-nothing.ts';
import { decimal, points } from '../../model/decimal.ts';
import { budgetUnitGroups } from '../../model/goals/budget-unit-groups.ts';
import type { Profile } from '../../model/policy/profile.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import type { ResultFigures, ResultJson } from '../../model/result/result-json.ts';
import { unitTextsOf } from '../../model/result/unit-texts.ts';
import { assessedProjects, finalProjects } from '../evaluation/states.ts';
import { gradeCounts, hasBothAmounts, meanScore, moneySums } from '../evaluation/tally.ts';
import { isMet } from './is-met.ts';

/** Some projects in figures, as reports tell them. */
export function figuresOf(projects: readonly ProjectScore[], profile: Profile): ResultFigures {
  const assessed = assessedProjects(projects);
  const rows = assessed.flatMap(({ indicators }) => indicators);
  const count = (of: (row: (typeof rows)[number]) => boolean) => rows.filter(of).length;
  const { initial, revised, executed, rate } = moneySums(projects);
  const mean = meanScore(projects, profile);
  return {
    projects: projects.length,
    notCarriedOut: projects.length - assessed.length,
    final: finalProjects(projects).length,
    indicators: {
      all: rows.length,
      met: count((row) => isMet(row) === true),
      missed: count((row) => isMet(row) === false),
      notApplicable: count(({ outcome }) => outcome.type === 'not-applicable'),
      open: count(({ outcome }) => outcome.type === 'missing' || outcome.type === 'invalid'),
      evidenced: count(({ actual }) => namesEvidence(actual?.evidence)),
    },
    money: {
      initial: initial.value,
      revised: revised.value,
      executed: executed.value,
      lacking: assessed.filter((project) => !hasBothAmounts(project)).length,
      executionPercent: rate === null ? null : decimal(rate).times(100).toFixed(2),
    },
    mean: mean === null ? null : { score: points(decimal(mean.score)), grade: mean.grade, weighted: mean.weighted },
    grades: gradeCounts(projects, profile).map(({ grade, count: graded }) => ({ grade, projects: graded })),
  };
}

/** Every unit in figures, and in its own words where it was asked for them. */
export function unitResults({ projects, profile }: ScoreRun): NonNullable<ResultJson['units']> {
  return budgetUnitGroups(projects).map(({ unit, members }) => ({
    unit,
    figures: figuresOf(members, profile),
    texts: textsOf(members),
  }));
}

function textsOf(members: readonly ProjectScore[]): NonNullable<ResultJson['units']>[number]['texts'] {
  const { texts, missing, place } = unitTextsOf(members);
  if (place === null) return null;
  const { duties, organisation, experience, problems, measures, use } = texts;
  return {
    duties: duties?.text ?? null,
    organisation: organisation?.text ?? null,
    experience: experience?.text ?? null,
    problems: problems?.text ?? null,
    measures: measures?.text ?? null,
    use: use?.text ?? null,
    missing,
  };
}

import { certain } from '../../model/certain.ts';
import { type Decimal, type DecimalText, decimal, plain, round, sum } from '../../model/decimal.ts';
import { gradeOf } from '../../model/policy/grade-of.ts';
import type { Profile } from '../../model/policy/profile.ts';
import type { Deduction, IndicatorScore, ProjectScore, ScoredRow } from '../../model/result/result.ts';
import { assessedProjects, finalProjects } from './states.ts';

/** Where points were lost: the money row, an indicator, or the project as a whole. */
export interface Loss {
  readonly project: ProjectScore;
  readonly indicator: IndicatorScore | null;
  readonly part: 'execution' | 'indicator' | 'project';
  readonly row: ScoredRow | null;
  readonly deduction: Deduction;
}

/** Every deduction line of the projects, in the order of the input: money first, then the indicators, then the project. */
export function lossesOf(projects: readonly ProjectScore[]): Loss[] {
  return projects.flatMap((project) => [
    ...project.execution.deductions.map((deduction) => ({
      project,
      indicator: null,
      part: 'execution' as const,
      row: project.execution,
      deduction,
    })),
    ...project.indicators.flatMap((indicator) =>
      indicator.deductions.map((deduction) => ({
        project,
        indicator,
        part: 'indicator' as const,
        row: indicator,
        deduction,
      })),
    ),
    ...project.deductions.map((deduction) => ({
      project,
      indicator: null,
      part: 'project' as const,
      row: null,
      deduction,
    })),
  ]);
}

/** The losses with points, largest first; equal ones stay in the order of the input. */
export function largestFirst(losses: readonly Loss[]): Loss[] {
  return losses
    .filter((loss) => !decimal(loss.deduction.points).isZero())
    .sort((a, b) => decimal(b.deduction.points).comparedTo(decimal(a.deduction.points)));
}

/** The sum of what is known, null where nothing is; `missing` counts what is not, and is said wherever the sum is shown. */
export interface KnownSum {
  readonly value: DecimalText | null;
  readonly missing: number;
}

function knownSum(values: readonly (DecimalText | null)[]): KnownSum {
  const known = values.filter((value) => value !== null);
  return { value: known.length === 0 ? null : total(known), missing: values.length - known.length };
}

/** 年初预算数 as it was reported or, where nobody reported it, as the goal table has it. */
export function initialBudget({ execution, project }: ProjectScore): DecimalText | null {
  return execution.initial ?? project.budget.total;
}

/** True where executed ÷ revised can be formed. */
export const hasBothAmounts = ({ execution }: ProjectScore): boolean =>
  execution.revised !== null && execution.executed !== null;

/** Money of some projects in 万元: sums of what is known, and executed ÷ revised over the projects that give both. */
export interface MoneySums {
  readonly initial: KnownSum;
  readonly revised: KnownSum;
  readonly executed: KnownSum;
  readonly rate: DecimalText | null;
}

/** Adds up the money of projects; one that was not carried out counts in no sum. */
export function moneySums(all: readonly ProjectScore[]): MoneySums {
  const projects = assessedProjects(all);
  const sum = (amountOf: (project: ProjectScore) => DecimalText | null) => knownSum(projects.map(amountOf));
  const both = projects.filter(hasBothAmounts);
  const whole = (column: 'revised' | 'executed') => knownSum(both.map(({ execution }) => execution[column])).value;
  return {
    initial: sum(initialBudget),
    revised: sum(({ execution }) => execution.revised),
    executed: sum(({ execution }) => execution.executed),
    rate: ratio(whole('executed'), whole('revised')),
  };
}

/** Adds decimal texts; null when one of them is blank or there are none, so that a gap never passes for a zero. */
function sumOrNull(values: readonly (DecimalText | null)[]): DecimalText | null {
  if (values.length === 0 || values.some((value) => value === null)) return null;
  return plain(sum(values.map((value) => decimal(value ?? '0'))));
}

/** Adds decimal texts exactly. */
export function total(values: readonly DecimalText[]): DecimalText {
  return plain(sum(values.map(decimal)));
}

/** part ÷ whole, or null where the whole is zero or blank. */
export function ratio(part: DecimalText | null, whole: DecimalText | null): DecimalText | null {
  if (part === null || whole === null || decimal(whole).isZero()) return null;
  return plain(decimal(part).div(decimal(whole)));
}

/** The mean of the totals of final projects: weighted by revised budget where every one has it, plain otherwise. */
export interface MeanScore {
  readonly score: DecimalText;
  readonly grade: string | null;
  readonly weighted: boolean;
  readonly projects: number;
}

/** Rolls the totals of the final projects up to one score, rounded once as the profile rounds; null when none is final. */
export function meanScore(projects: readonly ProjectScore[], profile: Profile): MeanScore | null {
  const finals = finalProjects(projects);
  if (finals.length === 0) return null;
  const budgets = finals.map((project) => project.execution.revised);
  const whole = sumOrNull(budgets);
  const weighted = whole !== null && decimal(whole).greaterThan(0);
  const weightOf = (index: number): Decimal =>
    decimal(weighted ? certain(budgets[index], 'budget of a weighted project') : '1');
  const points = sum(finals.map((project, index) => decimal(project.total.score).times(weightOf(index))));
  const mean = round(points.div(sum(finals.map((_, index) => weightOf(index)))), profile.rounding);
  return { score: plain(mean), grade: gradeOf(mean, profile), weighted, projects: finals.length };
}

/** How many projects have each grade, in the profile's order; only final ones are graded. */
export function gradeCounts(projects: readonly ProjectScore[], profile: Profile): { grade: string; count: number }[] {
  return profile.grades.map(({ grade }) => ({
    grade,
    count: projects.filter((project) => project.total.grade === grade).length,
  }));
}

/** Points and losses of one category over the projects. Execution and whole-project lines are categories of their own. */
export interface CategoryTally {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly rows: number;
  readonly weight: DecimalText;
  readonly score: DecimalText;
  readonly lost: DecimalText;
}

const wholeProject = { zh: '项目整体', en: 'project as a whole' };
const unplaced = { zh: '未归类指标', en: 'indicators of no category' };
const execution = { zh: '预算执行率', en: 'budget execution' };

/** Points by category over the projects, in the profile's order; categories without rows are left out. */
export function categoryTallies(all: readonly ProjectScore[], profile: Profile): CategoryTally[] {
  const projects = assessedProjects(all);
  const tally = (id: string, title: CategoryTally['title'], rows: readonly ScoredRow[]): CategoryTally => {
    const lost = total(rows.flatMap((row) => row.deductions.map((line) => line.points)));
    const weight = total(rows.map((row) => row.weight));
    return { id, title, rows: rows.length, weight, lost, score: plain(decimal(weight).minus(decimal(lost))) };
  };
  const indicators = projects.flatMap((project) => project.indicators);
  const known = new Set(profile.categories.map((category) => category.id));
  const ofProjects = projects.flatMap((project) => project.deductions);
  const tallies = [
    tally(
      'execution',
      execution,
      projects.map((project) => project.execution),
    ),
    ...profile.categories.map((category) =>
      tally(
        category.id,
        category.title,
        indicators.filter((row) => row.category === category.id),
      ),
    ),
    tally(
      'unplaced',
      unplaced,
      indicators.filter((row) => row.category === null || !known.has(row.category)),
    ),
  ].filter((category) => category.rows > 0);
  if (ofProjects.length === 0) return tallies;
  const lost = total(ofProjects.map((line) => line.points));
  return [
    ...tallies,
    {
      id: 'project',
      title: wholeProject,
      rows: projects.length,
      weight: '0',
      score: plain(decimal(lost).negated()),
      lost,
    },
  ];
}

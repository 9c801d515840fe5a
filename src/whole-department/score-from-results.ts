import { type Decimal, decimal, plain, round, sum } from '../model/decimal.ts';
import type { ScoreRun } from '../model/result/result.ts';
import type { DepartmentProject, PreparedDepartment } from '../model/whole-department/department-run.ts';
import { missing, type Scored } from './score-row.ts';

/** The points of an indicator that the goals of the department make up: those whose category has its id, added up. */
export function scoreGoals(id: string, goals: ScoreRun | null): Scored {
  const own = (goals?.projects[0]?.indicators ?? []).filter(({ category }) => category === id);
  if (own.length === 0) return missing('没有采用的履职目标归入这里', 'no goal of the department belongs here');
  const open = own.filter(({ outcome }) => outcome.score === null && outcome.type !== 'not-applicable').length;
  if (open > 0) {
    const why = { zh: `${open}项履职目标没有得分`, en: `${open} goals have no score` };
    return { value: null, outcome: { type: 'missing', why, told: true }, steps: [] };
  }
  const score = plain(sum(own.map(({ outcome }) => decimal(outcome.score ?? '0'))));
  const shown = `${own.map(({ outcome }) => outcome.score ?? '0').join(' + ')} = ${score}`;
  const steps = [{ zh: `${own.length}项履职目标得分之和：${shown}`, en: `sum of ${own.length} goals: ${shown}` }];
  return { value: null, outcome: { type: 'scored', score }, steps };
}

/** The points of an indicator that takes the results of the projects: their mean out of 100 times its weight, rounded once. */
export function scoreProjects(
  mean: 'money' | 'plain',
  weight: Decimal,
  projects: readonly DepartmentProject[] | null,
  { profile }: PreparedDepartment,
): Scored {
  if (projects === null)
    return missing('没有给出项目自评结果（--results）', 'no results of projects were given (--results)');
  const assessed = projects.filter((project) => project.assessed);
  const counted = assessed.filter(({ score, budget }) => score !== null && (mean === 'plain' || budget !== null));
  const open = assessed.length - counted.length;
  if (open > 0 || counted.length === 0) return missing(`${open}个项目没有得分`, `${open} projects have no score`);
  const shares = counted.map(({ budget }) => decimal(mean === 'plain' ? '1' : (budget ?? '0')));
  const all = sum(shares);
  if (all.isZero()) return missing('项目预算合计为0', 'the budgets add up to 0');
  const weighted = sum(counted.map(({ score }, at) => decimal(score ?? '0').times(shares[at] ?? 0)));
  const average = weighted.div(all);
  const score = plain(round(average.times(weight).div(100), profile.rounding));
  const shown = `${plain(weighted.toDecimalPlaces(6))} ÷ ${plain(all)} × ${plain(weight)} ÷ 100 = ${score}`;
  const steps = [
    mean === 'money'
      ? {
          zh: `项目得分按全年预算数加权平均 × 分值：${shown}`,
          en: `mean of the projects weighted by budget × weight: ${shown}`,
        }
      : { zh: `项目得分简单平均 × 分值：${shown}`, en: `plain mean of the projects × weight: ${shown}` },
  ];
  return { value: average, outcome: { type: 'scored', score }, steps };
}

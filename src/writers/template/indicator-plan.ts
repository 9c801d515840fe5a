import type { indicatorColumns } from '../../model/actuals/actuals-layout.ts';
import type { Indicator, Project } from '../../model/goals/goals.ts';
import type { LastYearValue } from '../../model/goals/last-year.ts';
import { type PlannedTarget, plannedTarget } from './planned-target.ts';
import type { TemplateInput } from './template-input.ts';

export type IndicatorColumnId = (typeof indicatorColumns)[number]['id'];

/** How a cell of an indicator's row is offered: to be filled in, may be filled in, fixed, or not for this row. */
type CellUse = 'required' | 'optional' | 'fixed' | 'not-for-this-row';

/** One indicator as the template asks for it. */
export interface IndicatorPlan {
  readonly project: Project;
  readonly indicator: Indicator;
  readonly target: PlannedTarget;
  readonly satisfaction: boolean;
  /** What it came to last year, as last year's result has it. */
  readonly lastYear: LastYearValue | null;
  readonly use: (column: IndicatorColumnId) => CellUse;
}

const optional: ReadonlySet<IndicatorColumnId> = new Set([
  'weight',
  'bandPercent',
  'notApplicable',
  'reason',
  'measure',
  'manualScore',
  'manualWho',
  'manualWhy',
  'confirmed',
  'judgedBy',
]);

/** What is judged, or may be: a comparison with last year where nobody has the figures. */
const isJudged = ({ target }: Omit<IndicatorPlan, 'use'>) => target.kind === 'qualitative' || target.trend !== null;

const onlyFor: Partial<Record<IndicatorColumnId, (plan: Omit<IndicatorPlan, 'use'>) => boolean>> = {
  lastYear: ({ target }) => target.trend !== null && target.trend.kind !== 'unclear',
  settledTarget: ({ target }) => target.kind === 'deferred' || isComputed(target) || target.trend?.kind === 'unclear',
  settledTargetSource: ({ target }) =>
    target.kind === 'deferred' || isComputed(target) || target.trend?.kind === 'unclear',
  band: isJudged,
  bandPercent: isJudged,
  judgedBy: isJudged,
  surveySize: ({ satisfaction }) => satisfaction,
};

const required: ReadonlySet<IndicatorColumnId> = new Set(['actual', 'evidence']);

/** A share of last year's value: where that is a percentage itself, the figure has to be settled. */
const isComputed = ({ trend }: PlannedTarget) => trend?.kind === 'figure' && trend.relative;

function cellUse(column: IndicatorColumnId, plan: Omit<IndicatorPlan, 'use'>): CellUse {
  const condition = onlyFor[column];
  if (condition !== undefined && !condition(plan)) {
    return column === 'lastYear' && plan.lastYear !== null ? 'optional' : 'not-for-this-row';
  }
  const settles = column === 'settledTarget' || column === 'settledTargetSource';
  const mayDo = column === 'band' || (column === 'lastYear' && plan.target.trend?.kind === 'direction');
  if (optional.has(column) || (settles && isComputed(plan.target)) || (mayDo && plan.target.trend !== null))
    return 'optional';
  return required.has(column) || condition !== undefined ? 'required' : 'fixed';
}

const isSatisfaction = (indicator: Indicator) =>
  [indicator.level1, indicator.level2, indicator.level3].some((level) => level?.includes('满意') === true);

/** Plans the rows of the indicator sheet, in the order of the goal table. */
export function planIndicators({ projects, lastYear }: Pick<TemplateInput, 'projects' | 'lastYear'>): IndicatorPlan[] {
  return projects.flatMap((project) =>
    project.indicators.map((indicator) => {
      const plan = {
        project,
        indicator,
        target: plannedTarget(indicator.target, project.budget.total),
        satisfaction: isSatisfaction(indicator),
        lastYear: lastYear?.get(project)?.get(indicator.ordinal) ?? null,
      };
      return { ...plan, use: (column) => cellUse(column, plan) };
    }),
  );
}

import { basisName } from '../../explanation/basis-name.ts';
import { marks } from '../../findings/marks.ts';
import { lossTitle } from '../evaluation/chapters/deviations.ts';
import type { Loss } from '../evaluation/tally.ts';
import { points, text, whole } from './columns.ts';
import type { ColumnOf } from './data-table.ts';
import { indicatorName } from './indicator-columns.ts';
import { type OfProject, projectKeys } from './project-columns.ts';

/** A line of the ledger of points of a project; `line` is its position there, from 1. */
export interface OfDeduction extends OfProject {
  readonly loss: Loss;
  readonly line: number;
}

/** One row per line of the ledger: the lines of a project add up to its full points less its score. */
export const deductionColumns: readonly ColumnOf<OfDeduction>[] = [
  ...projectKeys,
  whole('deduction_ordinal', '扣分在项目中的序号，从 1 起', 'position within the project, from 1', ({ line }) => line),
  text(
    'part',
    '扣在哪里：execution 预算执行率，indicator 指标，project 项目整体',
    'execution (the execution rate), indicator or project (as a whole)',
    ({ loss }) => loss.part,
  ),
  whole('indicator_ordinal', '指标序号', 'which indicator', ({ loss }) => loss.indicator?.indicator.ordinal),
  text('indicator', '指标名称', 'name of the indicator', ({ loss }) =>
    loss.indicator === null ? null : indicatorName(loss.indicator),
  ),
  points('points', '扣分', 'points lost', ({ loss }) => loss.deduction.points),
  text('rule', '规则代码', 'id of the rule', ({ loss }) => loss.deduction.rule),
  text('rule_title', '规则名称', 'title of the rule', ({ loss, language }) => lossTitle(loss)[language]),
  text('why', '扣分说明', 'why', ({ loss, language }) => loss.deduction.why[language]),
  text('basis', '依据', 'documents that the rule rests on', ({ loss, language }) =>
    loss.deduction.basis.map((basis) => basisName(basis, language)).join(marks[language].semicolon),
  ),
];

import type { LayoutColumn } from '../../model/actuals/actuals-layout.ts';
import { type ReviewedColumn, reviewedColumns } from '../../model/actuals/reviewed.ts';

const column = <Id extends string>(id: Id, heading: string, ...aliases: string[]) =>
  ({ id, heading, aliases }) as const;

/** The columns a case table may have, by heading, in any order. A row without `weight` has 10 points. */
export const caseColumns = [
  column('name', '情形', '用例', '名称', '三级指标', 'case', 'name'),
  column('level1', '一级指标', 'level 1', 'level1'),
  column('level2', '二级指标', 'level 2', 'level2'),
  column('target', '指标值', '年度指标值', '目标值', 'target'),
  column('actual', '实际完成值', '实际值', '完成值', 'actual'),
  column('lastYear', '上年实际值', '上年值', 'last year'),
  column('settledTarget', '核定指标值', '批复指标值', 'settled target'),
  column('settledTargetSource', '核定依据', '批复文件', 'settled by'),
  column('band', '达成程度', 'band'),
  column('bandPercent', '评定比例（%）', '评定比例', 'band percent', 'share'),
  column('evidence', '佐证材料', '佐证', 'evidence'),
  column('surveySize', '调查样本数', '样本数', '调查样本数（份）', 'survey size', 'survey'),
  column('assessable', '不可评价程度', 'assessable'),
  column('related', '与项目相关', 'related'),
  column('fitsLevel', '归类相符', 'fits level'),
  column('repeated', '重复指标', 'repeated'),
  column('tasksSet', '应完成任务数', 'tasks set'),
  column('tasksDone', '已完成任务数', 'tasks done'),
  column('notApplicable', '不适用原因', '不适用', 'not applicable'),
  column('reason', '偏差原因', '原因', 'reason'),
  column('manualScore', '人工评分', 'manual score'),
  column('manualWho', '评分人', 'scored by'),
  column('manualWhy', '评分理由', 'score reason'),
  column('initial', '年初预算数', '年初预算', 'initial budget', 'initial'),
  column('revised', '全年预算数', '全年预算', 'revised budget', 'revised'),
  column('executed', '全年执行数', '全年执行', '执行数', 'executed'),
  column('fiscal', '当年财政拨款', '财政拨款', 'fiscal funds'),
  column('carryOver', '上年结转资金', '上年结转', 'carry-over'),
  column('note', '备注', 'note'),
  column('profile', '方案', '计分方案', 'profile'),
  column('settings', '设置', 'settings'),
  column('weight', '分值', 'weight'),
  column('score', '得分', 'score'),
  column('lost', '扣分', 'deduction', 'lost'),
  column('total', '总分', 'total'),
  column('outcome', '结果', 'outcome'),
  column('rule', '规则', 'rule'),
  column('sentence', '说明', 'sentence'),
] as const satisfies readonly LayoutColumn[];

export type CaseColumn = (typeof caseColumns)[number]['id'];

/** Columns of amounts in 万元: a case without a target that fills in one of them is about budget execution. */
export const moneyColumns = ['initial', 'revised', 'executed', 'fiscal', 'carryOver'] as const;

/** Columns of what a reviewer found, under the headings of a reviewer's sheet. */
export const reviewColumns: readonly ReviewedColumn[] = reviewedColumns.map(({ id }) => id);

/** Columns of other numbers that are reported. */
export const countColumns = ['bandPercent', 'surveySize', 'manualScore'] as const;

export type NumberColumn = (typeof moneyColumns | typeof countColumns)[number];

/** Columns that say what must come out; a case without any of them tests nothing. */
export const expectationColumns: readonly CaseColumn[] = ['score', 'lost', 'total', 'outcome', 'rule', 'sentence'];

/** The heading of a column, for messages. */
export function caseHeading(id: CaseColumn): string {
  return caseColumns.find((one) => one.id === id)?.heading ?? id;
}

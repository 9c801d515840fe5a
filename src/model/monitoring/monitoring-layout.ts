import type { LayoutColumn } from '../actuals/actuals-layout.ts';
import { type AsOf, periodText, reasonClasses, reasonWords } from './monitored.ts';

const column = <Id extends string>(id: Id, heading: string, ...aliases: string[]) => ({ id, heading, aliases });

/** Version of the layout, written to the hidden sheet where a year-end template has its own. */
export const monitoringVersion = 'monitoring-1.0';

/** The row of the hidden sheet that tells the month. */
export const asOfRow = 'as-of';

const project = [column('key', '标识'), column('code', '项目编码', '项目代码'), column('name', '项目名称')] as const;

/** The columns of the sheet 资金, found by heading wherever they stand. */
export const monitoringMoneyColumns = (asOf: AsOf) =>
  [
    ...project,
    column('source', '资金来源'),
    column('initial', '年初预算数（万元）', '年初预算数', '预算数', '全年预算数'),
    column(
      'executed',
      `${periodText(asOf)}执行数（万元）`,
      `${periodText(asOf)}执行数`,
      '执行数',
      '累计执行数',
      '累计支出',
    ),
    column('rate', `${periodText(asOf)}执行率`, '执行率'),
    column('expected', '全年预计执行数（万元）', '全年预计执行数', '预计全年执行数', '预计执行数'),
  ] as const satisfies readonly LayoutColumn[];
export type MonitoringMoneyColumn = ReturnType<typeof monitoringMoneyColumns>[number]['id'];

/** The columns of the sheet 指标, in the order of 《项目支出绩效目标执行监控表》. */
export const monitoringIndicatorColumns = (asOf: AsOf) =>
  [
    ...project,
    column('ordinal', '序号'),
    column('level1', '一级指标'),
    column('level2', '二级指标'),
    column('level3', '三级指标', '指标名称'),
    column('description', '绩效指标描述'),
    column('target', '年度指标值', '指标值', '目标值'),
    column('stage', '阶段目标值', '阶段目标'),
    column(
      'progress',
      `${periodText(asOf)}执行情况`,
      '执行情况',
      `${periodText(asOf)}完成情况`,
      '阶段性完成值',
      '完成值',
      '完成情况',
    ),
    column('expected', '全年预计完成情况', '全年预计完成值', '预计完成情况', '全年预计'),
    ...reasonClasses.map((id) => column(id, reasonWords[id].zh)),
    column('reasonText', '原因说明', '偏差原因说明', '偏差原因'),
    column('likelihood', '完成目标可能性', '完成可能性'),
    column('remark', '备注', '拟采取的措施', '整改措施'),
  ] as const satisfies readonly LayoutColumn[];
export type MonitoringIndicatorColumn = ReturnType<typeof monitoringIndicatorColumns>[number]['id'];

import { indicatorColumns, type LayoutColumn } from '../actuals/actuals-layout.ts';
import { figureColumns, figureColumnWords } from './figures.ts';

const column = <Id extends string>(id: Id, heading: string, ...aliases: string[]) => ({ id, heading, aliases });

/** Version of the layout, written to the hidden sheet where a year-end template has its own. */
export const departmentVersion = 'department-1.0';

/** Sheets of the workbook that a department fills in, beside the guide and the hidden one. */
export const departmentSheets = { figures: '基础数据', goals: '履职目标', answers: '指标评定' } as const;

/** The columns of 基础数据; amounts are in 万元, found by the name of their row and the heading of their column. */
export const figureSheetColumns = [
  column('item', '基础数据项目', '数据项目'),
  column('unit', '计量单位'),
  ...figureColumns.map((id) => column(id, figureColumnWords[id].zh)),
  column('remark', '说明'),
] as const satisfies readonly LayoutColumn[];
export type FigureSheetColumn = (typeof figureSheetColumns)[number]['id'];

/** The columns of 履职目标: those of every indicator, and where it comes from. */
export const goalSheetColumns = [
  column('part', '分项绩效目标', '所属目标'),
  column('sentence', '目标原文', '原文'),
  column('adopted', '是否采用', '采用'),
  ...indicatorColumns,
] as const satisfies readonly LayoutColumn[];
export type GoalSheetColumn = (typeof goalSheetColumns)[number]['id'];

/** The columns of 指标评定: an indicator a row, or a requirement of its list. */
export const answerSheetColumns = [
  column('level1', '一级指标'),
  column('level2', '二级指标'),
  column('name', '评价指标'),
  column('item', '评分内容', '评分标准'),
  column('weight', '分值'),
  column('met', '是否达到'),
  column('judged', '评定得分'),
  column('notApplicable', '不适用原因'),
  column('remark', '说明和佐证', '说明', '佐证材料'),
] as const satisfies readonly LayoutColumn[];
export type AnswerSheetColumn = (typeof answerSheetColumns)[number]['id'];

/** What may stand under 是否达到 and 是否采用. */
export const yesNoWords = { yes: '是', no: '否' } as const;

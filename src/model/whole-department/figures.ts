import type { Bilingual } from '../json/shape.ts';

/** The columns of 部门整体支出绩效评价基础数据表; `value` holds what has no budget and no final account, such as posts. */
export const figureColumns = ['value', 'lastBudget', 'lastFinal', 'budget', 'final'] as const;
export type FigureColumn = (typeof figureColumns)[number];

/** The words of each column, as headings and inside formulas. */
export const figureColumnWords = {
  value: { zh: '数值', en: 'number' },
  lastBudget: { zh: '上年预算数', en: 'last budget' },
  lastFinal: { zh: '上年决算数', en: 'last final account' },
  budget: { zh: '本年预算数', en: 'budget' },
  final: { zh: '本年决算数', en: 'final account' },
} as const satisfies Readonly<Record<FigureColumn, Bilingual>>;

export type FigureUnit = '人' | '万元' | '%';

/** A row of the sheet: what is counted, its unit, and the columns that exist for it. `part` rows are 其中 of the row above. */
export interface FigureRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: FigureUnit;
  readonly columns: readonly FigureColumn[];
  readonly part: boolean;
}

const years = ['lastBudget', 'lastFinal', 'budget', 'final'] as const;
const accounts = ['lastFinal', 'budget', 'final'] as const;
const one = ['value'] as const;

const row = (
  id: string,
  zh: string,
  en: string,
  columns: readonly FigureColumn[],
  unit: FigureUnit = '万元',
): FigureRow => ({ id, name: { zh, en }, unit, columns, part: false });
const part = (...given: Parameters<typeof row>): FigureRow => ({ ...row(...given), part: true });

/** Every figure that a clerk takes from 决算, in the order of the sheet. A formula names one by id and column: receptionFinal. */
export const figureRows: readonly FigureRow[] = [
  row('staffApproved', '编制数', 'approved posts', one, '人'),
  row('staffActual', '实际在职人数', 'staff in post', one, '人'),
  row('threePublic', '三公经费合计', 'three public expenses', years),
  row('abroad', '因公出国境费', 'travel abroad', years),
  row('cars', '公务用车购置和维护费', 'cars: purchase and running', years),
  part('carPurchase', '公务用车购置费', 'cars: purchase', years),
  part('carRunning', '公务用车运行维护费', 'cars: running', years),
  row('reception', '公务接待费', 'official receptions', years),
  row('initialBudget', '部门年初预算', 'initial budget of the department', one),
  row('addedBudget', '本年追加预算', 'added in the year', one),
  row('adjustedBudget', '部门调整后预算', 'adjusted budget of the department', one),
  row('carriedIn', '上年结转结余', 'carried in', one),
  row('carriedOut', '年末结转结余', 'carried out', one),
  row('expenditure', '部门支出合计', 'expenditure of the department', accounts),
  row('basic', '基本支出', 'basic expenditure', accounts),
  part('publicCost', '公用经费', 'running costs', accounts),
  part('office', '办公经费', 'office costs', accounts),
  part('travel', '水费电费差旅费', 'water, power, travel', accounts),
  part('meetings', '会议费培训费', 'meetings and training', accounts),
  row('projects', '项目支出', 'project expenditure', accounts),
  part('projectsWork', '业务工作专项', 'projects: work', accounts),
  part('projectsRunning', '运行维护专项', 'projects: maintenance', accounts),
  part('projectsKey', '重点项目支出', 'projects: key ones', accounts),
  row('procurement', '政府采购金额', 'government procurement', accounts),
  row('paymentDone', '实际支付进度', 'payment progress', one, '%'),
  row('paymentDue', '既定支付进度', 'payment progress due', one, '%'),
  row('assetsInUse', '在用固定资产', 'fixed assets in use', one),
  row('assetsAll', '固定资产总额', 'all fixed assets', one),
  row('payables', '年末应付账款', 'payables at the end of the year', one),
  row('payablesLast', '上年末应付账款', 'payables a year before', one),
  row('receivables', '年末应收账款', 'receivables at the end of the year', one),
  row('receivablesLast', '上年末应收账款', 'receivables a year before', one),
];

/** One figure: a row and one of its columns, by the name that formulas use. */
export interface Figure {
  readonly name: string;
  readonly row: FigureRow;
  readonly column: FigureColumn;
  readonly label: Bilingual;
}

/** The name of a figure in formulas: receptionFinal, staffActual. */
export const figureName = (id: string, column: FigureColumn): string =>
  column === 'value' ? id : `${id}${column.charAt(0).toUpperCase()}${column.slice(1)}`;

function figure(of: FigureRow, column: FigureColumn): Figure {
  const { name } = of;
  const words = figureColumnWords[column];
  const label = column === 'value' ? name : { zh: `${name.zh}${words.zh}`, en: `${name.en}, ${words.en}` };
  return { name: figureName(of.id, column), row: of, column, label };
}

/** Every figure by its name. */
export const figures: ReadonlyMap<string, Figure> = new Map(
  figureRows.flatMap((of) => of.columns.map((column) => [figureName(of.id, column), figure(of, column)] as const)),
);

/** How a name of a formula is said: the label of a figure, 指标值 for `value`, 分值 for `weight`. */
export function figureLabel(name: string): Bilingual {
  if (name === 'value') return { zh: '指标值', en: 'value' };
  if (name === 'weight') return { zh: '分值', en: 'weight' };
  return figures.get(name)?.label ?? { zh: name, en: name };
}

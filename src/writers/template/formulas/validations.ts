import type { DataValidation } from 'exceljs';
import { bandWords } from '../../../model/actuals/actuals-layout.ts';
import { notCarriedOutKinds, notCarriedOutWords } from '../../../model/actuals/not-carried-out.ts';
import type { IndicatorColumnId, IndicatorPlan } from '../indicator-plan.ts';

/**
 * Validations warn and let the person go on wherever the reader can make sense of what was typed (7次, 95%); only lists
 * that have no other answer stop.
 */
const warning = (title: string, error: string) =>
  ({ showErrorMessage: true, errorStyle: 'warning', errorTitle: title, error }) as const;

const hint = (title: string, prompt: string) => ({ showInputMessage: true, promptTitle: title, prompt }) as const;

const atLeastZero = (title: string, prompt: string): DataValidation => ({
  type: 'decimal',
  operator: 'greaterThanOrEqual',
  formulae: [0],
  allowBlank: true,
  ...hint(title, prompt),
  ...warning(title, '这里应填不小于0的数字，不带单位。仍要保留请选“是”。'),
});

const between = (title: string, low: number, high: number, prompt: string, error: string): DataValidation => ({
  type: 'decimal',
  operator: 'between',
  formulae: [low, high],
  allowBlank: true,
  ...hint(title, prompt),
  ...warning(title, error),
});

const oneOf = (title: string, words: readonly string[], prompt: string): DataValidation => ({
  type: 'list',
  formulae: [`"${words.join(',')}"`],
  allowBlank: true,
  ...hint(title, prompt),
  ...warning(title, `请从下拉表中选择：${words.join('、')}。`),
});

const dateIn = (year: number): DataValidation => ({
  type: 'date',
  operator: 'between',
  // Late is an answer too: what was finished in the year after is entered as it was.
  formulae: [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 11, 31))],
  allowBlank: true,
  ...hint('实际完成日期', `填实际完成的那一天，如${year}-12-18；过了期限才完成的照实填。`),
  ...warning('不是日期，或早于本年度', `请填日历上有的日期，像${year}-12-18这样。仍要保留请选“是”。`),
});

/** Money in 万元: prefixed or not, never negative. */
export const moneyValidation = atLeastZero('金额（万元）', '只填数字，单位万元；没有的填0。');

/** The kinds of project that were not carried out. */
export const absenceValidation = oneOf(
  '未参评情形',
  notCarriedOutKinds.map((kind) => notCarriedOutWords[kind].zh),
  '全年没有开展的项目选一种，并写原因和依据；开展了的空着。',
);

/** An answer that a formula can't check while one types: only a hint. */
const anyAnswer = (title: string, prompt: string): DataValidation => ({
  type: 'textLength',
  operator: 'lessThanOrEqual',
  formulae: [2000],
  allowBlank: true,
  ...hint(title, prompt),
  ...warning(title, '这里最多填2000个字。'),
});

function actualValidation(plan: IndicatorPlan, year: number): DataValidation | null {
  const { input, unit, trend } = plan.target;
  const inUnit = unit === null ? '' : `（单位：${unit}）`;
  if (trend !== null) {
    const ways = '没有数据的，填“是”或“否”，或在“达成程度”选一档并在这里写明情况。';
    const figures = trend.kind === 'unclear' ? '' : `，并在“上年实际值”填上年的数`;
    return anyAnswer('与上年比', `填本年的实际数${inUnit}${figures}。${ways}`);
  }
  if (plan.target.kind === 'budget-relative') {
    return anyAnswer('与预算比', `填实际金额${inUnit}，或“是”“否”；空着按资金页的执行数判断。`);
  }
  switch (input) {
    case 'percent':
      return between(
        '百分数',
        0,
        100,
        '填95表示95%，不用输入%。',
        '百分数一般在0到100之间：95%填95。确实超过100的请选“是”，并写明原因。',
      );
    case 'number':
      return atLeastZero('实际完成值', unit === null ? '只填数字。' : `只填数字，单位：${unit}。`);
    case 'signed-number':
      return {
        type: 'decimal',
        operator: 'between',
        formulae: [-1e12, 1e12],
        allowBlank: true,
        ...hint('实际完成值', unit === null ? '只填数字，可以是负数。' : `只填数字，可以是负数，单位：${unit}。`),
        ...warning('实际完成值', '这里应填数字，不带单位。仍要保留请选“是”。'),
      };
    case 'date':
      return dateIn(year);
    case 'yes-no':
      return oneOf('是否做到', ['是', '否'], '做到了选“是”，没有做到选“否”。');
    case 'text':
      return null;
    default:
      return input satisfies never;
  }
}

/** The validation of an input cell of the indicator sheet, or null where anything may be typed. */
export function indicatorValidation(
  plan: IndicatorPlan,
  column: IndicatorColumnId,
  year: number,
): DataValidation | null {
  switch (column) {
    case 'actual':
      return actualValidation(plan, year);
    case 'lastYear':
      return atLeastZero('上年实际值', '填上年的实际完成值，单位与本年相同，用阿拉伯数字。');
    case 'band':
      return oneOf('达成程度', Object.values(bandWords), '对照目标选一档，并在完成值里写明情况。');
    case 'bandPercent':
      return between('评定比例', 0, 100, '在所选档次内评定，如90。', '评定比例应在0到100之间。');
    case 'weight':
      return between('分值', 0, 100, '目标表没有规定的可以不填。', '分值应在0到100之间。');
    case 'surveySize':
      return {
        type: 'whole',
        operator: 'greaterThanOrEqual',
        formulae: [1],
        allowBlank: true,
        ...hint('调查样本数', '填收回的有效问卷份数。'),
        ...warning('调查样本数', '应填大于0的整数。'),
      };
    case 'manualScore':
      return between('人工评分', 0, 100, '由复核人填写，不超过分值。', '评分应在0到分值之间。');
    default:
      return null;
  }
}

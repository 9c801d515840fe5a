import type { DataValidation } from 'exceljs';
import { bandWords } from '../../../model/actuals/actuals-layout.ts';
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
  formulae: [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year, 11, 31))],
  allowBlank: true,
  ...hint('实际完成日期', `填${year}年内的日期，如${year}-12-18。`),
  ...warning('日期不在本年度', `日期应在${year}年1月1日至12月31日之间。仍要保留请选“是”。`),
});

/** Money in 万元: prefixed or not, never negative. */
export const moneyValidation = atLeastZero('金额（万元）', '只填数字，单位万元；没有的填0。');

function actualValidation(plan: IndicatorPlan, year: number): DataValidation | null {
  const { input, unit } = plan.target;
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
      return atLeastZero('上年实际值', '填上年的实际完成值，单位与本年相同。');
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

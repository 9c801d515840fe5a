import type { Bilingual } from '../../model/json/shape.ts';
import type { MeasureInput } from './measured.ts';

// Why a row can't be scored, and what kind of answer it waits for: said in findings and beside the row.

export const targetWhy: Bilingual = { zh: '指标值无法计分', en: 'the target cannot be scored' };
export const growthWhy: Bilingual = {
  zh: '指标值写的是增长幅度，没有核定为可比的数值',
  en: 'the target states an amount of growth that was not settled as a figure',
};
export const judgementWhy: Bilingual = { zh: '没有达成程度', en: 'no band was chosen' };

export const aNumber = (unit: string | null): Bilingual =>
  unit === null ? { zh: '数', en: 'a number' } : { zh: `以“${unit}”计的数`, en: `a number in "${unit}"` };
export const anAnswer: Bilingual = { zh: '“是”或“否”', en: '"是" (yes) or "否" (no)' };
export const aYearsFigure: Bilingual = {
  zh: '本年的实际数，不是比上年增减多少',
  en: "this year's own figure, not the change from last year",
};
export const aDay: Bilingual = { zh: '完成日期，例如 2026年12月31日', en: 'the day it was done, such as 2026-12-31' };
export const anExistingDay: Bilingual = {
  zh: '日历上有的日期，例如 2026年12月31日',
  en: 'a day that exists, such as 2026-12-31',
};
export const aTrend: Bilingual = {
  zh: '本年的实际数（并填上年实际值），或“是”“否”，或在“达成程度”选一档',
  en: 'this year\'s figure (and last year\'s beside it), "是" (yes) or "否" (no), or a band under 达成程度',
};
export const anAmount: Bilingual = { zh: '以万元计的金额', en: 'an amount in 万元' };

/** That what was written is no actual: （写的是“/”，不算完成值）. */
export function emptyAnswer({ actual }: MeasureInput): Bilingual {
  const text = actual.actual?.text.trim() ?? '';
  if (text === '') return { zh: '', en: '' };
  return { zh: `（写的是“${text}”，不算完成值）`, en: ` ("${text}" is none)` };
}

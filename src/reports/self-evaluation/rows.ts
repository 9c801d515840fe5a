import { decimal } from '../../model/decimal.ts';
import type { ProjectResult } from '../../model/result/result-json.ts';
import { type At, at, each, known } from './at.ts';
import { type Figure, joined, type Sentence, score, share, words } from './sentence.ts';
import type { IndicatorResult, View } from './view.ts';

/** Findings by which a profile says that a row needs a reason which nobody gave; no other row is asked for one in a report. */
const reasonDue = new Set([
  'deducted-without-reason',
  'execution-without-reason',
  'far-above-without-reason',
  'rule-reason-required',
]);

/** True where the profile wants a reason of a row that nobody gave. */
export const asksForReason = (findings: readonly { readonly code: string }[]): boolean =>
  findings.some(({ code }) => reasonDue.has(code));

/** An indicator by its most telling printed name. */
export function rowName(row: At<IndicatorResult>, { tell }: View): Sentence {
  const name = (['level3', 'description', 'level2', 'level1'] as const).flatMap(
    (level) => known(at(row, level)) ?? [],
  )[0];
  if (name !== undefined) return [words(name)];
  return tell(
    { zh: '第{n}项指标', en: 'indicator {n}' },
    { n: { path: `${row.path}.ordinal`, text: `${row.value.ordinal}` } },
  );
}

/** The actual as it was written; a bare number, with its unit in the cell beside it, gets that unit: 7 is 7次. */
export function actualText(row: At<IndicatorResult>): Sentence {
  const reading = known(at(row, 'actual'));
  if (reading === null) return [];
  const { text, value, unit } = reading.value;
  const told = [words(at(reading, 'text'))];
  if (value === null || unit === null || !/\d$/.test(text)) return told;
  const multiplier = known(at(reading, 'multiplier'));
  const named = known(at(reading, 'unit'));
  return [...told, ...[multiplier, named].flatMap((part) => (part === null ? [] : [words(part)]))];
}

/** （指标值≥7次）实际7次: what was planned and what came of it, as both were written. */
export function targetAndActual(row: At<IndicatorResult>, { tell }: View): Sentence {
  const target = words(at(at(row, 'target'), 'text'));
  const actual = actualText(row);
  if (actual.length === 0)
    return tell({ zh: '（指标值{target}）没有填报', en: ' (target {target}): not reported' }, { target });
  const told = tell({ zh: '（指标值{target}）实际{actual}', en: ' (target {target}): {actual}' }, { target, actual });
  const size = known(at(row, 'surveySize'));
  if (size === null) return told;
  return joined([told, tell({ zh: '（有效问卷{size}份）', en: ' ({size} answers)' }, { size: words(size) })]);
}

/** ，完成率80.00%: how far a target that is a number was reached; nothing where no rate says it. */
export function howFar(row: At<IndicatorResult>, { tell }: View): Sentence {
  const completion = known(at(row, 'completion'));
  const { actual, target } = row.value;
  // How much of a ceiling was used up is no completion.
  if (completion === null || target.kind === 'at-most') return [];
  const rate = share(completion, [[actual?.amount ?? null, target.amount]]);
  return tell({ zh: '，完成率{rate}', en: ', {rate} of it' }, { rate });
}

/** 91.23%: executed ÷ the denominator of the profile, which is one of both budgets. */
export function executionRate({ value }: At<ProjectResult['execution']>, rate: At<string>): Figure {
  const { initial, revised, executed } = value;
  return share(rate, [
    [executed, revised],
    [executed, initial],
  ]);
}

/** ，扣2.00分: the points a row lost; nothing where it lost none. */
export function lostPoints(row: At<Pick<ProjectResult, 'deductions'>>, { tell }: View): Sentence {
  const lines = each(at(row, 'deductions')).filter(({ value }) => !decimal(value.points).isZero());
  return lines.flatMap((line) =>
    tell({ zh: '，扣{points}分', en: ', {points} points lost' }, { points: score(at(line, 'points')) }),
  );
}

/** What the unit gave as reason and measure, each a sentence of its own; the place of a reason that is due and lacks is marked. */
export function reasonAndMeasure(
  row: At<Pick<IndicatorResult, 'reason' | 'measure' | 'findings'>>,
  { tell, marksGaps }: View,
): Sentence {
  const reason = known(at(row, 'reason'));
  const measure = known(at(row, 'measure'));
  const isDue = asksForReason(row.value.findings);
  return joined([
    ...(reason === null ? [] : [tell({ zh: '原因：{reason}。', en: ' Reason: {reason}.' }, { reason: words(reason) })]),
    ...(reason === null && isDue && marksGaps ? [tell({ zh: '（原因待补充）', en: ' (reason to be added)' })] : []),
    ...(measure === null
      ? []
      : [tell({ zh: '改进措施：{measure}。', en: ' Measure: {measure}.' }, { measure: words(measure) })]),
  ]);
}

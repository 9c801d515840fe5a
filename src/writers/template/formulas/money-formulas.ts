import { scaleLimits } from '../../../model/actuals/scale-limits.ts';
import { Decimal, type DecimalText } from '../../../model/decimal.ts';
import type { Project } from '../../../model/goals/goals.ts';
import type { TemplatePolicy } from '../template-policy.ts';
import { lackingReason, rowStatus, type Said, says, statusOf } from './status-formula.ts';
import { notAssessedStatus } from './status-words.ts';
import {
  all,
  any,
  apart,
  blank,
  cell,
  compare,
  divide,
  filled,
  isNumber,
  not,
  number,
  type TemplateFormula,
  text,
  when,
} from './template-formula.ts';

const amounts = [
  ['initial', '年初预算数'],
  ['revised', '全年预算数'],
  ['executed', '全年执行数'],
] as const;

/** The column 执行率: executed ÷ revised as a ratio of 1; blank where it can't be formed. */
export const rateFormula: TemplateFormula = when(
  all(isNumber(cell('revised')), isNumber(cell('executed'))),
  when(compare(cell('revised'), '>', number(0)), divide(cell('executed'), cell('revised')), text('')),
  text(''),
);

const unconfirmed = blank('confirmed');

/** Amounts that are surely of another unit, by the same limits as scoring; somebody who knows better confirms them. */
function scaleDoubts(id: (typeof amounts)[number][0], word: string, budget: DecimalText | null): Said[] {
  if (budget === null || !new Decimal(budget).greaterThan(0)) return [];
  const [most, least] = [new Decimal(budget).times(scaleLimits.money), new Decimal(budget).div(scaleLimits.money)];
  const large = all(isNumber(cell(id)), compare(cell(id), '>=', number(most)), unconfirmed);
  const small = all(
    compare(cell(id), '>', number(0)),
    compare(cell(id), '<=', number(least)),
    isNumber(cell(id)),
    unconfirmed,
  );
  return [
    [large, `${word}比绩效目标表的预算大100倍，单位是万元`],
    ...(id === 'executed' ? [] : ([[small, `${word}不到绩效目标表预算的百分之一，单位是万元`]] as const)),
  ];
}

function lacking(policy: TemplatePolicy): readonly Said[] {
  const rate = cell('rate');
  const unusual = all(
    isNumber(rate),
    any(compare(rate, '<', number(policy.reasonBelowRate)), compare(rate, '>', number(1))),
  );
  return [...lackingReason(unusual, policy), [blank('completed'), '总体目标完成情况']];
}

/** Amounts of a project that was not carried out are looked at as numbers only: nothing follows from them. */
const unlessAbsent = (absent: TemplateFormula, said: readonly Said[]): readonly Said[] =>
  said.map(([test, words]) => [all(not(absent), test), words] as const);

/**
 * The column 填报状态 of a project's total row. The names `sum:…` and `entries:…` stand for the sum and the number of entries of
 * the fund sources of the same project, wherever sorting has put their rows, `rows:notApplicable` for its indicators that are said
 * not to apply.
 */
export function moneyStatusFormula(
  policy: TemplatePolicy,
  { budget: { total: budget }, indicators: { length: indicators } }: Pick<Project, 'budget' | 'indicators'>,
): TemplateFormula {
  const contradictions = amounts.flatMap(([id, word]): Said[] => [
    ...scaleDoubts(id, word, budget),
    [all(filled(id), not(isNumber(cell(id)))), `${word}只填数字`],
    [all(isNumber(cell(id)), compare(cell(id), '<', number(0))), `${word}小于0`],
    [
      all(
        isNumber(cell(id)),
        compare(cell(`entries:${id}`), '>', number(0)),
        apart(cell(`sum:${id}`), cell(id)),
        unconfirmed,
      ),
      `${word}各来源之和不等于总额`,
    ],
  ]);
  const absent = says('absence');
  const grounds: readonly Said[] = [
    [not(says('absenceReason')), '未参评原因'],
    [not(says('absenceDocument')), '未参评依据'],
  ];
  const open: readonly Said[] = [
    [all(not(absent), any(says('absenceReason'), says('absenceDocument'))), '写了未参评原因，没有选情形'],
    [
      all(not(absent), compare(cell('rows:notApplicable'), '>=', number(Math.max(1, indicators)))),
      '指标全部不适用，请选未参评情形',
    ],
  ];
  const awaited: TemplateFormula = { type: 'any', of: amounts.map(([id]) => blank(id)) };
  const answered = [[absent, statusOf(grounds, notAssessedStatus)]] as const;
  return rowStatus({
    contradictions: [...open, ...unlessAbsent(absent, contradictions)],
    answered,
    awaited,
    lacking: lacking(policy),
  });
}

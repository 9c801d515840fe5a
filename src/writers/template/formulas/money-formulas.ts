import { scaleLimits } from '../../../model/actuals/scale-limits.ts';
import { Decimal, type DecimalText } from '../../../model/decimal.ts';
import type { Project } from '../../../model/goals/goals.ts';
import type { TemplatePolicy } from '../template-policy.ts';
import { lackingReason, rowStatus, type Said, says, statusOf } from './status-formula.ts';
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
  ['initial', { zh: '年初预算数', en: 'budget at the start' }],
  ['revised', { zh: '全年预算数', en: 'budget of the year' }],
  ['executed', { zh: '全年执行数', en: 'spent' }],
] as const;

/** The column 执行率: executed ÷ revised as a ratio of 1; blank where it can't be formed. */
export const rateFormula: TemplateFormula = when(
  all(isNumber(cell('revised')), isNumber(cell('executed'))),
  when(compare(cell('revised'), '>', number(0)), divide(cell('executed'), cell('revised')), text('')),
  text(''),
);

const unconfirmed = blank('confirmed');

/** Amounts that are surely of another unit, by the same limits as scoring; somebody who knows better confirms them. */
function scaleDoubts(
  [id, name]: (typeof amounts)[number],
  budget: DecimalText | null,
  { say }: TemplatePolicy,
): Said[] {
  if (budget === null || !new Decimal(budget).greaterThan(0)) return [];
  const [most, least] = [new Decimal(budget).times(scaleLimits.money), new Decimal(budget).div(scaleLimits.money)];
  const large = all(isNumber(cell(id)), compare(cell(id), '>=', number(most)), unconfirmed);
  const small = all(
    compare(cell(id), '>', number(0)),
    compare(cell(id), '<=', number(least)),
    isNumber(cell(id)),
    unconfirmed,
  );
  const word = say(name);
  const tooLarge = {
    zh: '{word}比绩效目标表的预算大100倍，单位是万元',
    en: '{word} is 100 times the budget of the goal table; the unit is 10,000 yuan',
  } as const;
  const tooSmall = {
    zh: '{word}不到绩效目标表预算的百分之一，单位是万元',
    en: '{word} is under a hundredth of the budget of the goal table; the unit is 10,000 yuan',
  } as const;
  return [
    [large, say(tooLarge, { word })],
    ...(id === 'executed' ? [] : ([[small, say(tooSmall, { word })]] as const)),
  ];
}

function lacking(policy: TemplatePolicy): readonly Said[] {
  const rate = cell('rate');
  const unusual = all(
    isNumber(rate),
    any(compare(rate, '<', number(policy.reasonBelowRate)), compare(rate, '>', number(1))),
  );
  const completed = policy.say({ zh: '总体目标完成情况', en: 'what came of the annual goal' });
  return [...lackingReason(unusual, policy), [blank('completed'), completed]];
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
  const { say, words } = policy;
  const contradictions = amounts.flatMap((amount): Said[] => {
    const [id, name] = amount;
    const word = { word: say(name) };
    return [
      ...scaleDoubts(amount, budget, policy),
      [all(filled(id), not(isNumber(cell(id)))), say({ zh: '{word}只填数字', en: '{word} takes numbers only' }, word)],
      [
        all(isNumber(cell(id)), compare(cell(id), '<', number(0))),
        say({ zh: '{word}小于0', en: '{word} is under 0' }, word),
      ],
      [
        all(
          isNumber(cell(id)),
          compare(cell(`entries:${id}`), '>', number(0)),
          apart(cell(`sum:${id}`), cell(id)),
          unconfirmed,
        ),
        say({ zh: '{word}各来源之和不等于总额', en: '{word}: the sources do not add up to the total' }, word),
      ],
    ];
  });
  const absent = says('absence');
  const grounds: readonly Said[] = [
    [not(says('absenceReason')), say({ zh: '未参评原因', en: 'why it was not carried out' })],
    [not(says('absenceDocument')), say({ zh: '未参评依据', en: 'the document for it' })],
  ];
  const open: readonly Said[] = [
    [
      all(not(absent), any(says('absenceReason'), says('absenceDocument'))),
      say({ zh: '写了未参评原因，没有选情形', en: 'a reason without a kind of not carried out' }),
    ],
    [
      all(not(absent), compare(cell('rows:notApplicable'), '>=', number(Math.max(1, indicators)))),
      say({
        zh: '指标全部不适用，请选未参评情形',
        en: 'no indicator applies: choose why the project was not carried out',
      }),
    ],
  ];
  const awaited: TemplateFormula = { type: 'any', of: amounts.map(([id]) => blank(id)) };
  const answered = [[absent, statusOf(grounds, words.notAssessed, policy)]] as const;
  return rowStatus(
    {
      contradictions: [...open, ...unlessAbsent(absent, contradictions)],
      answered,
      awaited,
      lacking: lacking(policy),
    },
    policy,
  );
}

import { Decimal, decimal, sum } from '../model/decimal.ts';
import type { Bilingual } from '../model/json/shape.ts';
import type { Profile } from '../model/policy/profile.ts';
import { settingOf } from '../model/policy/setting-of.ts';
import type { Claim, ClaimedFunds, FilledForm } from '../model/review/filled-form.ts';
import type { ClaimReading, ReviewedFigure } from '../model/review/review.ts';
import { agreeing, differing, type FigureSubject, undecided } from './figure.ts';

type Column = 'initial' | 'revised' | 'arrived' | 'executed';

const columnNames: Readonly<Record<Column, Bilingual>> = {
  initial: { zh: '年初预算数', en: 'initial budget' },
  revised: { zh: '全年预算数', en: 'revised budget' },
  arrived: { zh: '到位数', en: 'arrived' },
  executed: { zh: '全年执行数', en: 'executed' },
};

const added: ClaimReading = { kind: 'profile', words: { zh: '各来源相加', en: 'its sources add up to it' } };

/** The total of a column against the sum of its sources; nothing is said where the form lists none. */
function fundSum(funds: readonly ClaimedFunds[], column: Column): ReviewedFigure[] {
  const total = funds.find(({ fund }) => fund === 'total')?.[column] ?? null;
  const parts = funds.filter(({ fund }) => fund !== 'total').flatMap((one) => one[column] ?? []);
  if (total === null || parts.length === 0) return [];
  const title = columnNames[column];
  const subject: FigureSubject = {
    kind: 'fund-sum',
    name: { zh: `资金总额·${title.zh}`, en: `total of funds, ${title.en}` },
  };
  const unreadable = [total, ...parts].find(({ value }) => value === null);
  if (unreadable !== undefined)
    return [undecided(subject, total, { zh: `“${unreadable.text}”不是金额`, en: `"${unreadable.text}" is no amount` })];
  const whole = sum(parts.map(({ value }) => decimal(value ?? '0')));
  if (decimal(total.value ?? '0').eq(whole)) return [agreeing(subject, total, added)];
  const texts = parts.map(({ value }) => value).join('＋');
  return [differing(subject, total, whole, { zh: `各来源 ${texts}`, en: `the sources are ${texts}` })];
}

interface Rate {
  readonly words: Bilingual;
  readonly value: Decimal;
}

/** The execution rate in percent over every budget figure it is formed over in use, the profile's first. */
function ratesOf({ funds }: FilledForm, profile: Profile): readonly Rate[] {
  const whole = funds.find(({ fund }) => fund === 'total');
  const fiscal = funds.filter(({ fund }) => fund === 'fiscal');
  const number = (claim: Claim | null | undefined): Decimal | null =>
    claim?.value == null ? null : decimal(claim.value);
  const revisedParts = funds.filter(({ fund }) => fund !== 'total').flatMap((one) => number(one.revised) ?? []);
  const over: readonly (readonly [string, Bilingual, Decimal | null, Decimal | null])[] = [
    [
      'revised',
      { zh: '执行数÷全年预算数', en: 'executed ÷ revised budget' },
      number(whole?.executed),
      number(whole?.revised),
    ],
    [
      'initial',
      { zh: '执行数÷年初预算数', en: 'executed ÷ initial budget' },
      number(whole?.executed),
      number(whole?.initial),
    ],
    [
      'adjusted',
      { zh: '执行数÷含结转的预算数', en: 'executed ÷ budget with what was carried over' },
      number(whole?.executed),
      revisedParts.length === 0 ? null : sum(revisedParts),
    ],
    [
      'arrived',
      { zh: '执行数÷到位数', en: 'executed ÷ what arrived' },
      number(whole?.executed),
      number(whole?.arrived),
    ],
    [
      'fiscal',
      { zh: '财政拨款的执行数÷预算数', en: 'executed ÷ budget of the appropriation' },
      number(fiscal[0]?.executed),
      number(fiscal[0]?.revised),
    ],
  ];
  const own = settingOf(profile, 'executionDenominator');
  return [...over]
    .sort(([a], [b]) => Number(b === own) - Number(a === own))
    .flatMap(([, words, executed, budget]) =>
      executed === null || budget === null || budget.isZero()
        ? []
        : [{ words, value: executed.times(100).div(budget) }],
    );
}

/** The printed rate against every rate that can be formed, rounded or cut to as many decimals as are printed. */
function executionRate(form: FilledForm, profile: Profile): ReviewedFigure[] {
  const claimed = form.execution.rate;
  const rates = ratesOf(form, profile);
  const subject: FigureSubject = { kind: 'execution-rate', name: { zh: '预算执行率', en: 'execution rate' } };
  const [first] = rates;
  if (claimed === null) return [];
  if (claimed.value === null)
    return [
      undecided(subject, claimed, { zh: `“${claimed.text}”不是百分比`, en: `"${claimed.text}" is no percentage` }),
    ];
  if (first === undefined)
    return [
      undecided(subject, claimed, {
        zh: '没有预算数或执行数，或预算数为零',
        en: 'budget or execution is lacking, or the budget is zero',
      }),
    ];
  const value = decimal(claimed.value);
  const digits = value.decimalPlaces();
  const gives = (rate: Decimal) =>
    [Decimal.ROUND_HALF_UP, Decimal.ROUND_DOWN].some((mode) => rate.toDecimalPlaces(digits, mode).eq(value));
  const found = rates.find((rate) => gives(rate.value));
  if (found !== undefined) {
    const kind = found === first ? 'profile' : 'other-money';
    return [agreeing(subject, claimed, { kind, words: found.words })];
  }
  return [differing(subject, claimed, first.value.toDecimalPlaces(2), first.words)];
}

/** Holds the money of a form against itself: sums of its sources, and the printed rate. */
export const reviewMoney = (form: FilledForm, profile: Profile): readonly ReviewedFigure[] => [
  ...(['initial', 'revised', 'arrived', 'executed'] as const).flatMap((column) => fundSum(form.funds, column)),
  ...executionRate(form, profile),
];

import type { Claim, ClaimedExecution, ClaimedFunds, FilledText } from '../../model/review/filled-form.ts';
import type { Stage } from '../goals/money/money-labels.ts';
import type { RawFigure, RawProject } from '../goals/projects/raw-project.ts';
import { moneyClaim, noScoreOf, pointsClaim, rateClaim } from './claim.ts';
import { executedKind, moneyMark } from './claim-columns.ts';

/** The money of a form, and the cells that it was read from. */
export interface ClaimedMoney {
  readonly funds: readonly ClaimedFunds[];
  readonly execution: ClaimedExecution;
  readonly used: readonly FilledText[];
}

const sources: Readonly<Partial<Record<RawFigure['fund'], ClaimedFunds['fund']>>> = {
  total: 'total',
  fiscal: 'fiscal',
  'carry-over': 'carry-over',
  other: 'other',
};

/** The budget of the year by the columns that may hold it, the one that counts first: forms with one column call it 预算数. */
const budgetOrder: readonly Stage[] = ['revised', 'annual', 'plain'];

const money = (figures: readonly RawFigure[], unit: string | null): Claim | null =>
  figures.map((one) => moneyClaim(one, unit)).find((one) => one !== null) ?? null;

function fundsOf(fund: ClaimedFunds['fund'], figures: readonly RawFigure[], unit: string | null): ClaimedFunds {
  const at = (stage: Stage) => figures.filter((one) => one.stage === stage);
  const spent = (kind: 'executed' | 'arrived') =>
    money(
      at('executed').filter(({ heading }) => executedKind(heading) === kind),
      unit,
    );
  const initial = money(at('initial'), unit);
  const budgets = budgetOrder.map((stage) => money(at(stage), unit)).filter((one) => one !== null);
  return {
    fund,
    label: figures.map(({ row, heading }) => row || heading).find((text) => text !== '') ?? '',
    initial,
    revised: budgets[0] ?? null,
    arrived: spent('arrived'),
    executed: spent('executed'),
  };
}

/** «预算执行情况（20分）», «得分（20分×执行率）»: the points of execution where no cell of their own has them. */
const pointsInWords = /[（(]\s*(\d{1,3}(?:\.\d{1,2})?)\s*分/;

function weightInWords({ figures, heads }: Pick<RawProject, 'figures' | 'heads'>): Claim | null {
  const headings = figures.filter(({ heading }) => moneyMark(heading) === 'score');
  const labels = heads.filter(({ text }) => /执行|资金|预算/.test(text) && text.length < 40);
  for (const { text, place } of [...headings.map(({ heading: words, place }) => ({ text: words, place })), ...labels]) {
    const value = pointsInWords.exec(text)?.[1];
    if (value !== undefined) return { text, value, place };
  }
  return null;
}

/** Reads what a form says of its money. */
export function claimedMoney(raw: RawProject): ClaimedMoney {
  const { figures, moneyUnit } = raw;
  const amounts = figures.filter(({ stage }) => stage !== 'mark' && stage !== 'period' && stage !== 'detail');
  const marks = (mark: ReturnType<typeof moneyMark>) =>
    figures
      .filter(({ stage, heading }) => stage === 'mark' && moneyMark(heading) === mark)
      // Those of the total count; some forms print them beside the appropriation alone.
      .sort((a, b) => Number(b.fund === 'total') - Number(a.fund === 'total'));
  const first = <T>(found: readonly (T | null)[]): T | null => found.find((one) => one !== null) ?? null;
  const own = (Object.keys(sources) as RawFigure['fund'][]).flatMap((fund) => {
    const figuresOf = amounts.filter((one) => one.fund === fund);
    const to = sources[fund];
    return figuresOf.length === 0 || to === undefined ? [] : [fundsOf(to, figuresOf, moneyUnit)];
  });
  const parts = amounts.filter(({ fund }) => fund === 'fiscal-part');
  const rows = own.some(({ fund }) => fund === 'fiscal')
    ? []
    : [...new Set(parts.map(({ row, heading }) => row || heading))].map((label) =>
        fundsOf(
          'fiscal',
          parts.filter(({ row, heading }) => (row || heading) === label),
          moneyUnit,
        ),
      );
  const score = first(marks('score').map(pointsClaim));
  const execution: ClaimedExecution = {
    weight: first(marks('weight').map(pointsClaim)) ?? weightInWords(raw),
    rate: first(marks('rate').map(rateClaim)),
    score,
    noScore: noScoreOf(score),
    reason: marks('reason')[0] ?? null,
  };
  const claims = [...own, ...rows].flatMap(({ initial, revised, arrived, executed }) => [
    initial,
    revised,
    arrived,
    executed,
  ]);
  const { weight, rate, reason } = execution;
  return {
    funds: [...own, ...rows],
    execution,
    used: [...claims, weight, rate, score, reason].flatMap((one) => one ?? []),
  };
}

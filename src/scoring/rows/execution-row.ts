import { inBoth } from '../../findings/args.ts';
import type { ActualProject, Amounts, NumberEntry } from '../../model/actuals/actuals.ts';
import { Decimal, decimal, plain, sum } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { settingWord } from '../../model/policy/setting.ts';
import { settingOf } from '../../model/policy/setting-of.ts';
import type { BindingOrigin, ExecutionScore } from '../../model/result/result.ts';
import { about, type ScoringContext, type Subject } from '../context.ts';
import { type NamedNumber, plainNumber, type RowNumbers } from '../measure/numbers.ts';
import { isGiven, toldTwice, type Unscorable } from './row.ts';
import type { CommonFacts } from './row-facts.ts';

/** The money of a project as exact amounts in 万元, and what a rule may know about it. */
export interface ExecutionReading {
  readonly initial: Decimal | null;
  readonly revised: Decimal | null;
  readonly adjusted: Decimal | null;
  readonly executed: Decimal | null;
  /** The denominator of the profile. */
  readonly budget: Decimal | null;
  /** executed ÷ budget, unrounded; null where it can't be formed. */
  readonly rate: Decimal | null;
  readonly bySource: ExecutionScore['bySource'];
  readonly facts: CommonFacts;
  readonly numbers: RowNumbers;
  readonly problem: Unscorable | null;
  readonly findings: readonly Finding[];
}

type AmountName = keyof Amounts;

const titles: Readonly<Record<AmountName, Bilingual>> = {
  initial: { zh: '年初预算数', en: 'the initial budget' },
  revised: { zh: '全年预算数', en: 'the revised budget' },
  executed: { zh: '全年执行数', en: 'what was executed' },
};

/** An amount; a negative one is a finding and counts as absent. */
function amount(
  entry: NumberEntry | null,
  what: Bilingual,
  name: string,
  subject: Subject,
  findings: Finding[],
): Decimal | null {
  if (entry === null) return null;
  const value = decimal(entry.text);
  if (!value.isNegative()) return value;
  const args = { name, ...inBoth('what', what), value: entry.text };
  findings.push(about({ ...subject, place: entry.place }, 'execution-not-a-number', args));
  return null;
}

/** Reads the money of a project and forms the execution rate by the profile's denominator. */
export function readExecution(
  actual: ActualProject | null,
  name: string,
  subject: Subject,
  context: ScoringContext,
): ExecutionReading {
  const findings: Finding[] = [];
  const execution = actual?.execution ?? null;
  const read = (of: Amounts | null, key: AmountName) => amount(of?.[key] ?? null, titles[key], name, subject, findings);
  const sources = (execution?.bySource ?? []).map((one) => ({
    source: one.source,
    initial: read(one, 'initial'),
    revised: read(one, 'revised'),
    executed: read(one, 'executed'),
  }));
  const contested = (key: AmountName) => execution !== null && isContested(execution, key);
  const total = (key: AmountName) =>
    contested(key)
      ? null
      : (read(execution, key) ??
        sourceTotal(
          sources.map((one) => one[key]),
          key,
        ));
  const initial = total('initial');
  const revised = total('revised');
  const executed = total('executed');
  const adjusted =
    sourceTotal(
      sources.map((one) => one.revised),
      'revised',
    ) ?? revised;
  const denominator = settingOf(context.profile, 'executionDenominator') as 'initial' | 'revised' | 'adjusted';
  const budget = { initial, revised, adjusted }[denominator];
  const rate = budget === null || executed === null || budget.isZero() ? null : executed.div(budget);
  const place = (key: AmountName) => execution?.[key]?.place ?? null;
  const number = (value: Decimal | null, key: AmountName) =>
    value === null ? null : plainNumber(value, '万元', place(key));
  const numbers: Record<string, NamedNumber | null> = {
    initial: number(initial, 'initial'),
    revised: number(revised, 'revised'),
    adjusted: number(adjusted, 'revised'),
    executed: number(executed, 'executed'),
    budget: withOrigin(number(budget, denominator === 'initial' ? 'initial' : 'revised'), denominator),
  };
  const reading = { initial, revised, adjusted, executed, budget, rate, numbers };
  const reasonGiven = isGiven(execution?.reason ?? null) || execution?.contested?.includes('reason') === true;
  const problem = executionProblem(reading, denominator, contested, name, subject, context);
  return {
    ...reading,
    bySource: sources.map(({ source, ...amounts }) => ({
      source,
      initial: textOf(amounts.initial),
      revised: textOf(amounts.revised),
      executed: textOf(amounts.executed),
    })),
    facts: executionFacts(reading, reasonGiven, context),
    problem,
    findings,
  };
}

const textOf = (value: Decimal | null) => (value === null ? null : plain(value));

const withOrigin = (number: NamedNumber | null, origin: BindingOrigin) =>
  number === null ? null : { ...number, origin };

/**
 * The sum of the fund sources where the total is blank. Null when none of them is filled in, or only some: what they add up to is no
 * total. Money carried over has no initial budget, so that there a blank counts for nothing.
 */
function sourceTotal(amounts: readonly (Decimal | null)[], key: AmountName): Decimal | null {
  const given = amounts.flatMap((one) => one ?? []);
  const partial = key !== 'initial' && given.length < amounts.length;
  return given.length === 0 || partial ? null : sum(given);
}

/** True when two reports say different totals, or, where no total was reported, different parts of it. */
function isContested({ contested, bySource, ...amounts }: ActualProject['execution'], key: AmountName): boolean {
  if (amounts[key] !== null) return false;
  return [contested, ...bySource.map((row) => row.contested)].some((columns) => columns?.includes(key) === true);
}

type Money = Pick<ExecutionReading, 'budget' | 'executed' | 'rate'>;

function executionFacts({ budget, rate }: Money, reasonPresent: boolean, { settings }: ScoringContext) {
  const below = settings['executionReasonBelow'];
  const percent = rate === null ? null : rate.times(100);
  return {
    scope: 'execution' as const,
    kind: null,
    satisfaction: null,
    surveyPresent: null,
    evidencePresent: null,
    timeliness: null,
    repeated: null,
    reviewed: null,
    notePresent: null,
    manualPresent: null,
    budgetPositive: budget === null ? null : budget.greaterThan(0),
    executionRate: percent,
    executionBelowReason: percent === null || !(below instanceof Decimal) ? null : percent.lessThan(below),
    reasonPresent,
  };
}

function executionProblem(
  { budget, executed }: Money,
  denominator: 'initial' | 'revised' | 'adjusted',
  contested: (key: AmountName) => boolean,
  name: string,
  subject: Subject,
  { profile }: ScoringContext,
): Unscorable | null {
  const budgetKey = denominator === 'initial' ? 'initial' : 'revised';
  // Reported where the two reports were joined, with both places.
  if ((budget === null && contested(budgetKey)) || (executed === null && contested('executed')))
    return { outcome: 'invalid', why: toldTwice, findings: [] };
  const lacking = [...(budget === null ? [titles[budgetKey]] : []), ...(executed === null ? [titles.executed] : [])];
  if (lacking.length > 0) {
    const what = inBoth('what', {
      zh: lacking.map(({ zh }) => zh).join('和'),
      en: lacking.map(({ en }) => en).join(' and '),
    });
    const severity = profile.missingActual === 'zero' ? 'review' : 'block';
    return {
      outcome: profile.missingActual === 'refuse' ? 'invalid' : 'missing',
      why: { zh: `缺少${what.what}`, en: `lacking: ${what.whatEn}` },
      findings: [about(subject, 'execution-missing', { name, ...what }, severity)],
    };
  }
  if (budget?.isZero() !== true || settingOf(profile, 'zeroBudget') !== 'error') return null;
  return {
    outcome: 'invalid',
    why: { zh: '预算数为零', en: 'the budget is zero' },
    findings: [
      about(subject, 'budget-is-zero', { name, ...inBoth('policy', settingWord('zeroBudget', 'error')) }, 'block'),
    ],
  };
}

import { Decimal, type DecimalText, decimal, percentText } from '../model/decimal.ts';
import type { Project } from '../model/goals/goals.ts';
import { type AsOf, periodText } from '../model/monitoring/monitored.ts';
import type { MonitoringProfile } from '../model/monitoring/monitoring-profile.ts';
import { type Judgement, type Light, lights } from '../model/monitoring/monitoring-run.ts';

const hundred = new Decimal(100);

/** The spending plan as cumulative percent by month, those checkpoints that are filled in, in rising order. */
function checkpoints({ spendingPlan }: Pick<Project, 'spendingPlan'>): readonly { month: number; percent: Decimal }[] {
  const filled = (spendingPlan ?? []).flatMap(({ label, percent }) => {
    // 6月底, 截至10月末
    const month = Number(/(1[0-2]|[1-9])月/.exec(label)?.[1]);
    return percent === null || !(month >= 1) ? [] : [{ month, percent: decimal(percent) }];
  });
  return filled.sort((a, b) => a.month - b.month);
}

/**
 * What the spending plan asks for by the end of a month, in percent: linear between its checkpoints, from 0 at the start of the year. Null
 * where fewer than two checkpoints are filled in: 100 at 12月底 alone is no plan.
 */
export function plannedPercent(project: Pick<Project, 'spendingPlan'>, month: number): Decimal | null {
  const points = checkpoints(project);
  if (points.length < 2) return null;
  let before = { month: 0, percent: new Decimal(0) };
  for (const point of points) {
    if (month <= point.month) {
      const share = new Decimal(month - before.month).div(point.month - before.month);
      return before.percent.plus(point.percent.minus(before.percent).times(share));
    }
    before = point;
  }
  return before.percent;
}

/** Below `behindBelow` behind, below `slowBelow` slow. */
export function lightOf(
  percent: Decimal,
  { behindBelow, slowBelow }: { readonly behindBelow: DecimalText | number; readonly slowBelow: DecimalText | number },
): Light {
  if (percent.lessThan(behindBelow)) return 'behind';
  return percent.lessThan(slowBelow) ? 'slow' : 'normal';
}

function byPace(rate: Decimal, project: Project, { month }: AsOf, pace: NonNullable<Execution['pace']>): Judgement {
  const plan = plannedPercent(project, month);
  const due = plan === null || plan.isZero() ? new Decimal(month).div(12) : plan.div(hundred);
  const percent = rate.div(due).times(100);
  const { behindBelow, slowBelow } = pace;
  const shown = `${percent.toDecimalPlaces(2).toFixed()}%`;
  const against =
    plan === null || plan.isZero()
      ? { zh: `序时进度（${month}÷12）`, en: `the pace of the year (${month} ÷ 12)` }
      : { zh: `资金支出计划（${percentText(due)}）`, en: `the spending plan (${percentText(due)})` };
  return {
    light: lightOf(percent, pace),
    rule: {
      zh: `执行率${percentText(rate)}÷${against.zh}＝${shown}；低于${behindBelow}%滞后，低于${slowBelow}%偏慢`,
      en: `execution ${percentText(rate)} ÷ ${against.en} = ${shown}; below ${behindBelow} % behind, below ${slowBelow} % slow`,
    },
  };
}

function byPeriod(rate: Decimal, { month }: AsOf, periods: NonNullable<Execution['periods']>): Judgement | null {
  const passed = periods.filter(({ untilMonth }) => untilMonth <= month);
  const last = passed.toSorted((a, b) => a.untilMonth - b.untilMonth).at(-1);
  if (last === undefined) return null;
  const period = periodText({ year: 0, month: last.untilMonth });
  return {
    light: rate.times(100).lessThan(last.slowBelow) ? 'slow' : 'normal',
    rule: {
      zh: `执行率${percentText(rate)}；${period}应不低于${last.slowBelow}%`,
      en: `execution ${percentText(rate)}; ${last.slowBelow} % are due by the end of month ${last.untilMonth}`,
    },
  };
}

type Execution = NonNullable<MonitoringProfile['execution']>;

const unjudged = (zh: string, en: string): Judgement => ({ light: 'unjudged', rule: { zh, en } });

/** Judges the execution of a project's budget by every rule of the profile; the worst light stands, with its rule. */
export function judgeExecution(
  rate: Decimal | null,
  project: Project,
  asOf: AsOf,
  { execution }: MonitoringProfile,
): Judgement {
  if (rate === null) return unjudged('没有执行数或预算数', 'executed amount or budget is missing');
  if (execution === undefined) return unjudged('方案不评执行进度', 'the profile does not judge execution');
  const { pace, periods, zeroIsBehind } = execution;
  const judged = [
    ...(zeroIsBehind === true && rate.isZero()
      ? [{ light: 'behind' as const, rule: { zh: '资金执行率为0', en: 'nothing was spent' } }]
      : []),
    ...(periods === undefined ? [] : [byPeriod(rate, asOf, periods)].flatMap((one) => one ?? [])),
    ...(pace === undefined ? [] : [byPace(rate, project, asOf, pace)]),
  ];
  const worst = lights.flatMap((light) => judged.filter((one) => one.light === light));
  return worst[0] ?? unjudged('方案不评这个月份的执行进度', 'the profile does not judge this month');
}

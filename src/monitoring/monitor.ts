import { Decimal, decimal, percentText, sum } from '../model/decimal.ts';
import type { Project } from '../model/goals/goals.ts';
import { projectRef } from '../model/goals/project-ref.ts';
import type { AsOf, MonitoredProject } from '../model/monitoring/monitored.ts';
import type { MonitoringProfile } from '../model/monitoring/monitoring-profile.ts';
import {
  type IndicatorCourse,
  type Judgement,
  type ProjectCourse,
  worstLight,
} from '../model/monitoring/monitoring-run.ts';
import { readActual } from '../targets/actual/read-actual.ts';
import { judgeExecution } from './judge-execution.ts';
import { accumulates, completionOf, judgeIndicator } from './judge-indicator.ts';

const one = new Decimal(1);

function indicatorCourses(
  project: Project,
  reported: MonitoredProject | null,
  asOf: AsOf,
  profile: MonitoringProfile,
): readonly IndicatorCourse[] {
  return project.indicators.map((indicator): IndicatorCourse => {
    const found = reported?.indicators.get(indicator.ordinal) ?? null;
    const { target } = indicator;
    const read = (entry: { kind: 'text' | 'number' | 'percent' | 'date' | 'boolean'; text: string } | null) =>
      entry === null || entry.text.trim() === '' ? null : readActual(entry, target, { year: asOf.year });
    const [progress, expected, stage] = [
      read(found?.progress ?? null),
      read(found?.expected ?? null),
      read(found?.stage ?? null),
    ];
    return {
      indicator,
      reported: found,
      progress,
      expected,
      completion: completionOf(target, progress),
      expectedCompletion: completionOf(target, expected),
      judgement: judgeIndicator(target, progress, stage, asOf, profile),
    };
  });
}

function judgeGap(mean: Decimal | null, rate: Decimal | null, { gapPoints }: MonitoringProfile): Judgement | null {
  if (mean === null || rate === null || gapPoints === undefined) return null;
  const points = mean.minus(rate).times(100).abs();
  const shown = points.toDecimalPlaces(2).toFixed();
  return {
    light: points.greaterThan(String(gapPoints)) ? 'slow' : 'normal',
    rule: {
      zh: `目标平均完成${percentText(mean)}，执行率${percentText(rate)}，相差${shown}个百分点；超过${gapPoints}须说明`,
      en: `mean completion ${percentText(mean)}, execution ${percentText(rate)}, ${shown} points apart; more than ${gapPoints} must be explained`,
    },
  };
}

/** Follows one project up to the month: rates, lights and the rules that lit them. `earlierRate` is of an earlier round. */
export function projectCourse(
  project: Project,
  reported: MonitoredProject | null,
  asOf: AsOf,
  profile: MonitoringProfile,
  earlierRate: Decimal | null = null,
): ProjectCourse {
  const { total, fiscal, other } = reported?.funds ?? {};
  const amount = (name: 'initial' | 'executed' | 'expected'): Decimal | null => {
    const whole = total?.[name] ?? null;
    if (whole !== null) return decimal(whole.text);
    const parts = [fiscal?.[name], other?.[name]].flatMap((part) => part ?? []);
    return parts.length === 0 ? null : sum(parts.map(({ text }) => decimal(text)));
  };
  const stated = project.budget.total === null ? null : decimal(project.budget.total);
  const budget = amount('initial') ?? stated;
  const executed = amount('executed');
  const rate = budget === null || executed === null || !budget.greaterThan(0) ? null : executed.div(budget);
  const execution = judgeExecution(rate, project, asOf, profile);
  const indicators = indicatorCourses(project, reported, asOf, profile);
  // A rate that is kept says nothing of how far the year's work has come.
  const counted = indicators.filter(({ indicator }) => accumulates(indicator.target));
  const completions = counted.flatMap(({ completion }) => (completion === null ? [] : [Decimal.min(one, completion)]));
  const meanCompletion = completions.length === 0 ? null : sum(completions).div(completions.length);
  const gap = judgeGap(meanCompletion, rate, profile);
  const judgements = [execution, ...(gap === null ? [] : [gap]), ...indicators.map(({ judgement }) => judgement)];
  return {
    project,
    ref: projectRef(project),
    reported,
    budget,
    executed,
    expected: amount('expected'),
    rate,
    execution,
    indicators,
    meanCompletion,
    gap,
    light: worstLight(judgements.map(({ light }) => light)),
    earlierRate,
  };
}

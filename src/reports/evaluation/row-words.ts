import { decimal, points } from '../../model/decimal.ts';
import type { IndicatorScore } from '../../model/result/result.ts';
import type { ReportContext } from './report-context.ts';
import type { Loss } from './tally.ts';

/** An indicator by its most telling printed name. */
export function indicatorName(row: IndicatorScore, context: ReportContext): string {
  const { level3, description, level2, level1, ordinal } = row.indicator;
  return (
    level3 ?? description ?? level2 ?? level1 ?? context.say({ zh: `第${ordinal}个指标`, en: `indicator ${ordinal}` })
  );
}

/** What a loss is about: the indicator's name, 预算执行率, or the project as a whole. */
export function lossSubject(loss: Loss, context: ReportContext): string {
  if (loss.indicator !== null) return indicatorName(loss.indicator, context);
  return loss.part === 'execution'
    ? context.say({ zh: '预算执行率', en: 'budget execution rate' })
    : context.say({ zh: '项目整体', en: 'project as a whole' });
}

/** The reported value as it was written; null when nothing was reported. */
export function actualText(row: IndicatorScore): string | null {
  return row.actual?.actual?.text ?? row.reading?.text ?? null;
}

/** Points with their unit: 3.50 分. */
export function pointsText(value: string, context: ReportContext): string {
  return context.say({ zh: `${points(decimal(value))} 分`, en: `${points(decimal(value))} points` });
}

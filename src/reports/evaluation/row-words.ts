import { judgementLines } from '../../explanation/judgement-lines.ts';
import { placeText } from '../../findings/finding.ts';
import type { Entry } from '../../model/actuals/actuals.ts';
import { confirmation } from '../../model/actuals/scale-limits.ts';
import { decimal, points } from '../../model/decimal.ts';
import type { IndicatorScore, ProjectScore } from '../../model/result/result.ts';
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

/** What somebody confirmed of a value that looked to be of the wrong scale, with its cell; empty where nobody did. */
export function confirmedLine(entry: Entry | null | undefined, { say, language }: ReportContext): string[] {
  const text = confirmation(entry);
  if (text === null || entry == null) return [];
  return [`${say({ zh: `确认无误：${text}`, en: `confirmed: ${text}` })}〔${placeText(entry.place, language)}〕`];
}

/** How a row was judged and what of it was confirmed, for the ledger. */
export function judgedAndConfirmed(row: IndicatorScore, context: ReportContext): string[] {
  const near = row.actual?.actual?.place.file ?? null;
  const judged = row.judgement === null ? [] : judgementLines(row.judgement, context.language, near);
  return [...judged, ...confirmedLine(row.actual?.confirmed, context)];
}

/** Confirmed values of rows that lost nothing, which the lines of the ledger would not meet; `indicator` is null for money. */
export function confirmedWithoutLoss(project: ProjectScore, losses: readonly Loss[], context: ReportContext) {
  const lost = new Set(losses.map(({ row }) => row));
  const money = {
    indicator: null,
    subject: context.say({ zh: '预算执行率', en: 'budget execution rate' }),
    lines: lost.has(project.execution) ? [] : confirmedLine(project.actual?.execution.confirmed, context),
  };
  const rows = project.indicators.map((indicator) => ({
    indicator,
    subject: indicatorName(indicator, context),
    lines: lost.has(indicator) ? [] : confirmedLine(indicator.actual?.confirmed, context),
  }));
  return [money, ...rows].filter(({ lines }) => lines.length > 0);
}

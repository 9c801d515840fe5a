import type { Language } from '../../findings/finding.ts';
import { plain } from '../../model/decimal.ts';
import { asOfText } from '../../model/monitoring/monitored.ts';
import type { MonitoringDocument } from '../../model/monitoring/monitoring-document.ts';
import type { MonitoringRun } from '../../model/monitoring/monitoring-run.ts';
import { reportFinding } from '../../wordings/report-finding.ts';

/** A round as its JSON has it. */
export function monitoringDocument(run: MonitoringRun, language: Language): MonitoringDocument {
  const ratio = (value: { toDecimalPlaces: (digits: number) => Parameters<typeof plain>[0] } | null) =>
    value === null ? null : plain(value.toDecimalPlaces(6));
  const money = (value: Parameters<typeof plain>[0] | null) => (value === null ? null : plain(value));
  return {
    schemaVersion: '1.0',
    tool: run.tool,
    asOf: asOfText(run.asOf),
    profile: { id: run.profile.id, version: run.profile.version },
    inputs: run.inputs,
    projects: run.projects.map((course) => ({
      unit: course.project.unit,
      code: course.project.code,
      name: course.project.name,
      budget: money(course.budget),
      executed: money(course.executed),
      expected: money(course.expected),
      rate: ratio(course.rate),
      meanCompletion: ratio(course.meanCompletion),
      light: course.light,
      execution: course.execution,
      gap: course.gap,
      indicators: course.indicators.map(({ indicator, reported, completion, judgement: own }) => ({
        ordinal: indicator.ordinal,
        level3: indicator.level3,
        target: indicator.target.text,
        progress: reported?.progress?.text ?? null,
        expected: reported?.expected?.text ?? null,
        completion: ratio(completion),
        reasons: reported?.reasons ?? [],
        reasonText: reported?.reasonText?.text ?? null,
        likelihood: reported?.likelihood ?? null,
        remark: reported?.remark?.text ?? null,
        judgement: own,
      })),
    })),
    findings: run.findings.map((found) => reportFinding(found, language)),
  };
}

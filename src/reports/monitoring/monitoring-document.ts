import * as z from 'zod';
import type { Language } from '../../findings/finding.ts';
import { plain } from '../../model/decimal.ts';
import { reportedFindingSchema } from '../../model/finding.ts';
import { bilingual, decimalText, list, record } from '../../model/json/shape.ts';
import { asOfText, likelihoods, reasonClasses } from '../../model/monitoring/monitored.ts';
import { lights, type MonitoringRun } from '../../model/monitoring/monitoring-run.ts';
import { inputSchema } from '../../model/place.ts';
import { reportFinding } from '../../wordings/report-finding.ts';

const judgement = record({ light: z.enum(lights), rule: bilingual });
const amount = decimalText.nullable();

/** `monitoring.json`: a round of monitoring as data. Money in 万元, rates as ratios of 1 rounded half up to 6 places. */
export const monitoringDocumentSchema = record({
  schemaVersion: z.literal('1.0'),
  tool: record({ name: z.string(), version: z.string() }),
  asOf: z.string().describe('year and month: 2026-07'),
  profile: record({ id: z.string(), version: z.string() }),
  inputs: list(inputSchema),
  projects: list(
    record({
      unit: record({ code: z.string().nullable(), name: z.string() }),
      code: z.string().nullable(),
      name: z.string(),
      budget: amount,
      executed: amount,
      expected: amount,
      rate: amount,
      meanCompletion: amount,
      light: z.enum(lights),
      execution: judgement,
      gap: judgement.nullable(),
      indicators: list(
        record({
          ordinal: z.int(),
          level3: z.string().nullable(),
          target: z.string(),
          progress: z.string().nullable(),
          expected: z.string().nullable(),
          completion: amount,
          reasons: list(z.enum(reasonClasses)),
          reasonText: z.string().nullable(),
          likelihood: z.enum(likelihoods).nullable(),
          remark: z.string().nullable(),
          judgement,
        }),
      ),
    }),
  ),
  findings: list(reportedFindingSchema),
});
export type MonitoringDocument = z.infer<typeof monitoringDocumentSchema>;

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

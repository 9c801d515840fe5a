import * as z from 'zod';
import { reportedFindingSchema } from '../finding.ts';
import { bilingual, decimalText, list, record } from '../json/shape.ts';
import { inputSchema } from '../place.ts';
import { likelihoods, reasonClasses } from './monitored.ts';
import { lights } from './monitoring-run.ts';

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

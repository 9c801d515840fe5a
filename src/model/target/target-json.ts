import * as z from 'zod';
import { reportedFindingsSchema } from '../finding.ts';
import { decimalText, list, record } from '../json/shape.ts';
import { actualReadingSchema, assumptionCodesSchema, dimensionSchema, targetReadingSchema } from './target.ts';

/** Target and actual as exact amounts in one unit, or why there is no such unit. */
const comparisonSchema = z.discriminatedUnion('ok', [
  record({
    ok: z.literal(true),
    unit: z.string().nullable(),
    dimension: dimensionSchema.nullable(),
    target: decimalText,
    upper: decimalText.nullable().describe('the high end of a range'),
    actual: decimalText,
    assumptions: list(z.string()),
    assumptionCodes: assumptionCodesSchema,
  }),
  record({
    ok: z.literal(false),
    reason: z.enum(['target-not-a-quantity', 'actual-not-a-quantity', 'unit-mismatch']),
    targetUnit: z.string().nullable(),
    actualUnit: z.string().nullable(),
  }),
]);

/** A target reading as `perf-score target --json` prints it, with its standard spelling and, where asked for, an actual beside it. */
const printedReadingSchema = record({
  ...targetReadingSchema.unwrap().shape,
  printed: z.string().describe('the reading in standard spelling'),
  actual: actualReadingSchema.nullable(),
  comparison: comparisonSchema.nullable(),
  findings: reportedFindingsSchema,
});

/** What `perf-score target --json` prints: always one document, whether one text was given or many. */
export const targetsJsonSchema = record({
  schemaVersion: z.literal('1.0'),
  readings: list(printedReadingSchema),
});
export type TargetsJson = z.infer<typeof targetsJsonSchema>;

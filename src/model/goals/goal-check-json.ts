import * as z from 'zod';
import { reportedFindingSchema } from '../finding.ts';
import { list, record } from '../json/shape.ts';
import { sourceSchema } from '../place.ts';

/** A finding of a goal table in words, with the reason why it matters. */
const checkedFindingSchema = record({ ...reportedFindingSchema.unwrap().shape, why: z.string() });
export type CheckedFinding = z.infer<typeof checkedFindingSchema>;

/** What `perf-score goals check --format json` prints. `counts` are of the findings listed, after any filter. */
export const goalCheckJsonSchema = record({
  $schema: z.string().optional(),
  schemaVersion: z.literal('1.0'),
  documents: list(record({ source: sourceSchema, year: z.int().nullable(), projects: z.int(), indicators: z.int() })),
  counts: record({ block: z.int(), review: z.int(), note: z.int() }),
  findings: list(checkedFindingSchema),
});
export type GoalCheckJson = z.infer<typeof goalCheckJsonSchema>;

import * as z from 'zod';
import { list, record } from './json/shape.ts';
import { placeSchema } from './place.ts';

/** 阻断 (the score stays a draft until it is corrected) · 复核 (a person should look) · 提示 (worth knowing). */
export const severitySchema = z.enum(['block', 'review', 'note']);
export type Severity = z.infer<typeof severitySchema>;

/** Which project a finding is about; `code` is null where the goal table prints none. */
export const projectRefSchema = record({
  unit: z.string().nullable(),
  code: z.string().nullable(),
  name: z.string(),
});
export type ProjectRef = z.infer<typeof projectRefSchema>;

/**
 * A problem as data. The code is a stable kebab-case word of the catalogue (`src/findings`), the args fill its wording;
 * `project` and `indicator` (ordinal within the project, from 1) say what it is about.
 */
export const findingSchema = record({
  code: z.string(),
  severity: severitySchema,
  place: placeSchema.nullable(),
  project: projectRefSchema.nullable(),
  indicator: z.int().nullable(),
  args: z.record(z.string(), z.string()).readonly(),
});
export type Finding = z.infer<typeof findingSchema>;

/** A finding as an output prints it: the data and its wording in the language of the run. */
export const reportedFindingSchema = record({
  ...findingSchema.unwrap().shape,
  title: z.string(),
  found: z.string(),
  expected: z.string(),
  action: z.string(),
});
export type ReportedFinding = z.infer<typeof reportedFindingSchema>;

export const reportedFindingsSchema = list(reportedFindingSchema);

/** What every reader returns: the value, and every problem met on the way. The value is null when nothing could be read. */
export interface Reading<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

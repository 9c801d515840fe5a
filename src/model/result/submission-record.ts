import * as z from 'zod';
import { budgetUnitSchema } from '../goals/goals.ts';
import { list, record } from '../json/shape.ts';

/** What stands in the documents of a set, by the name of the field; a blank field is left out. */
const fieldsSchema = z.record(z.string(), z.string()).readonly();

const indicatorFactsSchema = record({
  ordinal: z.int(),
  level1: z.string().nullable(),
  level2: z.string().nullable(),
  level3: z.string().nullable(),
  description: z.string().nullable(),
  fields: fieldsSchema,
});

const projectFactsSchema = record({
  unit: budgetUnitSchema,
  code: z.string().nullable(),
  name: z.string(),
  fields: fieldsSchema,
  indicators: list(indicatorFactsSchema),
});

/** All that a unit states in what it hands in. */
const submissionFactsSchema = record({ fields: fieldsSchema, projects: list(projectFactsSchema) });
export type IndicatorFacts = z.infer<typeof indicatorFactsSchema>;
export type ProjectFacts = z.infer<typeof projectFactsSchema>;
export type SubmissionFacts = z.infer<typeof submissionFactsSchema>;

const changeSchema = record({
  project: z.string().nullable().describe('null: of the unit as a whole'),
  indicator: z.string().nullable().describe('null: of the project as a whole'),
  field: z.string(),
  before: z.string().describe('blank where there was nothing'),
  after: z.string(),
});
/** What one version of a set states otherwise than the one before. */
export type SubmissionChange = z.infer<typeof changeSchema>;

const versionSchema = record({
  version: z.int().min(1),
  date: z.string().nullable().describe('the day of --as-of; null where none was given'),
  files: list(z.string()).describe('names within the folder of the version'),
  changes: list(changeSchema).describe('against the version before; none of the first'),
});
export type SubmissionVersion = z.infer<typeof versionSchema>;

const unitRecordSchema = record({
  of: z.enum(['unit', 'department']),
  unit: budgetUnitSchema,
  folder: z.string(),
  current: z
    .boolean()
    .describe('false while the unit has projects to correct or complete: its last version is kept aside'),
  versions: list(versionSchema),
  facts: submissionFactsSchema.describe('of the last version'),
});
export type UnitRecord = z.infer<typeof unitRecordSchema>;

/** `报送记录.json`: which versions of its documents each unit has, and what changed from one to the next. */
export const submissionRecordSchema = record({
  schemaVersion: z.literal('1.0'),
  year: z.int(),
  units: list(unitRecordSchema),
});
export type SubmissionRecord = z.infer<typeof submissionRecordSchema>;

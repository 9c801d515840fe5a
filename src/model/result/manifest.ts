import * as z from 'zod';
import { budgetUnitSchema } from '../goals/goals.ts';
import { bilingual, list, record } from '../json/shape.ts';
import { inputSchema, sourceSchema } from '../place.ts';
import { type ProfileChoice, profileChoices } from './profile-choice.ts';

/** What a run was asked for beside its inputs and its profile. A new option belongs here, so that `verify` knows it. */
export const manifestOptionsSchema = record({
  language: z.enum(['zh', 'en']),
  profile: z.string(),
  profileChosenBy: z.enum(profileChoices).optional(),
  departmentInCharge: z.string().optional(),
  pdf: z.literal(true).optional(),
  form: z.string().optional(),
  asReviewer: z.literal(true).optional(),
  // parquet,ndjson: in the order of the list of forms.
  export: z
    .string()
    .regex(/^(?:csv|json|parquet|ndjson|data-csv)(?:,(?:csv|json|parquet|ndjson|data-csv)){0,4}$/)
    .optional(),
  reportPer: z.enum(['unit', 'project']).optional(),
  monitoring: z
    .string()
    .optional()
    .describe('year and month of a round of monitoring; absent for a year that was scored'),
  department: z
    .string()
    .optional()
    .describe('the department that was scored as a whole; absent for a year of projects'),
});
/** The same for whoever writes one: what was not asked for is left out. */
export type ManifestOptions = Readonly<{
  language: 'zh' | 'en';
  profile: string;
  profileChosenBy: ProfileChoice;
  departmentInCharge?: string;
  pdf?: true;
  /** The id of the layout of the forms, where somebody named it; else the profile says it. */
  form?: string;
  asReviewer?: true;
  /** In which forms results were handed on. */
  export?: string;
  reportPer?: 'unit' | 'project';
}>;

/** The folder in which a unit's documents to be handed in are; none is written, and why, while not all of its projects are final. */
const submissionFolderSchema = record({
  unit: budgetUnitSchema,
  folder: z.string().nullable(),
  heldBack: bilingual.nullable(),
});
export type SubmissionFolder = z.infer<typeof submissionFolderSchema>;

/** `manifest.json`: everything a run depended on and everything it wrote, by SHA-256; nothing about when or where it ran. */
export const manifestSchema = record({
  schemaVersion: z.literal('1.0'),
  tool: record({ name: z.string(), version: z.string() }),
  year: z.int(),
  options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).readonly(),
  profile: record({ id: z.string(), version: z.string(), files: list(sourceSchema) }),
  rules: list(sourceSchema),
  /** The file of a form layout of one's own. */
  forms: list(sourceSchema).optional(),
  inputs: list(inputSchema),
  outputs: list(record({ file: z.string(), sha256: z.string(), bytes: z.int() })),
  submissionSets: list(submissionFolderSchema).optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;

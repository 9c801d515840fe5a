import * as z from 'zod';
import { budgetUnitSchema } from '../goals/goals.ts';
import type { Named } from '../goals/same-named.ts';
import { type Bilingual, list, record } from '../json/shape.ts';
import type { SubmissionState } from './state-words.ts';

/** A file that was handed in: whose and of which year it says it is, where it says so, and how many rows of each project it fills in, by key. */
export interface HandedIn {
  readonly file: string;
  readonly unit: Named | null;
  readonly year: number | null;
  /** null where the file was refused: of another year or unit, or unreadable. */
  readonly given: ReadonlyMap<string, number> | null;
}

/** See {@link SubmissionState}. */
export const submissionStateSchema = z.enum([
  'complete',
  'partial',
  'blank',
  'twice',
  'another-year',
  'unreadable',
  'none',
] satisfies SubmissionState[]);

/** 交表情况 of one unit. A row is an indicator, or the money of a project. */
export const submissionSchema = record({
  unit: budgetUnitSchema,
  state: submissionStateSchema,
  projects: z.int(),
  reported: z.int().describe('projects of which at least one row was filled in'),
  rows: z.int().describe('indicators of all projects, and one row of money for each'),
  given: z.int().describe('rows that were filled in'),
  blocking: z.int().describe('blocking findings of its projects'),
  files: list(z.string()),
});
export type Submission = z.infer<typeof submissionSchema>;

/** A file that belongs to no unit of the run. */
export const strayFileSchema = record({
  file: z.string(),
  state: z.enum(['another-unit', 'another-year', 'unreadable', 'nothing-matched']),
  unit: z.string().nullable().describe('whose it says it is'),
  year: z.int().nullable(),
});
export type StrayFile = z.infer<typeof strayFileSchema>;

export const strayWords: Readonly<Record<StrayFile['state'], Bilingual>> = {
  'another-unit': { zh: '他单位', en: 'another unit' },
  'another-year': { zh: '错年度', en: 'another year' },
  unreadable: { zh: '读不出', en: 'unreadable' },
  'nothing-matched': { zh: '对不上', en: 'nothing matched' },
};

export const submissionsSchema = record({ units: list(submissionSchema), strays: list(strayFileSchema) });
export type Submissions = z.infer<typeof submissionsSchema>;

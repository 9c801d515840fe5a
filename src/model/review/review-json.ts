import * as z from 'zod';
import { reportedFindingsSchema } from '../finding.ts';
import { budgetUnitSchema } from '../goals/goals.ts';
import { bilingual, decimalText, list, record } from '../json/shape.ts';
import { placeSchema, sourceSchema } from '../place.ts';
import { figureKinds, readingKinds, verdicts } from './review.ts';

const text = record({ text: z.string(), place: placeSchema });
const claim = record({ text: z.string(), value: decimalText.nullable(), place: placeSchema }).nullable();
const rounding = record({ mode: z.enum(['half-up', 'truncate']), digits: z.int() });

const figure = record({
  kind: z.enum(figureKinds),
  ordinal: z.int().nullable().describe('position of the indicator within the form, from 1'),
  name: bilingual,
  claimed: z.string().nullable().describe('as printed in the form'),
  recomputed: z.string().nullable().describe('a plain decimal, or a grade; null where no rule can say'),
  difference: decimalText.nullable().describe('claimed less recomputed'),
  verdict: z.enum(verdicts),
  reading: record({ kind: z.enum(readingKinds), words: bilingual })
    .nullable()
    .describe('how the claimed figure comes about; null where nothing gives it'),
  why: bilingual,
  notes: list(bilingual).describe('what a reviewer must still look at'),
  cells: record({
    claimed: placeSchema.nullable(),
    target: placeSchema.nullable(),
    actual: placeSchema.nullable(),
    weight: placeSchema.nullable(),
    reason: placeSchema.nullable(),
  }),
});

const fit = record({
  profile: z.string(),
  title: bilingual,
  rounding,
  ownRounding: z.boolean().describe('the rounding is that of the profile'),
  agree: z.int().describe('claimed scores that it reproduces'),
  of: z.int(),
  weightsAgree: z.int().describe('points of categories that are as in the profile'),
  weightsOf: z.int(),
});

const funds = record({
  fund: z.enum(['total', 'fiscal', 'carry-over', 'other']),
  label: z.string(),
  initial: claim,
  revised: claim,
  arrived: claim,
  executed: claim,
});

const indicator = record({
  ordinal: z.int(),
  level1: z.string().nullable(),
  level2: z.string().nullable(),
  name: z.string().nullable(),
  target: z.string(),
  actual: text.nullable(),
  weight: claim,
  score: claim,
  reason: text.nullable(),
});

const form = record({
  source: sourceSchema,
  year: z.int().nullable(),
  project: record({ name: z.string(), code: z.string().nullable(), unit: budgetUnitSchema, source: placeSchema }),
  profile: record({
    id: z.string(),
    title: bilingual,
    file: z.string(),
    choice: z.enum(['named', 'found']).describe('found: the one that reproduces most claimed scores'),
  }),
  fits: list(fit).describe('every known profile, the best first'),
  counts: record({ agrees: z.int(), differs: z.int(), unknown: z.int() }),
  claims: record({
    funds: list(funds).describe('money in 万元'),
    execution: record({ weight: claim, rate: claim, score: claim, reason: text.nullable() }),
    goals: list(z.string()),
    achieved: list(text),
    indicators: list(indicator),
    texts: record({ problems: list(text), measures: list(text) })
      .optional()
      .describe('what the form tells below its indicators'),
    total: record({ weight: claim, score: claim }),
    grade: text.nullable(),
  }),
  figures: list(figure),
});

/** What `perf-score review --json` prints. */
export const reviewJsonSchema = record({
  $schema: z.string().optional(),
  schemaVersion: z.literal('1.0'),
  tool: record({ name: z.string(), version: z.string() }),
  forms: list(form),
  findings: reportedFindingsSchema,
});
export type ReviewJson = z.infer<typeof reviewJsonSchema>;

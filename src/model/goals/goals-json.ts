import * as z from 'zod';
import { projectRefSchema, reportedFindingSchema } from '../finding.ts';
import { decimalValue, filledText, list, optional, record } from '../json/shape.ts';
import { placeSchema, sourceSchema } from '../place.ts';
import { quantitySchema, targetReadingSchema } from '../target/target.ts';
import {
  budgetUnitSchema,
  departmentSchema,
  goalDocumentSchema,
  indicatorSchema,
  projectSchema,
  promiseSchema,
} from './goals.ts';

const place = record(optional(placeSchema.unwrap().shape));

/** A text alone, or a reading as it was printed; the text counts. */
const target = z.union([
  z.string(),
  record(
    optional({
      ...targetReadingSchema.unwrap().shape,
      value: decimalValue,
      amount: decimalValue,
      upper: record(optional({ ...quantitySchema.unwrap().shape, value: decimalValue, amount: decimalValue })),
    }),
  ),
]);

const indicator = record(
  optional({ ...indicatorSchema.unwrap().shape, ordinal: z.int().min(1), target, weight: decimalValue, source: place }),
);

const project = record({
  ...optional({
    ...projectSchema.unwrap().shape,
    number: z.int().min(0),
    unit: record(optional(budgetUnitSchema.unwrap().shape)),
    budget: record(
      optional({ total: decimalValue, fiscal: decimalValue, carryOver: decimalValue, other: decimalValue }),
    ),
    period: record(optional({ text: filledText, source: place, from: z.string(), to: z.string() })),
    spendingPlan: list(record({ label: filledText, percent: decimalValue.nullish() })),
    goals: list(filledText),
    indicators: list(indicator),
    source: place,
  }),
  name: filledText,
});

const part = record({
  title: filledText,
  ...optional({
    goal: z.string(),
    indicators: z.string().describe('the prose after 绩效指标：'),
    promises: list(record(optional({ ...promiseSchema.unwrap().shape, target, source: place }))),
  }),
});

const department = record(
  optional({
    ...departmentSchema.unwrap().shape,
    overall: list(filledText),
    parts: list(part),
    safeguards: list(filledText),
  }),
);

const document = record(
  optional({
    ...goalDocumentSchema.unwrap().shape,
    source: record(optional(sourceSchema.unwrap().shape)),
    year: z.int().min(2000),
    department,
    projects: list(project),
    unread: list(record({ text: z.string(), ...optional({ source: place }) })),
  }),
);

const finding = record({
  ...optional({
    ...reportedFindingSchema.unwrap().shape,
    place,
    project: record(optional(projectRefSchema.unwrap().shape)),
    indicator: z.int().min(1),
  }),
  code: filledText,
});

/**
 * What is accepted wherever a goal table file is, and what `perf-score goals --json` prints, which leaves nothing out. What can be
 * derived may be absent or null: only the names of projects can't.
 */
export const goalsJsonSchema = record({
  $schema: z.string().optional(),
  schemaVersion: z.literal('1.0'),
  documents: list(document),
  findings: list(finding).nullish(),
});
export type GivenGoals = z.infer<typeof goalsJsonSchema>;

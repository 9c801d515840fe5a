import * as z from 'zod';
import { bilingual, decimalValue, list, record } from '../json/shape.ts';
import { basisSchema } from '../policy/rule.ts';

// staff-control: ids stand in JSON and tie a filled-in row to its indicator.
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

// addedBands: formulas name a table as they name figures.
const tableName = z.string().regex(/^[a-z][A-Za-z0-9]*$/);

const common = {
  id,
  level1: z.string(),
  level2: z.string().nullable(),
  name: bilingual,
  weight: decimalValue.describe('points'),
  rule: bilingual.describe('评分标准 as a sentence'),
  basis: list(basisSchema),
};

/** A rate of the base data sheet: `value` over its figures, `points` over value, weight and figures. */
const byFigures = record({
  ...common,
  by: z.literal('figures'),
  value: z.string().describe('formula over the figures of the base data sheet: 100 * staffActual / staffApproved'),
  unit: z.enum(['%', '']).describe('% where the value is a percent'),
  points: z.string().describe('formula over value and weight'),
});

/** A list of requirements: each one that is met earns its points. */
const byChecklist = record({
  ...common,
  by: z.literal('checklist'),
  items: list(record({ text: bilingual, points: decimalValue })),
});

/** Points that a person enters, with a reason where they are not full. */
const byJudgement = record({ ...common, by: z.literal('judged') });

/** The indicators of the department's goals with one of these names as level 1, scored as those of projects are. */
const byGoals = record({
  ...common,
  by: z.literal('goals'),
  goalLevel1: list(z.string()).describe('names of level 1 that belong here'),
});

/** The results of the department's projects: their mean out of 100, by money or plain. */
const byProjects = record({
  ...common,
  by: z.literal('projects'),
  mean: z.enum(['money', 'plain']).describe('money: weighted by the revised budget'),
});

export const departmentIndicatorSchema = z.union([byFigures, byChecklist, byJudgement, byGoals, byProjects]);
export type DepartmentIndicator = z.infer<typeof departmentIndicatorSchema>;
export type IndicatorBy<B extends DepartmentIndicator['by']> = Extract<DepartmentIndicator, { by: B }>;

const interval = record({ from: decimalValue.nullable(), to: decimalValue.nullable(), value: decimalValue });

/** A layout of the whole-department scorecard (部门整体支出绩效评价指标表) with its rules, as a person writes it. */
export const departmentProfileSchema = record({
  $schema: z.string().optional(),
  // hunan-2018: an id is part of options and has to be typed.
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  version: z.string().min(1),
  title: bilingual,
  basis: list(basisSchema),
  steps: record({ count: z.enum(['whole', 'started']), basis: list(basisSchema) })
    .optional()
    .describe('how steps(x) counts: “每低于5%扣2分” in whole or in started steps'),
  tables: z
    .record(tableName, record({ includes: z.enum(['from', 'to']).optional(), intervals: list(interval) }))
    .readonly()
    .optional()
    .describe('interval tables for bands(x, table); includes says which end belongs to an interval'),
  notApplicable: z.enum(['full', 'rescale']).describe('full marks, or 实得分 ÷ (100 − 不适用分) × 100'),
  rounding: record({ mode: z.enum(['half-up', 'truncate']), digits: z.int().min(0).max(6) }),
  grades: list(record({ grade: z.string(), atLeast: decimalValue })),
  goalsProfile: z.string().describe('id of the scoring profile whose rules score the goals of the department'),
  eitherOr: list(z.array(id).min(2).readonly())
    .optional()
    .describe('indicators of which only the better one counts (二者择其一)'),
  indicators: list(departmentIndicatorSchema),
});
export type DepartmentProfile = z.infer<typeof departmentProfileSchema>;

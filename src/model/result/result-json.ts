import * as z from 'zod';
import { textRows } from '../actuals/actuals-layout.ts';
import { notCarriedOutKinds } from '../actuals/not-carried-out.ts';
import { reportedFindingsSchema, severitySchema } from '../finding.ts';
import { budgetUnitSchema } from '../goals/goals.ts';
import { bilingual, decimalText, list, record } from '../json/shape.ts';
import { inputSchema, placeSchema, sourceSchema } from '../place.ts';
import { basisSchema } from '../policy/rule.ts';
import { actualReadingSchema, bandSchema, targetReadingSchema } from '../target/target.ts';
import { asReviewerSchema, pointsText } from './as-reviewer-json.ts';
import { profileChoices } from './profile-choice.ts';
import { projectStateSchema, stateCountsSchema } from './project-state.ts';
import { submissionsSchema } from './submission.ts';

/** A line of the ledger of points. */
const deductionSchema = record({
  points: pointsText,
  rule: z.string(),
  why: z.string(),
  basis: z.string().describe('the documents the rule rests on, joined by ；'),
});

const bindingSchema = record({
  name: z.string(),
  label: z.string(),
  value: decimalText,
  display: z.string(),
  format: z.enum(['number', 'date']).describe('date: a spreadsheet day number'),
  origin: z.string(),
  place: placeSchema.nullable(),
});

/** What execution and every indicator have in common: weights, outcome, score and how it came about. */
const rowShape = {
  outcome: z.enum(['scored', 'not-applicable', 'missing', 'invalid']),
  why: z.string().nullable().describe('why there is no ordinary score; null when scored'),
  nominalWeight: pointsText,
  weight: pointsText.describe('effective weight, after anything not applicable'),
  score: pointsText.nullable().describe('null where there is no score; never 0 for "no data"'),
  automatic: pointsText.nullable().describe('the computed score, also where a person entered another'),
  manual: record({ score: pointsText, who: z.string(), why: z.string(), place: placeSchema }).nullable(),
  rule: z.string().nullable(),
  formula: z.string().nullable(),
  substituted: z.string().nullable().describe('the formula with the numbers in it'),
  unrounded: decimalText.nullable(),
  bindings: list(bindingSchema),
  steps: list(record({ text: z.string(), value: decimalText })),
  conditions: list(
    record({ fact: z.string(), operator: z.string(), value: z.unknown(), was: z.unknown(), held: z.boolean() }),
  ).describe('the conditions that chose the rule, with the values the facts had'),
  otherRules: list(z.string()).describe('rules that applied beside the scoring rule'),
  deductions: list(deductionSchema),
  findings: reportedFindingsSchema,
};

const money = decimalText.nullable().describe('万元; null where blank');

const confirmedText = z.string().nullable().optional().describe('确认无误: why an unusual value stands');

const indicatorResultSchema = record({
  ordinal: z.int(),
  level1: z.string().nullable(),
  level2: z.string().nullable(),
  level3: z.string().nullable(),
  description: z.string().nullable(),
  target: targetReadingSchema.describe('the target in force'),
  targetFrom: record({
    lastYear: decimalText,
    factor: decimalText,
    plus: decimalText,
    unit: z.string().nullable(),
    place: placeSchema,
  })
    .nullable()
    .optional()
    .describe(
      "how the target follows from last year's value, in the unit it is printed in: lastYear × factor + plus; absent in results of before it was known",
    ),
  targetPlace: placeSchema,
  basis: z.string().nullable().describe('指标值确定依据'),
  actual: actualReadingSchema.nullable(),
  actualPlace: placeSchema.nullable(),
  lastYear: z.string().nullable(),
  againstLastYear: z
    .enum(['higher', 'lower', 'same'])
    .nullable()
    .optional()
    .describe("the actual held against last year's value; null where they can't be compared"),
  met: z.boolean().nullable().optional().describe('whether the target was met; null where no score says it'),
  completion: decimalText.nullable().describe('actual ÷ target, to 6 decimals'),
  judgement: record({
    band: bandSchema,
    place: placeSchema.nullable().describe('the cell that names the band'),
    percent: decimalText.describe('the share of the weight that it gives'),
    standard: z.boolean().describe("true where it is the profile's default for the band"),
    percentPlace: placeSchema.nullable().describe('the cell that gives the share; null for the default'),
    by: z.string().nullable().describe('评定人; null where nobody is named'),
  })
    .nullable()
    .optional()
    .describe('how a qualitative indicator was judged; absent in results of before it was known'),
  category: z.string().nullable(),
  evidence: z.string().nullable(),
  surveySize: z.string().nullable().optional().describe('answers of the survey behind the actual'),
  reason: z.string().nullable(),
  measure: z.string().nullable(),
  confirmed: confirmedText,
  ...rowShape,
});

export const projectResultSchema = record({
  number: z.int().nullable(),
  unit: budgetUnitSchema,
  departmentInCharge: z.string().nullable().optional().describe('主管部门; absent in results of before it was known'),
  code: z.string().nullable(),
  name: z.string(),
  status: z.enum(['final', 'draft']).describe('draft: whatever is not final; `state` tells what it is'),
  state: projectStateSchema.optional().describe('absent in results of before it was known'),
  formHead: record({
    filledBy: z.string().nullable(),
    phone: z.string().nullable(),
    responsible: z.string().nullable(),
    date: z.string().nullable(),
  })
    .nullable()
    .optional()
    .describe('填报人, 联系电话, 单位负责人, 填报日期 as the unit filled them in'),
  purpose: z.string().nullable().optional().describe('资金用途, as in the goal table'),
  goals: list(z.string()).optional().describe('绩效目标, as in the goal table'),
  completed: z.string().nullable().optional().describe('年度总体目标 · 实际完成情况'),
  texts: record({ problems: z.string().nullable(), measures: z.string().nullable() })
    .nullable()
    .optional()
    .describe('存在的问题 and 改进措施 of the project as the unit wrote them'),
  notCarriedOut: record({
    kind: z.enum(notCarriedOutKinds).nullable(),
    reason: z.string().nullable(),
    document: z.string().nullable(),
    place: placeSchema,
  })
    .nullable()
    .optional()
    .describe('why the project was not carried out and is not assessed; null for every other'),
  blockedBy: list(z.int())
    .optional()
    .describe('the blocking findings that keep it from being final, by their index in `findings`'),
  execution: record({
    initial: money,
    revised: money,
    executed: money,
    bySource: list(record({ source: z.string(), initial: money, revised: money, executed: money })),
    rate: decimalText.nullable().describe('executed ÷ denominator as a ratio of 1, to 6 decimals'),
    reason: z.string().nullable(),
    measure: z.string().nullable(),
    confirmed: confirmedText,
    ...rowShape,
  }),
  indicators: list(indicatorResultSchema),
  deductions: list(deductionSchema).describe('deductions of the project as a whole'),
  total: record({
    weight: pointsText,
    score: pointsText,
    grade: z.string().nullable(),
    roundedSum: pointsText.describe('the total had the rows been added before rounding'),
  }),
  ledger: record({ full: pointsText, score: pointsText, deducted: pointsText }),
});
export type ProjectResult = z.infer<typeof projectResultSchema>;

/** Some projects in figures; those that were not carried out count in `projects` alone. */
const figuresSchema = record({
  projects: z.int(),
  notCarriedOut: z.int(),
  final: z.int(),
  indicators: record({
    all: z.int(),
    met: z.int(),
    missed: z.int(),
    notApplicable: z.int(),
    open: z.int().describe('not reported, or not usable'),
    evidenced: z.int().describe('with evidence named'),
  }),
  money: record({
    initial: money,
    revised: money,
    executed: money,
    lacking: z.int().describe('assessed projects without revised budget or executed amount'),
    executionPercent: decimalText
      .nullable()
      .describe('executed ÷ revised of the projects that give both, in percent, 2 decimals'),
  }),
  mean: record({ score: pointsText, grade: z.string().nullable(), weighted: z.boolean() })
    .nullable()
    .describe('of the final projects, weighted by revised budget where each has one'),
  grades: list(record({ grade: z.string(), projects: z.int() })).describe('best first'),
});
export type ResultFigures = z.infer<typeof figuresSchema>;

const writtenText = z.string().nullable();

const unitTextsSchema = record({
  duties: writtenText.describe('单位职能和项目背景'),
  organisation: writtenText.describe('自评组织过程'),
  experience: writtenText.describe('主要经验'),
  problems: writtenText.describe('存在的问题'),
  measures: writtenText.describe('改进措施'),
  use: writtenText.describe('结果应用和公开'),
  missing: list(z.enum(textRows.map(({ id }) => id))).describe('what the report lacks; nobody wrote it'),
});

/** `result.json`: the whole run as data; every number in a report can be redone from it. */
export const resultJsonSchema = record({
  $schema: z.string().optional(),
  schemaVersion: z.literal('1.0'),
  year: z.int(),
  tool: record({ name: z.string(), version: z.string() }),
  profile: record({
    id: z.string(),
    version: z.string(),
    title: bilingual,
    basis: list(basisSchema),
    source: sourceSchema,
    rounding: record({ mode: z.enum(['half-up', 'truncate']), digits: z.int() })
      .optional()
      .describe('how the score of each row is rounded'),
    grades: list(record({ grade: z.string(), atLeast: decimalText }))
      .optional()
      .describe('best first'),
    categories: list(record({ id: z.string(), title: bilingual })).optional(),
    chosenBy: z
      .enum(profileChoices)
      .optional()
      .describe('how the profile was chosen; absent in results of before it was stated'),
  }),
  rules: list(record({ id: z.string(), source: sourceSchema })).describe('the files of rules'),
  rulesUsed: list(record({ id: z.string(), title: bilingual, text: bilingual, basis: list(basisSchema) }))
    .optional()
    .describe('every rule that decided about some row, by id; absent in results of before they were kept'),
  inputs: list(inputSchema),
  units: list(record({ unit: budgetUnitSchema, figures: figuresSchema, texts: unitTextsSchema.nullable() }))
    .optional()
    .describe('each unit in figures and in its own words; `texts` is null where it was not asked for any'),
  projects: list(projectResultSchema),
  summary: record({
    projects: z.int(),
    indicators: z.int(),
    final: z.int(),
    draft: z.int().describe('projects that are not final'),
    states: stateCountsSchema.optional(),
    grades: list(record({ grade: z.string(), projects: z.int() })),
    weightedMeanScore: decimalText.nullable().optional().describe('mean of final projects weighted by revised budget'),
    figures: figuresSchema.optional(),
    losses: record({ deducted: pointsText, unreported: pointsText })
      .optional()
      .describe('points taken off for what was reported, and points of rows without a usable value'),
    meanScore: decimalText.nullable().describe('plain mean of the totals of final projects, 2 decimals'),
    largestLosses: list(
      record({
        unit: budgetUnitSchema,
        code: z.string().nullable(),
        name: z.string(),
        indicator: z.int().nullable(),
        subject: z.string(),
        points: pointsText,
        rule: z.string(),
        why: z.string(),
      }),
    ),
    findings: z.record(severitySchema, z.int()).readonly(),
  }),
  asReviewer: asReviewerSchema
    .optional()
    .describe('what a reviewer would give the final projects; only with --as-reviewer'),
  submissions: submissionsSchema.optional().describe('交表情况; absent in results of before it was known'),
  findings: reportedFindingsSchema,
});
export type ResultJson = z.infer<typeof resultJsonSchema>;

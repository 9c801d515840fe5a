import * as z from 'zod';
import { reportedFindingSchema } from '../finding.ts';
import { bilingual, decimalText, list, record } from '../json/shape.ts';
import { inputSchema, placeSchema } from '../place.ts';

/** `department.json`: the whole-department scorecard as data. Money in 万元; values of rates in percent, exact or to 20 places. */
export const departmentDocumentSchema = record({
  schemaVersion: z.literal('1.0'),
  tool: record({ name: z.string(), version: z.string() }),
  department: z.string(),
  year: z.int(),
  profile: record({ id: z.string(), version: z.string(), title: bilingual }),
  inputs: list(inputSchema),
  state: z.enum(['final', 'draft']),
  total: record({
    weight: decimalText,
    score: decimalText,
    grade: z.string().nullable().describe('null for a draft'),
  }),
  indicators: list(
    record({
      id: z.string(),
      level1: z.string(),
      level2: z.string().nullable(),
      name: bilingual,
      by: z.enum(['figures', 'checklist', 'judged', 'goals', 'projects']),
      weight: decimalText,
      outcome: z.enum(['scored', 'not-applicable', 'set-aside', 'missing']),
      score: decimalText.nullable().describe('null where there is no score; never 0 for "no data"'),
      lost: decimalText.nullable(),
      value: decimalText.nullable(),
      rule: bilingual,
      formula: record({ value: z.string(), points: z.string() }).nullable(),
      steps: list(bilingual),
      remark: z.string().nullable(),
      basis: z.string(),
    }),
  ),
  figures: list(
    record({ name: z.string(), label: bilingual, unit: z.string(), value: decimalText, place: placeSchema }),
  ),
  goals: z.string().nullable().describe('the file with the goals of the department, scored as a project is'),
  projects: list(
    record({
      unit: z.string(),
      name: z.string(),
      budget: decimalText.nullable(),
      executed: decimalText.nullable(),
      score: decimalText.nullable(),
    }),
  ).nullable(),
  findings: list(reportedFindingSchema),
});
export type DepartmentDocument = z.infer<typeof departmentDocumentSchema>;

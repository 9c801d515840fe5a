import * as z from 'zod';
import { budgetUnitSchema } from '../goals/goals.ts';
import { decimalText, list, record } from '../json/shape.ts';

/** Points as exact decimal text. */
export const pointsText = decimalText.describe('points, exact');

/** What a reviewer would give now, before anything is handed in. */
export const asReviewerSchema = record({
  profile: z.string().describe('the profile whose rules of review were laid over that of the run'),
  open: z.int().describe('projects that are not final and were left out'),
  projects: list(
    record({
      unit: budgetUnitSchema,
      code: z.string().nullable(),
      name: z.string(),
      now: record({ score: pointsText, grade: z.string().nullable() }),
      review: record({ score: pointsText, grade: z.string().nullable() }),
      lower: z.int().describe('by how many grades a reviewer would be lower'),
      factor: decimalText.describe('percent of the result that is left then'),
      result: pointsText,
      rows: list(
        record({
          indicator: z.int().nullable().describe('null: execution of the budget'),
          name: z.string(),
          weight: pointsText,
          now: pointsText,
          review: pointsText,
          rule: z.string(),
          why: z.string(),
        }),
      ),
    }),
  ),
});

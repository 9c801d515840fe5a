import * as z from 'zod';
import { list, record } from '../json/shape.ts';
import { exportFormats } from './export-format.ts';

const paths = z.union([z.string(), list(z.string())]);

/**
 * `perf-score.config.json`: where the inputs, the profile and the outputs are. Paths are relative to the file; `{year}` stands for
 * the year asked for, `{lastYear}` for the one before. Every key may be left out.
 */
export const configSchema = record({
  $schema: z.string().optional(),
  year: z.int().min(2000).max(2099).optional().describe('the year, where none is asked for'),
  goals: paths.optional().describe('goal table files or folders'),
  actuals: paths.optional().describe('filled-in workbooks, JSON files or folders'),
  profile: z.string().optional().describe('profile id, or the path of a profile file'),
  profiles: paths.optional().describe('folders with profiles of your own'),
  rules: paths.optional().describe('rule files or folders used beside the built-in ones'),
  form: z
    .string()
    .min(1)
    .optional()
    .describe('layout of the forms: an id of forms/*.json, or the path of a file of your own'),
  forms: paths.optional().describe('folders with form layouts of your own'),
  output: z.string().optional().describe('folder for scorecards'),
  templates: z.string().optional().describe('folder for blank workbooks'),
  departmentInCharge: z
    .string()
    .min(1)
    .optional()
    .describe('主管部门 for the official form, where the goal tables do not name it'),
  lastYear: z
    .string()
    .min(1)
    .optional()
    .describe(
      "last year's results (folder or result.json), from which 上年实际值 is taken; {lastYear} is the year before",
    ),
  export: list(z.enum(exportFormats))
    .optional()
    .describe(
      'write the results as tables too: csv and json for another system, parquet, ndjson and data-csv for analysis',
    ),
  pdf: z.boolean().optional().describe('write forms and report as PDF files too'),
  reportStyle: z
    .string()
    .min(1)
    .optional()
    .describe('the file that says how reports to be handed in look (schemas/report-style.schema.json)'),
  reportPer: z
    .enum(['unit', 'project'])
    .optional()
    .describe('project: each project gets a report of its own beside that of its unit'),
  selfEvaluationDue: z.iso
    .date()
    .optional()
    .describe(
      'the day by which self-evaluations are to be handed in, such as 2027-02-28; `check` says how long that is',
    ),
  failUnder: z.number().min(0).max(100).optional().describe('exit 4 when a final project scores less'),
});
export type Config = z.infer<typeof configSchema>;
export type ConfigKey = Exclude<keyof Config, '$schema'>;

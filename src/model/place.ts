import * as z from 'zod';
import { type Bilingual, record } from './json/shape.ts';

/**
 * Where something stands in an input: always the file as the user named it, then whatever the format has.
 * `table` and `row` count from 1 in document order (Word, text, HTML); `sheet` and `cell` are a spreadsheet's;
 * `line` counts from 1 (text, CSV); `path` is a JSON path such as `projects[2].indicators[0].actual`.
 */
export const placeSchema = record({
  file: z.string(),
  table: z.int().optional(),
  row: z.int().optional(),
  column: z.string().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  line: z.int().optional(),
  path: z.string().optional(),
});
export type Place = z.infer<typeof placeSchema>;

/** A file that was read, named as the user named it, with the SHA-256 of its bytes in lower-case hex. */
export const sourceSchema = record({ file: z.string(), sha256: z.string() });
export type Source = z.infer<typeof sourceSchema>;

/** An input of a run and what it was read for; `last-year` is the `result.json` of the year before, `report-style` how its reports look. */
export const inputSchema = record({
  role: z.enum(['goals', 'actuals', 'last-year', 'earlier-round', 'project-results', 'report-style']),
  ...sourceSchema.unwrap().shape,
});
export type Input = z.infer<typeof inputSchema>;

/** What an input is called on reports. */
export const inputNames: Readonly<Record<Input['role'], Bilingual>> = {
  goals: { zh: '绩效目标表', en: 'goal table' },
  actuals: { zh: '实际完成情况', en: 'actuals' },
  'last-year': { zh: '上年自评结果', en: "last year's results" },
  'earlier-round': { zh: '前一次监控结果', en: 'earlier round of monitoring' },
  'project-results': { zh: '项目自评结果', en: 'results of the projects' },
  'report-style': { zh: '报告样式', en: 'style of reports' },
};

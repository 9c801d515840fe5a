import * as z from 'zod';
import { list, record } from '../json/shape.ts';

/** Points of the sizes that Chinese typesetting has names for. */
export const namedSizes = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
} as const;
export type NamedSize = keyof typeof namedSizes;

/** What has a look of its own in a report. */
export const textRoles = [
  'title',
  'coverUnit',
  'coverDate',
  'level1',
  'level2',
  'level3',
  'body',
  'caption',
  'table',
  'note',
  'pageNumber',
] as const;
export type TextRole = (typeof textRoles)[number];

/** Chapters of 绩效自评报告 in their usual order. */
export const reportChapters = [
  'basics',
  'organisation',
  'conclusion',
  'results',
  'deviations',
  'experience',
  'use',
] as const;
export type ReportChapter = (typeof reportChapters)[number];

/** The chapters, and the forms that may be attached. */
export const reportSections = [...reportChapters, 'forms'] as const;
export type ReportSection = (typeof reportSections)[number];

const textLookSchema = record({
  font: z.string().min(1).describe('typeface for Chinese, by its name in Word and WPS'),
  western: z.string().min(1).describe('typeface for Latin letters and digits'),
  size: z
    .union([z.enum(Object.keys(namedSizes) as [NamedSize, ...NamedSize[]]), z.number().min(5).max(72)])
    .describe('三号, or points'),
  bold: z.boolean(),
  align: z.enum(['left', 'center', 'right', 'justify']),
  line: z.number().min(5).max(100).nullable().describe('exact line spacing in points; null: as the size asks for'),
  before: z.number().min(0).max(400).describe('points above'),
  after: z.number().min(0).max(400).describe('points below'),
  indent: z.number().min(0).max(10).describe('indent of the first line in characters'),
});
/** How one kind of text looks. */
export type TextLook = z.infer<typeof textLookSchema>;

const side = (about: string) => z.number().min(5).max(80).describe(`${about} in mm`);
const pageSchema = record({
  top: side('margin above'),
  bottom: side('margin below'),
  left: side('margin on the left'),
  right: side('margin on the right'),
  numbers: z.enum(['outside', 'center', 'none']).describe('where the numbers of pages stand'),
});

const fallbacksSchema = z
  .record(z.string(), list(z.string().min(1)))
  .readonly()
  .describe('typefaces to take where one is not installed');
const coverSchema = z.boolean().describe('whether a report begins with a cover');
const sectionsSchema = z.array(z.enum(reportSections)).min(1).readonly().describe('chapters and their order');

/** The whole style table of a report. */
export interface ReportStyle {
  readonly page: z.infer<typeof pageSchema>;
  readonly text: Readonly<Record<TextRole, TextLook>>;
  readonly fallbacks: Readonly<Record<string, readonly string[]>>;
  readonly cover: boolean;
  readonly unitSections: readonly ReportSection[];
  readonly departmentSections: readonly ReportSection[];
}

/** `report-style.json`: what a department wants otherwise. What it leaves out is as in official documents. */
export const reportStyleFileSchema = record({
  $schema: z.string().optional(),
  page: pageSchema.unwrap().partial().readonly().optional(),
  text: z.partialRecord(z.enum(textRoles), textLookSchema.unwrap().partial().readonly()).readonly().optional(),
  fallbacks: fallbacksSchema.optional(),
  cover: coverSchema.optional(),
  unitSections: sectionsSchema.optional(),
  departmentSections: sectionsSchema.optional(),
});
export type ReportStyleFile = z.infer<typeof reportStyleFileSchema>;

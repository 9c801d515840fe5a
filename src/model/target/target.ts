import * as z from 'zod';
import { decimalText, list, record } from '../json/shape.ts';
import { type Phrase, phraseSchema } from '../phrase.ts';

/** What sort of promise a target makes; the first four carry a quantity. */
export const targetKindSchema = z.enum([
  'at-least',
  'at-most',
  'equal',
  'range',
  'date',
  'yes-no',
  'frequency',
  'budget-relative',
  'trend',
  'qualitative',
  'deferred',
  'unreadable',
]);
export type TargetKind = z.infer<typeof targetKindSchema>;

export const comparatorSchema = z.enum(['≥', '>', '≤', '<', '=']);
export type Comparator = z.infer<typeof comparatorSchema>;

/** What a unit measures; amounts of different dimensions are never compared. `other` is a compound such as 元/亩. */
export const dimensionSchema = z.enum([
  'percent',
  'permille',
  'money',
  'duration',
  'count',
  'length',
  'area',
  'mass',
  'volume',
  'score',
  'other',
]);
export type Dimension = z.infer<typeof dimensionSchema>;

export const multiplierSchema = z.enum(['十', '百', '千', '万', '十万', '百万', '千万', '亿']);

/**
 * A number with its unit as printed and as an exact amount. `value` is the printed number without thousands separators,
 * `multiplier` the printed 万 or 亿 before the unit (null when the unit itself is 万元), `unit` in one standard
 * spelling, `amount` exact: money in 元, percent in points, permille in points of ‰, counts in ones, durations in their own unit.
 */
export const quantitySchema = record({
  value: decimalText,
  multiplier: multiplierSchema.nullable(),
  unit: z.string().nullable(),
  dimension: dimensionSchema.nullable(),
  amount: decimalText,
});
export type Quantity = z.infer<typeof quantitySchema>;

/** The assumptions as data, in the order of their sentences. */
export const assumptionCodesSchema = list(phraseSchema)
  .optional()
  .describe('the assumptions as codes with args; absent in documents of before they were kept');

/**
 * A target text as a JSON has it. For `range` the low end stands in value/amount and the high end in `upper`;
 * a tolerance such as ±3% is a range from −3 to 3. Dates are ISO days (`date` is the last day that still meets the target,
 * `from` the first day of a period). `assumptions` are Chinese sentences; `words` is the part that is not a number.
 * kind `unreadable` is never scored: a finding says why.
 */
export const targetReadingSchema = record({
  text: z.string(),
  kind: targetKindSchema,
  comparator: comparatorSchema.nullable(),
  value: decimalText.nullable(),
  multiplier: multiplierSchema.nullable(),
  unit: z.string().nullable(),
  dimension: dimensionSchema.nullable(),
  amount: decimalText.nullable(),
  upper: quantitySchema.nullable(),
  date: z.iso.date().nullable(),
  from: z.iso.date().nullable(),
  assumptions: list(z.string()),
  words: z.string().nullable(),
  assumptionCodes: assumptionCodesSchema,
});

/** A reading as the program holds it: its assumptions are data, and sentences only where somebody reads them. */
export interface TargetReading extends Omit<z.infer<typeof targetReadingSchema>, 'assumptions' | 'assumptionCodes'> {
  readonly assumptions: readonly Phrase[];
}

/**
 * What an actual value turned out to be. `band` is a judgement word of a qualitative indicator (达成, 部分达成, 未达成); `checklist` counts the
 * items of a list that are met (3/5项: `value` 3, `upper` 5).
 */
export const actualKindSchema = z.enum([
  'quantity',
  'range',
  'date',
  'yes-no',
  'band',
  'checklist',
  'words',
  'unreadable',
]);
export type ActualKind = z.infer<typeof actualKindSchema>;

/** The three bands of a qualitative judgement, best first (domain: 达成 · 部分达成并具有一定效果 · 未达成且效果较差). */
export const bandSchema = z.enum(['met', 'partly', 'not-met']);
export type Band = z.infer<typeof bandSchema>;

/** An actual value as a JSON has it, by the same grammar as targets. `yes` is set for yes-no, `band` for band. */
export const actualReadingSchema = record({
  text: z.string(),
  kind: actualKindSchema,
  comparator: comparatorSchema.nullable(),
  value: decimalText.nullable(),
  multiplier: multiplierSchema.nullable(),
  unit: z.string().nullable(),
  dimension: dimensionSchema.nullable(),
  amount: decimalText.nullable(),
  upper: quantitySchema.nullable(),
  date: z.iso.date().nullable(),
  from: z.iso.date().nullable(),
  yes: z.boolean().nullable(),
  band: bandSchema.nullable(),
  assumptions: list(z.string()),
  words: z.string().nullable(),
  assumptionCodes: assumptionCodesSchema,
});

/** An actual's reading as the program holds it. */
export interface ActualReading extends Omit<z.infer<typeof actualReadingSchema>, 'assumptions' | 'assumptionCodes'> {
  readonly assumptions: readonly Phrase[];
}

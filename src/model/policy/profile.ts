import * as z from 'zod';
import type { DecimalText, Rounding } from '../decimal.ts';
import { decimalValue as amount, type Bilingual, bilingual, list, record } from '../json/shape.ts';
import { type Band, bandSchema } from '../target/target.ts';
import { type Basis, basisSchema } from './rule.ts';
import { settingCatalogue, tableCatalogue } from './setting.ts';

/** Where the points of a category go that has no rows in a project: to another one, or shared by all others. */
export type WhenMissing = { readonly to: string } | 'share';

/** A category of points: which level 1 (and, for cost, level 2) names belong to it and how many points it holds. */
export interface Category {
  readonly id: string;
  readonly title: Bilingual;
  readonly level1: readonly string[];
  /** Level 2 names that belong here whatever their level 1 is; they win over level 1. */
  readonly level2: readonly string[];
  readonly weight: DecimalText;
  readonly whenMissing: WhenMissing;
  readonly basis: readonly Basis[];
}

/** A grade (评价等级) and the lowest total, in points of 100, that earns it; best first. */
export interface Grade {
  readonly grade: string;
  readonly atLeast: DecimalText;
}

/**
 * One interval of a table: `from` belongs to it, `to` does not, or the other way round where `toIncluded` («0–10%(含)»); null is open.
 * `value` is percent of the weight, or points.
 */
export interface Interval {
  readonly from: DecimalText | null;
  readonly to: DecimalText | null;
  readonly value: DecimalText;
  readonly toIncluded?: true;
}

/** A band of a qualitative judgement: shares of the weight in percent, `from` included, `to` included for the best band only. */
export interface QualitativeBand {
  readonly band: Band;
  readonly from: DecimalText;
  readonly to: DecimalText;
  readonly standard: DecimalText;
}

/** What a row without an actual does to its project: a draft, nothing earned, or refused. */
export const missingActualSchema = z.enum(['draft', 'zero', 'refuse']);

/** Where the points of a row that does not apply go: to the others, earned, or left out of the total. */
export const notApplicableSchema = z.enum(['rescale', 'full', 'skip']);

/** The steps that weights may be shared out in, the coarsest first: whole points, half points, hundredths. */
export const weightSteps = ['1', '0.5', '0.01'] as const;
export type WeightStep = (typeof weightSteps)[number];

/** What a profile says about indicators without their own points. */
export type Weighting = 'equal' | 'by-level2';

/** A normalised, validated scoring profile. `settings` are the policy values the rules' conditions and formulas read. */
export interface Profile {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly effective: { readonly from: number | null; readonly to: number | null };
  readonly basis: readonly Basis[];
  /** The profiles this one extends, nearest first. */
  readonly lineage: readonly string[];
  readonly executionWeight: DecimalText;
  readonly categories: readonly Category[];
  readonly weighting: Weighting;
  /** What the program shares out is a multiple of it where that goes; a profile that doesn't say means hundredths. */
  readonly weightStep: WeightStep;
  readonly grades: readonly Grade[];
  readonly rounding: Rounding;
  /** The id of the layout its forms are printed in; null means the national one. */
  readonly form: string | null;
  readonly missingActual: z.infer<typeof missingActualSchema>;
  readonly notApplicable: z.infer<typeof notApplicableSchema>;
  /** Numbers are decimal text, choices are words; the names are those of `settingCatalogue`. */
  readonly settings: Readonly<Record<string, string | number | boolean>>;
  readonly tables: Readonly<Record<string, readonly Interval[]>>;
  readonly qualitativeBands: readonly QualitativeBand[];
  /** Indicators of which only the better one counts (二者择其一), by their level 3 names; absent where a profile has none. */
  readonly eitherOr?: readonly (readonly string[])[];
  /** Where each part comes from: by "execution", "weighting", "weights", "form", "grades", "rounding", "missingActual", "notApplicable", "qualitativeBands", a setting's or a table's name. */
  readonly sources: Readonly<Record<string, readonly Basis[]>>;
}

const basisList = list(basisSchema);

/** A value with where it comes from; the bare value means that the file's author chose it. */
const stated = <T extends z.ZodType>(value: T) => z.union([value, record({ value, basis: basisList })]);

const settingsShape = Object.fromEntries(
  Object.entries(settingCatalogue).map(([name, kind]) => [
    name,
    stated(kind.type === 'choice' ? z.enum(kind.allowed) : amount)
      .optional()
      .describe(`${kind.title.zh} · ${kind.title.en}`),
  ]),
);

const interval = record({ from: amount.nullable(), to: amount.nullable(), value: amount });

const tablesShape = Object.fromEntries(
  Object.entries(tableCatalogue).map(([name, kind]) => [
    name,
    record({
      intervals: list(interval),
      includes: z.enum(['from', 'to']).optional().describe('which end belongs to an interval: from (the usual) or to'),
      basis: basisList.optional(),
    })
      .optional()
      .describe(
        `${kind.title.zh} · ${kind.title.en}; value: ${kind.value === 'share' ? 'percent of the weight' : 'points'}`,
      ),
  ]),
);

/**
 * A scoring profile as a person writes it. Everything but the id may come from the profile it extends; entries with an
 * id replace the fields they name of the entry with that id, and a new category says `"new": true`.
 */
export const profileFileSchema = record({
  $schema: z.string().optional(),
  // hebei-2026: an id is part of file names and of options, and has to be typed.
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  version: z.string().min(1),
  title: bilingual,
  extends: z.string().optional(),
  effective: record({ from: z.int().nullable(), to: z.int().nullable() }).optional(),
  basis: basisList.optional(),
  execution: record({ weight: amount, basis: basisList.optional() }).optional(),
  categories: list(
    record({
      id: z.string().regex(/^[a-z][a-z0-9-]*$/),
      new: z.literal(true).optional(),
      remove: z.literal(true).optional(),
      title: bilingual.optional(),
      level1: list(z.string()).optional(),
      level2: list(z.string()).optional(),
      weight: amount.optional(),
      whenMissing: z.union([z.literal('share'), record({ to: z.string() })]).optional(),
      basis: basisList.optional(),
    }),
  ).optional(),
  weighting: stated(z.enum(['equal', 'by-level2'])).optional(),
  weights: record({
    step: z.union([z.literal([1, 0.5, 0.01]), z.enum(weightSteps)]),
    basis: basisList.optional(),
  }).optional(),
  form: stated(z.string().min(1))
    .optional()
    .describe('id of the layout of the forms: forms/*.json, or one of your own'),
  grades: record({
    list: list(record({ grade: z.string(), atLeast: amount })),
    basis: basisList.optional(),
  }).optional(),
  rounding: record({
    mode: z.enum(['half-up', 'truncate']),
    digits: z.int().min(0).max(6),
    basis: basisList.optional(),
  }).optional(),
  missingActual: stated(missingActualSchema).optional(),
  notApplicable: stated(notApplicableSchema).optional(),
  qualitativeBands: record({
    list: list(record({ band: bandSchema, from: amount, to: amount, standard: amount })),
    basis: basisList.optional(),
  }).optional(),
  eitherOr: list(z.array(z.string()).min(2).readonly())
    .optional()
    .describe('lists of level 3 names of which only the better one counts (二者择其一)'),
  settings: record(settingsShape).optional(),
  tables: record(tablesShape).optional(),
});
export type ProfileFile = z.infer<typeof profileFileSchema>;

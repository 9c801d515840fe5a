import type { DecimalText, Rounding } from './decimal.ts';
import type { Basis } from './rule.ts';
import type { Bilingual } from './shape.ts';

/** A category of points: which level 1 (and, for cost, level 2) names belong to it and how many points it holds. */
export interface Category {
  readonly id: string;
  readonly title: Bilingual;
  readonly level1: readonly string[];
  readonly level2: readonly string[];
  readonly weight: DecimalText;
  readonly basis: readonly Basis[];
}

/** A grade (评价等级) and the lowest total, in points of 100, that earns it; best first. */
export interface Grade {
  readonly grade: string;
  readonly atLeast: DecimalText;
}

/** A normalised, validated scoring profile. `settings` are the policy values the rules' conditions and formulas read. */
export interface Profile {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  readonly effective: { readonly from: number | null; readonly to: number | null };
  readonly basis: readonly Basis[];
  readonly executionWeight: DecimalText;
  readonly categories: readonly Category[];
  readonly weighting: 'equal' | 'by-level2';
  readonly grades: readonly Grade[];
  readonly rounding: Rounding;
  readonly missingActual: 'draft' | 'zero' | 'refuse';
  readonly notApplicable: 'rescale' | 'full' | 'skip';
  readonly settings: Readonly<Record<string, string | number | boolean>>;
}

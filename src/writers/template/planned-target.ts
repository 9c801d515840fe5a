import { Decimal, type DecimalText } from '../../model/decimal.ts';
import type { Comparator, TargetKind, TargetReading } from '../../model/target/target.ts';
import { type Trend, trendOf } from '../../targets/target/trend.ts';

/** What sort of value belongs into the actual cell; each has a validation of its own. */
export type ActualInput = 'percent' | 'number' | 'signed-number' | 'date' | 'yes-no' | 'text';

/**
 * A target in the form the template compares with: numbers in the unit printed beside the cell, so that a clerk types 3.05
 * beside 万元. Null parts don't exist for the kind.
 */
export interface PlannedTarget {
  readonly kind: TargetKind;
  readonly comparator: Comparator | null;
  readonly value: Decimal | null;
  readonly upper: Decimal | null;
  readonly date: string | null;
  readonly unit: string | null;
  /** What a comparison with last year asks for; null for all other kinds. */
  readonly trend: Trend | null;
  readonly input: ActualInput;
  /** The answer a yes/no target wants; yes for all other kinds. */
  readonly wanted: '是' | '否';
}

/** False for a share of growth (5%, 1倍), whose unit is not that of what is counted. */
const counts = ({ kind, unit }: TargetReading) => kind !== 'trend' || unit === null || !['%', '‰', '倍'].includes(unit);

function inputOf(target: TargetReading): ActualInput {
  switch (target.kind) {
    case 'at-least':
    case 'at-most':
    case 'equal':
      return target.dimension === 'percent' ? 'percent' : 'number';
    case 'trend':
      return counts(target) && target.dimension === 'percent' ? 'percent' : 'number';
    case 'budget-relative':
      return 'number';
    case 'range':
      return 'signed-number';
    case 'date':
      return 'date';
    case 'yes-no':
    case 'frequency':
      return 'yes-no';
    case 'qualitative':
    case 'deferred':
    case 'unreadable':
      return 'text';
    default:
      return target.kind satisfies never;
  }
}

function unitOf(target: TargetReading): string | null {
  if (target.kind === 'budget-relative') return target.unit ?? '万元';
  if (target.kind === 'date') return '日期';
  if (target.kind === 'yes-no' || target.kind === 'frequency') return '是/否';
  if (!counts(target)) return null;
  if (target.kind === 'trend' && target.dimension === 'percent') return '%';
  return target.unit === null ? null : `${target.multiplier ?? ''}${target.unit}`;
}

function comparatorOf(target: TargetReading): Comparator | null {
  if (target.comparator !== null) return target.comparator;
  switch (target.kind) {
    case 'at-least':
      return '≥';
    case 'at-most':
    case 'budget-relative':
      return '≤';
    case 'equal':
      return '=';
    default:
      return null;
  }
}

/** Turns a reading into what the template shows and compares; `budget` in 万元 is the limit of a target relative to the budget. */
export function plannedTarget(target: TargetReading, budget: DecimalText | null): PlannedTarget {
  const value = target.kind === 'budget-relative' ? budget : target.value;
  const trend = target.kind === 'trend' ? trendOf(target) : null;
  return {
    kind: target.kind,
    comparator: comparatorOf(target),
    value: value === null ? null : new Decimal(value),
    upper: target.upper === null ? null : new Decimal(target.upper.value),
    date: target.date,
    unit: unitOf(target),
    trend,
    input: inputOf(target),
    wanted: target.kind === 'yes-no' && target.words === '否' ? '否' : '是',
  };
}

import { Decimal, type DecimalText, decimal, points } from '../model/decimal.ts';
import type { Grade, Profile } from '../model/policy/profile.ts';
import type { ProjectResult } from '../model/result/result-json.ts';

/**
 * How a total stands to the grades. `missing` points lead to the next better grade (null at the best, or without grades). `nearBoundary`
 * names a boundary that lies within what rounding can move: half a unit of the last digit for every scored row.
 */
export interface GradeDistance {
  readonly grade: string | null;
  readonly next: { readonly grade: string; readonly atLeast: DecimalText; readonly missing: DecimalText } | null;
  readonly nearBoundary: { readonly atLeast: DecimalText; readonly grade: string; readonly within: DecimalText } | null;
}

/** Measures the distance of a project's total to the grades of the run's profile. */
export function gradeDistance(
  project: Pick<ProjectResult, 'total' | 'indicators'>,
  profile: Pick<Profile, 'grades' | 'rounding'>,
): GradeDistance {
  const total = decimal(project.total.score);
  const better = [...profile.grades]
    .filter((grade) => decimal(grade.atLeast).gt(total))
    .sort((a, b) => decimal(a.atLeast).cmp(decimal(b.atLeast)))[0];
  const rows = project.indicators.length + 1;
  const halfUnit = new Decimal(10).pow(-profile.rounding.digits).div(2);
  const slack = halfUnit.times(rows);
  const close = (grade: Grade) => total.minus(decimal(grade.atLeast)).abs().lte(slack) && decimal(grade.atLeast).gt(0);
  const near = profile.grades.find(close);
  return {
    grade: project.total.grade,
    next:
      better === undefined
        ? null
        : { grade: better.grade, atLeast: better.atLeast, missing: points(decimal(better.atLeast).minus(total)) },
    nearBoundary: near === undefined ? null : { atLeast: near.atLeast, grade: near.grade, within: points(slack) },
  };
}

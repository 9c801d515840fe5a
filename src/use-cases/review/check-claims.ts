import { actualChecks } from '../../actual-checks/actual-checks.ts';
import { checkActuals } from '../../actual-checks/check-actuals.ts';
import { type DecimalText, decimal, plain, sum } from '../../model/decimal.ts';
import type { Finding } from '../../model/finding.ts';
import { projectRef } from '../../model/goals/project-ref.ts';
import { grouped } from '../../model/grouped.ts';
import type { ProjectScore, ScoredRow } from '../../model/result/result.ts';
import type { ClaimedIndicator } from '../../model/review/filled-form.ts';
import type { ReviewedForm } from '../../model/review/review.ts';
import { acrossUnits } from '../../reports/department/across-units.ts';
import { claimedActual } from '../../review/claimed-actual.ts';
import { countsIndicatorsAlone } from '../../review/review-total.ts';
import { asProfiled } from '../../review/variation.ts';

/** What a form has no column for, what compares it with a goal table of its own, and what the figures of a review say already. */
const elsewhere: ReadonlySet<string> = new Set([
  'initial-budget-differs',
  'largely-met-by-words',
  'value-confirmed',
  'money-scale-doubtful',
  'evidence-missing',
  'survey-size-missing',
  'measure-missing',
  'attachment-name-long-for-system',
  'text-long-for-system',
  'fund-total-summed',
  'fund-sum-mismatch',
]);

const ofForms = actualChecks.filter(({ kind }) => !elsewhere.has(kind.code));

/** The row with the score that the form claims; one that claims none is as good as unscored. */
function asClaimed<Row extends ScoredRow>(row: Row, score: DecimalText | null): Row {
  if (score === null) {
    return {
      ...row,
      outcome: { type: 'missing', why: { zh: '没有自评得分', en: 'no score is claimed' }, score: null },
    };
  }
  return { ...row, outcome: { type: 'scored', score } };
}

/** The claimed points of a row; where only 扣分 is filled in, its weight less that. */
function pointsClaimed(claimed: ClaimedIndicator | undefined, { weight }: ScoredRow): DecimalText | null {
  const less = claimed?.deducted?.value ?? null;
  if (claimed?.score != null || less === null) return claimed?.score?.value ?? null;
  return plain(decimal(weight).minus(decimal(less).abs()));
}

/** What stops a score stops no review. */
const asReview = (found: Finding): Finding => (found.severity === 'block' ? { ...found, severity: 'review' } : found);

/** A reviewed form as a scored project: what was reported, with the points that it claims for itself. */
function claimedScore({ form, executionByProfile, indicators }: ReviewedForm): ProjectScore {
  const { project } = form;
  const actual = claimedActual(form, asProfiled, new Map());
  const rows = indicators.map((row) => asClaimed(row, pointsClaimed(form.indicators[row.indicator.ordinal - 1], row)));
  const money = asClaimed(executionByProfile, form.execution.score?.value ?? null);
  const all: readonly ScoredRow[] = [money, ...rows];
  const full = plain(sum(all.map(({ weight }) => decimal(weight))));
  const added = plain(sum(all.map(({ outcome }) => decimal(outcome.score ?? '0'))));
  const printed = countsIndicatorsAlone(form) ? null : (form.total.score?.value ?? null);
  const score = printed ?? added;
  return {
    project,
    unit: project.unit,
    actual,
    state: 'final',
    blocking: [],
    files: [form.source.file],
    execution: money,
    indicators: rows,
    deductions: [],
    total: { weight: full, score, grade: null, roundedSum: score },
    ledger: { full, score, deducted: plain(decimal(full).minus(decimal(score))) },
    findings: [],
  };
}

const sameProject = (found: Finding, { form }: ReviewedForm): boolean => {
  const own = projectRef(form.project);
  const { project, place } = found;
  return project?.name === own.name && project.unit === own.unit && (place?.file ?? '') === form.source.file;
};

/**
 * What filled-in forms contradict, in themselves and beside each other, by the checks that a unit's own report goes through. The forms of a
 * year lie side by side; what is found stands with the form that it is about.
 */
export function checkClaims(forms: readonly ReviewedForm[]): readonly ReviewedForm[] {
  const years = [...grouped(forms, ({ form }) => `${form.year ?? ''}`).values()];
  const found = years.flatMap((ofYear) => {
    const [first] = ofYear;
    if (first === undefined) return [];
    const { profile, form } = first;
    const run = { year: form.year ?? 0, profile, projects: ofYear.map(claimedScore) };
    // Of a unit's one form its own check says so.
    const beside = acrossUnits(run).filter(({ code, args }) => code !== 'unit-all-full' || args['count'] !== '1');
    return [...checkActuals(run, [], ofForms), ...beside].map(asReview);
  });
  return forms.map((form) => ({ ...form, findings: found.filter((one) => sameProject(one, form)) }));
}

import { runCheck } from '../goal-checks/check.ts';
import { levelMismatch } from '../goal-checks/checks/measure/level-mismatch.ts';
import { viewDocument } from '../goal-checks/document-view.ts';
import type { Reviewed } from '../model/actuals/reviewed.ts';
import { certain } from '../model/certain.ts';
import { Decimal, type DecimalText, decimal, plain } from '../model/decimal.ts';
import type { Project } from '../model/goals/goals.ts';
import { gradeOf } from '../model/policy/grade-of.ts';
import type { Profile } from '../model/policy/profile.ts';
import { settingOf } from '../model/policy/setting-of.ts';
import type { IndicatorScore, ProjectScore, ScoredRow, ScoreRun } from '../model/result/result.ts';
import type { ReviewedProject, ReviewedRow } from '../model/result/reviewer-view.ts';
import { type ScoringContext, scoringContext } from '../scoring/context.ts';
import { scoreProject } from '../scoring/score-project.ts';
import type { Policy } from './policy.ts';

/** The profile that holds the rules of reviewers. */
const reviewerId = 'reviewer';

/** What reviewers do otherwise than units; everything else of a run's own profile stays. */
const reviewerSettings = [
  'evidenceMissing',
  'satisfactionWithoutSurvey',
  'unrelatedIndicator',
  'unfitLevel',
  'repeatedIndicator',
  'notAssessable',
  'notAssessableSevere',
  'notAssessableMedium',
  'notAssessableLight',
  'unfinishedTasks',
  'unfinishedTasksCost',
  'oneGradeLower',
  'twoGradesLower',
  'threeGradesLower',
] as const;

function asReviewed(own: Profile, reviewer: Profile): Profile {
  const taken = reviewerSettings.flatMap((name) => {
    const value = reviewer.settings[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...own, settings: { ...own.settings, ...Object.fromEntries(taken) } };
}

/** The indicators whose level 3 plainly does not fit their level 2. */
function unfitIn(project: Project, year: number): ReadonlySet<number> {
  const document = {
    source: { file: project.source.file, sha256: '' },
    year,
    yearKnownFrom: null,
    department: null,
    projects: [project],
  };
  const found = runCheck(levelMismatch, viewDocument(document)).filter(({ severity }) => severity !== 'note');
  return new Set(found.flatMap(({ indicator }) => indicator ?? []));
}

const nobodySaid: Reviewed = {
  assessable: null,
  related: null,
  fitsLevel: null,
  repeated: null,
  tasksUnfinished: null,
};

/** The project scored again from what was reported for it, with what can be told of its indicators without looking at papers. */
function reviewed(score: ProjectScore, context: ScoringContext): ProjectScore {
  const { project, actual } = score;
  const unfit = unfitIn(project, context.year);
  const indicators = new Map(
    score.indicators.flatMap(({ indicator, actual: reported }) => {
      if (reported === null) return [];
      const said = reported.reviewed ?? nobodySaid;
      const fitsLevel = said.fitsLevel ?? (unfit.has(indicator.ordinal) ? false : null);
      return [[indicator.ordinal, { ...reported, reviewed: { ...said, fitsLevel } }] as const];
    }),
  );
  const matched = { project: actual, indicators, contradictory: new Set<number>(), findings: [] };
  return { ...scoreProject(project, matched, context), files: score.files };
}

const scoreOf = ({ outcome }: ScoredRow): DecimalText | null => (outcome.type === 'scored' ? outcome.score : null);

/** The row where a reviewer would give less; null where nothing changes. */
function changed(now: ScoredRow, review: ScoredRow, of: Pick<ReviewedRow, 'indicator' | 'name'>): ReviewedRow | null {
  const [own, other] = [scoreOf(now), scoreOf(review)];
  if (own === null || other === null || decimal(own).eq(decimal(other))) return null;
  const line = review.deductions.find(({ rule }) => rule.startsWith('review-')) ?? review.deductions[0];
  return {
    ...of,
    weight: now.weight,
    now: own,
    review: other,
    rule: line?.rule ?? review.rule?.id ?? '',
    why: line?.why ?? review.rule?.title ?? { zh: '', en: '' },
  };
}

const nameOf = ({ indicator: { level3, description, ordinal } }: IndicatorScore): string =>
  level3 ?? description ?? `#${ordinal}`;

function reviewedProject(now: ProjectScore, review: ProjectScore, profile: Profile): ReviewedProject {
  const grades = profile.grades.map(({ grade }) => grade);
  const placeOf = (grade: string | null): number => (grade === null ? -1 : grades.indexOf(grade));
  const reviewGrade = gradeOf(decimal(review.total.score).div(decimal(review.total.weight)).times(100), profile);
  const [own, other] = [placeOf(now.total.grade), placeOf(reviewGrade)];
  // A profile without grades, and a total that has none, has nothing to lose.
  const lower = own < 0 || other < 0 ? 0 : Math.max(0, other - own);
  const names = ['oneGradeLower', 'twoGradesLower', 'threeGradesLower'] as const;
  const name = names[Math.min(lower, names.length) - 1];
  const factor = name === undefined ? '100' : String(settingOf(profile, name));
  const rows = now.indicators.flatMap((row, at) => {
    const again = review.indicators[at];
    const of = { indicator: row.indicator.ordinal, name: nameOf(row) };
    return again === undefined ? [] : (changed(row, again, of) ?? []);
  });
  const { project, unit } = now;
  return {
    unit,
    code: project.code,
    name: project.name,
    now: { score: now.total.score, grade: now.total.grade },
    review: { score: review.total.score, grade: reviewGrade },
    lower,
    factor,
    result: plain(decimal(now.total.score).times(factor).div(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)),
    rows,
  };
}

/**
 * A run with what a reviewer would give its final projects, before anything is handed in: the profile of the run with the rules of the
 * reviewer's profile laid over it, and what can be told without papers (no evidence, no survey, repeated, wrong level). The run as it was
 * where that profile is not at hand.
 */
export function withReviewer(run: ScoreRun, policy: Policy): ScoreRun {
  const reviewer = policy.withProfile(reviewerId, 'named')?.profile ?? null;
  if (reviewer === null || policy.ruleSet === null) return run;
  const profile = asReviewed(run.profile, reviewer);
  const context = scoringContext(run.year, profile, certain(policy.ruleSet, 'rules'));
  const finals = run.projects.filter(({ state }) => state === 'final');
  const projects = finals.map((one) => {
    const again = reviewed(one, context);
    return reviewedProject(one, again, profile);
  });
  const open = run.projects.filter(({ state }) => state === 'draft' || state === 'blocked').length;
  return { ...run, reviewer: { profile: reviewer.id, projects, open } };
}

import type { ActualIndicator, ActualProject, Entry } from '../model/actuals/actuals.ts';
import { type Decimal, decimal } from '../model/decimal.ts';
import type { ProjectRef } from '../model/finding.ts';
import { projectRef } from '../model/goals/project-ref.ts';
import type { Place } from '../model/place.ts';
import { settingCatalogue } from '../model/policy/setting.ts';
import { settingOf } from '../model/policy/setting-of.ts';
import type { IndicatorScore, ProjectScore, ScoreRun } from '../model/result/result.ts';

/** What the checks need of a run. */
export type CheckedRun = Pick<ScoreRun, 'year' | 'projects'> & {
  readonly profile: Pick<ScoreRun['profile'], 'settings'>;
};

/** The settings of rules that take what a reviewer found. */
const ofReviewers = [
  'unrelatedIndicator',
  'unfitLevel',
  'repeatedIndicator',
  'notAssessable',
  'unfinishedTasks',
] as const;

/** What the checks go by in the profile: percent of a target, and which budget the execution rate is of. */
interface CheckFigures {
  readonly farAboveTrigger: Decimal;
  readonly farAboveIncluded: boolean;
  readonly executionDenominator: string;
  /** Whether any rule takes what a reviewer found. */
  readonly countsReviewed: boolean;
}

/** What a finding is about, ready for the constructor. */
interface About {
  readonly place: Place;
  readonly project: ProjectRef;
  readonly indicator: number | null;
}

/** An indicator that was reported on, with its score. */
export interface RowView {
  readonly year: number;
  readonly figures: CheckFigures;
  readonly score: IndicatorScore;
  readonly actual: ActualIndicator;
  /** Level 3, or the best name there is. */
  readonly name: string;
  /** What was entered, or ''. */
  readonly entered: string;
  /** The same as a person reads it: a bare number with the unit it was read in. */
  readonly shown: string;
  /** What the project's own texts tell: {@link ProjectView.told}. */
  readonly told: string;
  /** How many rows of the project were reported with a day. */
  readonly days: number;
  /** The row's finding stands at an entry, or at the row itself when that is blank. */
  readonly at: (entry: Entry | null) => About;
}

/** A project that was reported on. Indicators without a report are left to the reader and to scoring. */
export interface ProjectView {
  readonly year: number;
  readonly figures: CheckFigures;
  readonly score: ProjectScore;
  readonly actual: ActualProject;
  readonly rows: readonly RowView[];
  /** 总体目标实际完成情况, 存在的问题 and 改进措施, as far as anybody reads; '' where nothing was written. */
  readonly told: string;
  readonly at: (entry: Entry | null) => About;
}

function shownActual({ reading }: IndicatorScore, entry: Entry | null): string {
  if (entry === null) return '';
  const text = entry.text.trim();
  if ((entry.kind !== 'number' && entry.kind !== 'percent') || reading?.kind !== 'quantity') return text;
  return `${text}${reading.multiplier ?? ''}${reading.unit ?? ''}`;
}

/** Longer texts are read so far. */
const maxTold = 5000;

function toldIn({ completed, texts }: ActualProject): string {
  const all = [completed, texts?.problems?.text, texts?.measures?.text].filter((one) => one != null);
  return all.join('\n').slice(0, maxTold);
}

/** What a row knows of its project. */
type OfProject = Pick<RowView, 'figures' | 'told' | 'days'>;

function rowView(run: CheckedRun, project: OfProject, score: IndicatorScore, ref: ProjectRef): RowView | null {
  const { actual, indicator } = score;
  // Where two reports differ neither counts, and what follows from the empty field is no news.
  if (actual === null || actual.notApplicable !== null || actual.contested !== undefined) return null;
  return {
    year: run.year,
    ...project,
    score,
    actual,
    name: indicator.level3 ?? indicator.description ?? `${indicator.ordinal}`,
    entered: actual.actual?.text.trim() ?? '',
    shown: shownActual(score, actual.actual),
    at: (entry) => ({ place: entry?.place ?? actual.place, project: ref, indicator: indicator.ordinal }),
  };
}

/** The projects of a run that were reported on, as the checks see them. */
export function projectViews(run: CheckedRun): ProjectView[] {
  const figures = {
    farAboveTrigger: decimal(settingOf(run.profile, 'farAboveTrigger')),
    farAboveIncluded: settingOf(run.profile, 'farAboveFrom') === 'including',
    executionDenominator: settingOf(run.profile, 'executionDenominator'),
    countsReviewed: ofReviewers.some((name) => settingOf(run.profile, name) !== settingCatalogue[name].absent),
  };
  return run.projects.flatMap((score): ProjectView[] => {
    const { actual, project } = score;
    // Nothing is expected of a project that was not carried out; what its report contradicts scoring tells.
    if (actual === null || actual.notCarriedOut != null) return [];
    const ref = projectRef(project);
    const told = toldIn(actual);
    const days = score.indicators.filter(({ reading }) => reading?.kind === 'date').length;
    const rows = score.indicators.flatMap((one) => rowView(run, { figures, told, days }, one, ref) ?? []);
    const at = (entry: Entry | null) => ({ place: entry?.place ?? actual.place, project: ref, indicator: null });
    return [{ year: run.year, figures, score, actual, rows, told, at }];
  });
}

import { type DecimalText, decimal, sum } from '../model/decimal.ts';
import type { Project } from '../model/goals/goals.ts';
import type { Profile } from '../model/policy/profile.ts';
import { settingOf } from '../model/policy/setting-of.ts';
import type { Decision, ProjectScore } from '../model/result/result.ts';
import type { FilledForm } from '../model/review/filled-form.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { type ScoringContext, scoringContext } from '../scoring/context.ts';
import { scoreProject } from '../scoring/score-project.ts';
import { categoryFinder } from '../scoring/weights/categories.ts';
import { claimedActual } from './claimed-actual.ts';
import { asProfiled, type Variation } from './variation.ts';

/** How a form is computed: by which reading, and which shares were judged, inside the bands of which profile. */
export interface Way {
  readonly variation?: Variation;
  readonly judged?: ReadonlyMap<number, DecimalText>;
  readonly bands?: Profile;
}

/** The points of execution: as the form prints them; nothing where its indicators have all 100; else the profile's. */
function executionWeight({ execution, indicators }: FilledForm, profile: Profile): DecimalText {
  const printed = execution.weight?.value ?? null;
  if (printed !== null) return printed;
  const weights = indicators.flatMap(({ weight }) => weight?.value ?? []);
  return weights.length === indicators.length && sum(weights.map(decimal)).gte(100) ? '0' : profile.executionWeight;
}

const unknownLevel = '未分类';

/** Level 1 of a row as the categories of a review know it: a row without one is scored like any other. */
const levelled = (project: Project): Project => ({
  ...project,
  indicators: project.indicators.map((row) => ({ ...row, level1: row.level1 ?? unknownLevel })),
});

/** The categories of a profile with one more for what it has no place for (项目决策, 项目管理): those rows are recomputed as well. */
function withOwnLevels(profile: Profile, form: FilledForm): Profile['categories'] {
  const category = categoryFinder(profile);
  const { indicators } = levelled(form.project);
  const level1 = [...new Set(indicators.flatMap((row) => (category(row) === null ? (row.level1 ?? []) : [])))];
  if (level1.length === 0) return profile.categories;
  const title = { zh: '其他', en: 'other' };
  const own = { id: 'of-the-form', title, level1, level2: [], weight: '0', whenMissing: 'share', basis: [] } as const;
  return [...profile.categories, own];
}

/** The profile with the weights of the form: whether those fit the profile is a question of its own. */
function asPrinted(profile: Profile, form: FilledForm, { variation = asProfiled, bands = profile }: Way): Profile {
  return {
    ...profile,
    categories: withOwnLevels(profile, form),
    // Nothing is shared out anew: the weights are those that the form prints.
    notApplicable: 'skip',
    executionWeight: executionWeight(form, profile),
    qualitativeBands: bands.qualitativeBands,
    settings: {
      ...profile.settings,
      // Without a survey nothing is said of one, and a form says nothing of surveys.
      satisfactionWithoutSurvey: 'flag',
      explicitWeights: 'as-given',
      ...variation.settings,
    },
  };
}

/** Computes forms by the engine that scores; every choice of rules is kept, so that json-rules-engine can confirm it. */
export class Recomputer {
  private readonly ruleSet: RuleSet;
  private readonly contexts = new Map<string, ScoringContext>();

  constructor(ruleSet: RuleSet) {
    this.ruleSet = ruleSet;
  }

  /** Scores a form under a profile with the weights that it prints. */
  score(form: FilledForm, profile: Profile, way: Way = {}): ProjectScore {
    const used = asPrinted(profile, form, way);
    // Forms without a year have dates without one as well: they are read alike on both sides.
    const year = form.year ?? 0;
    const { id, executionWeight: execution } = used;
    const levels = used.categories.at(-1)?.level1 ?? [];
    const key = JSON.stringify([id, year, execution, levels, way.bands?.id ?? id, way.variation?.id ?? asProfiled.id]);
    const context = this.contexts.get(key) ?? scoringContext(year, used, this.ruleSet);
    this.contexts.set(key, context);
    const actual = claimedActual(form, way.variation ?? asProfiled, way.judged ?? new Map());
    const indicators = new Map(actual.indicators.map((one) => [one.ordinal, one]));
    return scoreProject(
      levelled(form.project),
      { project: actual, indicators, contradictory: new Set(), findings: [] },
      context,
    );
  }

  decisions(): readonly Decision[] {
    return [...this.contexts.values()].flatMap(({ scoring, following }) => [
      ...scoring.decisions().map((one) => ({ stage: 'scoring' as const, ...one })),
      ...following.decisions().map((one) => ({ stage: 'following' as const, ...one })),
    ]);
  }
}

/** True where a profile asks for evidence of satisfaction that a form can't show. */
export const asksForSurvey = (profile: Profile): boolean => settingOf(profile, 'satisfactionWithoutSurvey') === 'zero';

import type { ActualIndicator, ActualProject, Entry } from '../../model/actuals.ts';
import { bandWords } from '../../model/actuals-layout.ts';
import type { Project } from '../../model/goals.ts';
import type { Place } from '../../model/place.ts';
import type { Profile } from '../../model/profile.ts';
import { type Band, bandSchema } from '../../model/target.ts';
import { readTarget } from '../../targets/read-target.ts';
import type { RuleCase } from './read-cases.ts';

/** The year cases are scored in, where dates matter. */
export const caseYear = 2026;

const unit = { code: '000000', name: '用例' };

function entry(text: string | undefined, place: Place): Entry | null {
  if (text === undefined) return null;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { kind: 'date', text, place };
  return { kind: /^-?\d+(?:\.\d+)?$/.test(text) ? 'number' : 'text', text, place };
}

/** A band by its English word or the words of the template's dropdown, the first of them being enough. */
function band(text: string | undefined): Band | null {
  const parsed = bandSchema.safeParse(text);
  if (parsed.success) return parsed.data;
  const found = Object.entries(bandWords).find(([, words]) => text !== undefined && words.startsWith(text));
  return found === undefined ? null : (found[0] as Band);
}

/** True for a case about budget execution: it has money and no target. */
export function isExecutionCase({ cells }: RuleCase): boolean {
  return cells.target === undefined;
}

/** The case as a project of one indicator, in the goal table and as reported. */
export function caseProject({ cells, place }: RuleCase): { readonly goal: Project; readonly actual: ActualProject } {
  const level1 = cells.level1 ?? '产出指标';
  const text = cells.target ?? '≥1次';
  const goal: Project = {
    number: 1,
    name: '用例',
    code: null,
    unit,
    budget: { total: cells.revised ?? '100', fiscal: null, other: null },
    purpose: null,
    spendingPlan: null,
    goals: [],
    indicators: [
      {
        ordinal: 1,
        level1,
        level2: cells.level2 ?? null,
        level3: '用例',
        description: null,
        target: readTarget(text, { year: caseYear, level2: cells.level2 ?? null }),
        basis: null,
        weight: null,
        source: place,
      },
    ],
    source: place,
  };
  const actual: ActualProject = {
    unit,
    code: null,
    name: '用例',
    execution: {
      initial: entry(cells.initial ?? cells.revised ?? '100', place),
      revised: entry(cells.revised ?? '100', place),
      executed: entry(cells.executed ?? '100', place),
      bySource: [],
      reason: entry(cells.reason, place),
      measure: null,
    },
    completed: null,
    indicators: [indicator(cells, place)],
    place,
  };
  return { goal, actual };
}

function indicator(cells: RuleCase['cells'], place: Place): ActualIndicator {
  const actual = cells.target === undefined ? '1' : cells.actual;
  return {
    ordinal: 1,
    actual: entry(actual, place),
    weight: null,
    lastYear: entry(cells.lastYear, place),
    settledTarget: entry(cells.settled, place),
    settledTargetSource: cells.settled === undefined ? null : '用例',
    band: band(cells.band),
    bandPercent: entry(cells.share?.replace(/[%％]$/, ''), place),
    notApplicable: cells.notApplicable ?? null,
    evidence: entry(cells.evidence, place),
    surveySize: entry(cells.survey, place),
    reason: entry(cells.reason, place),
    measure: null,
    manual: null,
    place,
  };
}

/**
 * The profile with exactly the weight of the case on what the case is about, so that rounding happens as it would there: one
 * category that takes every level 1, or the execution weight. `settings` are the case's own.
 */
export function caseProfile(profile: Profile, ruleCase: RuleCase, settings: Profile['settings']): Profile {
  const weight = ruleCase.cells.weight ?? '10';
  const execution = isExecutionCase(ruleCase);
  const [category] = profile.categories;
  const level1 = [
    ...new Set([...profile.categories.flatMap((one) => one.level1), ruleCase.cells.level1 ?? '产出指标']),
  ];
  return {
    ...profile,
    executionWeight: execution ? weight : '0',
    categories:
      category === undefined
        ? []
        : [{ ...category, level1, level2: [], weight: execution ? '0' : weight, whenMissing: 'share' }],
    settings: { ...profile.settings, ...settings },
  };
}

import type { ActualIndicator, ActualProject, Entry } from '../../model/actuals/actuals.ts';
import { projectKey } from '../../model/actuals/actuals-keys.ts';
import type { Indicator, Project } from '../../model/goals/goals.ts';
import { readTarget } from '../../targets/target/read-target.ts';
import type { RuleCase } from './rule-case.ts';

/** A case as a goal table of one project with at most one indicator, and what was reported for it. */
export interface CaseProject {
  readonly goal: Project;
  readonly actual: ActualProject;
}

const unit = { code: null, name: '用例' };

/** Makes the project of a case. A case without a target has no indicator: it is about budget execution alone. */
export function caseProject(one: RuleCase): CaseProject {
  const name = one.cells.name?.text ?? '用例';
  const { target } = one.cells;
  const goal: Project = {
    number: 1,
    name,
    code: null,
    unit,
    budget: { total: null, fiscal: null, other: null },
    purpose: null,
    departmentInCharge: null,
    spendingPlan: null,
    goals: [],
    indicators: target === undefined ? [] : [indicatorOf(one, target, name)],
    source: one.place,
  };
  return { goal, actual: actualOf(one, name) };
}

function indicatorOf({ cells, year, place }: RuleCase, target: Entry, name: string): Indicator {
  const level1 = cells.level1?.text ?? null;
  const level2 = cells.level2?.text ?? null;
  const level3 = cells.name?.text ?? null;
  // A percent or date cell of a workbook is written out as its text would be.
  const text = target.kind === 'percent' ? `${target.text}%` : target.text;
  return {
    ordinal: 1,
    level1,
    level2,
    level3: name,
    description: null,
    target: readTarget(text, { year, level1, level2, level3 }),
    basis: null,
    weight: null,
    source: place,
  };
}

function actualOf(one: RuleCase, name: string): ActualProject {
  const { cells, place } = one;
  const blank = { initial: null, executed: null };
  const source = (id: 'fiscal' | 'carryOver', as: 'fiscal' | 'carry-over') =>
    cells[id] === undefined ? [] : [{ source: as, ...blank, revised: cells[id] }];
  return {
    key: projectKey(unit, { code: null, name }),
    unit,
    code: null,
    name,
    execution: {
      initial: cells.initial ?? null,
      revised: cells.revised ?? null,
      executed: cells.executed ?? null,
      bySource: [...source('fiscal', 'fiscal'), ...source('carryOver', 'carry-over')],
      reason: cells.reason ?? null,
      measure: null,
    },
    completed: null,
    indicators: cells.target === undefined ? [] : [reported(one)],
    place,
  };
}

function reported({ cells, band, reviewed, place }: RuleCase): ActualIndicator {
  const { manualScore } = cells;
  return {
    ordinal: 1,
    actual: cells.actual ?? null,
    weight: null,
    lastYear: cells.lastYear ?? null,
    settledTarget: cells.settledTarget ?? null,
    settledTargetSource: cells.settledTargetSource?.text ?? null,
    band,
    bandPercent: cells.bandPercent ?? null,
    notApplicable: cells.notApplicable?.text ?? null,
    evidence: cells.evidence ?? null,
    surveySize: cells.surveySize ?? null,
    reason: cells.reason ?? null,
    measure: null,
    manual:
      manualScore === undefined
        ? null
        : { score: manualScore, who: cells.manualWho?.text ?? null, why: cells.manualWhy?.text ?? null },
    ...(reviewed === null ? {} : { reviewed }),
    place,
  };
}

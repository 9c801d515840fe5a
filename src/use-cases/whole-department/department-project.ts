import type { ActualsDocument, NumberEntry } from '../../model/actuals/actuals.ts';
import { projectKey } from '../../model/actuals/actuals-keys.ts';
import type { GoalDocument, Project } from '../../model/goals/goals.ts';
import type { Place, Source } from '../../model/place.ts';
import type { AdoptedGoal } from '../../model/whole-department/department-run.ts';

/** What the goals of a department are scored from. */
export interface DepartmentGoals {
  readonly department: string;
  readonly year: number;
  readonly goals: readonly AdoptedGoal[];
  /** 总体绩效目标, as printed. */
  readonly overall: readonly string[];
  readonly figures: ReadonlyMap<string, NumberEntry>;
  /** Where the goals and what was reported for them come from. */
  readonly from: Source;
  readonly reported: Source;
}

/** The department as a project that has its goals as indicators and its budget as funds, so that everything that scores projects scores it. */
export function departmentProject(given: DepartmentGoals): { goals: GoalDocument; actuals: ActualsDocument } {
  const { department, year, goals, figures, from, reported } = given;
  const unit = { code: null, name: department };
  const money = (name: string): NumberEntry | null => figures.get(name) ?? null;
  const place: Place = goals[0]?.actual.place ?? { file: reported.file };
  const project: Project = {
    number: null,
    name: '部门整体绩效目标',
    code: null,
    unit,
    departmentInCharge: department,
    budget: { total: money('initialBudget')?.text ?? null, fiscal: null, other: null },
    purpose: null,
    spendingPlan: null,
    goals: given.overall,
    indicators: goals.map(({ indicator }) => indicator),
    source: { file: from.file },
  };
  const actuals: ActualsDocument = {
    source: reported,
    year,
    projects: [
      {
        key: projectKey(unit, project),
        unit,
        code: null,
        name: project.name,
        execution: {
          initial: money('initialBudget'),
          revised: money('adjustedBudget'),
          executed: money('expenditureFinal'),
          bySource: [],
          reason: null,
          measure: null,
        },
        completed: null,
        indicators: goals.map(({ actual }) => actual),
        place,
      },
    ],
  };
  return { goals: { source: from, year, yearKnownFrom: null, department: null, projects: [project] }, actuals };
}

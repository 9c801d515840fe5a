import { type Speak, speak } from '../../findings/speak.ts';
import { budgetUnitGroups } from '../../model/goals/budget-unit-groups.ts';
import type { BudgetUnit } from '../../model/goals/goals.ts';
import type { Bilingual } from '../../model/json/shape.ts';
import { remember } from '../../model/remember.ts';
import { departmentInChargeOf } from '../../model/result/department-in-charge.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { projectStateWords } from '../../model/result/state-words.ts';
import { openProjects } from '../evaluation/states.ts';

/** What a unit, or the department over its units, hands in, or why nothing of it is written yet. */
export interface SubmissionSet {
  readonly of: 'unit' | 'department';
  readonly unit: BudgetUnit;
  readonly projects: readonly ProjectScore[];
  /** Null where the set is written: each project is final, or was not carried out for a reason that is given. */
  readonly heldBack: Bilingual | null;
}

/** So many projects are named; more are counted. */
const maxNamed = 3;

/** 待改正 2 个（甲、乙）；缺项 1 个（丙）. */
function openText(open: readonly ProjectScore[], say: Speak): string {
  const parts = (['blocked', 'draft'] as const).flatMap((state) => {
    const own = open.filter((project) => project.state === state).map(({ project }) => project.name);
    if (own.length === 0) return [];
    const named = own.slice(0, maxNamed).join(say.marks.and);
    const names = own.length > maxNamed ? say({ zh: `${named}等`, en: `${named} …` }) : named;
    const word = say(projectStateWords[state]);
    return [say({ zh: `${word} ${own.length} 个（${names}）`, en: `${own.length} ${word} (${names})` })];
  });
  return parts.join(say.marks.semicolon);
}

/**
 * The sets of a run, one for each unit in the order of the units. What is handed in is signed, so nothing of a unit is written while any of
 * its projects has to be corrected or completed.
 */
export const submissionSets = remember((run: ScoreRun): readonly SubmissionSet[] =>
  budgetUnitGroups(run.projects).map(({ unit, members }) => {
    const open = openProjects(members);
    const heldBack = open.length === 0 ? null : { zh: openText(open, speak('zh')), en: openText(open, speak('en')) };
    return { of: 'unit', unit, projects: members, heldBack };
  }),
);

/** The set of the department, where there are several units: its own report, once each of them can hand in. Null for one unit. */
export const departmentSet = remember((run: ScoreRun): SubmissionSet | null => {
  const sets = submissionSets(run);
  if (sets.length < 2) return null;
  const waiting = sets.filter(({ heldBack }) => heldBack !== null).length;
  const why = { zh: `还有 ${waiting} 个单位没有定分完`, en: `${waiting} unit(s) are not final` };
  const unit = { code: null, name: departmentName(run) };
  return { of: 'department', unit, projects: run.projects, heldBack: waiting === 0 ? null : why };
});

/** The 主管部门 that the projects agree on; where they don't, or name none, the report is that of 本部门. */
function departmentName(run: ScoreRun): string {
  const names = new Set(run.projects.map((project) => departmentInChargeOf(project, run)));
  const [only] = names;
  return (names.size === 1 ? only : run.departmentInCharge) ?? '本部门';
}

import type { Language } from '../../findings/finding.ts';
import { type Speak, speak } from '../../findings/speak.ts';
import { departmentSheets } from '../../model/whole-department/department-layout.ts';
import { type DepartmentRow, type DepartmentRun, neededFigures } from '../../model/whole-department/department-run.ts';
import { reportContext } from '../evaluation/report-context.ts';
import { checkedFinding } from '../findings/checked-findings.ts';
import { findingsListing } from '../findings/findings-workbook.ts';
import { formSheetId, indicatorId, onForm } from '../form/form-ids.ts';
import { officialForm } from '../form/official-form.ts';
import type { OutputFormula, OutputSheet, Workbook } from '../tables/output-sheet.ts';
import { deductionLedger } from '../unit/deduction-ledger.ts';
import { rulesSheet } from '../unit/rules-sheet.ts';
import { answersSheet, checklistFormula } from './answers-sheet.ts';
import { figureCell, figureSheet, openFigure } from './figure-rows.ts';
import { ledgerSheet } from './ledger-sheet.ts';
import { projectsFormula, projectsSheet } from './projects-sheet.ts';
import { scorecardSheet } from './scorecard-sheet.ts';

/** Where points come from that another sheet computes. */
function elsewhere({ goals, prepared }: DepartmentRun) {
  return ({ prepared: { indicator } }: DepartmentRow, at: number): OutputFormula | null => {
    switch (indicator.by) {
      case 'goals': {
        const own = (goals?.projects[0]?.indicators ?? []).filter(({ category }) => category === indicator.id);
        const of = own.map((row) => onForm(0, `${indicatorId(row)}.score`));
        return { kind: 'sum', of, rounding: { mode: 'half-up', digits: 9 } };
      }
      case 'checklist':
        return checklistFormula(indicator, at);
      case 'projects':
        return projectsFormula(at, prepared.profile.rounding);
      default:
        return null;
    }
  };
}

/** The goals of the department on the form of projects, their ledger and the rules that scored them. */
function goalSheets({ goals }: DepartmentRun, language: Language, say: Speak): OutputSheet[] {
  const [project] = goals?.projects ?? [];
  if (goals === null || project === undefined) return [];
  const title = say({ zh: departmentSheets.goals, en: 'Goals' });
  const context = reportContext(goals, language, null);
  return [officialForm(project, goals, formSheetId(0), title, say), deductionLedger(context), rulesSheet(context)];
}

/** The scorecard workbook of a department: scorecard and base data, its goals on the official form, lists, projects, ledgers, findings. All points are live. */
export function departmentWorkbook(run: DepartmentRun, language: Language): Workbook {
  const say = speak(language);
  const { figures } = run.report;
  const cellOf = (name: string) => {
    const entry = figures.get(name);
    return entry === undefined ? openFigure('number', name) : figureCell(entry.text, 'number', name);
  };
  const title = say({ zh: departmentSheets.figures, en: 'Base data' });
  const hasLists = run.rows.some(({ prepared }) => prepared.indicator.by === 'checklist');
  const findings = findingsListing(
    run.findings.map((found) => checkedFinding(found, language)),
    language,
  );
  return {
    title: say({
      zh: `${run.department} ${run.year}年度部门整体支出绩效自评`,
      en: `${run.department}: whole department ${run.year}`,
    }),
    language,
    date: `${run.year}-12-31`,
    sheets: [
      scorecardSheet(run, elsewhere(run), say),
      figureSheet({ title, cellOf, needed: neededFigures(run.prepared) }, say),
      ...goalSheets(run, language, say),
      ...(hasLists ? [answersSheet(run.rows, say)] : []),
      ...(run.projects === null ? [] : [projectsSheet(run.projects, run.rows, say)]),
      ledgerSheet(run, say),
      findings,
    ],
  };
}

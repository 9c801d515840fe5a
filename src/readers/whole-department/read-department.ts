import { refuseKind } from '../../containers/refuse-kind.ts';
import { sniff } from '../../containers/sniff.ts';
import type { Sheet } from '../../containers/spreadsheet/sheet.ts';
import { isWorkbook, readWorkbook } from '../../containers/workbook.ts';
import { refuseSize } from '../../containers/zip/file-size.ts';
import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Reading } from '../../model/finding.ts';
import {
  type AnswerSheetColumn,
  answerSheetColumns,
  departmentSheets,
  type FigureSheetColumn,
  figureSheetColumns,
  type GoalSheetColumn,
  goalSheetColumns,
} from '../../model/whole-department/department-layout.ts';
import type { DepartmentProfile } from '../../model/whole-department/department-profile.ts';
import type { DepartmentReport, ProposedGoal } from '../../model/whole-department/department-run.ts';
import { tablesIn } from '../actuals/tables/actuals-table.ts';
import { saySheetsUnread } from '../actuals/tables/cell-ledger.ts';
import { headingLookup } from '../actuals/tables/find-columns.ts';
import { readHiddenKeys } from '../actuals/tables/hidden-keys.ts';
import { type FindingLog, findingLog } from '../finding-log.ts';
import { ReadAnswers, readAnswers } from './read-answers.ts';
import { ReadFigures, readFigures } from './read-figures.ts';
import { type ReviewedGoal, readGoalRows } from './read-goal-rows.ts';

const figureKind = {
  sheetName: departmentSheets.figures,
  lookup: headingLookup<FigureSheetColumn>(figureSheetColumns),
  isTable: (columns: ReadonlyMap<FigureSheetColumn, unknown>) => columns.has('item') && columns.has('final'),
};
const goalKind = {
  sheetName: departmentSheets.goals,
  lookup: headingLookup<GoalSheetColumn>(goalSheetColumns),
  isTable: (columns: ReadonlyMap<GoalSheetColumn, unknown>) =>
    columns.has('adopted') && columns.has('level3') && columns.has('target'),
};
const answerKind = {
  sheetName: departmentSheets.answers,
  lookup: headingLookup<AnswerSheetColumn>(answerSheetColumns),
  isTable: (columns: ReadonlyMap<AnswerSheetColumn, unknown>) => columns.has('name') && columns.has('judged'),
};

/** What the workbooks of a department are read for. */
export interface DepartmentReading {
  readonly year: number;
  readonly profile: DepartmentProfile;
  /** The promises that its goals make; rows of 履职目标 are told by them. */
  readonly proposed: readonly ProposedGoal[];
}

/** What was read, with every row of 履职目标 as it came back. */
export interface ReadDepartment extends Omit<DepartmentReport, 'goals'> {
  readonly goals: readonly ReviewedGoal[];
}

interface Into {
  readonly figures: ReadFigures;
  readonly answers: ReadAnswers;
  readonly goals: ReviewedGoal[];
}

function readBook(sheets: readonly Sheet[], of: DepartmentReading, file: string, log: FindingLog, into: Into): void {
  const tables = {
    figures: tablesIn<FigureSheetColumn>(sheets, figureKind).tables,
    goals: tablesIn<GoalSheetColumn>(sheets, goalKind).tables,
    answers: tablesIn<AnswerSheetColumn>(sheets, answerKind).tables,
  };
  const taken = new Set(Object.values(tables).flatMap((some) => some.map(({ sheet }) => sheet)));
  if (taken.size === 0) {
    log.report(finding('department-table-not-found', {}, { place: { file } }));
    return;
  }
  for (const table of tables.figures) readFigures(table, log, into.figures);
  for (const table of tables.answers) readAnswers(table, of.profile, log, into.answers);
  for (const table of tables.goals) {
    const [first] = into.goals;
    const read = readGoalRows(table, of.proposed, of.year, log);
    if (first === undefined) append(into.goals, read);
    else if (read[0] !== undefined) {
      const args = { name: departmentSheets.goals, first: first.place.file };
      log.report(finding('department-reported-twice', args, { place: read[0].place }));
    }
  }
  saySheetsUnread(sheets, taken, new Map(), log);
}

function readFile(bytes: Uint8Array, of: DepartmentReading, file: string, log: FindingLog, into: Into): void {
  const { kind } = sniff(bytes);
  const refused = refuseSize(bytes.length, file) ?? (isWorkbook(kind) ? null : refuseKind(kind, file, '.xlsx'));
  if (refused !== null || !isWorkbook(kind)) {
    if (refused !== null) log.report(refused);
    return;
  }
  const { value, findings } = readWorkbook(bytes, file, kind);
  for (const found of findings) log.report(found);
  if (value === null) return;
  const stated = readHiddenKeys(value.sheets)?.year ?? null;
  if (stated !== null && stated !== of.year) {
    const args = { found: String(stated), expected: String(of.year) };
    log.report(finding('department-of-another-year', args, { place: { file } }));
    return;
  }
  readBook(value.sheets, of, file, log, into);
}

/**
 * Reads what a department filled in: base data, its goals as a person reviewed them, answers. Every row is in the value or a finding with
 * its place; where two files say different things neither is taken.
 */
export function readDepartment(
  files: readonly { readonly file: string; readonly bytes: Uint8Array }[],
  of: DepartmentReading,
): Reading<ReadDepartment> {
  const into: Into = { figures: new ReadFigures(), answers: new ReadAnswers(), goals: [] };
  const findings = files.flatMap(({ file, bytes }) => {
    const log = findingLog({ file });
    readFile(bytes, of, file, log, into);
    return log.findings();
  });
  return {
    value: { figures: into.figures.values, answers: into.answers.values, goals: into.goals },
    findings,
  };
}

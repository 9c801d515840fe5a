import type { Speak } from '../../findings/speak.ts';
import type { ProjectScore, ScoreRun } from '../../model/result/result.ts';
import { officialForm } from '../form/official-form.ts';
import { cellsRead } from '../tables/formula-references.ts';
import type { Cell, CellRole, OutputFormula, OutputSheet } from '../tables/output-sheet.ts';

/** Roles that make a cell stand out for who checks it; on paper it looks like its neighbours. */
const plainRoles: Partial<Record<CellRole, CellRole>> = {
  warning: 'body',
  bad: 'body',
  input: 'body',
  muted: 'body',
  // The line in which the unit signs.
  note: 'subtitle',
};

/** True for a formula whose every number stands in a cell of the sheet, so that a reader of the sheet can redo it. */
function isVisible(formula: OutputFormula, ids: ReadonlySet<string>): boolean {
  if (formula.kind === 'expression' && Object.values(formula.names).some((name) => 'constant' in name)) return false;
  return cellsRead(formula).every(({ sheet, cell }) => sheet === undefined && ids.has(cell));
}

function submittedCell({ remark, choices, formula, role, ...cell }: Cell, ids: ReadonlySet<string>): Cell {
  const live = formula !== undefined && isVisible(formula, ids) ? { formula } : {};
  return { ...cell, role: plainRoles[role] ?? role, ...live };
}

/**
 * 项目支出绩效自评表 as it is handed in: the official form without remarks, lists of choices and working figures. A score that the printed
 * cells alone don't give is a value.
 */
export function submittedForm(
  project: ProjectScore,
  run: ScoreRun,
  id: string,
  title: string,
  say: Speak,
): OutputSheet {
  const sheet = officialForm(project, run, id, title, say, 'submission');
  const ids = new Set(sheet.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.id ?? [])));
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => submittedCell(cell, ids)) })),
  };
}

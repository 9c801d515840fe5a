import type { Language } from '../../findings/finding.ts';
import type { Finding } from '../../model/finding.ts';
import type { ScoreRun } from '../../model/result/result.ts';
import { reportFinding } from '../../wordings/report-finding.ts';
import { lossesOf } from '../evaluation/tally.ts';
import { aboutFinder } from './about-project.ts';
import type { ColumnOf, DataColumn, DataTable, DataTableName, DataValue } from './data-table.ts';
import { deductionColumns, type OfDeduction } from './deduction-columns.ts';
import { findingColumns, type OfFinding } from './finding-columns.ts';
import { fitted } from './fitted.ts';
import { indicatorColumns, type OfIndicator } from './indicator-columns.ts';
import { type OfProject, projectColumns } from './project-columns.ts';

/** The columns of each table: the same in every run. */
export const dataColumns: Readonly<Record<DataTableName, readonly DataColumn[]>> = {
  projects: projectColumns,
  indicators: indicatorColumns,
  deductions: deductionColumns,
  findings: findingColumns,
};

/** The tables of a run, and a finding for each figure that a column can't hold as it is. */
export interface DataTables {
  readonly tables: readonly DataTable[];
  readonly findings: readonly Finding[];
}

/** Where what does not fit is told. */
type Tell = (found: Finding) => void;

function rowOf<Item>(table: DataTableName, columns: readonly ColumnOf<Item>[], tell: Tell) {
  return (item: Item): readonly DataValue[] =>
    columns.map((column) => {
      const value = column.of(item) ?? null;
      // A cell that holds nothing but blanks says nothing; in a CSV '' and null would be one.
      if (value === null || (typeof value === 'string' && value.trim() === '')) return null;
      if (column.type.kind !== 'decimal' || typeof value !== 'string') return value;
      return fitted(value, column.type, (kept) => tell(kept(table, column.name)));
    });
}

/** Results as four tables with typed columns: one row per project, per indicator, per deduction and per finding. */
export function dataTables(run: ScoreRun, language: Language): DataTables {
  const findings: Finding[] = [];
  const tell: Tell = (found) => findings.push(found);
  const projects = run.projects.map((project, at): OfProject => ({ run, project, ordinal: at + 1, language }));
  const indicators = projects.flatMap((of) => of.project.indicators.map((row): OfIndicator => ({ ...of, row })));
  const deductions = projects.flatMap((of) =>
    lossesOf([of.project]).map((loss, at): OfDeduction => ({ ...of, loss, line: at + 1 })),
  );
  const about = aboutFinder(projects);
  const found = run.findings.map(
    (one, at): OfFinding => ({
      run,
      language,
      found: reportFinding(one, language),
      line: at + 1,
      about: about(one),
    }),
  );
  const tables: DataTable[] = [
    { name: 'projects', columns: projectColumns, rows: projects.map(rowOf('projects', projectColumns, tell)) },
    {
      name: 'indicators',
      columns: indicatorColumns,
      rows: indicators.map(rowOf('indicators', indicatorColumns, tell)),
    },
    {
      name: 'deductions',
      columns: deductionColumns,
      rows: deductions.map(rowOf('deductions', deductionColumns, tell)),
    },
    { name: 'findings', columns: findingColumns, rows: found.map(rowOf('findings', findingColumns, tell)) },
  ];
  return { tables, findings };
}

import type { FindingKind } from '../wording.ts';
import { actualsColumnFindings } from './actuals/columns.ts';
import { actualsFileFindings } from './actuals/files.ts';
import { printedCellFindings } from './actuals/printed-cells.ts';
import { reportTextFindings } from './actuals/report-texts.ts';
import { actualsRowFindings } from './actuals/rows.ts';
import { actualsTableFindings } from './actuals/tables.ts';
import { actualsValueFindings } from './actuals/values.ts';

/** Findings about an actuals file: whether it is the right one, and what its rows and cells could not be matched to or read as. */
export const actualsFindings = {
  ...actualsTableFindings,
  ...printedCellFindings,
  ...actualsRowFindings,
  ...actualsValueFindings,
  ...actualsColumnFindings,
  ...actualsFileFindings,
  ...reportTextFindings,
} as const satisfies Record<string, FindingKind>;

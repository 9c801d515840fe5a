import type { FindingKind } from '../wording.ts';
import { goalColumnFindings } from './goals/columns.ts';
import { goalProjectFindings } from './goals/projects.ts';
import { goalRowFindings } from './goals/rows.ts';
import { goalSheetFindings } from './goals/sheets.ts';
import { goalTableFindings } from './goals/tables.ts';
import { goalUnitFindings } from './goals/units.ts';
import { goalValueFindings } from './goals/values.ts';

/** Findings about goal tables as they are read: tables, rows and fields. What is badly set in them is for the goal checks. */
export const goalFindings = {
  ...goalTableFindings,
  ...goalColumnFindings,
  ...goalRowFindings,
  ...goalValueFindings,
  ...goalProjectFindings,
  ...goalUnitFindings,
  ...goalSheetFindings,
} as const satisfies Record<string, FindingKind>;

import { createHash } from 'node:crypto';
import { readCsv } from '../containers/csv.ts';
import { refuseSize } from '../containers/file-size.ts';
import { refuseKind } from '../containers/refuse-kind.ts';
import { sniff } from '../containers/sniff.ts';
import { readSpreadsheet } from '../containers/spreadsheet.ts';
import { decodeText } from '../containers/text-encoding.ts';
import type { ActualsDocument } from '../model/actuals.ts';
import type { Reading } from '../model/finding.ts';
import type { GoalDocument } from '../model/goals.ts';
import type { Collection } from './actuals/collection.ts';
import { type Desk, findingDesk } from './actuals/desk.ts';
import { type GoalIndex, goalIndex } from './actuals/goal-index.ts';
import { readJsonActuals } from './actuals/read-json.ts';
import { readSheets } from './actuals/read-sheets.ts';

/** The year the actuals must be of; a file that says another is refused. */
export interface ActualsOptions {
  readonly year: number;
}

/** The format people are asked for; JSON and CSV are read too. */
const wanted = '.xlsx';

/**
 * Reads what was reported and matches it to the goal tables: the filled-in template whatever people did to its sheets, rows and
 * columns, the same tables as CSV, or JSON. The format is told by the bytes. The value is null when nothing can be matched (wrong
 * kind of file, year or unit); every row that reports something is either in the value or a finding with its place.
 */
export function readActuals(
  bytes: Uint8Array,
  file: string,
  goals: readonly GoalDocument[],
  options: ActualsOptions,
): Reading<ActualsDocument | null> {
  const desk = findingDesk({ file });
  const index = goalIndex(goals);
  const collection = collect(bytes, file, index, options.year, desk);
  if (collection === null) return { value: null, findings: desk.findings() };
  const source = { file, sha256: createHash('sha256').update(bytes).digest('hex') };
  const projects = collection.projects(index.projects);
  return { value: { source, year: options.year, projects }, findings: desk.findings() };
}

function collect(bytes: Uint8Array, file: string, index: GoalIndex, year: number, desk: Desk): Collection | null {
  const tooLarge = refuseSize(bytes.length, file);
  if (tooLarge !== null) {
    desk.report(tooLarge);
    return null;
  }
  const { kind, encoding } = sniff(bytes);
  switch (kind) {
    case 'xlsx': {
      const { value, findings } = readSpreadsheet(bytes, file);
      for (const found of findings) desk.report(found);
      if (value === null) return null;
      const damaged = findings.some(({ severity }) => severity === 'block');
      return readSheets({ ...value, damaged }, index, year, desk);
    }
    case 'csv': {
      const { value, findings } = readCsv(bytes, file);
      for (const found of findings) desk.report(found);
      const damaged = findings.length > 0;
      const book = { file, sheets: [value], date1904: false, recalculationPending: false, damaged };
      return readSheets(book, index, year, desk);
    }
    case 'json':
      return readJsonActuals(decodeText(bytes, encoding ?? 'utf-8'), file, index, year, desk);
    default:
      desk.report(refuseKind(kind, file, wanted));
      return null;
  }
}

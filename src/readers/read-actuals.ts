import { sha256 } from '#platform';
import { refuseKind } from '../containers/refuse-kind.ts';
import { sniff } from '../containers/sniff.ts';
import { readCsv } from '../containers/text/csv.ts';
import { decodeText } from '../containers/text/text-encoding.ts';
import { isWorkbook, readWorkbook } from '../containers/workbook.ts';
import { refuseSize } from '../containers/zip/file-size.ts';
import type { ActualsDocument } from '../model/actuals/actuals.ts';
import type { Reading } from '../model/finding.ts';
import type { GoalDocument } from '../model/goals/goals.ts';
import type { HandedIn } from '../model/result/submission.ts';
import { readJsonActuals } from './actuals/json/read-json.ts';
import { type GoalIndex, goalIndex } from './actuals/rows/goal-index.ts';
import { readHiddenKeys } from './actuals/tables/hidden-keys.ts';
import { readSheets } from './actuals/tables/read-sheets.ts';
import type { Collection } from './actuals/values/collection.ts';
import { type FindingLog, findingLog } from './finding-log.ts';

/** The year the actuals must be of; a file that says another is refused. */
export interface ActualsOptions {
  readonly year: number;
}

/** The format people are asked for; older workbooks, JSON and CSV are read too. */
const wanted = '.xlsx';

/**
 * Reads what was reported and matches it to the goal tables: the filled-in template whatever people did to its sheets, rows and
 * columns, the same tables as CSV, or JSON. The bytes decide the format. The value is null when nothing can be matched (wrong
 * kind of file, year or unit); every row that reports something is either in the value or a finding with its place.
 */
export function readActuals(
  bytes: Uint8Array,
  file: string,
  goals: readonly GoalDocument[],
  options: ActualsOptions,
): ReadActuals {
  const log = findingLog({ file });
  const index = goalIndex(goals);
  const { collection, from = nobody } = collect(bytes, file, index, options.year, log);
  if (collection === null) return { value: null, from, findings: log.findings() };
  const source = { file, sha256: sha256(bytes) };
  const projects = collection.projects();
  return { value: { source, year: options.year, projects }, from, findings: log.findings() };
}

/** What was read, and whose and of which year the file says it is. */
export interface ReadActuals extends Reading<ActualsDocument | null> {
  /** `profile` is the one that its template was made for. */
  readonly from: Pick<HandedIn, 'unit' | 'year'> & { readonly profile: string | null };
}

const nobody = { unit: null, year: null, profile: null };

interface Collected {
  readonly collection: Collection | null;
  readonly from?: ReadActuals['from'];
}

function collect(bytes: Uint8Array, file: string, index: GoalIndex, year: number, log: FindingLog): Collected {
  const tooLarge = refuseSize(bytes.length, file);
  if (tooLarge !== null) {
    log.report(tooLarge);
    return { collection: null };
  }
  const { kind, encoding } = sniff(bytes);
  if (isWorkbook(kind)) {
    const { value, findings } = readWorkbook(bytes, file, kind);
    for (const found of findings) log.report(found);
    if (value === null) return { collection: null };
    const damaged = findings.some(({ severity }) => severity === 'block');
    const from = readHiddenKeys(value.sheets) ?? nobody;
    return { collection: readSheets({ ...value, damaged }, index, year, log), from };
  }
  switch (kind) {
    case 'csv': {
      const { value, findings } = readCsv(bytes, file);
      for (const found of findings) log.report(found);
      const damaged = findings.length > 0;
      const book = { file, sheets: [value], date1904: false, recalculationPending: false, damaged };
      return { collection: readSheets(book, index, year, log) };
    }
    case 'json':
      return { collection: readJsonActuals(decodeText(bytes, encoding ?? 'utf-8'), file, index, year, log) };
    default:
      log.report(refuseKind(kind, file, wanted));
      return { collection: null };
  }
}

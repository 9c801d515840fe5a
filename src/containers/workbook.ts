import type { Reading } from '../model/finding.ts';
import { readBiff } from './biff/biff.ts';
import { readOds } from './open-document/ods.ts';
import type { FileKind } from './sniff.ts';
import { readSpreadsheet, type Workbook } from './spreadsheet/spreadsheet.ts';

/** Kinds of workbooks that are read. */
type WorkbookKind = 'xlsx' | 'xls' | 'et' | 'ods';

const kinds: ReadonlySet<FileKind> = new Set<WorkbookKind>(['xlsx', 'xls', 'et', 'ods']);

export const isWorkbook = (kind: FileKind): kind is WorkbookKind => kinds.has(kind);

/** Reads a workbook of any kind. The value is null when it can't be opened at all; a sheet that is damaged is a finding and left out. */
export function readWorkbook(bytes: Uint8Array, file: string, kind: WorkbookKind): Reading<Workbook | null> {
  if (kind === 'xlsx') return readSpreadsheet(bytes, file);
  return kind === 'ods' ? readOds(bytes, file) : readBiff(bytes, file);
}

import { sniff } from '../../src/containers/sniff.ts';
import { isWorkbook, readWorkbook } from '../../src/containers/workbook.ts';
import { readGoals } from '../../src/readers/read-goals.ts';

/** What is read of files given by name and as base64: the sheets of workbooks, and goals. Runs in a page too. */
export function oldFilesRead(files: readonly (readonly [string, string])[]) {
  return files.map(([name, packed]) => {
    const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
    const { kind } = sniff(bytes);
    const sheets = isWorkbook(kind) ? (readWorkbook(bytes, name, kind).value?.sheets ?? []) : [];
    return { name, kind, sheets, goals: readGoals(bytes, name, {}) };
  });
}

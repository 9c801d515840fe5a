import { openZip } from '../../containers/zip.ts';
import { findingsPartPrefix } from './add-findings-sheet.ts';

/** True for an annotated copy as it was written: every program that saves a workbook gives its parts other names. */
export function isAnnotatedCopy(bytes: Uint8Array): boolean {
  const { value } = openZip(bytes, 'copy.xlsx');
  return value?.names.some((name) => name.startsWith(findingsPartPrefix)) === true;
}

import { readRelationships } from '../../containers/spreadsheet/relationships.ts';
import { openZip } from '../../containers/zip/zip.ts';
import { ownLink } from './patch/package-patch.ts';

/** True for an annotated copy as it was written; false once any program has saved it, and for any other file. */
export function isAnnotatedCopy(bytes: Uint8Array): boolean {
  const { value } = openZip(bytes, 'copy.xlsx');
  if (value === null) return false;
  const workbook = readRelationships(value, '').value.find((link) => link.type === 'officeDocument');
  if (workbook === undefined) return false;
  const links = readRelationships(value, workbook.target).value;
  return links.some((link) => link.type === 'worksheet' && link.id.startsWith(ownLink));
}

import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { openZip, type ZipArchive } from '../../containers/zip/zip.ts';
import { patchZip } from '../../containers/zip/zip-patch.ts';

const propertiesPart = 'docProps/core.xml';
const mark = 'perf-score 空白填报表 ';

const textOf = (archive: ZipArchive, part: string): string =>
  Buffer.from(archive.read(part).value ?? []).toString('utf8');

/** The hash of all sheets: any program that saves the file writes them anew. */
function sheetsHash(archive: ZipArchive): string {
  const hash = createHash('sha256');
  for (const name of archive.names.filter((one) => one.startsWith('xl/worksheets/sheet')).sort()) {
    hash.update(name).update(archive.read(name).value ?? new Uint8Array());
  }
  return hash.digest('hex');
}

/** Notes the hash of a blank template's sheets in its document properties, so that it is known whether anybody has saved it since. */
export function sealTemplate(bytes: Uint8Array): Uint8Array {
  const { value: archive } = openZip(bytes, 'template.xlsx');
  if (archive === null) throw new TypeError('exceljs wrote no zip file');
  const properties = textOf(archive, propertiesPart);
  const described = properties.replace(
    '</cp:coreProperties>',
    `<dc:description>${mark}${sheetsHash(archive)}</dc:description></cp:coreProperties>`,
  );
  return patchZip(archive, new Map([[propertiesPart, Buffer.from(described, 'utf8')]]));
}

/** True for a blank template that is as it was written; false for a file somebody has saved, and for any other file. */
export function isUntouchedTemplate(bytes: Uint8Array): boolean {
  const { value: archive } = openZip(bytes, 'template.xlsx');
  if (archive === null || !archive.has(propertiesPart)) return false;
  const noted = new RegExp(`<dc:description>${mark}([0-9a-f]{64})<`).exec(textOf(archive, propertiesPart))?.[1];
  return noted !== undefined && noted === sheetsHash(archive);
}

import { sha256 } from '#platform';
import { openZip, type ZipArchive } from '../../containers/zip/zip.ts';
import { patchZip } from '../../containers/zip/zip-patch.ts';
import { joined, utf8Bytes, utf8Text } from '../../platform/bytes.ts';

const propertiesPart = 'docProps/core.xml';
const mark = 'perf-score 空白填报表 ';

const bytesOf = (archive: ZipArchive, part: string): Uint8Array => archive.read(part).value ?? new Uint8Array();
const textOf = (archive: ZipArchive, part: string): string => utf8Text(bytesOf(archive, part));

/** The hash of all sheets: any program that saves the file writes them anew. */
function sheetsHash(archive: ZipArchive): string {
  const names = archive.names.filter((one) => one.startsWith('xl/worksheets/sheet')).sort();
  return sha256(joined(names.flatMap((name) => [utf8Bytes(name), bytesOf(archive, name)])));
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
  return patchZip(archive, new Map([[propertiesPart, utf8Bytes(described)]]));
}

/** True for a blank template that is as it was written; false for a file somebody has saved, and for any other file. */
export function isUntouchedTemplate(bytes: Uint8Array): boolean {
  const { value: archive } = openZip(bytes, 'template.xlsx');
  if (archive === null || !archive.has(propertiesPart)) return false;
  const noted = new RegExp(`<dc:description>${mark}([0-9a-f]{64})<`).exec(textOf(archive, propertiesPart))?.[1];
  return noted !== undefined && noted === sheetsHash(archive);
}

import { sha256 } from '#platform';
import { openZip, type ZipArchive } from '../containers/zip/zip.ts';
import { patchZip } from '../containers/zip/zip-patch.ts';
import { joined, utf8Bytes, utf8Text } from '../platform/bytes.ts';

const propertiesPart = 'docProps/core.xml';
/** What is sealed, as its properties call it; 0.1.0 sealed blank templates alone. */
export const sealedKinds = {
  template: { zh: '空白填报表', en: 'blank template' },
  notice: { zh: '退回修改通知', en: 'notice' },
} as const;
type SealedKind = (typeof sealedKinds)[keyof typeof sealedKinds]['zh' | 'en'];

// perf-score 空白填报表 and 64 hexadecimal digits: what the program writes into the properties of what it seals.
const seal = /<dc:description>perf-score (?:空白填报表|退回修改通知|blank template|notice) ([0-9a-f]{64})</;

const bytesOf = (archive: ZipArchive, part: string): Uint8Array => archive.read(part).value ?? new Uint8Array();
const textOf = (archive: ZipArchive, part: string): string => utf8Text(bytesOf(archive, part));

/** The hash of all sheets, or of the text of a Word file: any program that saves the file writes them anew. */
function contentHash(archive: ZipArchive): string {
  const isContent = (name: string) => name.startsWith('xl/worksheets/sheet') || name === 'word/document.xml';
  const names = archive.names.filter(isContent).sort();
  return sha256(joined(names.flatMap((name) => [utf8Bytes(name), bytesOf(archive, name)])));
}

/** Notes the hash of a file's content in its document properties, so that it is known whether anybody has saved it since. */
export function sealed(bytes: Uint8Array, kind: SealedKind): Uint8Array {
  const { value: archive } = openZip(bytes, 'sealed.zip');
  if (archive === null) throw new TypeError('what was written is no zip file');
  const properties = textOf(archive, propertiesPart);
  const described = properties.replace(
    '</cp:coreProperties>',
    `<dc:description>perf-score ${kind} ${contentHash(archive)}</dc:description></cp:coreProperties>`,
  );
  return patchZip(archive, new Map([[propertiesPart, utf8Bytes(described)]]));
}

/** True for a sealed file that is as it was written; false for one that somebody has saved, and for any other file. */
export function isAsSealed(bytes: Uint8Array): boolean {
  const { value: archive } = openZip(bytes, 'sealed.zip');
  if (archive === null || !archive.has(propertiesPart)) return false;
  const noted = seal.exec(textOf(archive, propertiesPart))?.[1];
  return noted !== undefined && noted === contentHash(archive);
}

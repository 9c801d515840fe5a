import { finding } from '../../findings/finding.ts';
import type { Reading } from '../../model/finding.ts';
import { readXml, type XmlAttributes } from '../xml/xml.ts';
import type { ZipArchive } from '../zip/zip.ts';
import type { Sheet } from './sheet.ts';

/** A sheet as the workbook lists it; `id` names the relationship to its part. */
export interface WorkbookSheet {
  readonly name: string;
  readonly state: Sheet['state'];
  readonly id: string;
}

/** What the workbook part says of the whole. */
export interface WorkbookPart {
  readonly sheets: readonly WorkbookSheet[];
  readonly date1904: boolean;
  readonly recalculationPending: boolean;
}

const isTrue = (attribute: string | undefined): boolean => attribute === '1' || attribute === 'true';

function listedSheet(attributes: XmlAttributes, position: number): WorkbookSheet {
  // A name is at most 31 characters; damaged files hold control characters and thousands of them, and names are printed.
  const name = (attributes['name'] ?? '').replace(/\p{C}/gu, '').trim().slice(0, 100);
  const state = attributes['state'];
  return {
    name: name === '' ? `Sheet${position}` : name,
    state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    id: attributes['r:id'] ?? '',
  };
}

/** Reads the list of sheets, the date system and whether formulas wait to be computed. Null when the part is missing or damaged. */
export function readWorkbookPart(archive: ZipArchive, part: string): Reading<WorkbookPart | null> {
  const { value: bytes, findings } = archive.read(part);
  if (bytes === null) return { value: null, findings };
  const sheets: WorkbookSheet[] = [];
  let date1904 = false;
  let recalculationPending = false;
  const damage = readXml(
    bytes,
    { file: archive.file, part },
    {
      open: (element, attributes) => {
        if (element === 'sheet') sheets.push(listedSheet(attributes, sheets.length + 1));
        else if (element === 'workbookPr') date1904 = isTrue(attributes['date1904']);
        else if (element === 'calcPr') recalculationPending = isTrue(attributes['fullCalcOnLoad']);
      },
    },
  );
  if (damage.length > 0) return { value: null, findings: damage };
  if (sheets.length > 0) return { value: { sheets, date1904, recalculationPending }, findings: [] };
  const { file } = archive;
  return { value: null, findings: [finding('workbook-without-sheets', { file }, { place: { file } })] };
}

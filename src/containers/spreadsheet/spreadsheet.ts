import { finding } from '../../findings/finding.ts';
import { append } from '../../model/append.ts';
import type { Finding, Reading } from '../../model/finding.ts';
import type { XmlSource } from '../xml/xml.ts';
import { openZip, type ZipArchive, type ZipLimits, zipLimits } from '../zip/zip.ts';
import { type Relationship, readRelationships } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { cellLimit, type Sheet, sheetsOverLimit } from './sheet.ts';
import { type CellFormats, readCellFormats } from './spreadsheet-styles.ts';
import { readWorkbookPart, type WorkbookSheet } from './workbook-part.ts';
import { readWorksheet } from './worksheet.ts';

/** A workbook as grids of typed cells, whatever its format. */
export interface Workbook {
  readonly file: string;
  /** In the order of the tabs, hidden ones included. */
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904, as old Mac editions did; matters only for day numbers without a date format. */
  readonly date1904: boolean;
  /** The program that wrote the file left the formulas to be computed on opening, so cached results may be placeholders. */
  readonly recalculationPending: boolean;
}

/** A workbook of a zip of XML, and its archive for copies that change single parts. */
interface Spreadsheet extends Workbook {
  readonly archive: ZipArchive;
}

/** Reads a workbook. The value is null when it can't be opened at all; a sheet that is damaged is a finding and left out. */
export function readSpreadsheet(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits = zipLimits,
): Reading<Spreadsheet | null> {
  const opened = openZip(bytes, file, limits);
  if (opened.value === null) return { value: null, findings: opened.findings };
  const archive = opened.value;
  const root = readRelationships(archive, '');
  const part = root.value.find((link) => link.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = readWorkbookPart(archive, part);
  const links = readRelationships(archive, part);
  const findings: Finding[] = [...root.findings, ...workbook.findings, ...links.findings];
  if (workbook.value === null) return { value: null, findings };
  const { sheets, date1904, recalculationPending } = workbook.value;
  const tooMany = sheetsOverLimit(sheets.length, file);
  if (tooMany !== null) return { value: null, findings: [...findings, tooMany] };
  const stringsPart = { part: linked(links.value, 'sharedStrings'), usual: 'xl/sharedStrings.xml' };
  const strings = readPart(archive, stringsPart, readSharedStrings, []);
  const stylesPart = { part: linked(links.value, 'styles'), usual: 'xl/styles.xml' };
  const formats = readPart<CellFormats>(archive, stylesPart, readCellFormats, []);
  append(findings, strings.findings, formats.findings);
  const context = { strings: strings.value, formats: formats.value, date1904 };
  const read = readSheets(archive, sheets, links.value, context);
  append(findings, read.findings);
  return { value: { file, sheets: read.value, date1904, recalculationPending, archive }, findings };
}

const linked = (links: readonly Relationship[], type: string): string | null =>
  links.find((link) => link.type === type)?.target ?? null;

/**
 * Reads a part that a workbook may do without; damage in it is a finding and leaves the fallback. A part that is linked but not there, or there
 * under its usual name but not linked, is a finding: without its styles 2026-12-31 is the number 46387.
 */
function readPart<T>(
  archive: ZipArchive,
  { part, usual }: { readonly part: string | null; readonly usual: string },
  read: (bytes: Uint8Array, source: XmlSource) => Reading<T>,
  fallback: T,
): Reading<T> {
  if (part === null || !archive.has(part)) {
    const { file } = archive;
    const lost = part !== null || archive.has(usual);
    const found = finding('zip-part-missing', { file, part: part ?? usual }, { place: { file } });
    return { value: fallback, findings: lost ? [found] : [] };
  }
  const { value: bytes, findings } = archive.read(part);
  return bytes === null ? { value: fallback, findings } : read(bytes, { file: archive.file, part });
}

interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: CellFormats;
  readonly date1904: boolean;
}

function readSheets(
  archive: ZipArchive,
  listed: readonly WorkbookSheet[],
  links: readonly Relationship[],
  context: SheetContext,
): Reading<readonly Sheet[]> {
  const byId = new Map(links.map((link) => [link.id, link]));
  const sheets: Sheet[] = [];
  const findings: Finding[] = [];
  let room = cellLimit;
  for (const { name, state, id } of listed) {
    const link = byId.get(id);
    if (link !== undefined && link.type !== 'worksheet') continue; // a chart or dialog sheet holds no cells
    if (link === undefined) {
      findings.push(
        finding('zip-part-missing', { file: archive.file, part: name }, { place: { file: archive.file, sheet: name } }),
      );
      continue;
    }
    const part = link.target;
    const bytes = archive.read(part);
    append(findings, bytes.findings);
    if (bytes.value === null) continue;
    const sheet = readWorksheet(bytes.value, { file: archive.file, name, part, state }, { ...context, room });
    append(findings, sheet.findings);
    if (sheet.findings.some(({ severity }) => severity === 'block')) continue;
    sheets.push(sheet.value);
    room -= sheet.value.rows.reduce((filled, row) => filled + row.cells.length, 0);
  }
  return { value: sheets, findings };
}

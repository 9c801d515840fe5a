import { cellName, columnName } from '../../containers/spreadsheet/cell-reference.ts';
import type { Sheet, SheetCell } from '../../containers/spreadsheet/sheet.ts';
import type { DocumentBlock, TableBlock } from '../../containers/word/document-blocks.ts';
import { append } from '../../model/append.ts';
import { Decimal, plain } from '../../model/decimal.ts';
import { dayNumber } from '../../model/spreadsheet-day.ts';
import { utf8Bytes } from '../../platform/bytes.ts';
import { packZip } from '../pack-zip.ts';
import { safeText } from '../xlsx/safe-text.ts';
import { escaped } from './patch/xml-tags.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageLinks = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The formats of cells by their positions: as it is, per cent, a day. */
const styles =
  `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="3">${[0, 10, 14]
    .map((format) => `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
    .join('')}</cellXfs></styleSheet>`;

function cellXml({ column, kind, text }: SheetCell, row: number): string {
  const name = cellName(row, column);
  switch (kind) {
    case 'number':
      return `<c r="${name}"><v>${text}</v></c>`;
    case 'percent':
      return `<c r="${name}" s="1"><v>${plain(new Decimal(text).div(100))}</v></c>`;
    case 'date':
      return `<c r="${name}" s="2"><v>${dayNumber(text)}</v></c>`;
    case 'boolean':
      return `<c r="${name}" t="b"><v>${text === 'true' ? 1 : 0}</v></c>`;
    case 'error':
      return `<c r="${name}" t="e"><v>${escaped(text)}</v></c>`;
    default:
      return `<c r="${name}" t="inlineStr"><is><t xml:space="preserve">${escaped(safeText(text))}</t></is></c>`;
  }
}

function sheetXml({ rows, merges, hiddenColumns }: Sheet): string {
  const columns = hiddenColumns.map(({ from, to }) => `<col min="${from}" max="${to}" width="9" hidden="1"/>`);
  const lines = rows.map(({ number, hidden, cells }) => {
    const inside = cells.map((cell) => cellXml(cell, number)).join('');
    return `<row r="${number}"${hidden ? ' hidden="1"' : ''}>${inside}</row>`;
  });
  const areas = merges.map(
    ({ top, left, bottom, right }) => `<mergeCell ref="${cellName(top, left)}:${columnName(right)}${bottom}"/>`,
  );
  return (
    `${head}<worksheet xmlns="${main}" xmlns:r="${relationships}">` +
    (columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`) +
    `<sheetData>${lines.join('')}</sheetData>` +
    (areas.length === 0 ? '' : `<mergeCells count="${areas.length}">${areas.join('')}</mergeCells>`) +
    '</worksheet>'
  );
}

const link = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${relationships}/${type}" Target="${target}"/>`;
const links = (all: readonly string[]): string =>
  `${head}<Relationships xmlns="${packageLinks}">${all.join('')}</Relationships>`;
const typed = (part: string, type: string): string =>
  `<Override PartName="/xl/${part}.xml" ContentType="${officeTypes}.${type}+xml"/>`;

/** A workbook with the cells of sheets that were read: values, merged areas and hidden parts, and nothing of how they looked. */
export function cellsWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const numbers = sheets.map((_, at) => at + 1);
  const listed = sheets.map(({ name, state }, at) => {
    return `<sheet name="${escaped(name)}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`;
  });
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Default Extension="xml" ContentType="application/xml"/>${typed('workbook', 'sheet.main')}${typed('styles', 'styles')}` +
        `${numbers.map((number) => typed(`worksheets/sheet${number}`, 'worksheet')).join('')}</Types>`,
    ],
    ['_rels/.rels', links([link(1, 'officeDocument', 'xl/workbook.xml')])],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${listed.join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      links([
        ...numbers.map((number) => link(number, 'worksheet', `worksheets/sheet${number}.xml`)),
        link(numbers.length + 1, 'styles', 'styles.xml'),
      ]),
    ],
    ['xl/styles.xml', styles],
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)] as const),
  ];
  return packZip(Object.fromEntries(parts.map(([name, xml]) => [name, utf8Bytes(xml)])));
}

function tableSheet({ table, rows }: TableBlock, file: string, name: string): Sheet {
  const merges: Sheet['merges'][number][] = [];
  const open = new Map<number, number>();
  for (const { row, cells } of rows)
    for (const { column, columns, continued } of cells) {
      const above = continued ? open.get(column) : undefined;
      const from = above === undefined ? undefined : merges[above];
      const area = { top: from?.top ?? row, left: column + 1, bottom: row, right: column + columns };
      if (above !== undefined) merges[above] = area;
      else open.set(column, merges.push(area) - 1);
    }
  return {
    file,
    name,
    state: 'visible',
    part: `${table}`,
    rows: rows.map(({ row, cells }) => ({
      number: row,
      hidden: false,
      cells: cells
        .filter(({ text }) => text !== '')
        .map(({ column, text }) => ({ column: column + 1, kind: 'text', text, formula: false })),
    })),
    merges: merges.filter(({ top, left, bottom, right }) => bottom > top || right > left),
    hiddenColumns: [],
  };
}

/** The tables of a document as sheets, those inside cells after the one they stand in; `nameOf` names a table by its number. */
export function tableSheets(
  blocks: readonly DocumentBlock[],
  file: string,
  nameOf: (table: number) => string,
): readonly Sheet[] {
  const sheets: Sheet[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') continue;
    sheets.push(tableSheet(block, file, nameOf(block.table)));
    for (const { cells } of block.rows)
      for (const { inner } of cells) if (inner !== undefined) append(sheets, tableSheets(inner, file, nameOf));
  }
  return sheets;
}

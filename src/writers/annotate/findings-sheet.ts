import { cellName } from '../../containers/spreadsheet/cell-reference.ts';
import { largest } from '../../model/largest.ts';
import { linesNeeded } from '../../reports/tables/text-width.ts';
import { isFormulaLike } from '../formula-like.ts';
import type { ListFormat } from './patch/patch-styles.ts';
import { escaped } from './patch/xml-tags.ts';
import type { FindingsList, ListedFinding } from './remark.ts';

const widths = [6, 8, 26, 9, 15, 24, 46, 34, 42, 28];
// Below the title of the list.
const headingRow = 2;

type FormatOf = (of: ListFormat, quoted: boolean) => number;

const cellXml = (row: number, column: number, text: string, of: ListFormat, format: FormatOf) =>
  `<c r="${cellName(row, column)}" s="${format(of, isFormulaLike(text))}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, 32_000))}</t></is></c>`;

const quotedSheet = (name: string) => `'${name.replaceAll("'", "''")}'`;

function rowXml(line: ListedFinding, index: number, format: FormatOf): string {
  const row = headingRow + 1 + index;
  const texts = [
    String(index + 1),
    line.severityWord,
    line.project,
    line.indicator,
    line.place,
    line.title,
    line.found,
    line.expected,
    line.action,
    line.code,
  ];
  const cells = texts.map((text, at) => cellXml(row, at + 1, text, at === 1 ? line.severity : 'text', format));
  const lines = largest(texts.map((text, at) => linesNeeded(text, (widths[at] ?? 10) - 1.5)));
  return `<row r="${row}" ht="${Math.min(400, lines * 15 + 4)}" customHeight="1">${cells.join('')}</row>`;
}

function linkXml(line: ListedFinding, index: number): string {
  if (line.sheet === null || line.cell === null) return '';
  const location = escaped(`${quotedSheet(line.sheet)}!${line.cell}`);
  return `<hyperlink ref="${cellName(headingRow + 1 + index, 5)}" location="${location}" display="${escaped(line.place)}"/>`;
}

/** The worksheet part that lists all findings, each with a link to its cell. */
export function findingsSheet(list: FindingsList, namespace: string, format: FormatOf): string {
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const title = `<row r="1" ht="30" customHeight="1">${cellXml(1, 1, list.title, 'title', format)}</row>`;
  const heads = list.headings.map((heading, at) => cellXml(headingRow, at + 1, heading, 'heading', format));
  const rows = list.lines.map((line, index) => rowXml(line, index, format));
  const links = list.lines.map(linkXml).join('');
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><sheetPr><tabColor rgb="FFC0392B"/><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${headingRow}" topLeftCell="A${headingRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols>` +
    `<sheetData>${title}<row r="${headingRow}" ht="24" customHeight="1">${heads.join('')}</row>${rows.join('')}</sheetData>` +
    `<autoFilter ref="A${headingRow}:${cellName(headingRow + Math.max(1, rows.length), widths.length)}"/>` +
    (links === '' ? '' : `<hyperlinks>${links}</hyperlinks>`) +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.2" footer="0.2"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

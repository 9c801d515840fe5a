import { sniff } from '../../containers/sniff.ts';
import { type Sheet, type SheetCell, sheetPlace } from '../../containers/spreadsheet/sheet.ts';
import { readMarkdownLines } from '../../containers/text/markdown-tables.ts';
import { decodeText, textEncoding } from '../../containers/text/text-encoding.ts';
import { isWorkbook, readWorkbook } from '../../containers/workbook.ts';
import { finding } from '../../findings/finding.ts';
import type { Reading } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { GivenFile } from '../given-file.ts';

/** One line of a case file, whatever its format: text between tables, the headings of a table, or a row under them. */
export type CaseLine =
  | { readonly kind: 'text'; readonly text: string; readonly place: Place }
  | {
      readonly kind: 'headings' | 'row';
      readonly cells: readonly SheetCell[];
      readonly at: (column: number | null) => Place;
    };

/** Reads a case file as lines: a workbook by its content, everything else as Markdown text. */
export function readCaseLines({ bytes, file }: GivenFile): Reading<readonly CaseLine[]> {
  const { kind } = sniff(bytes);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip || isWorkbook(kind)) {
    const { value, findings } = readWorkbook(bytes, file, isWorkbook(kind) ? kind : 'xlsx');
    return { value: (value?.sheets ?? []).flatMap(sheetLines), findings };
  }
  const encoding = textEncoding(bytes);
  if (encoding === null) return { value: [], findings: [finding('case-file-not-read', { file }, { place: { file } })] };
  return { value: markdownLines(decodeText(bytes, encoding), file), findings: [] };
}

function markdownLines(text: string, file: string): readonly CaseLine[] {
  return readMarkdownLines(text).map((line): CaseLine => {
    const place = { file, line: line.number };
    if (line.kind === 'text') return { kind: 'text', text: line.text, place };
    return { kind: line.first ? 'headings' : 'row', cells: line.cells, at: () => place };
  });
}

/** Signs of a line that is about the table below it, also when no empty row parts it from the table above. */
const statement = /^(?:#|方案|设置|年度|profile|settings|year)/i;

/** A table of a sheet begins with a row of several cells and ends at an empty row; a lone cell above it is text. */
function sheetLines(sheet: Sheet): readonly CaseLine[] {
  const lines: CaseLine[] = [{ kind: 'text', text: `# ${sheet.name}`, place: sheetPlace(sheet, null, null) }];
  let last: number | null = null;
  for (const { number, cells } of sheet.rows) {
    const at = (column: number | null) => sheetPlace(sheet, number, column);
    const [only, ...more] = cells;
    const inTable = last !== null && number === last + 1;
    const isText = only !== undefined && more.length === 0 && (!inTable || statement.test(only.text.trim()));
    if (isText) {
      last = null;
      lines.push({ kind: 'text', text: only.text.trim(), place: at(only.column) });
      continue;
    }
    last = number;
    lines.push({ kind: inTable ? 'row' : 'headings', cells, at });
  }
  return lines;
}

import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** One sheet of a hand-made workbook: the XML inside `sheetData`, and what stands around it. */
export interface SheetXml {
  readonly name: string;
  readonly rows: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** XML before and after `sheetData`, such as `cols` and `mergeCells`. */
  readonly before?: string;
  readonly after?: string;
}

/** The rest of a hand-made workbook. `formats` are the format codes or built-in ids of styles 1, 2, 3 … (style 0 is General). */
export interface WorkbookXml {
  readonly strings?: readonly string[];
  readonly formats?: readonly (string | number)[];
  readonly workbookPr?: string;
  readonly calcPr?: string;
  readonly parts?: Readonly<Record<string, string | null>>;
  readonly level?: 0 | 6;
}

const xmlText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('>', '&gt;');

function stylesXml(formats: readonly (string | number)[]): string {
  const custom = formats.map((format, at) =>
    typeof format === 'string' ? `<numFmt numFmtId="${200 + at}" formatCode="${xmlText(format)}"/>` : '',
  );
  const used = formats.map((format, at) => `<xf numFmtId="${typeof format === 'string' ? 200 + at : format}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${custom.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${used.join('')}</cellXfs></styleSheet>`;
}

/** The parts of a workbook by entry name; a part given as null is left out. */
export function workbookParts(sheets: readonly SheetXml[], book: WorkbookXml = {}): Record<string, string> {
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${xmlText(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const links = sheets.map(
    (_sheet, at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const items = (book.strings ?? []).map((text) =>
    text.startsWith('<') ? `<si>${text}</si>` : `<si><t>${xmlText(text)}</t></si>`,
  );
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${office}">${book.workbookPr ?? ''}<sheets>${listed.join('')}</sheets>${book.calcPr ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${links.join('')}<Relationship Id="rIdS" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdF" Type="${office}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/styles.xml': stylesXml(book.formats ?? []),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${items.join('')}</sst>`,
  };
  sheets.forEach(({ rows, before, after }, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${office}">${before ?? ''}<sheetData>${rows}</sheetData>${after ?? ''}</worksheet>`;
  });
  const all = { ...parts, ...book.parts };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** Packs parts into a file. */
export function packWorkbook(parts: Readonly<Record<string, string>>, level: 0 | 6 = 6): Uint8Array {
  const entries = Object.entries(parts).map(([name, text]) => [name, strToU8(text)] as const);
  // A fixed date, so that the same parts give the same bytes.
  return zipSync(Object.fromEntries(entries), { level, mtime: new Date(1980, 0, 1) });
}

/** A workbook from its sheets as XML. */
export function workbook(sheets: readonly SheetXml[], book: WorkbookXml = {}): Uint8Array {
  return packWorkbook(workbookParts(sheets, book), book.level ?? 6);
}

/** A workbook of one sheet with twelve columns: six of Chinese text, four of numbers, two of dates. */
export function wideWorkbook(rows: number): Uint8Array {
  const strings: string[] = [];
  const positions = new Map<string, number>();
  const shared = (text: string): number => {
    const known = positions.get(text);
    if (known !== undefined) return known;
    positions.set(text, strings.length);
    return strings.push(text) - 1;
  };
  const lines: string[] = [];
  for (let row = 1; row <= rows; row += 1) {
    const cells: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      const text = `指标${at}完成情况第${at < 3 ? row : row % 100}号说明文字`;
      cells.push(`<c r="${'ABCDEF'[at]}${row}" s="1" t="s"><v>${shared(text)}</v></c>`);
    }
    for (let at = 0; at < 4; at += 1)
      cells.push(`<c r="${'GHIJ'[at]}${row}"><v>${(row * 7.13 + at).toFixed(2)}</v></c>`);
    for (let at = 0; at < 2; at += 1) cells.push(`<c r="${'KL'[at]}${row}" s="2"><v>${46_000 + (row % 300)}</v></c>`);
    lines.push(`<row r="${row}" spans="1:12">${cells.join('')}</row>`);
  }
  return workbook([{ name: '指标', rows: lines.join('') }], { strings, formats: [49, 14] });
}

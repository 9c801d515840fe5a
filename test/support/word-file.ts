import { strToU8, zipSync } from 'fflate';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;

/** A paragraph of text, or of XML (which begins with «<»). */
export const para = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;

/** A cell of text (its lines as paragraphs) or of XML, with the XML of its properties. */
export const cell = (content: string, properties = ''): string => {
  const inner = content.startsWith('<')
    ? content
    : content
        .split('\n')
        .map((line) => para(line))
        .join('');
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${inner}</w:tc>`;
};

/** A row of cells; texts become cells. */
export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells.map((each) => (each.startsWith('<w:') ? each : cell(each))).join('')}</w:tr>`;

export const table = (rows: readonly (string | readonly string[])[]): string =>
  `<w:tbl><w:tblPr/>${rows.map((each) => (typeof each === 'string' ? each : row(each))).join('')}</w:tbl>`;

export const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
export const begins = '<w:vMerge w:val="restart"/>';
export const goesOn = '<w:vMerge/>';

/** A Word file from the XML of its body; `parts` adds or (with null) removes entries. */
export function wordFile(body: string, parts: Readonly<Record<string, string | null>> = {}): Uint8Array {
  const link = (part: string): string =>
    `word/${part}.xml` in parts ? `<Relationship Id="${part}" Type="${office}/${part}" Target="${part}.xml"/>` : '';
  const all: Record<string, string | null> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${w}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships">${link('numbering')}${link('styles')}</Relationships>`,
    ...parts,
  };
  const entries = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return zipSync(Object.fromEntries(entries.map(([name, text]) => [name, strToU8(text)])), { level: 6 });
}

/** The numbering part with one list: its levels' formats and label patterns. */
export const numberingPart = (levels: readonly (readonly [string, string])[], starts = ''): string =>
  `<w:numbering xmlns:w="${w}"><w:abstractNum w:abstractNumId="0">${levels
    .map(
      ([format, text], at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/>${starts}</w:num></w:numbering>`;

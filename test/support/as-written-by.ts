import { packWorkbook } from './workbook.ts';

type Parts = Readonly<Record<string, string>>;

const each = (parts: Parts, change: (text: string, name: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, change(text, name)]));

/** Moves inline texts into the table of shared strings, as nearly every program keeps them. */
function withSharedStrings(parts: Parts): Record<string, string> {
  const strings: string[] = [];
  const moved = each(parts, (text, name) =>
    name.startsWith('xl/worksheets/')
      ? text.replace(
          /<c r="([A-Z]+\d+)" t="inlineStr"><is><t[^>]*>([^<]*)<\/t><\/is><\/c>/g,
          (_cell, place, content) => {
            strings.push(String(content));
            return `<c r="${place}" s="0" t="s"><v>${strings.length - 1}</v></c>`;
          },
        )
      : text,
  );
  const items = strings.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('');
  return {
    ...moved,
    'xl/sharedStrings.xml': (parts['xl/sharedStrings.xml'] ?? '').replace('</sst>', `${items}</sst>`),
  };
}

/** The same workbook in the habits of openpyxl: absolute targets, `t="n"`, an empty `<v />` after formulas, no declaration. */
export function asOpenpyxlWrites(parts: Parts): Uint8Array {
  const written = each(withSharedStrings(parts), (text, name) => {
    if (name === 'xl/_rels/workbook.xml.rels') return text.replace(/Target="(?!\/)/g, 'Target="/xl/');
    if (!name.startsWith('xl/worksheets/')) return text;
    return text
      .replace(/^<\?xml[^>]*\?>\n/, '')
      .replace(/<c r="([A-Z]+\d+)"><v>/g, '<c r="$1" t="n"><v>')
      .replace(/<\/f><\/c>/g, '</f><v /></c>')
      .replace(
        '<sheetData>',
        '<sheetPr><outlinePr summaryBelow="1" summaryRight="1" /><pageSetUpPr /></sheetPr><dimension ref="A1:AA20" /><sheetData>',
      );
  });
  return packWorkbook(written);
}

/**
 * The same workbook in the habits of WPS: its own namespace on the root, rich text runs with phonetic readings, formula texts with
 * `t="str"`, pictures inside cells, a custom data part.
 */
export function asWpsWrites(parts: Parts): Uint8Array {
  const written = each(withSharedStrings(parts), (text, name) => {
    if (name === 'xl/sharedStrings.xml') {
      return text.replace(
        /<si><t xml:space="preserve">([^<]{2})([^<]+)<\/t><\/si>/g,
        (_item, head, tail) =>
          `<si><r><rPr><sz val="11"/><rFont val="宋体"/><charset val="134"/></rPr><t>${head}</t></r><r><t xml:space="preserve">${tail}</t></r><rPh sb="0" eb="1"><t>pin</t></rPh></si>`,
      );
    }
    if (!name.startsWith('xl/worksheets/')) return text;
    return text
      .replace(
        '<worksheet ',
        '<worksheet xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" mc:Ignorable="etc" ',
      )
      .replace(
        '</worksheet>',
        '<extLst><ext uri="{00000000-0000-0000-0000-000000000000}"><etc:custom/></ext></extLst></worksheet>',
      );
  });
  return packWorkbook({
    ...written,
    'xl/cellimages.xml': '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
  });
}

import type { Reading } from '../../model/finding.ts';
import { readXml, type XmlSource } from '../xml/xml.ts';
import { builtInFormat, type FormatClass, formatClass, formatDress, type NumberDress } from './number-format.ts';

/** What a cell style makes of a number. */
export interface CellFormat {
  readonly shows: FormatClass;
  readonly dress: NumberDress | null;
}

/** The cell styles of a workbook, by the position a cell names. */
export type CellFormats = readonly CellFormat[];

/** Reads the number formats of `styles.xml`; fonts, fills and borders don't matter here. */
export function readCellFormats(bytes: Uint8Array, source: XmlSource): Reading<CellFormats> {
  const custom = new Map<number, CellFormat>();
  const ids: number[] = [];
  let inCellFormats = false;
  const findings = readXml(bytes, source, {
    open: (element, attributes) => {
      const code = attributes['formatCode'] ?? '';
      if (element === 'numFmt')
        custom.set(Number(attributes['numFmtId']), { shows: formatClass(code), dress: formatDress(code) });
      else if (element === 'cellXfs') inCellFormats = true;
      else if (element === 'xf' && inCellFormats) ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (element) => {
      if (element === 'cellXfs') inCellFormats = false;
    },
  });
  return { value: ids.map((id) => custom.get(id) ?? { shows: builtInFormat(id), dress: null }), findings };
}

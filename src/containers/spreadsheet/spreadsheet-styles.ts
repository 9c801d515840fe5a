import type { Reading } from '../../model/finding.ts';
import { readXml, type XmlSource } from '../xml/xml.ts';
import { builtInFormatOf, type CellFormat, formatOf } from './cell-format.ts';

/** The cell styles of a workbook, by the position a cell names. */
export type CellFormats = readonly CellFormat[];

/** Reads the number formats of `styles.xml`; fonts, fills and borders don't matter here. */
export function readCellFormats(bytes: Uint8Array, source: XmlSource): Reading<CellFormats> {
  const custom = new Map<number, CellFormat>();
  const ids: number[] = [];
  let inCellFormats = false;
  const findings = readXml(bytes, source, {
    open: (element, attributes) => {
      if (element === 'numFmt') custom.set(Number(attributes['numFmtId']), formatOf(attributes['formatCode'] ?? ''));
      else if (element === 'cellXfs') inCellFormats = true;
      else if (element === 'xf' && inCellFormats) ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (element) => {
      if (element === 'cellXfs') inCellFormats = false;
    },
  });
  return { value: ids.map((id) => custom.get(id) ?? builtInFormatOf(id)), findings };
}

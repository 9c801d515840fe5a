import type { Reading } from '../model/finding.ts';
import { builtInFormat, type FormatClass, formatClass } from './number-format.ts';
import { readXml, type XmlSource } from './xml.ts';

/** What each cell style of a workbook makes of a number, by the position a cell names. */
export type CellFormats = readonly FormatClass[];

/** Reads the number formats of `styles.xml`; fonts, fills and borders don't matter here. */
export function readCellFormats(bytes: Uint8Array, source: XmlSource): Reading<CellFormats> {
  const custom = new Map<number, FormatClass>();
  const ids: number[] = [];
  let inCellFormats = false;
  const findings = readXml(bytes, source, {
    open: (element, attributes) => {
      if (element === 'numFmt') custom.set(Number(attributes['numFmtId']), formatClass(attributes['formatCode'] ?? ''));
      else if (element === 'cellXfs') inCellFormats = true;
      else if (element === 'xf' && inCellFormats) ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (element) => {
      if (element === 'cellXfs') inCellFormats = false;
    },
  });
  return { value: ids.map((id) => custom.get(id) ?? builtInFormat(id)), findings };
}

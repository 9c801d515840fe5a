import type { Reading } from '../../model/finding.ts';
import { readXml, type XmlSource } from '../xml/xml.ts';
import {
  builtInCode,
  builtInFormat,
  type FormatClass,
  type FormatSection,
  formatClass,
  formatSections,
} from './number-format.ts';

/** What a cell style makes of a number. */
export interface CellFormat {
  readonly shows: FormatClass;
  readonly sections: readonly FormatSection[];
}

/** The cell styles of a workbook, by the position a cell names. */
export type CellFormats = readonly CellFormat[];

const builtIn = (id: number): CellFormat => ({
  shows: builtInFormat(id),
  sections: formatSections(builtInCode(id)),
});

/** Reads the number formats of `styles.xml`; fonts, fills and borders don't matter here. */
export function readCellFormats(bytes: Uint8Array, source: XmlSource): Reading<CellFormats> {
  const custom = new Map<number, CellFormat>();
  const ids: number[] = [];
  let inCellFormats = false;
  const findings = readXml(bytes, source, {
    open: (element, attributes) => {
      const code = attributes['formatCode'] ?? '';
      if (element === 'numFmt')
        custom.set(Number(attributes['numFmtId']), { shows: formatClass(code), sections: formatSections(code) });
      else if (element === 'cellXfs') inCellFormats = true;
      else if (element === 'xf' && inCellFormats) ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (element) => {
      if (element === 'cellXfs') inCellFormats = false;
    },
  });
  return { value: ids.map((id) => custom.get(id) ?? builtIn(id)), findings };
}

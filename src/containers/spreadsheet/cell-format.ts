import { type CellValue, numberDress, numericValue } from './cell-value.ts';
import {
  builtInCode,
  builtInFormat,
  type FormatClass,
  type FormatSection,
  formatClass,
  formatSections,
  patternFor,
} from './number-format.ts';

/** True where a zero is shown by the first section, as positive numbers are: a third section is the zero's own, and so may conditions be. */
const zeroAsPositive = (sections: readonly FormatSection[]): boolean =>
  sections.length < 3 && sections.every(({ condition }) => condition === null);

/** What a cell style makes of a number. */
export interface CellFormat {
  readonly shows: FormatClass;
  readonly sections: readonly FormatSection[];
}

/** The format of a code such as `0.0%`. */
export const formatOf = (code: string): CellFormat => ({ shows: formatClass(code), sections: formatSections(code) });

/** The format of a built-in id. */
export const builtInFormatOf = (id: number): CellFormat => ({
  shows: builtInFormat(id),
  sections: formatSections(builtInCode(id)),
});

/** A number with what its format makes of it; a negative one, and a zero with a format of its own, stays bare. */
function dressed(value: CellValue, sections: readonly FormatSection[]): CellValue {
  if (sections.length === 0 || (value.kind !== 'number' && value.kind !== 'percent')) return value;
  if (value.text.startsWith('-')) return value;
  // 0.00 has no digit from 1 to 9.
  if (!/[1-9]/.test(value.text) && !zeroAsPositive(sections)) return value;
  const number = value.kind === 'percent' ? Number(value.text) / 100 : Number(value.text);
  const pattern = patternFor(sections, number);
  const dress = pattern === null ? null : numberDress(value.text, pattern);
  return dress === null ? value : { ...value, dress };
}

/** A stored number under the format of its cell; without one it is shown as it is. */
export function formattedValue(stored: string, format: CellFormat | undefined, date1904: boolean): CellValue {
  return dressed(numericValue(stored, format?.shows ?? 'number', date1904), format?.sections ?? []);
}

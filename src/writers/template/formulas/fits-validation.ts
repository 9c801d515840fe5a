import type { DataValidation } from 'exceljs';
import { Decimal } from '../../../model/decimal.ts';
import { dayNumber } from '../../../model/spreadsheet-day.ts';
import type { CellValue } from './template-formula.ts';

/** The words of a list, such as those of "是,否"; null for a validation of another kind. */
export function listWords({ type, formulae }: DataValidation): readonly string[] | null {
  return type === 'list' ? String(formulae[0]).replaceAll('"', '').split(',') : null;
}

const bound = (value: unknown): Decimal =>
  new Decimal(value instanceof Date ? dayNumber(value.toISOString().slice(0, 10)) : Number(value));

function fitsNumber(value: CellValue, { formulae, ...validation }: DataValidation): boolean {
  const { type } = validation;
  const operator = 'operator' in validation ? validation.operator : undefined;
  if (!Decimal.isDecimal(value) || (type === 'whole' && !value.isInteger())) return false;
  const [low, high] = formulae.map(bound);
  if (low !== undefined && (operator === 'between' || operator === 'greaterThanOrEqual') && value.lessThan(low))
    return false;
  return !(high !== undefined && operator === 'between' && value.greaterThan(high));
}

/** Whether a spreadsheet would take a value without its warning; a blank cell is never warned of. */
export function fitsValidation(value: CellValue, validation: DataValidation): boolean {
  if (value === null) return true;
  const words = listWords(validation);
  if (words !== null) return words.includes(String(value));
  if (validation.type !== 'textLength') return fitsNumber(value, validation);
  return String(value).length <= bound(validation.formulae[0]).toNumber();
}

import { type DecimalText, decimal } from '../../model/decimal.ts';
import type { Cell, CellContent, CellRole } from './output-sheet.ts';

type More = Partial<Omit<Cell, 'content' | 'role'>>;

export function textCell(text: string, role: CellRole = 'body', more: More = {}): Cell {
  return { content: text === '' ? { kind: 'empty' } : { kind: 'text', text }, role, ...more };
}

export function blankCell(role: CellRole = 'body', more: More = {}): Cell {
  return { content: { kind: 'empty' }, role, ...more };
}

/** Points with two decimals, or as many as the value has. */
export function pointsCell(value: DecimalText, role: CellRole = 'number', more: More = {}): Cell {
  return { content: { kind: 'number', value, decimals: atLeastTwo(value) }, role, ...more };
}

/** Money in 万元 with two decimals, up to six where the cents of a 元 need them; blank where nothing was entered. */
export function moneyCell(value: DecimalText | null, role: CellRole = 'number', more: More = {}): Cell {
  return { content: moneyContent(value), role, ...more };
}

function moneyContent(value: DecimalText | null): CellContent {
  return value === null ? { kind: 'empty' } : { kind: 'number', value, decimals: Math.min(6, atLeastTwo(value)) };
}

export function countCell(value: number, role: CellRole = 'number', more: More = {}): Cell {
  return { content: { kind: 'number', value: String(value), decimals: 0 }, role, ...more };
}

/** A ratio of 1 as a percent with two decimals; blank where it can't be formed. */
export function percentCell(ratio: DecimalText | null, role: CellRole = 'number', more: More = {}): Cell {
  return { content: ratio === null ? { kind: 'empty' } : { kind: 'percent', ratio, decimals: 2 }, role, ...more };
}

export function linkCell(text: string, sheet: string, role: CellRole = 'body', more: More = {}): Cell {
  return { content: { kind: 'link', text, sheet }, role, ...more };
}

function atLeastTwo(value: DecimalText): number {
  return Math.max(2, decimal(value).decimalPlaces());
}

import { Decimal, type DecimalText, decimal, plain } from '../model/decimal.ts';
import type { Place } from '../model/place.ts';
import type { Binding, BindingOrigin, FactValue } from '../model/result.ts';
import { formulaName, formulaNames } from '../rules/formula-names.ts';

/** A number a formula may use: exact, as text, and as a person reads it. */
export interface NamedNumber {
  readonly value: Decimal;
  readonly text: DecimalText;
  readonly display: string;
  readonly place: Place | null;
  readonly format: Binding['format'];
  /** Where the number is from, when that differs from what the name says (the budget may be the initial or the revised one). */
  readonly origin?: BindingOrigin;
}

/** The numbers of a row by canonical formula name; null or absent where the row has none. */
export type RowNumbers = Readonly<Record<string, NamedNumber | null>>;

/** A plain number of a row. */
export function plainNumber(value: Decimal, unit: string | null, place: Place | null): NamedNumber {
  const text = plain(value);
  return { value, text, display: unit === null ? text : text + unit, place, format: 'number' };
}

/** A number that is known by its text. */
export function textNumber(text: DecimalText, unit: string | null, place: Place | null): NamedNumber {
  return { value: decimal(text), text, display: unit === null ? text : text + unit, place, format: 'number' };
}

/** A day as a number of formulas: the spreadsheet's number for it, shown by its ISO day. */
export function dayNumber(value: Decimal, iso: string, place: Place | null): NamedNumber {
  return { value, text: plain(value), display: iso, place, format: 'date' };
}

/** What a formula is evaluated over: its values, its bindings, and how each name is shown in it. */
export interface BoundNames {
  readonly values: Readonly<Record<string, Decimal>>;
  readonly bindings: readonly Binding[];
  readonly shown: (name: string) => string | null;
}

/** The values and bindings for the names of a formula; settings come from the profile. */
export function bindNames(
  names: readonly string[],
  numbers: RowNumbers,
  settings: Readonly<Record<string, FactValue>>,
): BoundNames {
  const values: Record<string, Decimal> = {};
  const texts: Record<string, string> = {};
  const bindings: Binding[] = [];
  for (const name of names) {
    const found = numbers[name] ?? settingNumber(settings[name]);
    const id = formulaName(name);
    if (found === null || id === null) continue;
    const { label, origin } = formulaNames[id];
    const { value, text, display, place, format } = found;
    values[name] = value;
    texts[name] = format === 'date' ? display : text;
    bindings.push({ name, label, value: text, display, origin: found.origin ?? origin, place, format });
  }
  return { values, bindings, shown: (name) => texts[name] ?? null };
}

function settingNumber(setting: FactValue | undefined): NamedNumber | null {
  return setting instanceof Decimal ? plainNumber(setting, null, null) : null;
}

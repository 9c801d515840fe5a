import { Decimal, plain } from '../model/decimal.ts';
import type { Place } from '../model/place.ts';
import type { Binding, BindingOrigin, FactValue } from '../model/result.ts';
import { formulaName, formulaNames } from '../rules/formula-names.ts';

/** A number a formula may use, with what its binding tells about it. */
export interface NamedNumber {
  readonly value: Decimal;
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
  return { value, display: `${plain(value)}${unit ?? ''}`, place, format: 'number' };
}

/** The values and bindings for the names of a formula; settings come from the profile. */
export function bindNames(
  names: readonly string[],
  numbers: RowNumbers,
  settings: Readonly<Record<string, FactValue>>,
): { readonly values: Readonly<Record<string, Decimal>>; readonly bindings: readonly Binding[] } {
  const values: Record<string, Decimal> = {};
  const bindings: Binding[] = [];
  for (const name of names) {
    const found = numbers[name] ?? settingNumber(settings[name]);
    const id = formulaName(name);
    if (found === null || id === null) continue;
    const { label, origin } = formulaNames[id];
    const { value, display, place, format } = found;
    values[name] = value;
    bindings.push({ name, label, value: plain(value), display, origin: found.origin ?? origin, place, format });
  }
  return { values, bindings };
}

function settingNumber(setting: FactValue | undefined): NamedNumber | null {
  return setting instanceof Decimal ? plainNumber(setting, null, null) : null;
}

import { Decimal, type DecimalText, decimal, plain } from '../../model/decimal.ts';
import type { Place } from '../../model/place.ts';
import type { Binding, BindingOrigin, FactValue } from '../../model/result/result.ts';
import { dayNumber } from '../../model/spreadsheet-day.ts';
import { formulaName, formulaNames } from '../../rules/formula/formula-names.ts';

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
export function dayValue(iso: string, place: Place | null): NamedNumber {
  const value = new Decimal(dayNumber(iso));
  return { value, text: plain(value), display: iso, place, format: 'date' };
}

/** A name of a formula with what is known of it before any row: how it is called and where its number comes from. */
export interface FormulaWord {
  readonly name: string;
  readonly label: Binding['label'];
  readonly origin: BindingOrigin;
}

/** The words of a formula's names; a name that is none of the formula names is left out and has no value. */
export function formulaWordsOf(names: readonly string[]): readonly FormulaWord[] {
  return names.flatMap((name) => {
    const id = formulaName(name);
    return id === null ? [] : [{ name, label: formulaNames[id].label, origin: formulaNames[id].origin }];
  });
}

/** What a formula is evaluated over: its values and its bindings. */
export interface BoundNames {
  readonly values: Readonly<Record<string, Decimal>>;
  readonly bindings: readonly Binding[];
}

/** The values and bindings for the names of a formula; settings come from the profile. */
export function bindNames(
  words: readonly FormulaWord[],
  numbers: RowNumbers,
  settings: Readonly<Record<string, FactValue>>,
): BoundNames {
  const values: Record<string, Decimal> = {};
  const bindings: Binding[] = [];
  for (const { name, label, origin } of words) {
    const found = numbers[name] ?? settingNumber(settings[name]);
    if (found === null) continue;
    const { value, text, display, place, format } = found;
    values[name] = value;
    bindings.push({ name, label, value: text, display, origin: found.origin ?? origin, place, format });
  }
  return { values, bindings };
}

/** How a name's number is shown inside a formula: a date by its day, anything else by its text. */
export function shownIn(numbers: RowNumbers): (name: string) => string | null {
  return (name) => {
    const found = numbers[name];
    if (found === null || found === undefined) return null;
    return found.format === 'date' ? found.display : found.text;
  };
}

function settingNumber(setting: FactValue | undefined): NamedNumber | null {
  return setting instanceof Decimal ? plainNumber(setting, null, null) : null;
}

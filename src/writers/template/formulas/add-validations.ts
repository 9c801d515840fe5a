import type { DataValidation, Worksheet } from 'exceljs';

/** exceljs' own store of validations; its `add` takes a range, which the published types leave out. */
interface ValidationStore {
  readonly dataValidations: { add(range: string, validation: DataValidation): void };
}

/** Adds the validations of one column as few ranges: neighbouring rows with the same validation share one. */
export function addValidations(
  sheet: Worksheet,
  letters: string,
  wanted: readonly { readonly row: number; readonly validation: DataValidation | null }[],
): void {
  const store = (sheet as unknown as ValidationStore).dataValidations;
  let at = 0;
  while (at < wanted.length) {
    const first = wanted[at];
    if (first === undefined) return;
    const same = JSON.stringify(first.validation);
    let end = at;
    while (end + 1 < wanted.length && JSON.stringify(wanted[end + 1]?.validation) === same) end += 1;
    const last = wanted[end] ?? first;
    const from = `${letters}${first.row}`;
    const range = last.row === first.row ? from : `${from}:${letters}${last.row}`;
    if (first.validation !== null) store.add(range, first.validation);
    at = end + 1;
  }
}

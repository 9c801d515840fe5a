import { comparable } from '../../../model/text/same-text.ts';
import { namesDepartment } from '../columns/heading-column.ts';
import type { PlacedText } from './raw-project.ts';

export type TextField = 'name' | 'code' | 'unit' | 'unitCode' | 'departmentInCharge';

const textFields = new Set<string>(['name', 'code', 'unit', 'unitCode', 'departmentInCharge']);
export const isTextField = (field: string): field is TextField => textFields.has(field);

/** The texts of the upper part that stand once; null where a label stands without one, undefined where there is no label. */
export class HeadTexts {
  readonly texts: Partial<Record<TextField, PlacedText | null>> = {};
  private unitIsDepartment = false;

  /** Takes what stands behind a label, unless the field has a text already. */
  take(field: TextField, placed: PlacedText, label = ''): void {
    if (field === 'unit') this.unit(placed, namesDepartment(label));
    else this.texts[field] ??= placed;
  }

  private unit(placed: PlacedText, isDepartment: boolean): void {
    const known = this.texts.unit ?? null;
    if (known === null) {
      this.texts.unit = placed;
      this.unitIsDepartment = isDepartment;
    } else if (isDepartment !== this.unitIsDepartment && comparable(known.text) !== comparable(placed.text)) {
      this.texts.departmentInCharge ??= isDepartment ? placed : known;
      if (!isDepartment) this.texts.unit = placed;
      this.unitIsDepartment = false;
    }
  }

  /** Remembers a label without a text. */
  blank(field: TextField): void {
    this.texts[field] ??= null;
  }
}

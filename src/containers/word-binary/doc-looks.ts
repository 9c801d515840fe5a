import { type Block, DocDamage, eachProperty, property } from './doc-properties.ts';
import { isOn, listNumber } from './doc-styles.ts';

/** What is asked of the properties of characters. `hidden` is "opposite" where they turn what the styles say. */
export class Look {
  hidden: boolean | 'opposite' | null = null;
  deleted = false;
  inserted = false;
  embedded = false;
  form = false;
  dataAt = 0;
  struck = false;
  style: string | null = null;
  font = '';
  symbol: number | null = null;
}

/** The look that a list of properties gives. */
export function lookOf(list: Uint8Array, fonts: readonly string[]): Look {
  const look = new Look();
  eachProperty(list, (code, operand) => {
    const { view } = operand;
    const font = (): string => fonts[view.getUint16(0, true)] ?? '';
    switch (code) {
      case property.hidden:
        look.hidden = view.getUint8(0) === 0x81 ? 'opposite' : view.getUint8(0) === 0x80 ? null : isOn(operand);
        break;
      case property.deleted:
        look.deleted = isOn(operand);
        break;
      case property.inserted:
        look.inserted = isOn(operand);
        break;
      case property.embedded:
        look.embedded = isOn(operand);
        break;
      case property.formData:
        look.form = isOn(operand);
        break;
      case property.dataAt:
        look.dataAt = view.getUint32(0, true);
        break;
      case property.struck:
      case property.doublyStruck:
        look.struck ||= isOn(operand);
        break;
      case property.characterStyle:
        look.style = String(view.getUint16(0, true));
        break;
      case property.font:
        look.font = font();
        break;
      case property.symbol:
        look.font = font();
        look.symbol = view.getUint16(2, true);
        break;
    }
  });
  return look;
}

/** Properties that change the cells of a row after it was defined; files that were saved fast have them. */
const changesOfRows: ReadonlySet<number> = new Set([
  property.cellsDeleted,
  property.cellsInserted,
  property.cellsMerged,
  property.cellsSplit,
]);

/** What is asked of the properties of a paragraph. */
export class Standing {
  style = 0;
  depth = 0;
  inTable = false;
  rowEnd = false;
  innerCell = false;
  innerRowEnd = false;
  numId: string | null = null;
  level: number | null = null;
  row: Block | null = null;
  readonly merges = new Map<number, number>();

  take(code: number, operand: Block): void {
    const { view } = operand;
    if (code === property.paragraphStyle) this.style = view.getUint16(0, true);
    else if (code === property.inTable) this.inTable = isOn(operand);
    else if (code === property.rowEnd) this.rowEnd = isOn(operand);
    else if (code === property.innerCell) this.innerCell = isOn(operand);
    else if (code === property.innerRowEnd) this.innerRowEnd = isOn(operand);
    else if (code === property.depth) this.depth = view.getInt32(0, true);
    else if (code === property.list) this.numId = listNumber(operand);
    else if (code === property.level) this.level = view.getUint8(0);
    else if (code === property.row) this.row = operand;
    else if (code === property.verticalMerge) this.merges.set(view.getUint8(0), view.getUint8(1));
    else if (changesOfRows.has(code)) throw new DocDamage();
  }
}

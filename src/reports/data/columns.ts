import type { DecimalText } from '../../model/decimal.ts';
import type { ColumnOf, DataType } from './data-table.ts';

type Told<Item, Value> = (item: Item) => Value | null | undefined;
type Maker<Value> = <Item>(name: string, zh: string, en: string, of: Told<Item, Value>) => ColumnOf<Item>;

const maker =
  <Value extends string | number | boolean>(type: DataType): Maker<Value> =>
  (name, zh, en, of) => ({ name, type, meaning: { zh, en }, of });

/** A text; a blank one is nothing. */
export const text: Maker<string> = maker({ kind: 'text' });

/** A count or a position. */
export const whole: Maker<number> = maker({ kind: 'whole' });

/** Yes or no. */
export const flag: Maker<boolean> = maker({ kind: 'flag' });

/** An ISO day. */
export const day: Maker<string> = maker({ kind: 'day' });

/** Points and weights: a profile rounds them to six places at most. */
export const points: Maker<DecimalText> = maker({ kind: 'decimal', digits: 18, scale: 6, rounded: false });

/** Money in 元: 万元 with eight decimals, up to a hundred trillion 元. */
export const money: Maker<DecimalText> = maker({ kind: 'decimal', digits: 18, scale: 4, rounded: false });

/** A quotient, which need not end: rounded half up, here and nowhere before. */
export const ratio: Maker<DecimalText> = maker({ kind: 'decimal', digits: 18, scale: 6, rounded: true });

/** A figure of a target or an actual, of whatever size a table prints. */
export const quantity: Maker<DecimalText> = maker({ kind: 'decimal', digits: 38, scale: 10, rounded: false });

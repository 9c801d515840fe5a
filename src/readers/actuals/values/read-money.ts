import { finding } from '../../../findings/finding.ts';
import type { NumberEntry } from '../../../model/actuals/actuals.ts';
import { decimal, plain } from '../../../model/decimal.ts';
import { comparable } from '../../../model/text/same-text.ts';
import { quoted } from './cell-text.ts';
import { plainNumber } from './plain-number.ts';
import { type CellContext, type Reported, readWords } from './read-cell.ts';

/** A unit money may be given in. */
export type MoneyUnit = '元' | '千元' | '万元' | '亿元';

/** How many 万元 one of a unit is. */
const inWan: Readonly<Record<MoneyUnit, string>> = { 元: '0.0001', 千元: '0.1', 万元: '1', 亿元: '10000' };

const typed: ReadonlyMap<string, MoneyUnit> = new Map([
  ['元', '元'],
  ['元整', '元'],
  ['人民币元', '元'],
  ['千元', '千元'],
  ['万', '万元'],
  ['万元', '万元'],
  ['亿', '亿元'],
  ['亿元', '亿元'],
]);

/** The unit a text states in brackets or after 单位：, as headings and remarks do; null when it states none. */
export function statedMoneyUnit(text: string): MoneyUnit | null {
  const said = /(?:\(|单位:|单位为)(人民币)?(元|千元|万元|亿元)/.exec(comparable(text))?.[2];
  return said === undefined ? null : (typed.get(said) ?? null);
}

/**
 * An amount in 万元. A unit typed into the cell counts before the heading's; what is converted for a unit typed into the cell is said. Text that is no amount is a
 * finding and gives null.
 */
export function readMoney(reported: Reported, headingUnit: MoneyUnit | null, context: CellContext): NumberEntry | null {
  const entry = readWords(reported, context);
  if (entry === null) return null;
  const { place } = entry;
  const about = { place, project: context.project, indicator: context.indicator };
  const number = entry.kind === 'number' ? { value: entry.text, unit: '' } : plainNumber(entry.text);
  const unit = number === null ? null : number.unit === '' ? (headingUnit ?? '万元') : (typed.get(number.unit) ?? null);
  if (number === null || unit === null || entry.kind === 'percent' || entry.kind === 'date') {
    const found = entry.kind === 'percent' ? `${entry.text}%` : quoted(entry.text);
    context.log.report(finding('money-not-a-number', { heading: reported.heading, found }, about));
    return null;
  }
  const amount = plain(decimal(number.value).times(inWan[unit]));
  if (unit !== '万元' && unit !== headingUnit) {
    const found = `${number.value} ${unit}`;
    context.log.report(finding('money-converted', { heading: reported.heading, found, amount }, about));
  }
  return { kind: 'number', text: amount, place };
}

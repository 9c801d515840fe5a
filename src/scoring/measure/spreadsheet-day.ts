import { Decimal } from '../../model/decimal.ts';

const dayLength = 86_400_000;
const origin = Date.UTC(1899, 11, 30);

/** The number a spreadsheet has for an ISO day, 2026-12-31 is 46387; right from 1900-03-01, as the 1900 system counts. */
export function spreadsheetDay(iso: string): Decimal {
  const [year = '0', month = '1', day = '1'] = iso.split('-');
  return new Decimal((Date.UTC(Number(year), Number(month) - 1, Number(day)) - origin) / dayLength);
}

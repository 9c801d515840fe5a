import { Decimal, type DecimalText, isDecimalText, plain } from '../../../model/decimal.ts';

/** How many 万元 one unit of money is; exact. */
const perTenThousand: Readonly<Record<string, string>> = {
  元: '0.0001',
  百元: '0.01',
  千元: '0.1',
  万: '1',
  万元: '1',
  百万元: '100',
  亿: '10000',
  亿元: '10000',
};

/** True when the words name a unit of money. */
export function isMoneyUnit(words: string): boolean {
  return Object.hasOwn(perTenThousand, words);
}

/** A number as printed in a cell, without white space, thousands separators and currency signs; null when it is none. */
function printedNumber(text: string): DecimalText | null {
  const plainText = text
    .normalize('NFKC')
    // «¥ 1,200.00» and «+5»; a comma that groups no thousands (1,2) stays, and the text is no number.
    .replace(/[\s¥￥]/g, '')
    .replace(/^\+/, '');
  const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plainText) ? plainText.replaceAll(',', '') : plainText;
  return isDecimalText(grouped) ? grouped : null;
}

/** An error value or a formula without a result, which the reader of workbooks has already reported. */
export function isReportedCell(text: string): boolean {
  return /^(?:#[A-Z0-9/]+[!?]?|=.+)$/s.test(text.trim());
}

/** Cells that say "nothing here" in so many words. */
export function isBlankMark(text: string): boolean {
  return /^(?:[-—–－/／]+|无)?$/.test(text.trim());
}

/**
 * An amount as 万元. A unit printed with the number goes before `unit`, that of the table. Amounts in 万元 keep their printed
 * decimals ("37.50"); others are converted exactly. Null when the text is no amount.
 */
export function readAmount(text: string, unit: string): DecimalText | null {
  const match = /^(.*?[\d０-９])\s*((?:百|千|万|百万|亿)?元|万|亿)?$/s.exec(text.trim());
  const number = printedNumber(match?.[1] ?? '');
  const factor = perTenThousand[match?.[2] ?? unit];
  if (number === null || factor === undefined) return null;
  return factor === '1' ? number : plain(new Decimal(number).times(factor));
}

/** A percentage of a spending plan, in points as printed: «25.00%» is "25.00". Null when the text is none. */
export function readPercent(text: string): DecimalText | null {
  return printedNumber(
    text
      .trim()
      // Percent stands in the heading or in the cell: 95 and 95% are one.
      .replace(/[%％]$/, '')
      .trimEnd(),
  );
}

/** Points of a weight column: «10», «10分» or «10%». Null when the text is none. */
export function readWeight(text: string): DecimalText | null {
  return printedNumber(
    text
      .trim()
      // 10, 10% and 10分 are one weight.
      .replace(/[%％分]$/, '')
      .trimEnd(),
  );
}

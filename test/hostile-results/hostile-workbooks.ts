import { type SheetXml, workbook } from '../support/workbook.ts';

/** A workbook that would stall, overflow or mislead whoever computes it, and the findings that must say so. */
export interface HostileWorkbook {
  readonly make: () => Uint8Array;
  readonly codes: readonly string[];
}

/** A column of formulas or numbers from A1 down, each with a stored value. */
function column(formulas: readonly (string | number)[], letter = 'A', value = '1'): string {
  return formulas
    .map((formula, at) => {
      const inner = typeof formula === 'string' ? `<f>${formula}</f><v>${value}</v>` : `<v>${formula}</v>`;
      return `<row r="${at + 1}"><c r="${letter}${at + 1}">${inner}</c></row>`;
    })
    .join('');
}

const one = (rows: string, more: readonly SheetXml[] = []) => workbook([{ name: '表', rows }, ...more]);
const list = (count: number, make: (row: number) => string) => Array.from({ length: count }, (_, at) => make(at + 1));

/** Each of a kind that no result of the program has. */
export const hostileWorkbooks: Readonly<Record<string, HostileWorkbook>> = {
  'twelve thousand minus signs': {
    make: () => one(column([`${'-'.repeat(12_000)}1`])),
    codes: ['formula-not-computed'],
  },
  'eight thousand minus signs, which are not too long': {
    make: () => one(column([`${'-'.repeat(8000)}1`])),
    codes: ['formula-not-computed'],
  },
  'four thousand brackets': {
    make: () => one(column([`${'('.repeat(4000)}1${')'.repeat(4000)}`])),
    codes: ['formula-not-computed'],
  },
  'four thousand percent signs': {
    make: () => one(column([`1${'%'.repeat(4000)}`])),
    codes: ['formula-not-computed'],
  },
  'a chain of thirty thousand cells, its end forged': {
    make: () => one(column([...list(30_000, (row) => `A${row + 1}+0`), 7])),
    codes: ['formula-differs-from-value', 'differences-not-listed'],
  },
  'a circle of thirty thousand cells': {
    make: () => one(column([...list(29_999, (row) => `A${row + 1}`), 'A1'])),
    codes: ['formula-differs-from-value'],
  },
  'forty doublings of a text': {
    make: () => one(column(['"x"', ...list(40, (row) => `A${row}&amp;A${row}`)])),
    codes: ['formula-not-computed'],
  },
  'a large number squared twenty times': {
    make: () => one(column(['1E300', ...list(20, (row) => `A${row}*A${row}`)])),
    codes: ['formula-not-computed'],
  },
  '1E999 squared twenty times': {
    make: () => one(column(['1E999', ...list(20, (row) => `A${row}*A${row}`)])),
    codes: ['formula-not-computed'],
  },
  '1E999 stored as a number': {
    make: () => one(`<row r="1"><c r="B1"><v>1E999</v></c></row><row r="2"><c r="A2"><f>B1*B1</f><v>1</v></c></row>`),
    codes: ['formula-differs-from-value'],
  },
  'a number near nothing squared twenty times': {
    make: () => one(column(['1E-300', ...list(20, (row) => `A${row}*A${row}`)])),
    codes: ['formula-differs-from-value'],
  },
  'a hundred sums over a million cells': {
    make: () =>
      one(
        column(
          list(100, () => 'SUM(B1:B999999)'),
          'A',
          '0',
        ),
      ),
    codes: ['formula-not-computed'],
  },
  'a thousand sums over five thousand cells': {
    make: () => {
      const rows = list(5000, (row) => {
        const sum = row > 1000 ? '' : `<c r="A${row}"><f>SUM(B1:B5000)</f><v>12502500</v></c>`;
        return `<row r="${row}">${sum}<c r="B${row}"><v>${row}</v></c></row>`;
      });
      return one(rows.join(''));
    },
    codes: ['formulas-not-computed'],
  },
  'long texts compared for ever': {
    make: () => {
      const long = (cell: string) => `<c r="${cell}" t="inlineStr"><is><t>${'x'.repeat(32_000)}</t></is></c>`;
      const compared = list(400, () => 'B1=C1').join('+');
      const texts = `<row r="5000">${long('B5000')}${long('C5000')}</row>`;
      const formulas = list(500, () => compared.replaceAll('1', '5000'));
      return workbook([{ name: '表', rows: column(formulas, 'A', '400') + texts }], { level: 0 });
    },
    codes: ['formulas-not-computed'],
  },
  'ten thousand shared formulas of eight thousand characters': {
    make: () => {
      const long = list(1300, (row) => `B${row}`).join('+');
      const rows = list(10_000, (row) => `<row r="${row}"><c r="A${row}"><f t="shared" si="0"/><v>1</v></c></row>`);
      return one(`<row r="300000"><c r="A300000"><f t="shared" si="0">${long}</f><v>0</v></c></row>${rows.join('')}`);
    },
    codes: ['workbook-over-limit'],
  },
  'more formulas than any result has': {
    make: () => one(column(list(200_001, () => '1'))),
    codes: ['workbook-over-limit'],
  },
  'one cell twice': {
    make: () => one('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'),
    codes: ['cell-twice'],
  },
  'one sheet listed a hundred times': {
    make: () => workbook(list(100, () => '').map((rows) => ({ name: '表', rows }))),
    codes: ['sheet-ambiguous'],
  },
  'two thousand sheets': {
    make: () => workbook(list(2000, (row) => `表${row}`).map((name) => ({ name, rows: '' }))),
    codes: ['sheets-over-limit'],
  },
  'a bomb': {
    make: () => one(column([1]) + ' '.repeat(100_000_000)),
    codes: ['file-over-limit'],
  },
};

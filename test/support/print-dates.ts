import { readSpreadsheet } from '../../src/containers/spreadsheet/spreadsheet.ts';
import { isoDayOf } from '../../src/model/spreadsheet-day.ts';
import { workbook } from './workbook.ts';

const rows = `<row r="1"><c r="A1" s="1"><v>46387</v></c><c r="B1" s="1"><v>46387.9999</v></c><c r="C1" t="d"><v>2026-01-01T00:00:00Z</v></c></row>`;
const read = readSpreadsheet(workbook([{ name: '表', rows }], { formats: [14] }), 'a.xlsx');
const cells = read.value?.sheets[0]?.rows[0]?.cells.map((cell) => cell.text) ?? [];
console.log([...cells, isoDayOf(1, false), isoDayOf(44_925, true)].join(' '));

import type { Workbook } from 'exceljs';
import { speak } from '../../../findings/speak.ts';
import { unitKeys } from '../../../model/actuals/actuals-keys.ts';
import { actualsSheets, headRows, sheetWords } from '../../../model/actuals/actuals-layout.ts';
import { Decimal } from '../../../model/decimal.ts';
import { dayNumber } from '../../../model/spreadsheet-day.ts';
import { parseIsoDay } from '../../../targets/dates/calendar.ts';
import { filledProject } from '../filled-values.ts';
import type { CellValue } from '../formulas/template-formula.ts';
import type { TemplateInput } from '../template-input.ts';
import { typedOr } from '../typed-values.ts';
import { printOnA4, protectSheet, put, setWidth } from './sheet-parts.ts';
import { bodyStyle, colours, headingStyle, remarkStyle, titleStyle } from './template-style.ts';

// Below title, remark and headings.
const firstRow = 4;

/** The labels of the official form for somebody who reads English. */
export const headInEnglish: Readonly<Record<(typeof headRows)[number]['id'], string>> = {
  departmentInCharge: 'Department in charge',
  filledBy: 'Filled in by',
  phone: 'Phone',
  responsible: 'Head of the unit',
  date: 'Date',
};

type HeadRow = (typeof headRows)[number]['id'];

/** What a cell holds: as it was typed, from actuals, and 主管部门 from the goal table. */
export const headValue = (input: TemplateInput, id: HeadRow): CellValue =>
  typedOr(input.typed, unitKeys.head, id, () => filledHead(input, id));

export const headLook = (id: HeadRow) => (id === 'departmentInCharge' ? 'required' : 'optional');

function filledHead({ projects, filled }: TemplateInput, id: HeadRow): CellValue {
  const [head] = projects.flatMap((project) => filledProject(filled, project)?.formHead ?? []);
  const named = projects.find(({ departmentInCharge }) => departmentInCharge !== null)?.departmentInCharge ?? null;
  const text = head?.[id] ?? (id === 'departmentInCharge' ? named : null);
  return id === 'date' && text !== null && parseIsoDay(text) !== null ? new Decimal(dayNumber(text)) : text;
}

/** Writes the sheet 单位信息: what stands in the head and the signature line of every form of the unit. */
export async function writeHeadSheet(book: Workbook, input: TemplateInput): Promise<void> {
  const say = speak(input.language ?? 'zh');
  const sheet = book.addWorksheet(actualsSheets.head, {
    views: [{ state: 'normal', showGridLines: false, activeCell: `C${firstRow}` }],
    properties: { tabColor: { argb: `FF${colours.heading}` }, defaultRowHeight: 26 },
  });
  for (const [index, width] of [2, 18, 44].entries()) setWidth(sheet, index + 1, width);
  put(sheet.getCell('B1'), `${input.unit.name} ${input.year}${say(sheetWords.head.titleEnd)}`, titleStyle);
  sheet.getRow(1).height = 30;
  put(sheet.getCell('B2'), say(sheetWords.head.remark), remarkStyle);
  for (const [index, heading] of sheetWords.head.groups.entries()) {
    put(sheet.getCell(firstRow - 1, index + 2), say(heading), headingStyle);
  }
  for (const [index, { id, label }] of headRows.entries()) {
    const row = firstRow + index;
    const cell = sheet.getCell(row, 2);
    put(cell, label, bodyStyle('fixed', 'left'));
    if (say.language === 'en') cell.note = headInEnglish[id];
    const format = id === 'date' ? 'yyyy-mm-dd' : '@';
    put(sheet.getCell(row, 3), headValue(input, id), bodyStyle(headLook(id), 'left', { format }));
    sheet.getRow(row).height = 26;
  }
  printOnA4(sheet, { area: `B$1:C$${firstRow + headRows.length - 1}`, name: input.unit.name, say });
  await protectSheet(sheet);
}

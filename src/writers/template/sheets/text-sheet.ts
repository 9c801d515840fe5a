import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import { speak } from '../../../findings/speak.ts';
import { textKey, unitKeys } from '../../../model/actuals/actuals-keys.ts';
import {
  actualsSheets,
  maxProjectText,
  sheetWords,
  textColumns,
  textRows,
} from '../../../model/actuals/actuals-layout.ts';
import type { Project } from '../../../model/goals/goals.ts';
import { sameNamed } from '../../../model/goals/same-named.ts';
import { filledProject } from '../filled-values.ts';
import { addValidations } from '../formulas/add-validations.ts';
import type { CellValue } from '../formulas/template-formula.ts';
import type { TemplateInput } from '../template-input.ts';
import { typedOr } from '../typed-values.ts';
import { neededHeight, printOnA4, protectSheet, put, setWidth } from './sheet-parts.ts';
import { bodyStyle, colours, headingStyle, remarkStyle, titleStyle } from './template-style.ts';

// Key (hidden), code, name, and two columns of texts; the unit's own text stands under the first of these, what it asks for under the second.
const widths = [4, 14, 28, 64, 46];
// Below title, remark and headings.
const firstRow = 4;
const headings = firstRow + textRows.length + 1;

/** What the cells for the texts of a project say. */
export const projectTextRule: Readonly<Record<'zh' | 'en', DataValidation>> = {
  zh: lengthValidation('不超过200字', '有的自评表每项只能填200字。', '超过200字。仍要保留请选“是”。'),
  en: lengthValidation(
    'at most 200 characters',
    'Some forms take no more.',
    'More than 200 characters. Yes keeps them.',
  ),
};

function lengthValidation(promptTitle: string, prompt: string, error: string): DataValidation {
  return {
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [maxProjectText],
    allowBlank: true,
    showInputMessage: true,
    promptTitle,
    prompt,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: promptTitle,
    error,
  };
}

/** What the unit says of itself. */
export const unitText = ({ unit, filled, typed }: TemplateInput, id: (typeof textRows)[number]['id']): CellValue =>
  typedOr(
    typed,
    unitKeys.texts,
    id,
    () => filled?.unitTexts?.find((one) => sameNamed(asNamed(one.unit), unit))?.[id] ?? null,
  );

/** What it says of a project. */
export const projectText = (
  { filled, typed }: TemplateInput,
  project: Project,
  id: 'problems' | 'measures',
): CellValue =>
  typedOr(typed, textKey(project.unit, project), id, () => filledProject(filled, project)?.texts?.[id] ?? null);

const asNamed = ({ code, name }: { readonly code: string | null; readonly name?: string | null | undefined }) => ({
  code,
  name: name ?? null,
});

/** A text of so many lines has room for some more to be written. */
const height = (text: CellValue, width: number, least: number) => neededHeight([[String(text ?? ''), width]], least);

function writeUnit(sheet: Worksheet, input: TemplateInput): void {
  for (const [index, heading] of sheetWords.texts.groups.entries()) {
    put(sheet.getCell(firstRow - 1, index + 3), heading[input.language ?? 'zh'], headingStyle);
  }
  for (const [index, { id, label, hint }] of textRows.entries()) {
    const row = firstRow + index;
    const text = unitText(input, id);
    put(sheet.getCell(row, 3), label, bodyStyle('fixed', 'left'));
    put(sheet.getCell(row, 4), text, bodyStyle('required', 'left', { format: '@' }));
    put(sheet.getCell(row, 5), hint[input.language ?? 'zh'], bodyStyle('fixed', 'left', { font: faint }));
    sheet.getRow(row).height = height(text, 64, 60);
  }
}

const faint = { color: { argb: `FF${colours.muted}` } };

function writeProject(sheet: Worksheet, row: number, project: Project, input: TemplateInput): void {
  const [problems, measures] = [projectText(input, project, 'problems'), projectText(input, project, 'measures')];
  put(sheet.getCell(row, 1), textKey(project.unit, project), bodyStyle('fixed', 'left'));
  put(sheet.getCell(row, 2), project.code, bodyStyle('fixed', 'left', { format: '@', font: { size: 8, ...faint } }));
  put(sheet.getCell(row, 3), project.name, bodyStyle('fixed', 'left'));
  put(sheet.getCell(row, 4), problems, bodyStyle('optional', 'left', { format: '@' }));
  put(sheet.getCell(row, 5), measures, bodyStyle('optional', 'left', { format: '@' }));
  const tallest = [height(problems, 64, 44), height(measures, 46, 44), height(project.name, 28, 44)];
  sheet.getRow(row).height = Math.max(...tallest);
}

/** Writes the sheet 自评报告文字: what only the unit can say in its report, of itself and of its projects. */
export async function writeTextSheet(book: Workbook, input: TemplateInput): Promise<void> {
  const sheet = book.addWorksheet(actualsSheets.texts, {
    views: [{ state: 'normal', showGridLines: false, activeCell: `D${firstRow}` }],
    properties: { tabColor: { argb: `FF${colours.heading}` }, defaultRowHeight: 26 },
  });
  const say = speak(input.language ?? 'zh');
  for (const [index, width] of widths.entries()) setWidth(sheet, index + 1, width);
  put(sheet.getCell('C1'), `${input.unit.name} ${input.year}${say(sheetWords.texts.titleEnd)}`, titleStyle);
  sheet.getRow(1).height = 30;
  put(sheet.getCell('C2'), say(sheetWords.texts.remark), remarkStyle);
  writeUnit(sheet, input);
  for (const [index, { heading }] of textColumns.entries())
    put(sheet.getCell(headings, index + 1), heading, headingStyle);
  for (const [index, project] of input.projects.entries()) writeProject(sheet, headings + 1 + index, project, input);
  const rows = input.projects.map((_, index) => ({
    row: headings + 1 + index,
    validation: projectTextRule[say.language],
  }));
  for (const letters of ['D', 'E']) addValidations(sheet, letters, rows);
  sheet.getColumn(1).hidden = true;
  sheet.getColumn(2).hidden = input.projects.every(({ code }) => code === null);
  printOnA4(sheet, { area: `B$1:E$${headings + input.projects.length}`, name: input.unit.name, say });
  await protectSheet(sheet);
}

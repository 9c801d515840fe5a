import { Buffer } from 'node:buffer';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ActualsJson } from '../../src/model/actuals/actuals.ts';
import { actualsSheets, indicatorColumns, moneyColumns } from '../../src/model/actuals/actuals-layout.ts';
import { writeTemplate } from '../../src/writers/template/write-template.ts';
import { plainProfile, templateProjects, unit } from '../support/template-projects.ts';

const input = { year: 2026, unit, projects: templateProjects, profile: plainProfile };

async function load(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  return book;
}

const headingsOf = (book: exceljs.Workbook, name: string) =>
  Array.from({ length: 40 }, (_, index) => book.getWorksheet(name)?.getCell(4, index + 1).value)
    .filter((value) => value !== null)
    .map(String);

describe('template workbook', () => {
  it('has the sheets and headings of the layout, and a hidden sheet of keys', async () => {
    const book = await load(await writeTemplate(input));
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(Object.values(actualsSheets));
    expect(book.getWorksheet(actualsSheets.keys)?.state).toBe('veryHidden');
    expect(headingsOf(book, actualsSheets.indicators)).toEqual(indicatorColumns.map((column) => column.heading));
    expect(headingsOf(book, actualsSheets.money)).toEqual(moneyColumns.map((column) => column.heading));
  });

  it('gives the same bytes for the same input', async () => {
    const [one, two] = [await writeTemplate(input), await writeTemplate(input)];
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
  });

  it('unlocks input cells and locks everything else', async () => {
    const sheet = (await load(await writeTemplate(input))).getWorksheet(actualsSheets.indicators);
    const at = (id: string) => indicatorColumns.findIndex((column) => column.id === id) + 1;
    const locked = (id: string, row: number) => sheet?.getCell(row, at(id)).protection?.locked !== false;
    expect(locked('actual', 5)).toBe(false);
    expect(locked('target', 5)).toBe(true);
    expect(locked('status', 5)).toBe(true);
    expect(locked('surveySize', 5)).toBe(true);
    expect(locked('surveySize', 17)).toBe(false);
  });

  it('fills the input cells from actuals', async () => {
    const filled: ActualsJson = {
      schemaVersion: '1.0',
      year: 2026,
      projects: [
        {
          unit: { code: '405001' },
          code: templateProjects[0]?.code ?? null,
          name: '',
          execution: { initial: '37.50', revised: '37.5', executed: '36.82' },
          indicators: [
            { ordinal: 1, actual: '8次', evidence: '签到表' },
            { ordinal: 3, actual: '2026-12-18' },
          ],
        },
      ],
    };
    const book = await load(await writeTemplate({ ...input, filled }));
    const sheet = book.getWorksheet(actualsSheets.indicators);
    const at = (id: string) => indicatorColumns.findIndex((column) => column.id === id) + 1;
    expect(sheet?.getCell(5, at('actual')).value).toBe(8);
    expect(sheet?.getCell(5, at('status')).result).toBe('完整');
    expect(sheet?.getCell(7, at('actual')).value).toEqual(new Date(Date.UTC(2026, 11, 18)));
  });
});

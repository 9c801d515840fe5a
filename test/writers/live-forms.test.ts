import exceljs from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { Decimal } from '../../src/model/decimal.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { recomputeWorkbook } from '../../src/verification/workbook/recompute-workbook.ts';
import type { WorkbookCells } from '../../src/verification/workbook/workbook-cells.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { describeWithOffice } from '../support/office.ts';
import { allAsStored, recalculated, storedCells } from '../support/recalculated.ts';
import { scoreGiven, wordActuals, wordGoals } from '../support/score-given.ts';

const cover = '封面';
const form = '1.展览服务';

async function scorecard(language: 'zh' | 'en' = 'zh'): Promise<Uint8Array> {
  const run = await scoreGiven(wordGoals, wordActuals());
  const [project] = run.projects;
  if (project === undefined) throw new Error('no project');
  expect(project.state).toBe('final');
  return writeXlsx(scorecardWorkbook(run, project.unit, language));
}

async function opened(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  return book;
}

/** The workbook with other values in cells of the form, as somebody would type or choose them. */
async function typed(bytes: Uint8Array, values: Readonly<Record<string, string | number>>): Promise<Uint8Array> {
  const book = await opened(bytes);
  for (const [address, value] of Object.entries(values)) {
    const cell = book.getWorksheet(form)?.getCell(address);
    if (cell === undefined) throw new Error('no form');
    cell.value = value;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The address of the last cell of the form that holds a text or number. */
function addressOf(bytes: Uint8Array, wanted: string): string {
  const cells = [...(storedCells(bytes).get(form) ?? [])];
  const shown = (value: unknown) => (value instanceof Decimal ? value.toFixed() : value);
  return cells.findLast(([, { value }]) => shown(value) === wanted)?.[0] ?? '';
}

/** The plain numbers of the form that a formula anywhere in the workbook reads. */
function numbersRead(book: WorkbookCells): string[] {
  const formulas = [...book.values()].flatMap((cells) => [...cells.values()].flatMap(({ formula }) => formula ?? []));
  const read = new Set(formulas.flatMap((formula) => formula.match(/(?<![A-Z])[A-Z]{1,2}\d+/g) ?? []));
  return [...(book.get(form) ?? [])].flatMap(([address, { formula, value }]) =>
    formula === null && value instanceof Decimal && read.has(address) ? [address] : [],
  );
}

describe('a live form', () => {
  it('takes nothing but numbers where a score depends on a cell, and says so', async () => {
    const bytes = await scorecard();
    const sheet = (await opened(bytes)).getWorksheet(form);
    const plain = numbersRead(storedCells(bytes));
    expect(plain.length).toBeGreaterThan(10);
    for (const address of plain) {
      const { dataValidation } = sheet?.getCell(address) ?? {};
      const type = expect.stringMatching(/^(?:decimal|custom)$/);
      expect([address, dataValidation?.type, dataValidation?.errorStyle]).toEqual([address, type, 'stop']);
      expect(dataValidation?.error).toMatch(/只能填|百分点/);
    }
    // The unit stays in the format, so that a typed 130 shows as 130场.
    expect(sheet?.getCell(addressOf(bytes, '120')).numFmt).toContain('场');
    // 95% typed beside a target of 90% is 0.95 to a spreadsheet.
    expect(sheet?.getCell(addressOf(bytes, '95')).dataValidation).toMatchObject({ type: 'custom' });
  });

  it('takes numbers only for the settings of the profile too', async () => {
    const book = await opened(await scorecard('en'));
    const said = book.worksheets.flatMap((sheet) => {
      const found: string[] = [];
      sheet.eachRow((row) => row.eachCell(({ dataValidation }) => found.push(dataValidation?.error ?? '')));
      return found.filter((error) => error !== '');
    });
    expect(said.length).toBeGreaterThan(10);
    for (const error of said) expect(error).toMatch(/^[ -~]*$/);
  });
});

describeWithOffice('a live form in LibreOffice', () => {
  let bytes = new Uint8Array();
  let after: ReturnType<typeof recalculated> = [];
  const shown = (book: number, sheet: string, address: string) => {
    const value = after[book]?.get(sheet)?.get(address)?.value;
    return value instanceof Decimal ? value.toFixed() : value;
  };

  beforeAll(async () => {
    bytes = Uint8Array.from(await scorecard());
    const band = addressOf(bytes, '部分达成预期指标并具有一定效果');
    const answer = addressOf(bytes, '是');
    after = recalculated([
      bytes,
      await typed(bytes, { [addressOf(bytes, '留言册上多为好评')]: '留言册上多为好评。' }),
      await typed(bytes, { [band]: '未达成预期指标且效果较差' }),
      await typed(bytes, { [addressOf(bytes, '是，已按期完成')]: '已经按期完成', [addressOf(bytes, '120')]: 50 }),
      await typed(bytes, { [answer]: '否' }),
    ]);
  });

  it('gives what the program gave, and what its own second calculation gives', () => {
    expect(recomputeWorkbook(storedCells(bytes))).toMatchObject(allAsStored);
    expect(shown(0, cover, 'B6')).toBe(storedCells(bytes).get(cover)?.get('B6')?.value);
  });

  it('keeps its score when a character of the words is corrected, and follows the band that is chosen', () => {
    const before = String(shown(0, cover, 'B6'));
    expect(before).toMatch(/^1 个项目满分合计 100\.00 分，得 /);
    expect(shown(1, cover, 'B6')).toBe(before);
    expect(shown(2, cover, 'B6')).not.toBe(before);
    expect(shown(4, cover, 'B6')).not.toBe(before);
  });

  it('says on its cover what the forms come to after a change', () => {
    const total = (book: number) => /得 ([\d.]+) 分，扣 ([\d.]+) 分/.exec(String(shown(book, cover, 'B6'))) ?? [];
    const [, score = '', lost = ''] = total(3);
    expect(new Decimal(score).plus(lost).toFixed()).toBe('100');
    expect(new Decimal(total(0)[1] ?? '0').minus(score).gt(5)).toBe(true);
    expect(String(shown(3, cover, 'B6'))).toMatch(/评价等级：“.”1 个。$/);
  });
});

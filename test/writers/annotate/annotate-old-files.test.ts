import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import validate from '@ooxml-tools/validate';
import exceljs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { annotateActuals } from '../../../src/app/annotate-actuals.ts';
import { readBiff } from '../../../src/containers/biff/biff.ts';
import { readSpreadsheet } from '../../../src/containers/spreadsheet/spreadsheet.ts';
import { readWord } from '../../../src/containers/word/word.ts';
import { finding } from '../../../src/findings/finding.ts';
import { certain } from '../../../src/model/certain.ts';
import { annotateFile } from '../../../src/use-cases/annotate-file.ts';
import { givenFile } from '../../../src/use-cases/given-file.ts';
import { cellsWorkbook } from '../../../src/writers/annotate/cells-workbook.ts';
import { biffBook } from '../../support/biff-file.ts';

const fixture = (name: string) => new Uint8Array(readFileSync(`test/readers/fixtures/old-files/${name}`));
const about = (place: object) =>
  finding('cell-damaged', { cell: 'C8', count: '1' }, { place: { file: 'a', ...place } });

async function load(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as never);
  return book;
}

describe('a workbook made anew from cells', () => {
  const rows = [
    ['甲 & <乙>', 1.25, true],
    [{ number: 0.125, format: 10 }, { number: 46_387, format: 14 }, null],
    ['末行'],
  ] as const;
  const old = biffBook(8, [
    { name: '一', rows, merges: [[2, 2, 0, 1]], hiddenRows: [1], hiddenColumns: [2] },
    { name: '二', rows: [['藏']], state: 2 },
  ]);

  it.each([
    ['a small one', old],
    ['filled-in tables', fixture('actuals.xls')],
  ])('has the same values, merges and hidden parts: %s', async (_what, bytes) => {
    const { sheets } = certain(readBiff(bytes, 'a').value, 'old workbook');
    const made = cellsWorkbook(sheets);
    const facts = (all: typeof sheets) =>
      all.map(({ part: _, rows: lines, ...rest }) => ({
        ...rest,
        rows: lines.map(({ number, hidden, cells }) => [
          number,
          hidden,
          cells.filter(({ text }) => text !== '').map(({ column, kind, text }) => [column, kind, text]),
        ]),
      }));
    const { value, findings } = readSpreadsheet(made, 'a');
    expect(findings).toEqual([]);
    expect(facts(value?.sheets ?? [])).toEqual(facts(sheets));
    expect(await validate(made, 'xlsx')).toEqual([]);
  });
});

describe('annotated copies of files that can hold no notes', () => {
  it('are workbooks with the same cells, notes and the list, and say that they were made anew', async () => {
    const { bytes, remarks } = annotateFile(
      givenFile('填报.xls', fixture('actuals.xls')),
      [about({ sheet: '指标', cell: 'C8' })],
      'zh',
    );
    expect(remarks).toBe(1);
    const book = await load(certain(bytes, 'copy'));
    expect(JSON.stringify(book.getWorksheet('指标')?.getCell('C8').note)).toContain('【');
    expect(book.getWorksheet('核对意见')?.getCell('A1').text).toMatch(/填报\.xls.*重做/);
    expect(await validate(certain(bytes, 'copy'), 'xlsx')).toEqual([]);
  });

  it.each(['goals.doc', 'goals.docx'])('of documents have a sheet for each table: %s', async (name) => {
    const { bytes, remarks } = annotateFile(givenFile(name, fixture(name)), [about({ table: 2, row: 3 })], 'zh');
    expect(remarks).toBe(1);
    const book = await load(certain(bytes, 'copy'));
    const tables = certain(readWord(fixture('goals.docx'), 'a').value, 'document').blocks.filter(
      ({ kind }) => kind === 'table',
    );
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual([...tables.map((_, at) => `第${at + 1}表`), '核对意见']);
    expect(JSON.stringify(book.getWorksheet('第2表')?.getCell('A3').note)).toContain('【');
  });

  it('stand beside their originals under a name of their own, and nothing is written over', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'perf-score-old-copies-'));
    const path = join(folder, '填报.xls');
    writeFileSync(path, fixture('actuals.xls'));
    const input = { path, ...givenFile('填报.xls', fixture('actuals.xls')) };
    const found = { ...about({ sheet: '指标', cell: 'C8' }), place: { file: '填报.xls', sheet: '指标', cell: 'C8' } };
    const options = { language: 'zh', folder: null, force: false, dryRun: false } as const;
    const { files } = await annotateActuals([input], [found], options);
    expect(files).toMatchObject([{ remarks: 1 }]);
    expect(readdirSync(folder).sort()).toEqual(['填报.xls', '填报.xls.annotated.xlsx']);
    expect(new Uint8Array(readFileSync(path))).toEqual(fixture('actuals.xls'));
    writeFileSync(join(folder, '填报.xls.annotated.xlsx'), 'mine');
    const again = await annotateActuals([input], [found], options);
    expect(again.findings.map(({ code }) => code)).toEqual(['annotated-copy-changed']);
    rmSync(folder, { recursive: true });
  });
});

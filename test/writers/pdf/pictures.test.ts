import { beforeAll, expect, it } from 'vitest';
import { packagedPdfWriter } from '../../../src/app/outputs/pdf-typefaces.ts';
import type { ScoreRun } from '../../../src/model/result/result.ts';
import { evaluationReport } from '../../../src/reports/evaluation-report.ts';
import { submissionSets } from '../../../src/reports/submission/submission-sets.ts';
import { submittedWorkbook } from '../../../src/reports/submission/submitted-workbook.ts';
import { contentText } from '../../../src/reports/tables/cell-text.ts';
import type { Workbook } from '../../../src/reports/tables/output-sheet.ts';
import { placeCells } from '../../../src/writers/printed-tables.ts';
import { writeXlsx } from '../../../src/writers/xlsx/write-xlsx.ts';
import { convertedInOffice, describeWithOffice } from '../../support/office.ts';
import { describeWithPoppler, type Picture, pictureOf, rulings, textInPoppler } from '../../support/picture.ts';
import { sampleRun } from '../../support/sample-run.ts';
import { sampleYearRun } from '../../support/sample-year.ts';

/** What a unit of two projects or more hands in. */
function submitted(run: ScoreRun): Workbook {
  const set = submissionSets(run).find(({ heldBack, projects }) => heldBack === null && projects.length > 1);
  return submittedWorkbook(run, set!, 'zh');
}

const close = (words: string) => words.normalize('NFC').replace(/\s/gu, '');

describeWithPoppler('PDF pages as poppler shows them', () => {
  it('have the text of every cell in one piece', async () => {
    const run = await sampleYearRun();
    const book = submitted(run);
    const text = close(textInPoppler(await (await packagedPdfWriter()).workbook(book, 'a.xlsx')));
    for (const sheet of book.sheets) {
      for (const { cell, column } of placeCells(sheet.rows)) {
        if (column < (sheet.printColumns ?? sheet.columns.length))
          expect(text).toContain(close(contentText(cell.content)));
      }
    }
  });

  it('have no box in place of a character: a line of rare names is as dark as one of common ones', async () => {
    const sheetOf = (words: string): Workbook => ({
      title: ' ',
      sheets: [
        {
          id: 'a',
          title: ' ',
          columns: [60],
          rows: [{ cells: [{ content: { kind: 'text', text: words }, role: 'subtitle' }] }],
          headingRows: 0,
          orientation: 'portrait',
        },
      ],
    });
    const dark = async (words: string) => {
      const pdf = await (await packagedPdfWriter()).workbook(sheetOf(words), 'a.xlsx');
      const { pixels, width, height } = pictureOf(pdf, 1, 72);
      const top = pixels.subarray(0, Math.floor(height / 4) * width);
      return top.reduce((sum, one) => sum + 255 - one, 0);
    };
    const [common, rare, none] = [await dark('喜培谨楚睿'), await dark('喆堃瑨翀𬭚'), await dark(' ')];
    expect(none).toBe(0);
    expect(rare / common).toBeGreaterThan(0.6);
    expect(rare / common).toBeLessThan(1.7);
  });

  it('of a report have ink on every page, inside its margins', async () => {
    const pdf = await (await packagedPdfWriter()).document(evaluationReport(sampleRun(), 'zh'), '2026-12-31', 'a.pdf');
    const pages = textInPoppler(pdf).split('\f').length - 1;
    for (let page = 1; page <= pages; page += 1) {
      const { pixels, width, height } = pictureOf(pdf, page, 36);
      const at = (x: number, y: number) => pixels[y * width + x] ?? 255;
      // 15 mm on every side stay white but for head and foot: 21 pixels of 36 to the inch.
      for (let y = 30; y < height - 30; y += 1) {
        for (let x = 0; x < 21; x += 1) expect(Math.min(at(x, y), at(width - 1 - x, y))).toBe(255);
      }
      expect(pixels.some((one) => one < 128)).toBe(true);
    }
  });
});

describeWithOffice('a form as PDF beside the one that LibreOffice prints of the workbook', () => {
  let pages: { ours: Picture; theirs: Picture }[] = [];
  beforeAll(async () => {
    const book = submitted(await sampleYearRun());
    const ours = await (await packagedPdfWriter()).workbook(book, 'a.xlsx');
    const theirs = convertedInOffice(await writeXlsx(book), 'xlsx', 'pdf');
    pages = [1, 2].map((page) => ({ ours: pictureOf(ours, page, 150), theirs: pictureOf(theirs, page, 150) }));
  });

  it.each(['upright', 'level'] as const)('has its %s lines where they are', (direction) => {
    // Level lines go through the table; upright ones through a part of it, which has more than a column of characters.
    const share = direction === 'level' ? 0.6 : 0.2;
    for (const { ours, theirs } of pages) {
      const [own, other] = [rulings(ours, direction, share), rulings(theirs, direction, share)];
      expect(own.length).toBeGreaterThan(5);
      expect(own).toHaveLength(other.length);
      // Columns are those of the workbook; rows are as high as the text of each program asks for.
      const tolerance = direction === 'upright' ? 0.01 : 0.05;
      own.forEach((place, at) => {
        expect(Math.abs(place - (other[at] ?? 0))).toBeLessThan(tolerance);
      });
    }
  });
});

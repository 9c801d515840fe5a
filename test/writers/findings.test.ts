import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleDocument } from '../../src/goal-checks/example.ts';
import { runGoalChecks } from '../../src/goal-checks/run-goal-checks.ts';
import type { CheckedFinding } from '../../src/model/goals/goal-check-json.ts';
import { goalCheckJson } from '../../src/reports/findings/checked-findings.ts';
import { findingColumns } from '../../src/reports/findings/findings-table.ts';
import { findingsWorkbook } from '../../src/reports/findings/findings-workbook.ts';
import { findingsCsv } from '../../src/writers/findings/findings-csv.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';

const document = exampleDocument({
  projects: [
    {
      name: '科普经费',
      rows: ['产出指标|质量指标|验收合格率|≤90%', '产出指标|数量指标|培训人次|≥20人', '产出指标|成本指标|总成本|是/否'],
    },
  ],
});
const findings = goalCheckJson([document], runGoalChecks(document), 'zh').findings;

/** A CSV reader as strict as RFC 4180, to hold the writer to account. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (const [, quoted, bare, end] of text.matchAll(cells)) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

const withFound = (found: string): CheckedFinding => ({ ...(findings[0] as CheckedFinding), found });

describe('findings as CSV', () => {
  const column = findingColumns.findIndex(({ heading }) => heading.zh === '发现');

  it('has a byte order mark, headings and one row per finding', () => {
    const text = findingsCsv(findings, 'zh');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [heading, ...rows] = readCsv(text.slice(1));
    expect(heading).toEqual(findingColumns.map((each) => each.heading.zh));
    expect(rows.length).toBe(findings.length);
    expect(rows.map((row) => row[column])).toEqual(findings.map(({ found }) => found));
  });

  it.each(['=1+1', '+86', '-2+cmd', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1', '\n=1'])(
    'guards a cell that begins %j',
    (text) => {
      const [, row] = readCsv(findingsCsv([withFound(text)], 'zh').slice(1));
      expect(row?.[column]).toBe(`'${text}`);
    },
  );

  it.each(['≥90%', '“完成率”的指标值为“≤90%”', '1=1', '"quoted", with comma', 'two\r\nlines'])(
    'leaves %j as it is',
    (text) => {
      const [, row] = readCsv(findingsCsv([withFound(text)], 'zh').slice(1));
      expect(row?.[column]).toBe(text);
    },
  );

  it('reads back whatever was written, and no cell begins like a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const [, row] = readCsv(findingsCsv([withFound(text)], 'zh').slice(1));
        const cell = row?.[column] ?? '';
        expect(cell === text || cell === `'${text}`).toBe(true);
        expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });
});

describe('findings as a workbook', () => {
  it('has one row per finding and a tally that adds up', async () => {
    const bytes = await writeXlsx(findingsWorkbook(findings, 'zh'));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ArrayBuffer);
    const [list, tally] = book.worksheets;
    expect(list?.rowCount).toBe(findings.length + 1);
    expect(list?.getRow(1).values).toEqual([undefined, ...findingColumns.map(({ heading }) => heading.zh)]);
    expect(list?.getRow(2).getCell(findingColumns.findIndex(({ heading }) => heading.en === 'code') + 1).value).toBe(
      findings[0]?.code,
    );
    const counts: number[] = [];
    tally?.eachRow((row, at) => {
      if (at > 1) counts.push(Number(row.getCell(4).value));
    });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(findings.length);
  });

  it('is the same bytes each time', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => writeXlsx(findingsWorkbook(findings, 'en'))));
    expect(Buffer.from(first as Uint8Array).equals(Buffer.from(second as Uint8Array))).toBe(true);
  });
});

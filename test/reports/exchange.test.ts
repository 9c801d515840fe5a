import { describe, expect, it } from 'vitest';
import { Decimal, decimal } from '../../src/model/decimal.ts';
import { exchangeDocument, exchangeTables } from '../../src/reports/exchange/exchange-tables.ts';
import { makeOutputs } from '../../src/use-cases/outputs/make-outputs.ts';
import { csvText } from '../../src/writers/csv/csv-text.ts';
import { isFormulaLike } from '../../src/writers/formula-like.ts';
import { delimitedRows } from '../support/delimited-rows.ts';
import { sampleRun } from '../support/sample-run.ts';
import { sampleYearRun } from '../support/sample-year.ts';

/** What a reader takes from a cell: the apostrophe that keeps a spreadsheet from computing it is none of the text. */
const unguarded = (text: string) => (text.startsWith("'") && isFormulaLike(text.slice(1)) ? text.slice(1) : text);
const read = (csv: string) => delimitedRows(csv).map((cells) => cells.map(unguarded));

describe('results for another system', () => {
  it('are four tables with Chinese headings that can be joined by unit and project', async () => {
    const run = await sampleYearRun();
    const tables = exchangeTables(run);
    expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['项目', run.projects.length],
      ['目标', run.projects.length],
      ['指标', run.projects.reduce((sum, { indicators }) => sum + indicators.length, 0)],
      ['资金', run.projects.length * 4],
    ]);
    for (const { headings, rows } of tables) {
      for (const key of ['单位代码', '项目代码', '项目名称']) expect(headings).toContain(key);
      for (const row of rows) expect(row).toHaveLength(headings.length);
    }
  });

  it('hold money in 元, to the last digit, and what is stated nowhere as nothing', async () => {
    const run = await sampleYearRun();
    const [, , , funds] = exchangeTables(run);
    const at = (heading: string) => funds!.headings.indexOf(heading);
    for (const [index, { execution }] of run.projects.entries()) {
      const total = funds!.rows[index * 4]!;
      for (const [heading, amount] of [
        ['年初批复数（元）', execution.initial],
        ['变动后预算数（元）', execution.revised],
        ['全年执行数（元）', execution.executed],
      ] as const) {
        const text = total[at(heading)]!;
        if (amount === null) expect(text).toBe('');
        else {
          expect(new Decimal(text).eq(decimal(amount).times(10_000))).toBe(true);
          expect(text).toMatch(/^-?\d+\.\d{2,}$/);
        }
      }
    }
  });

  it('are read back from CSV and JSON as they were', async () => {
    const files = await makeOutputs(await sampleYearRun(), 'zh', { exports: ['csv', 'json'] });
    const run = await sampleYearRun();
    const bytesOf = (name: string) => files.find((file) => file.name === name)?.bytes ?? new Uint8Array();
    for (const { name, headings, rows } of exchangeTables(run)) {
      const bytes = bytesOf(`交换/${name}.csv`);
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      expect(read(new TextDecoder().decode(bytes))).toEqual([headings, ...rows]);
    }
    const json = JSON.parse(new TextDecoder().decode(bytesOf('交换/自评数据.json')));
    expect(json).toEqual(JSON.parse(JSON.stringify(exchangeDocument(run))));
    expect(json['项目']).toHaveLength(run.projects.length);
  });

  it('are written only where they are asked for', async () => {
    const names = async (...exports: ('csv' | 'json')[]) =>
      (await makeOutputs(sampleRun(), 'en', { exports })).flatMap(({ name }) =>
        name.startsWith('exchange/') ? [name] : [],
      );
    expect(await names()).toEqual([]);
    expect(await names('json')).toEqual(['exchange/results.json']);
    expect(await names('csv')).toHaveLength(4);
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-1000.00', '-1000.00'],
    ['-', "'-"],
    ['甲,"乙"\n丙', '"甲,""乙""\n丙"'],
    ['ordinary', 'ordinary'],
  ])('%j stands in a CSV as %j', (text, cell) => {
    expect(csvText([[text]])).toBe(`\uFEFF${cell}\r\n`);
    expect(read(csvText([[text, '末']]))).toEqual([[text, '末']]);
  });
});

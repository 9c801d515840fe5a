import { inflateRawSync } from 'node:zlib';
import { readSpreadsheet } from '../src/containers/spreadsheet/spreadsheet.ts';
import { openZip } from '../src/containers/zip/zip.ts';
import { readActuals } from '../src/readers/read-actuals.ts';
import { filledBook, packBook } from '../test/support/actuals-book.ts';
import { goalDocument, goalProject, unit } from '../test/support/actuals-goals.ts';
import { wideWorkbook } from '../test/support/workbook.ts';

/** Inflates an entry and nothing else. */
function inflated(bytes: Uint8Array, name: string): Uint8Array {
  const entry = openZip(bytes, 'bench.xlsx').value?.directory.entries.find((one) => one.name === name);
  if (entry === undefined) throw new Error(name);
  return inflateRawSync(bytes.subarray(entry.dataAt, entry.dataAt + entry.compressedSize));
}

/** The least a program can do for these very bytes: find each value between two marks, with no check of anything. */
function handScan(bytes: Uint8Array): string[][] {
  const strings: string[] = [];
  const table = new TextDecoder().decode(inflated(bytes, 'xl/sharedStrings.xml'));
  for (let at = table.indexOf('<t>'); at >= 0; at = table.indexOf('<t>', at)) {
    const end = table.indexOf('</t>', at);
    strings.push(table.slice(at + 3, end));
    at = end;
  }
  const sheet = new TextDecoder().decode(inflated(bytes, 'xl/worksheets/sheet1.xml'));
  const rows: string[][] = [];
  for (let row = sheet.indexOf('<row '); row >= 0; ) {
    const rowEnd = sheet.indexOf('</row>', row);
    const cells: string[] = [];
    for (let cell = sheet.indexOf('<c ', row); cell >= 0 && cell < rowEnd; cell = sheet.indexOf('<c ', cell + 3)) {
      const tagEnd = sheet.indexOf('>', cell);
      const value = sheet.slice(sheet.indexOf('<v>', tagEnd) + 3, sheet.indexOf('</v>', tagEnd));
      cells.push(sheet.slice(cell, tagEnd).includes('t="s"') ? (strings[Number(value)] ?? '') : value);
    }
    rows.push(cells);
    row = sheet.indexOf('<row ', rowEnd);
  }
  return rows;
}

function milliseconds(run: () => unknown): number {
  const before = performance.now();
  run();
  return performance.now() - before;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

for (const count of [1000, 10_000, 100_000]) {
  const bytes = wideWorkbook(count);
  const rounds = count > 50_000 ? 5 : 9;
  const hand: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    hand.push(milliseconds(() => handScan(bytes)));
    own.push(milliseconds(() => readSpreadsheet(bytes, 'bench.xlsx')));
  }
  const ratio = median(own) / median(hand);
  const size = (bytes.length / 1024).toFixed(0);
  console.log(
    `${count} rows × 12 columns (${size} KB): inflate and scan by hand ${median(hand).toFixed(0)} ms, ` +
      `typed cells ${median(own).toFixed(0)} ms, ratio ${ratio.toFixed(2)}`,
  );
}

/** A year of a department: one workbook after another, nothing of it kept but the counts. */
function manyWorkbooks(count: number): void {
  const rows: Parameters<typeof goalProject>[3] = Array.from(
    { length: 6 },
    (_, at) => ['产出指标', '数量指标', `第${at}项工作次数`, '≥7次'] as const,
  );
  const projects = Array.from({ length: 30 }, (_, at) => goalProject(unit, `1302002600${at}`, `第${at}号项目`, rows));
  const goals = [goalDocument(projects)];
  const bytes = packBook(filledBook(goals));
  let indicators = 0;
  let most = 0;
  const took = milliseconds(() => {
    for (let at = 0; at < count; at += 1) {
      const { value, findings } = readActuals(bytes, `${at}.xlsx`, goals, { year: 2026 });
      indicators += (value?.projects ?? []).reduce((sum, project) => sum + project.indicators.length, 0);
      if (findings.length > 0) throw new Error(findings[0]?.code);
      most = Math.max(most, process.memoryUsage().rss);
    }
  });
  console.log(
    `${count} workbooks of 30 projects (${(bytes.length / 1024).toFixed(0)} KB each): ${indicators} indicators in ${took.toFixed(0)} ms, ` +
      `${(took / count).toFixed(0)} ms a workbook, peak ${(most / 1024 / 1024).toFixed(0)} MB`,
  );
}

manyWorkbooks(100);

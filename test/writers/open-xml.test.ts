import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import validate from '@ooxml-tools/validate';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScoreRun } from '../../src/model/result/result.ts';
import { departmentWorkbook } from '../../src/reports/department/department-workbook.ts';
import { evaluationReport } from '../../src/reports/evaluation-report.ts';
import { scorecardWorkbook } from '../../src/reports/unit/scorecard-workbook.ts';
import { writeDocx } from '../../src/writers/docx/write-docx.ts';
import { writeXlsx } from '../../src/writers/xlsx/write-xlsx.ts';
import { commandLine } from '../support/command-line.ts';
import { cases, long, some } from '../support/long.ts';
import { sampleRun } from '../support/sample-run.ts';
import { anyProject, corners, shapeProfiles, shapeRun } from '../support/shape-cases.ts';

// The Open XML SDK checks every part against the schemas of Office and the rules beyond them: order of elements, values of
// attributes, references between parts. What it accepts, Word and Excel open without an offer to repair the file.

const folder = fileURLToPath(new URL('../..', import.meta.url));
const made = mkdtempSync(join(tmpdir(), 'perf-score-open-xml-'));
afterAll(() => rmSync(made, { recursive: true }));

async function faults(bytes: Uint8Array, format: 'xlsx' | 'docx'): Promise<string[]> {
  const found = await validate(bytes, format);
  return found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}

/** The office files below a folder, by name. */
const officeFiles = (from: string) =>
  readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:xlsx|docx)$/.test(name));

async function allFaults(from: string, names: readonly string[] = officeFiles(from)): Promise<string[]> {
  const all: string[] = [];
  for (const name of names) {
    const format = name.endsWith('.docx') ? 'docx' : 'xlsx';
    for (const fault of await faults(new Uint8Array(readFileSync(join(from, name))), format))
      all.push(`${name}: ${fault}`);
  }
  return all;
}

/**
 * Workbooks of one unit stand for those of the others, but in the checks: 405003 is the smallest. The report, which takes longest, is
 * looked at with every shape of rule below.
 */
const oneUnitOf = (names: readonly string[]): string[] =>
  names.filter((name) => long || !/40500[145]|\.docx$/.test(name));

describe('files for Word and Excel are what the Open XML schemas say', () => {
  it('the whole output of a run', async () => {
    const out = join(made, 'zh');
    const { code } = await commandLine(['--year', '2026', '--lang', 'zh', '-o', out], folder);
    expect(code).toBe(3);
    // Beside the working papers a form and a report of each unit that can hand in.
    expect(officeFiles(out)).toHaveLength(6 + 2 * 3);
    expect(await allFaults(out, oneUnitOf(officeFiles(out)))).toEqual([]);
  });

  it.runIf(long)('a unit, the roll-up and the report in English', async () => {
    const out = join(made, 'en');
    await commandLine(['--year', '2026', '--lang', 'en', '-o', out], folder);
    const names = officeFiles(out).filter((name) => !/40500[145]/.test(name));
    expect(names).toHaveLength(3 + 2);
    expect(await allFaults(out, names)).toEqual([]);
  });

  it('blank templates, annotated copies and lists of findings', async () => {
    const out = join(made, 'clerk');
    await commandLine(['template', '--year', '2026', '-o', join(out, 'blank')], folder);
    const actuals = readdirSync(join(folder, 'sample-actuals/2026')).map((name) => join('sample-actuals/2026', name));
    await commandLine(['check', ...actuals, '--annotate', '-o', join(out, 'annotated')], folder);
    await commandLine(['goals', 'check', 'sample-goals', '-o', join(out, 'findings.xlsx')], folder);
    expect(officeFiles(out)).toHaveLength(4 + 4 + 1);
    expect(await allFaults(out, oneUnitOf(officeFiles(out)))).toEqual([]);
  });

  // They change when somebody makes them anew, not when the program does.
  it.runIf(long)('the samples that are shipped', async () => {
    const actuals = join(folder, 'sample-actuals');
    expect(await allFaults(actuals, oneUnitOf(officeFiles(actuals)))).toEqual([]);
    expect(await allFaults(join(folder, 'sample-goals'))).toEqual([]);
  });

  it.each(some(shapeProfiles))('workbooks of every rule shape, under $id', async (profile) => {
    const run = await shapeRun([...corners, ...fc.sample(anyProject, { seed: 20260, numRuns: 6 })], profile);
    const [first] = run.projects;
    if (first === undefined) throw new Error('no project');
    expect(await faults(await writeXlsx(scorecardWorkbook(run, first.unit, 'zh')), 'xlsx')).toEqual([]);
    expect(await faults(await writeXlsx(departmentWorkbook(run, 'zh')), 'xlsx')).toEqual([]);
    if (profile === shapeProfiles[0]) {
      expect(await faults(await writeDocx(evaluationReport(run, 'zh')), 'docx')).toEqual([]);
    }
  });

  it('whatever the names and texts are', async () => {
    const word = fc.string({ unit: 'binary', maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(word, word, async (name, text) => {
        const run = sampleRun();
        const unit = { code: null, name };
        const projects = run.projects.map((project) => ({
          ...project,
          unit,
          project: { ...project.project, name: text, unit },
          indicators: project.indicators.map((row) => ({
            ...row,
            reason: text,
            indicator: { ...row.indicator, level2: name, level3: text },
          })),
        }));
        const odd: ScoreRun = { ...run, projects };
        expect(await faults(await writeXlsx(scorecardWorkbook(odd, unit, 'zh')), 'xlsx')).toEqual([]);
        expect(await faults(await writeDocx(evaluationReport(odd, 'zh')), 'docx')).toEqual([]);
      }),
      { numRuns: cases(3) },
    );
  });
});

describe('the check', () => {
  let report: Uint8Array;
  let workbook: Uint8Array;
  beforeAll(async () => {
    const run = sampleRun();
    report = await writeDocx(evaluationReport(run, 'zh'));
    workbook = await writeXlsx(departmentWorkbook(run, 'zh'));
  });

  const spoiled = (bytes: Uint8Array, part: string, by: (text: string) => string) => {
    const parts = unzipSync(bytes);
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = by(before);
    expect(after).not.toBe(before);
    return zipSync({ ...parts, [part]: strToU8(after) });
  };

  it('finds an element in the wrong place, a wrong value and a reference to nothing', async () => {
    const swapped = (text: string) => text.replace(/(<sheetData[\s\S]*<\/sheetData>)(.*)(<\/worksheet>)/, '$2$1$3');
    expect(await faults(spoiled(workbook, 'xl/worksheets/sheet1.xml', swapped), 'xlsx')).not.toEqual([]);
    const wrong = (text: string) => text.replace('orientation="landscape"', 'orientation="sideways"');
    expect(await faults(spoiled(workbook, 'xl/worksheets/sheet1.xml', wrong), 'xlsx')).not.toEqual([]);
    const nowhere = (text: string) => text.replace(/r:embed="[^"]*"/, 'r:embed="rIdNowhere"');
    expect(await faults(spoiled(report, 'word/document.xml', nowhere), 'docx')).not.toEqual([]);
  });
});

import { packagedPdfWriter } from '../src/app/outputs/pdf-typefaces.ts';
import { scoreYear } from '../src/app/score-year.ts';
import { resolveSettings } from '../src/app/settings/settings.ts';
import { budgetUnitGroups } from '../src/model/goals/budget-unit-groups.ts';
import { evaluationReport } from '../src/reports/evaluation-report.ts';
import { scorecardWorkbook } from '../src/reports/unit/scorecard-workbook.ts';
import { printedForms } from '../src/use-cases/outputs/printed-forms.ts';
import { writeDocx } from '../src/writers/docx/write-docx.ts';
import { writeXlsx } from '../src/writers/xlsx/write-xlsx.ts';
import { median, printRatios } from './measure.ts';

// The workbooks and the report of the sample, once as Office files and once as PDF, in turn: processor time, warm, and that of one form alone.
const rounds = Number(process.argv[2] ?? 7);
const { settings } = resolveSettings({}, {}, process.cwd());
const { run } = await scoreYear(settings, 2026);
if (run === null) throw new Error('the sample could not be scored');
const books = budgetUnitGroups(run.projects).map(({ unit }) => scorecardWorkbook(run, unit, 'zh'));
const report = evaluationReport(run, 'zh');
const [book] = books;
if (book === undefined) throw new Error('the sample has no unit');
const oneForm = { ...book, sheets: book.sheets.slice(1, 2) };

const tasks: Readonly<Record<string, () => Promise<unknown>>> = {
  'workbooks as xlsx': () => Promise.all(books.map(writeXlsx)),
  'their forms as PDF': async () => {
    const writer = await packagedPdfWriter();
    return Promise.all(books.map((one) => writer.workbook(printedForms(one), 'a.xlsx')));
  },
  'report as docx': () => writeDocx(report),
  'report as PDF': async () => (await packagedPdfWriter()).document(report, '2026-12-31', 'a.pdf'),
  'one form as PDF': async () => (await packagedPdfWriter()).workbook(oneForm, 'a.xlsx'),
};

const times: Record<string, number[]> = {};
for (let round = 0; round <= rounds; round += 1) {
  for (const [name, task] of Object.entries(tasks)) {
    const begin = process.cpuUsage();
    await task();
    const { user, system } = process.cpuUsage(begin);
    if (round > 0) times[name] = [...(times[name] ?? []), (user + system) / 1000];
    else console.log(`${name.padEnd(28)} ${((user + system) / 1000).toFixed(0).padStart(7)} ms the first time`);
  }
}
printRatios(Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)])), 'workbooks as xlsx');

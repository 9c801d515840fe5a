import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readWord } from '../src/containers/word/word.ts';
import { certain } from '../src/model/certain.ts';
import { documentWorkbook } from '../test/support/document-sheet.ts';
import { allConvertedInOffice } from '../test/support/office.ts';
import { buildGoalsDocx, type SampleGoals } from './samples/build-goals-docx.ts';

// Writes the small corpus of old files that is checked in: a goal table of three projects and a filled-in workbook, as LibreOffice
// saves them. Other programs save them otherwise; test/support/biff-file.ts and doc-file.ts write what it doesn't.
const folder = 'test/readers/fixtures/old-files';
const goals = JSON.parse(readFileSync('scripts/samples/goals-2026.json', 'utf8')) as SampleGoals;
const document = buildGoalsDocx({ ...goals, projects: goals.projects.slice(0, 3) });
const sheet = await documentWorkbook(certain(readWord(document, 'goals.docx').value, 'goal table').blocks);
const filled = readFileSync('sample-actuals/2026/405003-唐山市科技工作者服务中心.xlsx');

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/goals.docx`, document);
for (const format of ['doc', 'odt'])
  writeFileSync(`${folder}/goals.${format}`, certain(allConvertedInOffice([document], 'docx', format)[0], format));
for (const format of ['xls', 'ods']) {
  const [asGoals, asActuals] = allConvertedInOffice([sheet, filled], 'xlsx', format, { recalculate: true });
  writeFileSync(`${folder}/goals.${format}`, certain(asGoals, format));
  writeFileSync(`${folder}/actuals.${format}`, certain(asActuals, format));
}

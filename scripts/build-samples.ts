import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { departmentPolicy } from '../src/app/department.ts';
import { loadPolicy } from '../src/app/score-year.ts';
import { speak } from '../src/findings/speak.ts';
import type { ActualsJson } from '../src/model/actuals/actuals.ts';
import type { BudgetUnit } from '../src/model/goals/goals.ts';
import { asOfText } from '../src/model/monitoring/monitored.ts';
import { readGoals } from '../src/readers/read-goals.ts';
import { monitoringTemplate } from '../src/reports/monitoring/monitoring-template.ts';
import { departmentTemplate } from '../src/reports/whole-department/department-template.ts';
import { plannedWeights } from '../src/scoring/weights/planned-weights.ts';
import { fileNames } from '../src/use-cases/outputs/file-name.ts';
import { proposeGoals } from '../src/whole-department/propose-goals.ts';
import { writeTemplate } from '../src/writers/template/write-template.ts';
import { writeXlsx } from '../src/writers/xlsx/write-xlsx.ts';
import { buildGoalsDocx, type SampleGoals } from './samples/build-goals-docx.ts';
import { filledDepartment } from './samples/filled-department.ts';
import { filledRound } from './samples/filled-round.ts';

// Builds the sample files that are checked in: the 2026 goal tables as a Word file, and one filled-in workbook per unit.
const goals = JSON.parse(await readFile('scripts/samples/goals-2026.json', 'utf8')) as SampleGoals;
const filled = JSON.parse(await readFile('scripts/samples/actuals-2026.json', 'utf8')) as ActualsJson;
const goalsFile = `sample-goals/${goals.year}-${goals.department}.docx`;
const bytes = buildGoalsDocx(goals);
await mkdir('sample-goals', { recursive: true });
await writeFile(goalsFile, bytes);

const nothing = { value: [], origin: { kind: 'default', where: '' } } as const;
const chosen = { value: 'mof-2020', origin: { kind: 'default', where: '' } } as const;
const { profile } = await loadPolicy({ profile: chosen, profiles: nothing, rules: nothing });
if (profile === null) throw new Error('the default profile could not be loaded');

const folder = `sample-actuals/${goals.year}`;
await mkdir(folder, { recursive: true });
const documents = readGoals(bytes, goalsFile).value;
const projects = documents.flatMap((document) => document.projects);
const units = new Map<string, BudgetUnit>(
  projects.map((project) => [project.unit.code ?? project.unit.name, project.unit]),
);
for (const [key, unit] of units) {
  const own = projects.filter((project) => (project.unit.code ?? project.unit.name) === key);
  const weights = new Map(own.map((project) => [project, plannedWeights(project, profile).weights]));
  const workbook = await writeTemplate({ year: goals.year, unit, projects: own, profile, weights, filled });
  await writeFile(`${folder}/${fileNames([`${key}-${unit.name}`], '.xlsx')[0]}`, workbook);
}

// A round of July 2026, invented like the actual values: about half of what the year came to, with some rows that lag and say why.
const july = { year: goals.year, month: 7 };
const julyFolder = `sample-monitoring/${asOfText(july)}`;
await mkdir(julyFolder, { recursive: true });
for (const [key, unit] of units) {
  const own = projects.filter((project) => (project.unit.code ?? project.unit.name) === key);
  const book = filledRound(monitoringTemplate(unit, own, july, speak('zh')), own, filled);
  await writeFile(`${julyFolder}/${fileNames([`${key}-${unit.name}`], '.xlsx')[0]}`, await writeXlsx(book));
}

// The department as a whole, invented as well.
const layout = await departmentPolicy({ profiles: nothing, rules: nothing });
if (layout.value === null) throw new Error('the default layout of a department could not be loaded');
const { prepared } = layout.value;
const proposed = proposeGoals(documents, goals.year);
const department = { department: goals.department, year: goals.year, prepared, proposed };
const wholeBook = filledDepartment(departmentTemplate(department, speak('zh')), proposed);
const wholeFolder = `sample-department/${goals.year}`;
await mkdir(wholeFolder, { recursive: true });
await writeFile(`${wholeFolder}/${goals.year}-${goals.department}-部门整体.xlsx`, await writeXlsx(wholeBook));

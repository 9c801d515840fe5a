import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPolicy } from '../src/app/score-year.ts';
import type { ActualsJson } from '../src/model/actuals/actuals.ts';
import type { GoalDocument, Project } from '../src/model/goals/goals.ts';
import { readGoals } from '../src/readers/read-goals.ts';
import { plannedWeights } from '../src/scoring/weights/planned-weights.ts';
import { goalsJson } from '../src/use-cases/goals/goals-json.ts';
import { writeTemplate } from '../src/writers/template/write-template.ts';

/** How large a department is, and whether its units report by workbook, as they do, or as JSON, which is made a hundred times as fast. */
export interface DepartmentSize {
  readonly projects: number;
  readonly perUnit: number;
  readonly actuals: 'xlsx' | 'json';
}

type FilledProject = NonNullable<ActualsJson['projects']>[number];

const goalsFile = 'sample-goals/2026-唐山市科学技术协会.docx';
const filledFile = 'scripts/samples/actuals-2026.json';

/** The projects of the sample that block or lack something. */
const openProjects = /调查站点建设|大篷车巡展|流动科技馆/;

/** What a unit writes is its own: every text of more than a few characters says whose it is, for equal ones are findings. */
function own<T>(value: T, mark: string): T {
  const say = (_: string, one: unknown) =>
    typeof one === 'string' && /\p{Script=Han}{12}/u.test(one) ? `${one}（${mark}）` : one;
  return JSON.parse(JSON.stringify(value, say)) as T;
}

/**
 * Writes a department of any size into a folder: `goals` has a file for each unit, as JSON, and `actuals` what each reports. The 20 projects of
 * the sample stand in it again and again under other codes, names and units. Gives the names of both folders.
 */
export async function makeDepartment(folder: string, { projects, perUnit, actuals }: DepartmentSize) {
  const [base] = readGoals(readFileSync(goalsFile), goalsFile).value;
  const filled = JSON.parse(readFileSync(filledFile, 'utf8')) as ActualsJson;
  const nothing = { value: [], origin: { kind: 'default', where: '' } } as const;
  const named = { value: 'mof-2020', origin: { kind: 'default', where: '' } } as const;
  const { profile } = await loadPolicy({ profile: named, profiles: nothing, rules: nothing });
  if (base === undefined || profile === null) throw new Error('the sample could not be read');
  const reported = new Map((filled.projects ?? []).map((project) => [project.code, project]));
  const folders = { goals: join(folder, 'goals'), actuals: join(folder, 'actuals') };
  rmSync(folder, { recursive: true, force: true });
  for (const made of Object.values(folders)) mkdirSync(made, { recursive: true });

  for (let first = 0, number = 1; first < projects; first += perUnit, number += 1) {
    const unit = { code: String(500_000 + number), name: `示例单位${number}` };
    const count = Math.min(perUnit, projects - first);
    // Four of five units can hand in; the others have what keeps the sample from being final.
    const from = number % 5 === 0 ? base.projects : base.projects.filter(({ name }) => !openProjects.test(name));
    const sample = Array.from({ length: count }, (_, at) => from[(first + at) % from.length] as Project);
    const name = `${unit.code}-${unit.name}`;
    const codes = sample.map(({ code }, at) => `${code}-${first + at}`);
    const projectsOf = sample.map((project, at) => ({
      ...project,
      unit,
      number: at + 1,
      code: codes[at] ?? null,
      name: `${project.name}${first + at + 1}`,
      source: { ...project.source, file: `${name}.json` },
    }));
    const document: GoalDocument = {
      ...base,
      source: { ...base.source, file: `${name}.json` },
      department: null,
      projects: projectsOf,
    };
    writeFileSync(join(folders.goals, `${name}.json`), JSON.stringify(goalsJson([document], [], 'zh')));
    const told: ActualsJson = {
      schemaVersion: '1.0',
      year: filled.year,
      projects: sample.flatMap((project, at): FilledProject[] => {
        const known = reported.get(project.code);
        if (known === undefined) return [];
        return [{ ...own(known, codes[at] ?? ''), unit, code: codes[at] ?? '', name: projectsOf[at]?.name ?? '' }];
      }),
    };
    if (actuals === 'json') {
      writeFileSync(join(folders.actuals, `${name}.json`), JSON.stringify(told));
      continue;
    }
    const weights = new Map(projectsOf.map((project) => [project, plannedWeights(project, profile).weights]));
    const book = { year: filled.year, unit, projects: projectsOf, profile, weights, filled: told };
    writeFileSync(join(folders.actuals, `${name}.xlsx`), await writeTemplate(book));
  }
  return folders;
}
